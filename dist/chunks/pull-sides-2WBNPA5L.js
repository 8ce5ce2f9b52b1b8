import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  baseCatalog
} from "./chunk-JOO3M5MH.js";
import {
  buildCatalog,
  proposedSettings,
  settingsAt
} from "./chunk-XABUPIJL.js";
import "./chunk-USJZVKDC.js";
import "./chunk-KVYWHXIA.js";
import "./chunk-B6IGZ5GI.js";
import "./chunk-RFXT7PJO.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-22JQXUXA.js";
import "./chunk-HO4JJVII.js";
import "./chunk-FKWMAXME.js";
import "./chunk-Z4LEAJIC.js";
import "./chunk-KOGBZ2BQ.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/commands/host/pull-sides.ts
async function sidesOf(world, ends, pull) {
  const { base, head, fork } = ends;
  const inForce = await settingsAt(world, base);
  const { settings } = inForce;
  const before = await baseCatalog(world, base, settings);
  const [forked, now, then] = await Promise.all([
    fork === null ? [] : world.history.filesAt(fork, settings.rollouts),
    world.history.filesAt(base, settings.rollouts),
    world.history.filesAt(head, settings.rollouts)
  ]);
  const after = buildCatalog(merged(forked, now, then), settings, before);
  const proposed = await touchesSettings(world, ends) ? await proposedSettings(world, head) : { settings, problems: [] };
  const context = pull === null ? null : { pull, onto: base };
  return { base, head, inForce, before, after, proposed, context, known: before.problems };
}
async function touchesSettings({ history, settingsPath }, { fork, head }) {
  const [was, is] = await Promise.all([
    fork === null ? null : history.fileAt(fork, settingsPath),
    history.fileAt(head, settingsPath)
  ]);
  return was?.content !== is?.content || was?.kind !== is?.kind;
}
function merged(fork, base, head) {
  const [was, is, wanted] = [byPath(fork), byPath(base), byPath(head)];
  return [.../* @__PURE__ */ new Set([...is.keys(), ...wanted.keys()])].toSorted().flatMap((path) => {
    const changed = !isSame(was.get(path), wanted.get(path));
    return (changed ? wanted.get(path) : is.get(path)) ?? [];
  });
}
function byPath(files) {
  return new Map(files.map((file) => [file.path, file]));
}
function isSame(a, b) {
  return a?.content === b?.content && a?.kind === b?.kind;
}
export {
  sidesOf
};
