/** Raises the sequence of a snapshot file some times, as one of several processes: `node bump.ts FILE TIMES`. */

import { fileStore } from "../../../src/adapters/stores/file.ts";
import { calm, snapshotAt } from "./snapshots.ts";
import { parse, serialize } from "./parse.ts";

const [path = "", times = "1"] = process.argv.slice(2);
const store = fileStore({ name: "file", path, environment: "production", parse, serialize });
for (let left = Number(times); left > 0;) {
  const reading = await store.read(calm());
  const sequence = reading.kind === "snapshot" ? reading.snapshot.sequence + 1 : 1;
  const written = await store.write(snapshotAt(sequence), reading.kind === "snapshot" ? reading.version : null, calm());
  if (written.kind === "written") {
    process.stdout.write(`${sequence}\n`);
    left -= 1;
  }
}
