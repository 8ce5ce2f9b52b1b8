import {
  withKills
} from "./chunk-ZCT3GXGR.js";

// src/client/sources/vercel.ts
function vercelSource(config, key = "pilot-rollout") {
  return async () => {
    const items = await config.getAll() ?? {};
    const prefix = `${key}-_kill-_`;
    const kills = Object.entries(items).flatMap(
      ([name, kill]) => name.startsWith(prefix) ? [[featureOf(name.slice(prefix.length)), kill]] : []
    );
    if (items[key] === void 0) throw new Error(`the configuration has nothing under ${key}`);
    return { snapshot: items[key], merge: withKills(Object.fromEntries(kills)) };
  };
}
function featureOf(name) {
  return name.replaceAll(/-[-_]/g, (pair) => pair === "-_" ? "." : "-");
}
export {
  vercelSource
};
