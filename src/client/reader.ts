/** One reading from the source: checked and handed over, or reported. */

import type { Report } from "./admission.ts";
import type { Keeper } from "./keeper.ts";
import type { ClientOptions } from "./options.ts";
import type { ClientProblemCode } from "./problem.ts";
import type { Reading } from "./source.ts";

/** Reads from the source once; says whether what it answered was taken. Never rejects. */
export async function readInto(
  keeper: Keeper,
  { source, publicKey }: ClientOptions,
  report: Report,
  signal: AbortSignal,
): Promise<boolean> {
  let trouble: ClientProblemCode = "source";
  try {
    const { snapshot: known, version } = keeper;
    const answer = await Promise.race([
      source?.({ signal, version, report }),
      // Not every source listens.
      new Promise<never>((_, reject) => {
        // The signal is nobody else's.
        // oxlint-disable-next-line unicorn/prefer-add-event-listener
        signal.onabort = () => reject(signal.reason);
      }),
    ]);
    if (answer === null) return !!known;
    const reading: Partial<Reading> = Object(answer);
    const { snapshot = answer } = reading;
    trouble = "malformed";
    const value: unknown = typeof snapshot === "string" ? JSON.parse(snapshot) : snapshot;
    const isTrusted = !publicKey || (await (await import("./signature.ts")).isSigned(value, publicKey, report));
    // Who came in between knows enough.
    return keeper.snapshot !== known || keeper.take(value, reading, isTrusted);
  } catch (error) {
    return report(trouble, error);
  }
}
