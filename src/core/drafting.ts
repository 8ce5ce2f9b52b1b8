/** What publish would do to one feature before anything is judged: what is asked for, and what may not be had. */

import { formatInstant, type Instant } from "../evaluation/instant.ts";
import type { SnapshotFeature, Tier } from "../evaluation/snapshot.ts";
import type { CatalogEntry } from "./catalog.ts";
import { compileFeature } from "./compile.ts";
import { narrowed, type Rise, risesBetween } from "./narrowing.ts";
import type { Settings } from "./settings.ts";

/** One feature between what is published and the tip. */
export interface Draft {
  readonly feature: string;
  /** The published entry; null where it is absent. */
  readonly published: SnapshotFeature | null;
  /** What the tip asks for; null where the feature leaves the snapshot or its file cannot be read. */
  readonly asked: SnapshotFeature | null;
  /** What is published where nothing more is allowed; null where the feature stays absent, or leaves. */
  readonly least: SnapshotFeature | null;
  /** How `asked` is more exposed than what is live. */
  readonly rises: readonly Rise[];
  /** Git agrees with the kill, so that a publish may lift it. */
  readonly liftable: boolean;
  /** Why the file itself forbids every rise. */
  readonly broken: "unreadable" | "flawed" | null;
  /** The weight that the settings ask for at an unchanged tier; null where they ask for no more than is published. */
  readonly withheldWeight: number | null;
}

/** What drafts of all features have in common. */
export interface DraftContext {
  readonly settings: Settings;
  readonly now: Instant;
  /** Null where the environment is judged. */
  readonly minimumTier: Tier | null;
}

/** The states of one feature that a draft is made from. */
export interface DraftSource {
  readonly feature: string;
  readonly published: SnapshotFeature | null;
  readonly liftable: boolean;
  /** The file at the tip; null where it is absent or cannot be read. */
  readonly entry: CatalogEntry | null;
  readonly unreadable: boolean;
}

/** Drafts one feature. A killed feature whose kill git agrees with counts as off, whatever its entry says. */
export function draft(source: DraftSource, context: DraftContext): Draft {
  const { feature, published, liftable, entry } = source;
  const shape = { feature, published, liftable, withheldWeight: null };
  if (source.unreadable) return { ...shape, asked: null, least: published, rises: [], broken: "unreadable" };
  if (entry === null) return { ...shape, asked: null, least: null, rises: [], broken: null };
  const compiled = compileAsked(source, entry, context);
  const withheldWeight = context.minimumTier === null ? excessWeight(source, compiled) : null;
  const asked = withheldWeight === null ? compiled : { ...compiled, weight: published?.weight ?? 0 };
  return {
    ...shape,
    asked,
    least: published === null ? null : narrowed(published, asked),
    rises: risesBetween(liftable ? null : published, asked),
    broken: entry.flawed ? "flawed" : null,
    withheldWeight,
  };
}

/** `since` keeps its published value while the tier stays and nobody turned it off meanwhile. */
function compileAsked(source: DraftSource, entry: CatalogEntry, context: DraftContext): SnapshotFeature {
  const { published, liftable } = source;
  const compiled = compileFeature(entry.rollout, context.settings, context.now, context.minimumTier ?? 0);
  const turnedOn = liftable && compiled.tier > 0;
  const since = published !== null && published.tier === compiled.tier && !turnedOn ? published.since : null;
  return { ...compiled, since: since ?? formatInstant(context.now) };
}

/** Settings may not raise what is live by themselves: a weight grows only together with a tier. */
function excessWeight({ published, liftable }: DraftSource, compiled: SnapshotFeature): number | null {
  if (published === null || liftable || compiled.tier > published.tier) return null;
  return compiled.weight > published.weight ? compiled.weight : null;
}
