/** The tree of flags that one customer has. */

/** Flags by the segments of their paths. */
export interface FlagTree {
  [segment: string]: boolean | FlagTree;
}

/** Puts a flag into a tree; where a path is taken, as a leaf or as a branch, the first stays. */
export function plant(tree: FlagTree, path: string, value: boolean): void {
  const [segment = "", ...rest] = path.split(".");
  if (!Object.hasOwn(tree, segment)) tree[segment] = rest.length > 0 ? {} : value;
  const branch = tree[segment];
  if (rest.length > 0 && typeof branch === "object") plant(branch, rest.join("."), value);
}
