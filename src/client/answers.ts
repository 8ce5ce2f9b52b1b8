/** The questions that a client answers, all of them at once and without ever throwing. */

import { rule } from "../evaluation/rule.ts";
import type { Client, ClientRule } from "./client.ts";
import { type Keeper, NOT_READY } from "./keeper.ts";
import type { Overrides } from "./options.ts";
import { type FlagTree, plant } from "./tree.ts";

/** Answers from whatever the keeper has at the moment; `refreshIfDue` is called before every answer. */
export function answersFrom(
  keeper: Keeper,
  overrides: Overrides | undefined,
  { refreshIfDue, isStale }: Pick<Client, "refreshIfDue" | "isStale">,
): Pick<Client, "isEnabled" | "evaluate" | "flagsFor"> {
  const ask = (feature: string, customer: string): ClientRule => {
    try {
      refreshIfDue();
      const override = typeof overrides === "function" ? overrides(feature, customer) : overrides?.[feature];
      if (typeof override === "boolean") return rule("STATIC", "override", override);
      // Programs without types ask with anything.
      return typeof customer === "string" ? keeper.evaluate(feature, customer) : keeper.evaluate(feature, "");
    } catch {
      return NOT_READY;
    }
  };
  const isEnabled: Client["isEnabled"] = (feature, customer, given) => {
    const { enabled, errorCode } = ask(feature, customer);
    // A kill is no missing answer, whatever else cannot be read.
    return enabled || (!!errorCode && given?.default === true && !keeper.snapshot?.kills[feature]);
  };
  return {
    isEnabled,
    evaluate(feature, customer, given) {
      const value = isEnabled(feature, customer, given);
      const answer = ask(feature, customer);
      const reason = !answer.errorCode && isStale() ? "STALE" : answer.reason;
      const { revision = null, sequence = null } = keeper.snapshot ?? {};
      return { ...answer, feature, value, reason, revision, sequence };
    },
    flagsFor(customer) {
      const tree: FlagTree = {};
      for (const [feature, { flag }] of Object.entries(keeper.snapshot?.features ?? {})) {
        plant(tree, flag.split("."), isEnabled(feature, customer));
      }
      return tree;
    },
  };
}
