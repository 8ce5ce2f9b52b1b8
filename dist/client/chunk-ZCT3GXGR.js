// src/evaluation/killed.ts
function isKilled({ kills, restores }, feature) {
  return Object.hasOwn(kills, feature) && !(instantOf(kills[feature]?.at) <= instantOf(restores[feature]?.at));
}
function instantOf(text) {
  return typeof text === "string" ? Date.parse(text) : NaN;
}

// src/client/kills.ts
function withKills(beside) {
  return (snapshot) => {
    const { kills, restores } = snapshot;
    const valid = Object.entries(beside).filter(([feature]) => isKilled({ kills: beside, restores }, feature));
    return { ...snapshot, kills: { ...kills, ...Object.fromEntries(valid) } };
  };
}

export {
  isKilled,
  instantOf,
  withKills
};
