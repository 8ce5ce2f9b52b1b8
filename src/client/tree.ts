/** The tree of flags that one customer has. */

/** Flags by the segments of their paths. */
export interface FlagTree {
  [segment: string]: boolean | FlagTree;
}

/** Puts a flag into a tree; where a path is taken, as a leaf or as a branch, the first stays. */
export function plant(tree: FlagTree, path: string, value: boolean): void {
  const segments = path.split(".");
  const leaf = segments.pop() ?? "";
  let branch = tree;
  for (const segment of segments) {
    const next = Object.hasOwn(branch, segment) ? branch[segment] : grow(branch, segment);
    if (typeof next !== "object") return;
    branch = next;
  }
  if (leaf !== "__proto__" && !Object.hasOwn(branch, leaf)) branch[leaf] = value;
}

/** Nothing grows under a name by which all objects would change. */
function grow(branch: FlagTree, segment: string): FlagTree | undefined {
  return segment === "__proto__" ? undefined : (branch[segment] = {});
}
