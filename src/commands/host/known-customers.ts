/** Counts who of the known customers gains and loses what a pull request changes. */

import { movedBetween } from "../../core/movement.ts";
import type { Movement } from "../../report/comment.ts";
import type { Validation } from "../validate.ts";
import type { Shown } from "./pull-verdict.ts";

/** Movements by feature, and why there are none. */
export interface Movements {
  readonly byFeature: ReadonlyMap<string, Movement>;
  readonly notes: readonly string[];
}

const NONE: Movements = { byFeature: new Map(), notes: [] };

/** Reads the list at the base, as everything else that a pull request must not choose. */
export async function movementsOf({ judgements }: Validation, shown: Shown | null): Promise<Movements> {
  if (shown === null || shown.sides.base === null || judgements.length === 0) return NONE;
  const { world, sides } = shown;
  const { settings } = sides.inForce;
  const { customers: path, customerIds } = settings.report;
  if (path === null) return NONE;
  const file = await world.history.fileAt(shown.sides.base, path);
  if (file?.kind !== "file")
    return { ...NONE, notes: [`The list of known customers, \`${path}\`, is no file of the base.`] };
  const customers = customersIn(file.bytes);
  const before = Array.from(sides.before.entries.values(), ({ rollout }) => rollout);
  const after = Array.from(sides.after.entries.values(), ({ rollout }) => rollout);
  const moved = movedBetween({ before, after, settings }, customers);
  const movements = judgements.map(({ change: { feature } }) => {
    const names = moved(feature);
    const counts = { known: customers.length, gained: names.gained.length, lost: names.lost.length };
    return [feature, { ...counts, names: customerIds === "show" ? names : null }] as const;
  });
  return { byFeature: new Map(movements), notes: [] };
}

/** One id per line; empty lines and repetitions do not count. */
function customersIn(bytes: Uint8Array): readonly string[] {
  const lines = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/u)
    .map((line) => line.trim());
  return [...new Set(lines)].filter((line) => line !== "");
}
