/** Edits of a rollout file that change what they say and no other byte. */

import { applied, type Edit, isListEdit, type ListEdit, writtenChange } from "./edit/change.ts";
import { removeKey, setKey, type Spliced } from "./edit/key.ts";
import { addTo, removeFrom } from "./edit/list.ts";
import { splice } from "./edit/splice.ts";
import { FEATURE_NAME, parseRollout } from "./rollout.ts";
import type { YamlMap } from "./yaml/node.ts";
import { hasRoot, type ReadDocument, readYaml } from "./yaml/read.ts";

export type { Edit } from "./edit/change.ts";
export { renderNewRollout } from "./edit/new-rollout.ts";

/** The file after its edits, or why it cannot be edited. */
export type Edited =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly detail: string };

/**
 * Makes edits one after the other. After each, the file is read again and must say what it said before but for the
 * edit; where it does not, nothing is changed.
 */
export function editRollout(bytes: Uint8Array, edits: readonly Edit[]): Edited {
  let current = bytes;
  for (const edit of edits) {
    const edited = editOnce(current, edit);
    if (!edited.ok) return edited;
    current = edited.bytes;
  }
  return { ok: true, bytes: current };
}

function editOnce(bytes: Uint8Array, edit: Edit): Edited {
  const document = readYaml(bytes);
  if (!hasRoot(document)) {
    return { ok: false, detail: detailOf(document.issues.problems("", document.locate)) };
  }
  const before = read(bytes, document.root);
  if (before.rollout === null) return { ok: false, detail: detailOf(before.problems) };
  const changed = changedText(document, edit);
  if (!changed.ok) return changed;
  if (changed.text === document.text) return { ok: true, bytes };
  const after = new TextEncoder().encode(changed.text);
  const { rollout, problems } = read(after, document.root);
  if (JSON.stringify(rollout) === JSON.stringify(applied(before.rollout, edit))) return { ok: true, bytes: after };
  const known = new Set(before.problems.map(({ message }) => message));
  return { ok: false, detail: detailOf(problems.filter(({ message }) => !known.has(message))) };
}

/** What defaults to the name is the same before and after, whatever the file is called. */
function read(bytes: Uint8Array, { value }: YamlMap) {
  const named = value["feature"];
  return parseRollout(typeof named === "string" && FEATURE_NAME.test(named) ? `${named}.yaml` : "any.yaml", bytes);
}

function detailOf(problems: readonly { readonly line: number; readonly column: number; readonly message: string }[]) {
  const [first] = problems;
  if (first === undefined) return "the file is written in a way that cannot be edited safely; edit it by hand";
  return `${first.line}:${first.column}: ${first.message}`;
}

type Changed = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly detail: string };

function changedText(document: ReadDocument, edit: Edit): Changed {
  const { text, root } = document;
  if (isListEdit(edit))
    return edit.kind === "add-to" ? spliced(text, addTo(text, root, edit)) : without(document, edit);
  const { key, literal } = writtenChange(edit);
  if (literal === null) return spliced(text, removeKey(text, root, key));
  const isSo = key === "tier" && String(root.value[key]) === literal;
  return isSo ? { ok: true, text } : spliced(text, setKey(text, root, key, literal));
}

function spliced(text: string, result: Spliced): Changed {
  return result.ok ? { ok: true, text: splice(text, result.splices) } : result;
}

/** Removes a customer as often as the list names it. */
function without(document: ReadDocument, edit: ListEdit): Changed {
  let current = document;
  for (;;) {
    const removed = spliced(current.text, removeFrom(current.text, current.root, edit));
    if (!removed.ok || removed.text === current.text) return removed;
    const next = readYaml(new TextEncoder().encode(removed.text));
    if (!hasRoot(next)) return { ok: false, detail: detailOf([]) };
    current = next;
  }
}
