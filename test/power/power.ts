/** `node test/power/power.ts [--rounds 200] [--seed N] [--worker]`: see CONTRIBUTING. Exits 1 where a cut did damage. */

import { parseArgs } from "node:util";
import { commandLineDriver, cutPower, workerDriver } from "./cut.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "200" },
    seed: { type: "string", default: `${Date.now() % 1_000_000}` },
    worker: { type: "boolean", default: false },
  },
});
const driver = values.worker ? workerDriver : commandLineDriver;
const findings = await cutPower(Number(values.rounds), Number(values.seed), driver);
process.stdout.write(
  `${findings.rounds} power cuts with seed ${values.seed}: ${findings.cut} while running, ` +
    `${findings.moved} with the new state in place, ${findings.faults.length} faults\n`,
);
for (const fault of findings.faults) process.stdout.write(`- ${fault}\n`);
process.exitCode = findings.faults.length === 0 ? 0 : 1;
