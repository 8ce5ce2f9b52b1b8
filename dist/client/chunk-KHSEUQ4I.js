// src/client/sources/url.ts
function urlSource(url, { headers = {}, fetch: ask = fetch } = {}) {
  return async ({ signal, version }) => {
    const known = version ? { ...headers, "if-none-match": version } : headers;
    const response = await ask(`${url}`, { headers: known, signal, cache: "no-store" });
    if (response.status === 304) return null;
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return { snapshot: await response.text(), version: response.headers.get("etag") };
  };
}

export {
  urlSource
};
