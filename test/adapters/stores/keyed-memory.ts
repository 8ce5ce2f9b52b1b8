/** A keyed place in memory that behaves as a test wants: slow, stale, failing. */

import type { StoreBasis } from "../../../src/adapters/stores/basis.ts";
import type { KeyedPlace } from "../../../src/adapters/stores/own-key-kills.ts";
import { failed } from "../../../src/adapters/stores/request.ts";
import { parse, serialize } from "./parse.ts";

/** What tests give every store. */
export const BASIS: StoreBasis & { readonly key: string } = {
  name: "edge",
  environment: "production",
  parse,
  serialize,
  maximumBytes: null,
  propagation: 60_000,
  key: "flags",
};

/** A place and what is in it. */
export interface KeyedMemory {
  readonly place: KeyedPlace;
  readonly texts: Map<string, string>;
  /** What was done, e.g. `put flags`. */
  readonly done: string[];
}

/**
 * @param before runs before each operation, e.g. to wait for its turn; one that answers `fail` makes it fail, one that
 *   answers `lose` does it and loses the answer
 * @param view what readers see of the texts; the texts themselves by default
 */
export function keyedMemory(
  before: (operation: string) => Promise<"fail" | "lose" | void> | "fail" | "lose" | void = () => undefined,
  view: (texts: ReadonlyMap<string, string>) => ReadonlyMap<string, string> = (texts) => texts,
): KeyedMemory {
  const texts = new Map<string, string>();
  const done: string[] = [];
  const broken = failed("unreachable", "the place cannot be reached");
  const change = async (operation: string, act: () => void) => {
    const fault = await before(operation);
    if (fault === "fail") return broken;
    done.push(operation);
    act();
    return fault === "lose" ? broken : { kind: "done" as const };
  };
  const place: KeyedPlace = {
    kept: (text) => text,
    async load(key) {
      if ((await before("load")) !== undefined) return broken;
      const seen = [...view(texts)].filter(([name]) => name === key || name.startsWith(`${key}.kill.`));
      return { kind: "loaded", texts: new Map(seen) };
    },
    async get(key) {
      return (await before("get")) === undefined ? { kind: "text", text: view(texts).get(key) ?? null } : broken;
    },
    put: (key, text) => change(`put ${key}`, () => texts.set(key, text)),
    remove: (key) => change(`remove ${key}`, () => texts.delete(key)),
  };
  return { place, texts, done };
}
