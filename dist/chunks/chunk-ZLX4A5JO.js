import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/core/host-names.ts
function statusContext({ name }) {
  return name === null ? "pilot-rollout" : `pilot-rollout/${name}`;
}
function issueMarker({ name }, what) {
  const catalog = name === null ? "" : `:${quoted(name)}`;
  return `<!-- pilot-rollout${catalog} ${quoted(what)} -->`;
}
function ownBranch({ name }, purpose, feature) {
  const catalog = name === null ? "" : `${quoted(name)}/`;
  return `pilot-rollout/${catalog}${purpose}-${feature}`;
}
function featureOfBranch(settings, purpose, branch) {
  const start = ownBranch(settings, purpose, "");
  return branch.startsWith(start) ? branch.slice(start.length) : null;
}
var OWN_LABELS = {
  incident: { name: "pilot-rollout/incident", description: "Pilot Rollout turned something off" },
  report: { name: "pilot-rollout/report", description: "Pilot Rollout tells what waits for somebody" },
  alert: { name: "pilot-rollout/alert", description: "Pilot Rollout: an episode that lasts" }
};
function quoted(text) {
  return encodeURIComponent(text).replaceAll("-", "%2D").replaceAll(".", "%2E");
}

export {
  statusContext,
  issueMarker,
  ownBranch,
  featureOfBranch,
  OWN_LABELS
};
