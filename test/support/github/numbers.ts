/** What issues and pull requests share: one row of numbers, and a head that stays when the branch goes. */

import { moveRef } from "./refs.ts";
import { headOf, headRef } from "./shapes.ts";
import type { IssueState, PullState, World } from "./state.ts";

/** The next number and what is true of everything new. */
export function newNumber(
  world: World,
  { author, title, body }: { readonly author: string; readonly title: string; readonly body: string },
): Omit<IssueState, "kind"> {
  const at = world.clock();
  const state: "open" | "closed" = "open";
  const labels: readonly string[] = [];
  return {
    number: world.numbered.length + 1,
    author,
    title,
    body,
    state,
    labels,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
  };
}

/** The next id of anything that has one. */
export function newId(world: World): number {
  world.nextId += 1;
  return world.nextId;
}

/** Keeps the head of a pull request that is closed, also where its branch is deleted later. */
export function freezeHead(world: World, pull: PullState): void {
  pull.frozenHead = headOf(world, pull);
  moveRef(world.directory, `refs/pull/${pull.number}/head`, pull.frozenHead);
}

/** Lets the ref of an open pull request follow its branch. */
export function followBranch({ directory }: World, pull: PullState): void {
  moveRef(directory, `refs/pull/${pull.number}/head`, `ref: ${headRef(pull)}`);
}
