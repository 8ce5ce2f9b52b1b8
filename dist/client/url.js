// src/client/sources/url.ts
function urlSource(url, options = {}) {
  return async ({ signal, version }) => {
    const headers = { ...options.headers, ...version !== void 0 && { "if-none-match": version } };
    const cache = "cache" in Request.prototype && { cache: "no-store" };
    const response = await (options.fetch ?? fetch)(String(url), { headers, signal, ...cache });
    if (response.status === 304) return null;
    if (!response.ok) throw new Error(`${String(url)} answered ${response.status}`);
    return { snapshot: await response.text(), version: response.headers.get("etag") ?? void 0 };
  };
}
export {
  urlSource
};
