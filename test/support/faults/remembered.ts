/**
 * A history that asks git once: what is in a commit never changes, and what a name means changes with the refs only.
 * Thousands of runs on the same few commits would otherwise spend their time in git, which nothing here disturbs.
 */

import { join } from "node:path";

import type { History } from "../../../src/ports.ts";
import { allRefs } from "../github/refs.ts";

/** Wraps the history of a clone of `origin`, both directories; `follow` fetches `main` where that takes no process. */
export function remembered(
  history: History,
  { clone, origin, follow }: { readonly clone: string; readonly origin: string; readonly follow: () => boolean },
): History {
  /** Of names the refs are part of the question, of ids they are not. */
  const standing = (...names: readonly string[]): unknown =>
    names.every((name) => ID.test(name)) ? null : Array.from(allRefs(join(clone, ".git")));
  return {
    resolve: once(history.resolve.bind(history), standing),
    baseBranch: once(history.baseBranch.bind(history), () => standing("")),
    fetch: () => (follow() ? Promise.resolve(null) : history.fetch()),
    fetchObjects: once(
      history.fetchObjects.bind(history),
      (names) => {
        const refs = allRefs(origin);
        return names.map((name) => idOf(refs, name));
      },
      (trouble) => trouble === null,
    ),
    mergeBase: once(history.mergeBase.bind(history), standing),
    changedSince: once(history.changedSince.bind(history), standing),
    filesAt: once(history.filesAt.bind(history), (commit) => standing(commit)),
    fileAt: once(history.fileAt.bind(history), (commit) => standing(commit)),
    firstParent: once(history.firstParent.bind(history), (tip) => standing(tip)),
    firstParentOrder: once(history.firstParentOrder.bind(history), standing),
  };
}

const ID = /^[0-9a-f]{40}$/u;

/** Asks once for the same arguments in the same circumstances; what is not here yet is asked again. */
function once<A extends readonly unknown[], T>(
  ask: (...given: A) => Promise<T>,
  circumstances: (...given: A) => unknown,
  isLasting: (answer: T) => boolean = (answer) => answer !== null,
): (...given: A) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (...given) => {
    const question = JSON.stringify([given, circumstances(...given)]);
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = ask(...given);
    answers.set(question, answer);
    answer.then(
      (said) => isLasting(said) || answers.delete(question),
      () => answers.delete(question),
    );
    return answer;
  };
}

function idOf(refs: ReadonlyMap<string, string>, name: string): string {
  const text = refs.get(name) ?? name;
  return text.startsWith("ref: ") ? idOf(refs, text.slice("ref: ".length)) : text;
}
