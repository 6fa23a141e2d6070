import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    // The files of a worker share what they import: no test changes a module's state, and reading the law is slow.
    isolate: false,
    // By default it leaves a core aside, half of a small machine.
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
