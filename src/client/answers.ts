/** The questions that a client answers, all of them at once and without ever throwing. */

import { decide } from "../evaluation/compiled.ts";
import { errorRule, ruleWithoutEntry } from "../evaluation/rule.ts";
import type { AnswerOptions, Client, ClientRule } from "./client.ts";
import type { Keeper } from "./keeper.ts";
import type { Overrides } from "./options.ts";
import { type FlagTree, plant } from "./tree.ts";

/**
 * Answers from whatever the keeper has at the moment.
 *
 * @param touch is called before every answer, if there is one
 */
export function answersFrom(
  keeper: Keeper,
  overrides: Overrides | undefined,
  touch: (() => void) | undefined,
  isStale: () => boolean,
): Pick<Client, "isEnabled" | "evaluate" | "flagsFor"> {
  const ask = (feature: string, customer: string): ClientRule => {
    try {
      touch?.();
      const override = typeof overrides === "function" ? overrides(feature, customer) : overrides?.[feature];
      if (typeof override === "boolean") return { enabled: override, reason: "STATIC", detail: "override" };
      const compiled = keeper.compiled?.(feature);
      // Programs without types ask with anything.
      if (compiled) return decide(compiled, typeof customer === "string" ? customer : "");
    } catch {}
    return keeper.loaded ? ruleWithoutEntry(keeper.loaded) : NOT_READY;
  };
  // A kill is no missing answer, whatever else cannot be read.
  const valueOf = ({ enabled, errorCode }: ClientRule, feature: string, given?: AnswerOptions): boolean =>
    enabled || (errorCode !== undefined && given?.default === true && !keeper.loaded?.kills[feature]);
  const isEnabled: Client["isEnabled"] = (feature, customer, given) => valueOf(ask(feature, customer), feature, given);
  return {
    isEnabled,
    evaluate(feature, customer, given) {
      const rule = ask(feature, customer);
      const { reason, detail, errorCode } = rule;
      const { revision, sequence, features } = keeper.loaded ?? NOTHING;
      const { tier, weight } = (Object.hasOwn(features, feature) && features[feature]) || NO_ENTRY;
      const value = valueOf(rule, feature, given);
      const current = !errorCode && isStale() ? "STALE" : reason;
      return { feature, value, reason: current, detail, errorCode, tier, weight, revision, sequence };
    },
    flagsFor(customer) {
      const tree: FlagTree = {};
      for (const [feature, { flag }] of Object.entries((keeper.loaded ?? NOTHING).features)) {
        plant(tree, flag, isEnabled(feature, customer));
      }
      return tree;
    },
  };
}

const NOT_READY = errorRule("PROVIDER_NOT_READY");
const NO_ENTRY = { tier: null, weight: null };
const NOTHING: { revision: null; sequence: null; features: Readonly<Record<string, never>> } = {
  revision: null,
  sequence: null,
  features: {},
};
