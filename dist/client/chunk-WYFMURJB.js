// src/client/sources/url.ts
function urlSource(url, { headers, fetch: ask = fetch } = {}) {
  return async ({ signal, version }) => {
    const response = await ask(`${url}`, {
      headers: { ...headers, ...version && { "if-none-match": version } },
      signal,
      cache: "no-store"
    });
    if (response.status === 304) return null;
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return { snapshot: await response.text(), version: response.headers.get("etag") };
  };
}

export {
  urlSource
};
