/** `publish` with everything that people should hear of it. */

import { type Publication, publishTip, type PublishOrder } from "../publish.ts";
import { readTip } from "../tip.ts";
import type { World } from "../world.ts";
import { notifyAll } from "../notify.ts";
import { tellPublication, withheldNote } from "./tell-publication.ts";

/** Publishes the tip to every store of every environment, then tells; a dry run tells nobody. */
export async function publishAndTell(world: World, order: PublishOrder): Promise<Publication> {
  const tip = await readTip(world, order);
  const done = await publishTip(world, tip, order);
  if (order.dryRun) return done;
  const { settings } = tip.inForce;
  if (world.codeHostWriter !== null) return tellPublication(world, settings, done);
  // Without an issue that is open already, every publish is one to tell of.
  const said = done.withheld.length === 0 ? [] : [withheldNote(world, done, null)];
  return { ...done, notes: [...done.notes, ...(await notifyAll(world, settings, said))] };
}
