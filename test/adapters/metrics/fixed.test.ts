import { expect, test } from "vitest";
import { fixed } from "../../../src/adapters/metrics/fixed.ts";
import { unconfigured } from "../../../src/adapters/metrics/unconfigured.ts";
import { CHECK, describeMetricsSource } from "./contract.ts";

describeMetricsSource("fixed", {
  open: async (_uses, answers) => fixed(answers),
  close: async () => {},
});

const patience = new AbortController().signal;
const query = { feature: "x", tier: 2, begin: CHECK, timeWindow: 1, windows: [], parameters: {} } as const;

test("A feature that was not recorded is empty, and the answer names it", async () => {
  const answer = await fixed(new Map()).measure(CHECK, [query], patience);
  expect(answer.get("x")).toEqual({ status: "empty", detail: "the recorded evidence says nothing about x" });
});

test("Without a source every feature is unconfigured, and the answer says how to configure one", async () => {
  const answer = await unconfigured().measure(CHECK, [query, { ...query, feature: "y" }], patience);
  expect([...answer.keys()]).toEqual(["x", "y"]);
  expect(answer.get("y")).toMatchObject({ status: "unconfigured", detail: expect.stringContaining("metrics.sources") });
});
