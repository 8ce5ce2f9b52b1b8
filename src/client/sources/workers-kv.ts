/** `pilot-rollout/client/workers-kv`: a snapshot in Cloudflare Workers KV, read through its binding. */

import type { Kill } from "../../evaluation/snapshot.ts";
import type { Loaded } from "../admission.ts";
import { withKills } from "../kills.ts";
import type { ReadRequest, Source } from "../source.ts";

/** The part of a KV binding that is used. */
export interface KvNamespace {
  get(key: string): Promise<string | null>;
  list(options: { readonly prefix: string; readonly cursor?: string }): Promise<KvList>;
}

/** A page of keys. */
export interface KvList {
  readonly keys: readonly { readonly name: string }[];
  readonly list_complete: boolean;
  readonly cursor?: string;
}

/** Reads the snapshot under a key, and the kills beside it that no publish has taken in yet. */
export function workersKvSource(namespace: KvNamespace, key = "pilot-rollout"): Source {
  return async ({ report }) => {
    const [snapshot, kills] = await Promise.all([namespace.get(key), killsOf(namespace, `${key}.kill.`, report)]);
    if (snapshot === null) throw new Error(`KV has nothing under ${key}`);
    return { snapshot, merge: kills && withKills(kills) };
  };
}

/** Kills that cannot be listed keep nobody from the snapshot, which has most of them too. */
async function killsOf(
  namespace: KvNamespace,
  prefix: string,
  report: ReadRequest["report"],
): Promise<Loaded["kills"] | undefined> {
  try {
    const kills: Record<string, Pick<Kill, "at">> = {};
    for (let cursor: string | undefined, isComplete = false; !isComplete;) {
      const page = await namespace.list({ prefix, ...(cursor !== undefined && { cursor }) });
      const texts = await Promise.all(page.keys.map(({ name }) => namespace.get(name)));
      // A key that is listed and not there any more is being taken back.
      for (const [index, text] of texts.entries()) {
        if (typeof text === "string") kills[page.keys[index]?.name.slice(prefix.length) ?? ""] = parsed(text);
      }
      cursor = page.cursor;
      isComplete = page.list_complete || cursor === undefined;
    }
    return kills;
  } catch (error) {
    report("source", `the kills under ${prefix} cannot be read: ${String(error)}`);
    return undefined;
  }
}

/** A kill that cannot be read is a kill all the same. */
function parsed(text: string): Pick<Kill, "at"> {
  try {
    return JSON.parse(text);
  } catch {
    return { at: "" };
  }
}
