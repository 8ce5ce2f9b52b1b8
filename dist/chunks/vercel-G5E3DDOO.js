import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  ownKeyKillsStore
} from "./chunk-5L55WXL5.js";
import {
  ask,
  failed,
  jsonOf,
  refusal
} from "./chunk-MYS66JAA.js";
import "./chunk-N6V5SUGX.js";
import "./chunk-B6IGZ5GI.js";
import "./chunk-RFXT7PJO.js";
import "./chunk-M7V5WKRG.js";
import {
  canonicalJson
} from "./chunk-22JQXUXA.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/adapters/stores/vercel.ts
var LARGEST_ANSWER = 16 * 1024 * 1024;
function vercelStore(options) {
  const { token, fetch } = options;
  const server = { title: "Vercel", fetch, secrets: [token], largestAnswer: LARGEST_ANSWER };
  return ownKeyKillsStore("vercel", options, configOf(options, server));
}
function itemName(store, key) {
  const rest = key.slice(store.length).replaceAll(/[.-]/gu, (sign) => sign === "." ? "-_" : "--");
  return `${store}${rest}`;
}
function keyOfItem(store, item) {
  if (item === store) return store;
  if (!item.startsWith(`${store}-_`)) return null;
  return `${store}${item.slice(store.length).replaceAll(/-[-_]/gu, (pair) => pair === "-_" ? "." : "-")}`;
}
function configOf({ url, config, team, token, key: store }, server) {
  const root = (url ?? "https://api.vercel.com").replace(/\/+$/u, "");
  const query = team === null ? "" : `?${new URLSearchParams({ teamId: team }).toString()}`;
  const items = `${root}/v1/global-config/${encodeURIComponent(config)}/items${query}`;
  const authorization = `Bearer ${token}`;
  const load = async (signal) => {
    const answer = await ask(server, { url: items, method: "GET", headers: { authorization } }, signal);
    if (answer.kind === "failed") return answer;
    return answer.status === 200 ? textsOf(store, jsonOf(answer)) : refused(server, answer);
  };
  const change = async (operation, signal) => {
    const headers = { authorization, "content-type": "application/json" };
    const request = { url: items, method: "PATCH", headers, body: JSON.stringify({ items: [operation] }) };
    const answer = await ask(server, request, signal);
    if (answer.kind === "failed") return answer;
    return answer.status === 200 ? { kind: "done" } : refused(server, answer);
  };
  return {
    kept: (text) => asKept(JSON.parse(text)),
    load: (_key, signal) => load(signal),
    async get(key, signal) {
      const loaded = await load(signal);
      return loaded.kind === "failed" ? loaded : { kind: "text", text: loaded.texts.get(key) ?? null };
    },
    put: (key, text, signal) => change({ operation: "upsert", key: itemName(store, key), value: valueOf(text) }, signal),
    async remove(key, signal) {
      const changed = await change({ operation: "delete", key: itemName(store, key) }, signal);
      return changed.kind === "failed" && changed.cause === "missing" ? { kind: "done" } : changed;
    }
  };
}
function textsOf(store, body) {
  if (!Array.isArray(body)) return failed("malformed", "Vercel answers items that are no list");
  const texts = /* @__PURE__ */ new Map();
  for (const item of body) {
    const key = keyOfItem(store, String(field(item, "key")));
    if (key !== null) texts.set(key, asKept(field(item, "value")));
  }
  return { kind: "loaded", texts };
}
function valueOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function asKept(value) {
  return typeof value === "string" ? value : canonicalJson(value);
}
function refused(server, answer) {
  const error = field(jsonOf(answer), "error");
  const [code, message] = [field(error, "code"), field(error, "message")];
  const said = [code, message].filter((words) => typeof words === "string").join(": ");
  const refusedBy = refusal(server, answer, said);
  return typeof code === "string" && /too_large|size_limit|exceeded/u.test(code) && answer.status !== 429 ? { ...refusedBy, cause: "too-large" } : refusedBy;
}
function field(value, name) {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}
export {
  itemName,
  keyOfItem,
  vercelStore
};
