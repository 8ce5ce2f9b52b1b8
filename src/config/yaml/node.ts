/** A YAML document as a tree that remembers where everything stands, in offsets of UTF-16 units. */

/** A leaf. `end` is exclusive; quotes lie between `start` and `end`, which are equal where nothing is written. */
export interface YamlScalar {
  readonly kind: "scalar";
  readonly start: number;
  readonly end: number;
  readonly value: string | number | boolean | null;
}

/** A sequence, in block or flow style. */
export interface YamlList {
  readonly kind: "list";
  readonly start: number;
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
  readonly value: readonly unknown[];
}

/** One key of a mapping with what stands behind it. */
export interface YamlEntry {
  readonly key: string;
  readonly keyStart: number;
  /** Behind the key and its quotes, before the colon. */
  readonly keyEnd: number;
  readonly node: YamlNode;
}

/** A mapping. Of a key that is written twice, `value` has the first; `entries` has both. */
export interface YamlMap {
  readonly kind: "map";
  readonly start: number;
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
  /** Entries by key; of a key that is written twice, the first. */
  readonly byKey: ReadonlyMap<string, YamlEntry>;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Any part of a document. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

/** The entry of a mapping with the given key; undefined where there is none. */
export function entryOf(node: YamlNode, key: string): YamlEntry | undefined {
  return node.kind === "map" ? node.byKey.get(key) : undefined;
}

/** Follows the segments of a JSON pointer as far as they lead. */
export function nodeAt(root: YamlNode, segments: readonly string[]): YamlNode {
  let node = root;
  for (const segment of segments) {
    const next = node.kind === "list" ? node.items[Number(segment)] : entryOf(node, segment)?.node;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}
