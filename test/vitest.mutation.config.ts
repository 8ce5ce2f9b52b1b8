import { defineConfig } from "vitest/config";

/** What mutants of the core and of evaluation are killed by: fast tests only, with fewer runs of each property. */
export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/core/**/*.test.ts", "test/evaluation/**/*.test.ts", "test/conformance/**/*.test.ts"],
    env: { FAST_CHECK_RUNS: "20" },
    // These tests share no state: importing everything once instead of once per file takes a quarter of the time.
    isolate: false,
    testTimeout: 30_000,
  },
});
