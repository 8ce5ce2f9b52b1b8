/** Turns the arguments of `explain` into a question. */

import type { Question } from "../commands/explain.ts";
import { UsageError } from "../commands/world.ts";
import type { Instant } from "../evaluation/instant.ts";

/** What was typed after `explain`. */
export interface Asked {
  readonly feature: string | undefined;
  readonly customers: readonly string[];
  readonly customer?: string;
  readonly at?: Instant;
}

/** Reads customers from stdin where one of them is `-`. @throws UsageError where nothing can be asked. */
export async function customersOf(asked: Asked, readStdin: () => Promise<string>): Promise<Question> {
  if (asked.customer !== undefined) {
    if (asked.feature !== undefined) throw new UsageError("Either a feature with customers, or --customer alone");
    return { kind: "customer", customer: asked.customer, at: asked.at ?? null };
  }
  if (asked.at !== undefined) throw new UsageError("--at answers for one customer: name one with --customer");
  if (asked.feature === undefined || asked.customers.length === 0) {
    throw new UsageError("Name a feature and customers, e.g. `explain my_feature cust_1`, or use --customer cust_1");
  }
  const lists = await Promise.all(
    asked.customers.map(async (each) => (each === "-" ? linesOf(await readStdin()) : [each])),
  );
  return { kind: "feature", feature: asked.feature, customers: lists.flat() };
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/u);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
