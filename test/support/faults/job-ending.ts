/** How a job ended, in the words that people see: what it named as the cause, and which right is missing. */

import { isRed, type Outcome } from "../../../src/action/outcome.ts";
import { EXIT } from "../../../src/commands/world.ts";
import type { Ending } from "./sweep.ts";

/** Runs a job and reads what it says; what it throws is said as well. Where `main` is protected, that is no trouble. */
export async function endingOf(
  run: () => Promise<Outcome>,
  unharmed: () => boolean,
  isProtected: boolean,
): Promise<Ending> {
  const { said, red } = await run().then(
    (outcome) => ({
      said: [outcome.summary, ...outcome.log, ...outcome.annotations, JSON.stringify(outcome.result)].join("\n"),
      // Publish and guard tell of what is held by their exit; the job's own rule leaves that to `fail-on`.
      red: isRed(outcome, "never") || outcome.exit !== EXIT.ok,
    }),
    (error: unknown) => ({ said: error instanceof Error ? error.message : String(error), red: true }),
  );
  const named = CAUSES.filter(([, words]) => words.test(said)).map(([cause]) => cause);
  const causes = named.filter((cause) => cause !== "protected" || !isProtected);
  const permissions = said.match(/[a-z-]+: (?:read|write)/gu) ?? [];
  return { ok: causes.length === 0, causes, said, permissions, unharmed: unharmed(), red };
}

/** How the adapter says it. */
const CAUSES: readonly (readonly [string, RegExp])[] = [
  ["unauthorized", /GitHub answers 40[13]/u],
  ["rate-limited", /GitHub answers (?:403|429): (?:You have exceeded|API rate limit)/u],
  ["missing", /GitHub answers 404|there is no branch/u],
  ["refused", /GitHub answers (?:409|422)/u],
  // A branch that is where it was and cannot be moved: what GitHub says of that depends on the kind of rule.
  ["protected", /main is protected/u],
  ["unreachable", /GitHub answers 50\d|GitHub cannot be reached/u],
  ["partial", /an answer that was cut off/u],
  ["malformed", /an answer that is no JSON/u],
  ["timeout", /GitHub did not answer in time/u],
];
