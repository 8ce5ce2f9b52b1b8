/** A code host's failures in the words of the evidence. */

import type { Unavailability } from "../../core/evidence.ts";
import type { HostFailure } from "../../ports.ts";

/** Why something is not known, as evidence has it. What a token cannot see, and what is refused, it is not allowed. */
export function unavailabilityOf({ cause, detail, permission }: HostFailure): {
  readonly status: Unavailability;
  readonly detail: string;
} {
  const right = permission === null ? "" : ` (the token needs \`${permission}\`)`;
  const status = cause === "missing" || cause === "disabled" || cause === "refused" ? "unauthorized" : cause;
  return { status, detail: `${detail}${right}` };
}

/** One sentence about what the code host did not do, with the right that is missing. */
export function troubleOf(what: string, failure: HostFailure): string {
  const { status, detail } = unavailabilityOf(failure);
  return `${what}: ${status}: ${detail}`;
}
