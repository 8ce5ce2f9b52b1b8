/** One reading from the source: checked and handed over, or reported. */

import type { Report } from "./admission.ts";
import type { ClientEvent } from "./client.ts";
import type { Keeper } from "./keeper.ts";
import type { ClientOptions } from "./options.ts";
import type { Reading } from "./source.ts";

/** Reads, and knows how long ago that went well. */
export interface Reader {
  /** Whether the source has not confirmed the snapshot for longer than allowed. */
  readonly isStale: () => boolean;
  /** Reads from the source once; says whether what it answered was taken. Never rejects. */
  readonly read: (signal: AbortSignal) => Promise<boolean>;
}

/** Makes a reader that fills a keeper. */
export function createReader(
  { source, publicKey, refresh: { every = 30_000, staleAfter = Math.max(60_000, 3 * every) } = {} }: ClientOptions,
  keeper: Keeper,
  tell: (event: ClientEvent) => void,
  report: Report,
): Reader {
  let confirmedAt = 0;
  let wasStale = false;
  // A bootstrap is as old as the first question: some runtimes have no clock before it.
  const isStale = (): boolean => source !== undefined && Date.now() - (confirmedAt ||= Date.now()) > staleAfter;

  const ask = async (signal: AbortSignal): Promise<boolean> => {
    const { loaded, version } = keeper;
    const answer = await Promise.race([
      source?.({ signal, version }),
      // Not every source listens.
      new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    ]);
    if (answer === null) return loaded !== undefined;
    const reading: Partial<Reading> = Object(answer);
    const { snapshot = answer, problem } = reading;
    if (problem) report("source", problem);
    const value: unknown = typeof snapshot === "string" ? JSON.parse(snapshot) : snapshot;
    const isTrusted = !publicKey || (await (await import("./signature.ts")).isSigned(value, publicKey));
    if (!isTrusted) report("signature", publicKey);
    // Who came in between knows enough.
    return keeper.loaded !== loaded || keeper.take(value, reading, isTrusted);
  };
  return {
    isStale,
    async read(signal) {
      let taken = false;
      try {
        taken = await ask(signal);
      } catch (error) {
        report(error instanceof SyntaxError ? "malformed" : "source", error);
      }
      if (taken) confirmedAt = Date.now();
      if (wasStale !== isStale()) {
        wasStale = !wasStale;
        tell({ kind: wasStale ? "stale" : "ready" });
      }
      return taken;
    },
  };
}
