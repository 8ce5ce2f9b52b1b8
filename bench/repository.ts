/** Makes large repositories quickly: one `git fast-import` stream, the same bytes every time. */

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A generated repository. */
export interface GeneratedRepository {
  readonly directory: string;
  /** Evidence for the features that the working tree raises. */
  readonly evidence: string;
  readonly raised: number;
}

const BEGIN = Date.UTC(2026, 0, 1) / 1_000;
const HOUR = 3_600;
const TIERS = [0, 1, 2, 3, 4] as const;

/** Makes `rollouts` files over `commits` commits, checks them out and raises one in a hundred in the working tree. */
export async function generateRepository(rollouts: number, commits: number): Promise<GeneratedRepository> {
  const directory = mkdtempSync(join(tmpdir(), `pilot-rollout-bench-${rollouts}-`));
  git(directory, "init", "--quiet", "--initial-branch=main");
  const importer = spawn("git", ["fast-import", "--quiet", "--force"], {
    cwd: directory,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const tiers = Array.from({ length: rollouts }, () => 0);
  for (let commit = 0; commit < commits; commit += 1) {
    const lines = [commitHeader(commit)];
    for (const index of touchedBy(commit, commits, rollouts)) {
      if (commit > 0) tiers[index] = ((tiers[index] ?? 0) + 1) % 3;
      lines.push(fileOf(index, tiers[index] ?? 0));
    }
    if (!importer.stdin.write(lines.join(""))) await once(importer.stdin, "drain");
  }
  importer.stdin.end();
  await once(importer, "close");
  git(directory, "reset", "--quiet", "--hard");
  const raised = raiseSome(directory, tiers);
  const evidence = join(directory, "evidence.json");
  writeFileSync(evidence, JSON.stringify(evidenceFor(raised)));
  return { directory, evidence, raised: raised.length };
}

function touchedBy(commit: number, commits: number, rollouts: number): readonly number[] {
  if (commit === 0) return Array.from({ length: rollouts }, (_, index) => index);
  return Array.from({ length: 3 }, (_, step) => (commit * 7_919 + step * 104_729 + commits) % rollouts).filter(
    (index, place, all) => all.indexOf(index) === place,
  );
}

function commitHeader(commit: number): string {
  const message = `Change rollouts ${commit}`;
  const when = `${BEGIN + commit * HOUR} +0000`;
  const who = `bench <bench@example.com> ${when}`;
  return `commit refs/heads/main\ncommitter ${who}\ndata ${message.length}\n${message}\n`;
}

/** Name of the feature with a number. */
function nameOf(index: number): string {
  return `feature_${String(index).padStart(5, "0")}`;
}

function fileOf(index: number, tier: number): string {
  const text = textOf(index, tier);
  return `M 100644 inline rollouts/${nameOf(index)}.yaml\ndata ${Buffer.byteLength(text)}\n${text}\n`;
}

function textOf(index: number, tier: number): string {
  return `# yaml-language-server: $schema=../schema/rollout.schema.json
feature: ${nameOf(index)}
description: What feature number ${index} does for customers who have it
owners: ["@acme/team-${index % 20}"]
tier: ${tier}
whitelist:
  - cust_internal_${index % 7}
  - cust_internal_${(index % 7) + 10}
flag: area${index % 30}.feature${index}
rollbackThreshold: { errorRate: 5%, timeWindow: 1h }
`;
}

function raiseSome(directory: string, tiers: readonly number[]): readonly string[] {
  return tiers.flatMap((tier, index) => {
    if (index % 100 !== 0 || !TIERS.some((each) => each === tier) || tier === 4) return [];
    const path = join(directory, "rollouts", `${nameOf(index)}.yaml`);
    writeFileSync(path, readFileSync(path, "utf8").replace(`tier: ${tier}`, `tier: ${tier + 1}`));
    return [nameOf(index)];
  });
}

function evidenceFor(features: readonly string[]): object {
  const counts = { events: 40, errors: 0, successes: 40 };
  const buckets = Array.from({ length: 48 }, (_, hour) => ({
    start: new Date(Date.UTC(2026, 10, 20, hour)).toISOString().replace(".000Z", "Z"),
    ...counts,
  }));
  const one = {
    since: "2026-11-01T00:00:00Z",
    pausedMs: 0,
    resumedAt: null,
    metrics: { status: "ok", window: counts, windows: [], buckets },
    issues: { status: "ok", critical: [], concerns: [] },
    approvals: { status: "ok", groups: {}, required: [] },
    investigated: false,
  };
  return {
    version: 1,
    now: "2026-11-22T00:00:00Z",
    lastGuardRun: null,
    features: Object.fromEntries(features.map((feature) => [feature, one])),
  };
}

function git(directory: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync("git", args, { cwd: directory, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args[0]} failed: ${stderr}`);
}
