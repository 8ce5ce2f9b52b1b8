import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Tests of pure parts: they share no state, so that everything is imported once per worker instead of once per file. */
const PURE = ["core", "evaluation", "conformance", "config", "report"].map((part) => `test/${part}/**/*.test.ts`);

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    globalSetup: ["test/support/say-missing-servers.ts", "test/support/bundled-cli.ts"],
    // Most tests wait for processes of their own, or for time to pass: two cores have work for three.
    maxWorkers: "150%",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes soon, but not where everything else runs too.
    expect: { poll: { timeout: 10_000 } },
    // The command line runs from its sources hundreds of times: strip their types once.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), "pilot-rollout-compile-cache") },
    coverage: { provider: "v8", include: ["src/**/*.ts"] },
    projects: [
      { extends: true, test: { name: "rim", include: ["test/**/*.test.ts"], exclude: PURE } },
      { extends: true, test: { name: "pure", include: PURE, isolate: false } },
    ],
  },
});
