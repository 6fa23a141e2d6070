import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    // A table that is missing, or another, fails: it is written with `vitest -u` only, whoever runs the tests.
    update: "none",
    // The files of a worker share what they import: no test changes a module's state, and reading the law is slow.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // As many as there are cores: browsers and servers wait for one another more than they compute.
    maxWorkers: 2,
  },
});
