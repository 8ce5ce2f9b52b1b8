import {
  withKills
} from "./chunk-ZCT3GXGR.js";

// src/client/sources/workers-kv.ts
function workersKvSource(namespace, key = "pilot-rollout") {
  return async ({ report }) => {
    const [snapshot, kills] = await Promise.all([namespace.get(key), killsOf(namespace, `${key}.kill.`, report)]);
    if (snapshot === null) throw new Error(`KV has nothing under ${key}`);
    return { snapshot, merge: kills && withKills(kills) };
  };
}
async function killsOf(namespace, prefix, report) {
  try {
    const kills = {};
    for (let cursor, isComplete = false; !isComplete; ) {
      const page = await namespace.list({ prefix, ...cursor !== void 0 && { cursor } });
      const texts = await Promise.all(page.keys.map(({ name }) => namespace.get(name)));
      for (const [index, text] of texts.entries()) {
        if (typeof text === "string") kills[page.keys[index]?.name.slice(prefix.length) ?? ""] = parsed(text);
      }
      cursor = page.cursor;
      isComplete = page.list_complete || cursor === void 0;
    }
    return kills;
  } catch (error) {
    report("source", `the kills under ${prefix} cannot be read: ${String(error)}`);
    return void 0;
  }
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { at: "" };
  }
}
export {
  workersKvSource
};
