/** A digest for tests, as the entry points give it to the core. */

import { createHash } from "node:crypto";

/** `sha256:` and the hex digest of a text. */
export const digest = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;
