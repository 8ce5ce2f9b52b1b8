/** The snapshot at hand, and how it is replaced: whole, after it was checked, or not at all. */

import { type CompiledSnapshot, compileSnapshot } from "../evaluation/compiled.ts";
import { parseInstant } from "../evaluation/instant.ts";
import { admit, dated, type Loaded, type Report } from "./admission.ts";
import type { ClientOptions } from "./options.ts";
import type { ClientProblem } from "./problem.ts";
import { isSignedByOneOf } from "./signature.ts";
import type { Answer, Reading } from "./source.ts";

/** What subscribers are told. */
export type ClientEvent =
  /** There is something to answer from, for the first time or again after it was stale. */
  | { readonly kind: "ready" }
  /** Answers may differ from now on. */
  | { readonly kind: "changed" }
  /** The source has not confirmed the snapshot for too long. */
  | { readonly kind: "stale" }
  | { readonly kind: "problem"; readonly problem: ClientProblem };

/** Holds the snapshot at hand. */
export class Holder {
  /** With the kills of their own keys; undefined before the first snapshot. */
  loaded: Loaded | undefined;
  compiled: CompiledSnapshot | undefined;
  readonly listeners = new Set<(event: ClientEvent) => void>();
  readonly #options: ClientOptions;
  #published: Loaded | undefined;
  #kills: Loaded["kills"] = {};
  #version: string | undefined;
  #confirmedAt: number | undefined;
  #turn = 0;
  #lastTaken = 0;
  #wasStale = false;
  #toldPlain = false;

  constructor(options: ClientOptions) {
    this.#options = options;
    if (options.bootstrap !== undefined) this.#admit({ snapshot: options.bootstrap });
  }

  /** Whether the source has not confirmed the snapshot for longer than allowed. */
  isStale(): boolean {
    const { source, refresh: { every = 30_000, staleAfter = Math.max(60_000, 3 * every) } = {} } = this.#options;
    const now = Date.now();
    // A bootstrap is as old as the first question: some runtimes have no clock before it.
    this.#confirmedAt ??= now;
    return source !== undefined && now - this.#confirmedAt > staleAfter;
  }

  /** Reads from the source once; says whether what it answered was taken. Never rejects. */
  async read(signal: AbortSignal): Promise<boolean> {
    const turn = (this.#turn += 1);
    let taken = false;
    try {
      const answer = await orAborted(this.#options.source?.({ signal, version: this.#version }), signal);
      taken = await this.#take(answer ?? null, turn);
    } catch (error) {
      this.#report("source", String(error));
    }
    if (taken) this.#confirmedAt = Date.now();
    const isStale = this.isStale();
    if (isStale !== this.#wasStale) this.#tell({ kind: isStale ? "stale" : "ready" });
    this.#wasStale = isStale;
    return taken;
  }

  async #take(answer: Answer, turn: number): Promise<boolean> {
    if (answer === null) return this.loaded !== undefined;
    const reading = typeof answer === "object" && "snapshot" in answer ? answer : { snapshot: answer };
    const isTrusted = await this.#isTrusted(parsed(reading.snapshot));
    // What was asked for later has been taken already: it knows more.
    if (turn < this.#lastTaken) return true;
    if (reading.problem !== undefined) this.#report("source", reading.problem);
    if (isTrusted && this.#admit(reading)) {
      this.#lastTaken = turn;
      return true;
    }
    // Down is free: kills count even where the snapshot beside them does not.
    this.#kills = { ...this.#kills, ...dated(reading.kills ?? {}) };
    this.#swap();
    return false;
  }

  async #isTrusted(value: unknown): Promise<boolean> {
    const { publicKey } = this.#options;
    if (publicKey === undefined) return true;
    const isSigned = await isSignedByOneOf(Object(value), [publicKey].flat());
    if (!isSigned) this.#report("signature", "not by a trusted key");
    return isSigned;
  }

  #admit({ snapshot, kills, version }: Reading): boolean {
    const admitted = admit(parsed(snapshot), this.#published, this.#options.environment ?? "production", this.#report);
    if (admitted === undefined) return false;
    this.#published = admitted;
    this.#version = version;
    if (kills !== undefined) this.#kills = dated(kills);
    this.#swap();
    this.#warnOfPlainCustomers(admitted);
    return true;
  }

  #swap(): void {
    if (this.#published === undefined) return;
    const before = this.loaded;
    this.loaded = { ...this.#published, kills: mergedKills(this.#published.kills, this.#kills) };
    this.compiled = compileSnapshot(this.loaded);
    if (before === undefined) this.#tell({ kind: "ready" });
    else if (nameOf(before) !== nameOf(this.loaded)) this.#tell({ kind: "changed" });
  }

  #warnOfPlainCustomers({ customerIds, features }: Loaded): void {
    if (this.#toldPlain || customerIds === "hashed" || typeof document === "undefined") return;
    this.#toldPlain = Object.values(features).some(({ whitelist, blacklist }) => whitelist[0] ?? blacklist[0]);
    if (this.#toldPlain) this.#report("plain-customers", "everybody can read the lists: publish them hashed");
  }

  /** Tells of a problem. */
  readonly #report: Report = (code, message) => {
    const { onError = (problem) => console.warn("pilot-rollout", problem) } = this.#options;
    quietly(() => onError({ code, message }));
    this.#tell({ kind: "problem", problem: { code, message } });
  };

  #tell(event: ClientEvent): void {
    for (const listener of this.listeners) quietly(() => listener(event));
  }
}

/** Of two kills of one feature the later counts, and before all one whose instant cannot be read. */
function mergedKills(published: Loaded["kills"], kept: Loaded["kills"]): Loaded["kills"] {
  const later = Object.entries(kept).filter(([feature, { at }]) => {
    const other = Object.hasOwn(published, feature) ? parseInstant(published[feature]?.at ?? "") : 0;
    return !(parseInstant(at) <= other || Number.isNaN(other));
  });
  return { ...published, ...Object.fromEntries(later) };
}

/** Equal where nothing was published in between. */
function nameOf({ sequence, publishedAt, revision, kills }: Loaded): string {
  return JSON.stringify([sequence, publishedAt, revision, kills]);
}

/** The value of a text; undefined where it is no JSON. */
function parsed(snapshot: unknown): unknown {
  try {
    return typeof snapshot === "string" ? JSON.parse(snapshot) : snapshot;
  } catch {
    return undefined;
  }
}

function orAborted<T>(answer: T, signal: AbortSignal): Promise<Awaited<T>> {
  return Promise.race([
    answer,
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
  ]);
}

/** What the application does when it is told is its own affair, and answers come first. */
function quietly(call: () => void): void {
  try {
    call();
  } catch {}
}
