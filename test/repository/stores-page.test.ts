/** docs/stores.md against the table of kinds and the settings: what the page says of a store is what the store does. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parseSettings } from "../../src/config/settings.ts";
import type { StoreSettings } from "../../src/core/settings.ts";
import { isStoreKind, STORE_KINDS, type StoreKind } from "../../src/core/store-kinds.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/stores.md"), "utf8");

interface Section {
  readonly kind: StoreKind;
  readonly example: string;
  readonly rows: Readonly<Record<string, string>>;
}

function sections(): readonly Section[] {
  return PAGE.split(/^## /mu).flatMap((text) => {
    const kind = text.split("\n", 1)[0] ?? "";
    if (!isStoreKind(kind)) return [];
    const rows = Array.from(text.matchAll(/^\| ([a-z ]+) \| (.+) \|$/gmu), ([, name, told]) => [name, told]);
    return [{ kind, example: /```yaml\n(.*?)```/su.exec(text)?.[1] ?? "", rows: Object.fromEntries(rows) }];
  });
}

function storesOf(example: string): readonly StoreSettings[] {
  const list = example.trimStart().startsWith("{") ? `- ${example}` : example;
  const text = `version: 1\nstores:\n${list.trimEnd().replaceAll(/^/gmu, "  ")}\n`;
  const parsed = parseSettings("docs/stores.md", Buffer.from(text), { ci: true });
  expect(parsed.problems).toEqual([]);
  return parsed.settings?.stores ?? [];
}

describe("docs/stores.md", () => {
  test("has a section for every kind, in the table's order", () => {
    expect(sections().map(({ kind }) => kind)).toEqual(Object.keys(STORE_KINDS));
  });

  test.each(sections())("shows valid settings for $kind, and all of its options", ({ kind, example, rows }) => {
    const stores = storesOf(example);
    expect(new Set(stores.map((store) => store.kind))).toEqual(new Set([kind]));
    expect(load(example)).toBeDefined();
    const told = new Set(Array.from((rows["options"] ?? "").matchAll(/`([A-Za-z]+)[`:]/gu), ([, name]) => name));
    for (const option of Object.keys(STORE_KINDS[kind].options)) expect(told).toContain(option);
  });

  test.each(sections())("tells the guarantee, the delay and the limit of $kind", ({ kind, rows }) => {
    const { cas, propagation } = STORE_KINDS[kind];
    expect(rows["guarantee"]).toContain(`\`${cas}\``);
    const words = {
      0: "at once",
      1000: "within a second",
      10_000: "10 seconds",
      60_000: "60 seconds",
      300_000: "5 min",
    };
    const told = Object.entries(words).find(([ms]) => Number(ms) === propagation)?.[1] ?? "not told";
    expect(rows["seen by all readers"]).toContain(told);
    for (const plan of plansOf(kind)) expect(rows["largest snapshot"]).toContain(sizeOf(plan));
    expect(rows["least rights"]).toMatch(/\w/u);
  });
});

function plansOf(kind: StoreKind): readonly (number | null)[] {
  const { options, maximumBytes } = STORE_KINDS[kind];
  const plans = options["plan"]?.values ?? [""];
  return plans.map((plan) => maximumBytes({ plan }));
}

function sizeOf(bytes: number | null): string {
  if (bytes === null) return "what";
  if (bytes % 1024 ** 3 === 0) return `${bytes / 1024 ** 3} GiB`;
  return bytes >= 1024 ** 2 ? `${(bytes / 1024 ** 2).toLocaleString("en")} MiB` : `${bytes / 1024} KiB`;
}
