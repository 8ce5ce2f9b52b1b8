/** `pilot-rollout/client/vercel`: a snapshot in Vercel's Global Config (Edge Config). */

import type { Source } from "../source.ts";

/** What a client of `@vercel/edge-config` gives. */
export interface VercelConfigReader {
  getAll(): Promise<Readonly<Record<string, unknown>> | undefined>;
}

/** Reads the snapshot under a key, and the kills beside it, in one request. */
export function vercelSource(config: VercelConfigReader, key = "pilot-rollout"): Source {
  return async () => {
    const items = (await config.getAll()) ?? {};
    const prefix = `${key}.kill.`;
    const kills = Object.entries(items).flatMap(([name, kill]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), kill]] : [],
    );
    if (items[key] === undefined) throw new Error(`the configuration has nothing under ${key}`);
    return { snapshot: items[key], kills: Object.fromEntries(kills) };
  };
}
