import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/commands/host/contribution.ts
async function contributionOf(history, onto, commit, place) {
  const fork = await history.mergeBase(onto, commit);
  const [before, after] = await Promise.all([
    fork === null ? /* @__PURE__ */ new Map() : contents(history, fork, place),
    contents(history, commit, place)
  ]);
  const paths = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].toSorted();
  const changed = paths.filter((path) => before.get(path) !== after.get(path));
  return JSON.stringify(changed.map((path) => [path, after.get(path) ?? "deleted"]));
}
async function contents(history, commit, place) {
  const [files, settings] = await Promise.all([
    history.filesAt(commit, place.rollouts),
    history.fileAt(commit, place.settingsPath)
  ]);
  const all = settings === null ? files : [...files, settings];
  return new Map(all.map(({ path, content, kind }) => [path, `${kind}:${content}`]));
}
async function isHere(history, commit, names) {
  if (await history.resolve(commit) !== null) return true;
  for (const name of names) {
    await history.fetchObjects([name]);
    if (await history.resolve(commit) !== null) return true;
  }
  return false;
}

export {
  contributionOf,
  isHere
};
