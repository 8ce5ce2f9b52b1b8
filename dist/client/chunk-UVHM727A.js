// src/evaluation/killed.ts
function isKilled({ kills, restores }, feature) {
  return Object.hasOwn(kills, feature) && !(instantOf(kills[feature]) <= instantOf(restores[feature]));
}
function instantOf(record) {
  return typeof record?.at === "string" ? Date.parse(record.at) : NaN;
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
  withKills
};
