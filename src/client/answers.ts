/** The questions that a client answers, all of them at once and without ever throwing. */

import { rule } from "../evaluation/rule.ts";
import type { Client, ClientRule } from "./client.ts";
import type { Keeper } from "./keeper.ts";
import type { Overrides } from "./options.ts";
import { type FlagTree, plant } from "./tree.ts";

/** Answers from whatever the keeper has at the moment; `refreshIfDue` is called before every answer. */
export function answersFrom(
  keeper: Keeper,
  overrides: Overrides | undefined,
  { refreshIfDue, isStale }: Pick<Client, "refreshIfDue" | "isStale">,
): Pick<Client, "isEnabled" | "evaluate" | "flagsFor"> {
  const ask = (feature: string, given: string): ClientRule => {
    // Programs without types ask with anything.
    const customer = typeof given === "string" ? given : "";
    try {
      refreshIfDue();
      const override = typeof overrides === "function" ? overrides(feature, customer) : overrides?.[feature];
      return typeof override === "boolean" ? rule("STATIC", "override", override) : keeper.evaluate(feature, customer);
    } catch {
      // Without overrides, where they throw; and a chain of parents that is too long is off the second time.
      return keeper.evaluate(feature, customer);
    }
  };
  const isEnabled: Client["isEnabled"] = (feature, customer, given) => {
    const answer = ask(feature, customer);
    // A kill is no missing answer, whatever else cannot be read.
    return answer.enabled || (!!answer.errorCode && given?.default === true && !keeper.snapshot?.kills[feature]);
  };
  return {
    isEnabled,
    evaluate(feature, customer, given) {
      const answer = ask(feature, customer);
      return {
        ...answer,
        value: isEnabled(feature, customer, given),
        reason: !answer.errorCode && isStale() ? "STALE" : answer.reason,
        revision: keeper.snapshot?.revision,
      };
    },
    flagsFor(customer) {
      const tree: FlagTree = {};
      const features = keeper.snapshot?.features;
      for (const feature in features) {
        plant(tree, features[feature]?.flag.split(".") ?? [], isEnabled(feature, customer));
      }
      return tree;
    },
  };
}
