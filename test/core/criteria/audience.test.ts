import { expect, test } from "vitest";
import { rollout, settings } from "../../support/builders.ts";
import { ruling, type RulingCase, subject } from "./subject.ts";

const of = (whitelist: readonly string[]) =>
  subject({ after: rollout({ tier: 2, whitelist }), settings: settings({ audience: { maximum: 2 } }) });

test.each<RulingCase>([
  ["nobody", of([]), "fail", "empty", "nobody is on the whitelist; name at least one customer"],
  ["one", of(["a"]), "pass", "within-limit", "1 customer on the whitelist, at most 2"],
  ["as many as allowed", of(["a", "b"]), "pass", "within-limit", "2 customers on the whitelist, at most 2"],
  ["one named twice", of(["a", "b", "a"]), "pass", "within-limit", "2 customers on the whitelist, at most 2"],
  ["one too many", of(["a", "b", "c"]), "fail", "too-many", "3 customers on the whitelist, at most 2"],
])("audience, %s: %s", (_, given, verdict, code, message) => {
  expect(ruling("audience", given)).toEqual({ verdict, code, message });
});
