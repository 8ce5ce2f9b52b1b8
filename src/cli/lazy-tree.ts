/** The working tree of a run; what writes files and commits is loaded with the first call. */

import type { WorkingTree } from "../ports.ts";

/** A working tree that `open` is asked for once. */
export function lazyTree(open: () => Promise<WorkingTree>): WorkingTree {
  let opened: Promise<WorkingTree> | null = null;
  const tree = (): Promise<WorkingTree> => (opened ??= open());
  return {
    files: async (...given) => (await tree()).files(...given),
    file: async (...given) => (await tree()).file(...given),
    write: async (...given) => (await tree()).write(...given),
    commit: async (...given) => (await tree()).commit(...given),
    recover: async () => (await tree()).recover(),
  };
}
