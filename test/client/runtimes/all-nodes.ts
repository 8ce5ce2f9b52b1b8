/**
 * `npm run test:runtimes`: the suite of the runtimes in Node 20, 22 and 24, each out of its npm package in a temporary
 * folder, besides workerd and the browser.
 */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "pilot-nodes-"));
try {
  const nodes = [20, 22, 24].map((version) => {
    const prefix = join(folder, String(version));
    run("npm", ["install", "--prefix", prefix, "--no-audit", "--no-fund", "--loglevel=error", `node@${version}`]);
    return join(prefix, "node_modules/node/bin/node");
  });
  process.env["PILOT_NODES"] = nodes.join(",");
  run("vitest", ["run", "--config", "test/vitest.config.ts", "test/client/runtimes.test.ts", "--reporter=verbose"]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
}
