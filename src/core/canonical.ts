/** Canonical JSON is part of what readers of a snapshot verify, so it lives with the evaluation. */

export { byCodeUnits, canonicalJson } from "../evaluation/canonical.ts";
