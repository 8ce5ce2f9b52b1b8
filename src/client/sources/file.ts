/** `pilot-rollout/client/file`: a snapshot file on this machine, for Node. */

import { readFile, stat } from "node:fs/promises";
import type { Source } from "../source.ts";

/** Reads a snapshot file again whenever it was replaced. */
export function fileSource(path: string | URL): Source {
  return async ({ signal, version }) => {
    const { mtimeMs, ino, size } = await stat(path);
    const current = `${mtimeMs} ${ino} ${size}`;
    if (current === version) return null;
    return { snapshot: await readFile(path, { encoding: "utf8", signal }), version: current };
  };
}
