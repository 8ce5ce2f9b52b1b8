import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  isKilled
} from "./chunk-YHTV3FKN.js";
import {
  BUCKETS
} from "./chunk-NL7EIRBY.js";

// src/flagd/ancestors.ts
function ancestorsOf(snapshot, feature) {
  const found = /* @__PURE__ */ new Set();
  return visit(snapshot, feature, { path: /* @__PURE__ */ new Set(), found }) ? [...found].filter((name) => name !== feature) : null;
}
function isOffForAll(snapshot, feature) {
  const entry = Object.hasOwn(snapshot.features, feature) ? snapshot.features[feature] : void 0;
  return entry === void 0 || entry.tier === 0 || isKilled(snapshot, feature);
}
function visit(snapshot, feature, walk) {
  if (walk.path.has(feature) || isOffForAll(snapshot, feature)) return false;
  if (walk.found.has(feature)) return true;
  walk.path.add(feature);
  const on = (snapshot.features[feature]?.dependsOn ?? []).every((parent) => visit(snapshot, parent, walk));
  walk.path.delete(feature);
  walk.found.add(feature);
  return on;
}

// src/flagd/targeting.ts
var TARGETING_KEY = { var: ["targetingKey"] };
function ruleOf(feature, parents) {
  const steps = [];
  if (feature.blacklist.length > 0) steps.push(isListed(feature.blacklist), "off");
  const conditions = parents.filter((rule) => rule !== "on").map((rule) => ({ "==": [rule, "on"] }));
  if (conditions.length > 0) steps.push({ "!": [{ and: conditions }] }, "off");
  const rest = restOf(feature);
  if (feature.whitelist.length > 0 && rest !== "on") steps.push(isListed(feature.whitelist), "on");
  if (typeof rest !== "string") steps.push({ "!": [TARGETING_KEY] }, "off");
  return steps.length === 0 ? rest : { if: [...steps, rest] };
}
function restOf({ tier, weight, salt }) {
  if (tier === 4) return "on";
  if (weight === 0) return "off";
  return {
    fractional: [{ cat: [salt, ":", TARGETING_KEY] }, ["on", weight], ["off", BUCKETS - weight]]
  };
}
function isListed(customers) {
  return { in: [TARGETING_KEY, customers] };
}

// src/flagd/definition.ts
function flagdDefinition(snapshot) {
  if (snapshot.customerIds === "hashed") {
    return {
      ok: false,
      detail: "flagd cannot compare hashed customer ids; export a snapshot that has customerIds: plain"
    };
  }
  const { environment, sequence, revision, publishedAt } = snapshot;
  return {
    ok: true,
    definition: {
      $schema: "https://flagd.dev/schema/v0/flags.json",
      metadata: { environment, sequence, revision, publishedAt },
      flags: Object.fromEntries(Object.keys(snapshot.features).map((feature) => [feature, flagOf(snapshot, feature)]))
    }
  };
}
function serializeFlagd(definition) {
  return `${JSON.stringify(definition)}
`;
}
function flagOf(snapshot, feature) {
  const rule = wholeRuleOf(snapshot, feature);
  const flag = {
    state: "ENABLED",
    variants: { on: true, off: false },
    metadata: { tier: snapshot.features[feature]?.tier ?? 0 }
  };
  return typeof rule === "string" ? { ...flag, defaultVariant: rule === "on" ? "on" : "off" } : { ...flag, defaultVariant: "off", targeting: rule };
}
function wholeRuleOf(snapshot, feature) {
  const entry = snapshot.features[feature];
  const ancestors = ancestorsOf(snapshot, feature);
  if (entry === void 0 || ancestors === null || isOffForAll(snapshot, feature)) return "off";
  const parents = ancestors.flatMap((name) => {
    const parent = snapshot.features[name];
    return parent === void 0 ? [] : [ruleOf(parent, [])];
  });
  return parents.includes("off") ? "off" : ruleOf(entry, parents);
}

export {
  flagdDefinition,
  serializeFlagd
};
