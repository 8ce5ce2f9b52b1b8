/** `pilot-rollout/client/vercel`: a snapshot in Vercel's Global Config (Edge Config). */

import { withKills } from "../kills.ts";
import type { Source } from "../source.ts";

/** What a client of `@vercel/edge-config` gives. */
export interface VercelConfigReader {
  getAll(): Promise<Readonly<Record<string, unknown>> | undefined>;
}

/**
 * Reads the snapshot under a key, and the kills beside it, in one request. Names have no dots there: `.kill.a.b-c` is
 * written `-_kill-_a-_b--c`.
 */
export function vercelSource(config: VercelConfigReader, key = "pilot-rollout"): Source {
  return async () => {
    const items = (await config.getAll()) ?? {};
    const prefix = `${key}-_kill-_`;
    const kills = Object.entries(items).flatMap(([name, kill]) =>
      name.startsWith(prefix) ? [[featureOf(name.slice(prefix.length)), kill]] : [],
    );
    if (items[key] === undefined) throw new Error(`the configuration has nothing under ${key}`);
    return { snapshot: items[key], merge: withKills(Object.fromEntries(kills)) };
  };
}

function featureOf(name: string): string {
  return name.replaceAll(/-[-_]/g, (pair) => (pair === "-_" ? "." : "-"));
}
