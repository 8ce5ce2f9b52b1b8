import {
  isKilled,
  withKills
} from "./chunk-ZCT3GXGR.js";

// src/client/sources/http.ts
var AT_ONCE = 8;
function httpSource(url, { headers = {}, fetch: ask = fetch } = {}) {
  let last;
  let kills = /* @__PURE__ */ new Map();
  const get = (suffix, signal, more = {}) => {
    const file = new URL(url);
    file.pathname += suffix;
    return ask(file.href, { headers: { ...headers, ...more }, signal, cache: "no-store" });
  };
  return async ({ signal, report }) => {
    const response = await get("", signal, last?.tag ? { "if-none-match": last.tag } : {});
    if (!response.ok && response.status !== 304) throw new Error(`${String(url)} answered ${response.status}`);
    const whole = response.status === 304 && last ? last : { text: await response.text(), tag: response.headers.get("etag") };
    const { text } = whole;
    const exposed = exposedIn(text);
    last = whole;
    const found = await killsOf(exposed, kills, (feature) => get(`.kill.${encodeURIComponent(feature)}`, signal));
    ({ kills } = found);
    if (found.problem !== void 0) report("source", found.problem);
    return { snapshot: text, merge: withKills(Object.fromEntries(kills)) };
  };
}
function exposedIn(text) {
  const { features, kills, restores } = Object(JSON.parse(text));
  const known = { kills: Object(kills), restores: Object(restores) };
  return Object.entries(Object(features)).flatMap(([feature, entry]) => {
    const { weight, whitelist } = Object(entry);
    const isOff = weight === 0 && Array.isArray(whitelist) && whitelist.length === 0;
    return isOff || isKilled(known, feature) ? [] : [feature];
  });
}
async function killsOf(features, before, get) {
  const waiting = [...features];
  const kills = /* @__PURE__ */ new Map();
  let problem;
  const work = async () => {
    for (let feature = waiting.pop(); feature !== void 0; feature = waiting.pop()) {
      try {
        const kill = await killOf(await get(feature));
        if (kill !== null) kills.set(feature, kill);
      } catch (error) {
        problem = `the kill of ${feature} cannot be read: ${String(error)}`;
        const last = before.get(feature);
        if (last !== void 0) kills.set(feature, last);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, waiting.length) }, work));
  return { kills, problem };
}
async function killOf(response) {
  const text = await response.text();
  if (response.status === 404 || response.status === 410) return null;
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  if (!text.startsWith("{")) throw new Error("it answered something else");
  try {
    return Object(JSON.parse(text));
  } catch {
    return { at: "" };
  }
}
export {
  httpSource
};
