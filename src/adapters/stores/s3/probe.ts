/** Finds out whether a service honours preconditions: some speak S3, take If-Match on a PUT and pass over it. */

import { createHash } from "node:crypto";
import { type Bucket, HONOURED, type Put, type S3Object } from "./bucket.ts";
import { objectUrl, type S3Address } from "./address.ts";

/** What is known of the preconditions at one object, from what was read there and from the probe. */
export interface Preconditions {
  readonly cas: "etag" | "none";
  /** Takes note of what was read. */
  readonly saw: (found: S3Object | { readonly kind: "absent" }) => void;
  /**
   * Whether they are passed over, so that a write has to compare by itself. Asked for once, before the first write of
   * an object, or of one whose metadata does not say that it was found out.
   */
  readonly areIgnored: (expected: string | null, signal: AbortSignal) => Promise<boolean>;
  /** Metadata for the next write. */
  readonly marks: () => Readonly<Record<string, string>>;
}

/** Nothing is known yet. */
export function preconditionsAt(bucket: Bucket, address: S3Address, key: string): Preconditions {
  // A copy of the object elsewhere says nothing about the service there.
  const mark = createHash("sha256").update(objectUrl(address, key)).digest("hex").slice(0, 16);
  let isMarked: boolean | null = null;
  let probed: "honoured" | "ignored" | "unknown" | null = null;
  return {
    get cas() {
      return probed === "ignored" || (probed === null && isMarked === false) ? "none" : "etag";
    },
    saw(found) {
      isMarked = found.kind === "object" ? found.honoured === mark : null;
    },
    async areIgnored(expected, signal) {
      if (probed === null && (expected === null || isMarked === false)) {
        const answer = await probePreconditions(bucket, key, signal);
        probed = answer === null ? "unknown" : answer ? "honoured" : "ignored";
      }
      return probed === "ignored";
    },
    marks: () => (probed === "honoured" || (probed === null && isMarked === true) ? { [HONOURED]: mark } : {}),
  };
}

/**
 * Puts an object of its own, `<key>.probe`, which must be put once and never again. It stays there, so that no right to
 * delete is needed. Null where the service did not say: whoever may not write there writes as if it honoured.
 */
async function probePreconditions(bucket: Bucket, key: string, signal: AbortSignal): Promise<boolean | null> {
  const probe = (precondition: Readonly<Record<string, string>>): Promise<Put> =>
    bucket.put(`${key}.probe`, "It tells whether preconditions are honoured here.\n", precondition, signal);
  const isThere = await probe({ "if-none-match": "*" });
  const again = isThere.kind === "put" ? await probe({ "if-none-match": "*" }) : isThere;
  const other = isRefused(again) ? await probe({ "if-match": `"${"0".repeat(32)}"` }) : again;
  if (isRefused(other)) return true;
  return other.kind === "put" ? false : null;
}

function isRefused(put: Put): boolean {
  return put.kind === "open" && put.why === "refused";
}
