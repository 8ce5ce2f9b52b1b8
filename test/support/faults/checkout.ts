/**
 * What a job's checkout and its fetches leave in a clone, by hand wherever the commits are here already: what a ref and a
 * working file is, is known, and thousands of processes would only write it down again.
 */

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { gitIn, type TestRepository } from "../git.ts";
import { fact, gitBytes } from "../github/bare.ts";
import { allRefs, moveRef, removeRef } from "../github/refs.ts";

/** A clone that follows the repository it was made of. */
export interface Checkout {
  /** As `actions/checkout` with the whole history: all branches, and the files of `main`. */
  renew(): void;
  /** As a fetch of `main`; false where a commit is missing that only a real fetch can bring. */
  follow(): boolean;
}

const BRANCHES = "refs/heads/";
const TRACKED = "refs/remotes/origin/";

/** Takes a new clone of the bare repository in `origin`. */
export function checkoutOf(clone: TestRepository, origin: string): Checkout {
  const directory = join(clone.directory, ".git");
  loosen(directory);
  const here = new Set(allRefs(directory).values());
  let shown = new Set<string>();
  const track = (ref: string, id: string): void => {
    if (allRefs(directory).get(ref) !== id) moveRef(directory, ref, id);
  };
  return {
    renew() {
      const wanted = trackedOf(origin);
      if (Array.from(wanted.values()).some((id) => !here.has(id))) {
        clone.run("fetch", "-q", "--prune", "origin");
        for (const id of wanted.values()) here.add(id);
      }
      const own = Array.from(allRefs(directory).keys());
      for (const ref of own) if (isTracked(ref) && !wanted.has(ref)) removeRef(directory, ref);
      for (const [ref, id] of wanted) track(ref, id);
      const main = wanted.get(`${TRACKED}main`) ?? "";
      track(`${BRANCHES}main`, main);
      shown = showFiles(clone.directory, main, shown);
    },
    follow() {
      const main = allRefs(origin).get(`${BRANCHES}main`) ?? "";
      if (!here.has(main)) return false;
      track(`${TRACKED}main`, main);
      return true;
    },
  };
}

/** Makes a file of every ref: `git clone` writes them into one. */
function loosen(directory: string): void {
  const refs = allRefs(directory);
  rmSync(join(directory, "packed-refs"), { force: true });
  for (const [ref, text] of refs) moveRef(directory, ref, text);
}

function isTracked(ref: string): boolean {
  return ref.startsWith(TRACKED) && ref !== `${TRACKED}HEAD`;
}

function trackedOf(origin: string): ReadonlyMap<string, string> {
  const branches = Array.from(allRefs(origin)).filter(([ref]) => ref.startsWith(BRANCHES));
  return new Map(branches.map(([ref, id]) => [ref.replace(BRANCHES, TRACKED), id]));
}

/** Puts the files of a commit into the working tree. @returns their paths */
function showFiles(directory: string, commit: string, before: ReadonlySet<string>): Set<string> {
  const list = fact(directory, `paths of ${commit}`, () => gitIn(directory, ["ls-tree", "-r", "--name-only", commit]));
  const paths = new Set((list ?? "").split("\n"));
  for (const path of before) if (!paths.has(path)) rmSync(join(directory, path), { force: true });
  for (const path of paths) {
    const read = (): string => gitBytes(directory, ["cat-file", "blob", `${commit}:${path}`]).toString("base64");
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), Buffer.from(fact(directory, `${commit}:${path}`, read) ?? "", "base64"));
  }
  return paths;
}
