import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    // The files of a worker share what they import: no test changes a module's state, and reading the law is slow.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
