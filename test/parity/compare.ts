/** Compares a way of asking with `evaluate`. */

import { evaluate } from "../../src/evaluation/evaluate.ts";
import { customersOf, snapshotFor } from "./population.ts";
import type { Ask } from "./ways.ts";

/** What came of a comparison. */
export interface Comparison {
  readonly asked: number;
  /** How many were on; a test over nothing but "off" would show little. */
  readonly on: number;
  /** The first questions that were answered in another way. */
  readonly different: readonly string[];
}

/** Asks about the first customers; null where the way cannot be gone here. */
export async function compare(ask: Ask, count: number, folder: string): Promise<Comparison | null> {
  const customers = customersOf(count);
  const snapshot = snapshotFor(customers);
  const features = Object.keys(snapshot.features);
  const answers = await ask({ snapshot, customers, features, folder });
  if (answers === null) return null;
  const different: string[] = [];
  let on = 0;
  for (const [index, customer] of customers.entries()) {
    for (const [place, feature] of features.entries()) {
      const expected = evaluate(snapshot, feature, customer).enabled;
      if (expected) on += 1;
      const given = answers[index * features.length + place];
      if (given !== expected && different.length < 5) different.push(`${feature} for ${customer}: ${String(given)}`);
    }
  }
  if (answers.length !== customers.length * features.length) different.push(`${answers.length} answers`);
  return { asked: answers.length, on, different };
}
