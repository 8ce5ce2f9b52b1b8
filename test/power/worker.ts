/**
 * `publish` and `rollback` in small, straight on the adapters: `node worker.ts publish|rollback DIRECTORY`. The power
 * cut finds the adapters' faults with it without paying for the whole command line.
 */

import { join } from "node:path";
import { gitHistory } from "../../src/adapters/git/history.ts";
import { gitWorkingTree } from "../../src/adapters/git/working-tree.ts";
import { fileStore } from "../../src/adapters/stores/file.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { parse, serialize } from "../adapters/stores/parse.ts";
import { calm, snapshotAt } from "../adapters/stores/snapshots.ts";
import { FEATURE, FILE, SNAPSHOT } from "./scene.ts";

const [command = "", directory = ""] = process.argv.slice(2);
const tree = gitWorkingTree({ directory });
const store = fileStore({ name: "file", path: join(directory, SNAPSHOT), environment: "production", parse, serialize });

/** Writes what `change` makes of the snapshot; no change, no write. */
async function put(change: (current: Snapshot) => Partial<Snapshot> | null): Promise<void> {
  for (;;) {
    const reading = await store.read(calm());
    const current = reading.kind === "snapshot" ? reading.snapshot : snapshotAt(0);
    const wanted = change(current);
    if (wanted === null) return;
    const { digest: _, ...rest } = { ...current, ...wanted };
    const expected = reading.kind === "snapshot" ? reading.version : null;
    const written = await store.write(
      snapshotAt(current.sequence + 1, { ...rest, sequence: current.sequence + 1 }),
      expected,
      calm(),
    );
    if (written.kind === "written") return;
    if (written.kind === "failed") throw new Error(written.detail);
  }
}

const rolledBack = (_: string, bytes: Uint8Array | null): Uint8Array | null =>
  bytes === null
    ? null
    : Buffer.from(
        Buffer.from(bytes)
          .toString("utf8")
          .replace(/^tier: \d$/mu, "tier: 0"),
      );

await tree.recover();
if (command === "rollback") {
  await put(({ kills }) =>
    FEATURE in kills
      ? null
      : {
          kills: { ...kills, [FEATURE]: { at: "2026-11-22T10:00:00Z", by: "worker", code: "rollback", revision: "" } },
        },
  );
  const outcome = await tree.commit(`Roll back ${FEATURE}\n`, [FILE], rolledBack, Date.now());
  if (outcome.kind === "refused") throw new Error(outcome.detail);
} else {
  const tip = (await gitHistory({ directory }).baseBranch())?.tip ?? "";
  await put(({ revision }) => (revision === tip ? null : { revision: tip }));
  await store.writeHeartbeat(Date.now(), calm());
}
