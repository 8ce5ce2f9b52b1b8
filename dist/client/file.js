// src/client/sources/file.ts
import { readFile, stat } from "node:fs/promises";
function fileSource(path) {
  return async ({ signal, version }) => {
    const { mtimeMs, ino, size } = await stat(path);
    const current = `${mtimeMs} ${ino} ${size}`;
    if (current === version) return null;
    return { snapshot: await readFile(path, { encoding: "utf8", signal }), version: current };
  };
}
export {
  fileSource
};
