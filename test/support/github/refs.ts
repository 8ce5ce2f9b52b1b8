/** Refs of the bare repository as git keeps them, one file each: thousands of tests move them, and a file costs no process. */

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { gitIn } from "../git.ts";

/** True where git has put refs into one file, which only git changes. */
export function isPacked(directory: string): boolean {
  return existsSync(join(directory, "packed-refs"));
}

/** What a ref says: an id, or `ref: ` and the name of another; null where there is none. */
export function textOfRef(directory: string, ref: string): string | null {
  try {
    return readFileSync(join(directory, ref), "utf8").trim();
  } catch {
    return null;
  }
}

/** Every ref and what it says. */
export function allRefs(directory: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(directory, "refs"), { recursive: true, withFileTypes: true });
  const names = files.flatMap((file) =>
    file.isFile() ? [join(file.parentPath, file.name).slice(directory.length + 1)] : [],
  );
  return new Map([
    ...packedRefs(directory),
    ...names.toSorted().map((name) => [name, textOfRef(directory, name) ?? ""] as const),
  ]);
}

function packedRefs(directory: string): readonly (readonly [string, string])[] {
  if (!isPacked(directory)) return [];
  const lines = readFileSync(join(directory, "packed-refs"), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [id, ref] = line.split(" ");
    return id !== undefined && ref !== undefined && /^[0-9a-f]{40}$/u.test(id) ? [[ref, id] as const] : [];
  });
}

/** Points a ref at a commit, or with `ref: ` at another ref, however it was before. */
export function moveRef(directory: string, ref: string, to: string): void {
  const path = join(directory, ref);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.lock`, `${to}\n`);
  renameSync(`${path}.lock`, path);
}

/** Removes a ref, and nothing that it points at. */
export function removeRef(directory: string, ref: string): void {
  if (isPacked(directory)) gitIn(directory, ["update-ref", "--no-deref", "-d", ref]);
  else rmSync(join(directory, ref));
}
