/** `pilot-rollout/client/url`: the snapshot behind a URL, such as an object of a CDN. */

import type { Source } from "../source.ts";

/** How a snapshot is fetched. */
export interface UrlSourceOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: the runtime's own. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** Reads a snapshot from a URL, past every cache of the runtime; the server says whether it has changed. */
export function urlSource(url: string | URL, { headers, fetch: ask = fetch }: UrlSourceOptions = {}): Source {
  return async ({ signal, version }) => {
    const response = await ask(`${url}`, {
      headers: { ...headers, ...(version && { "if-none-match": version }) },
      signal,
      cache: "no-store",
    });
    if (response.status === 304) return null;
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return { snapshot: await response.text(), version: response.headers.get("etag") };
  };
}
