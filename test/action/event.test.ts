import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namedFeatures } from "../../src/action/dispatch.ts";
import { triggerText, triggerOf } from "../../src/action/event.ts";

const HEAD = "a".repeat(40);
const BASE = "b".repeat(40);

function payload(repository: string | null) {
  return {
    pull_request: {
      number: 7,
      title: "Advance x",
      html_url: "https://github.example/acme/web/pull/7",
      state: "open",
      draft: false,
      user: { login: "author" },
      head: { sha: HEAD, ref: "topic", repo: repository === null ? null : { full_name: repository } },
      base: { sha: BASE, ref: "main", repo: { full_name: "acme/web" } },
    },
  };
}

describe("an event", () => {
  test.each(["pull_request", "pull_request_review"])("%s is about its pull request", (name) => {
    expect(triggerOf(name, payload("acme/web"))).toMatchObject({
      kind: "pull-request",
      base: BASE,
      confined: false,
      pull: { number: 7, head: HEAD, base: "main", author: "author", fork: false, mergeCommit: null },
    });
  });

  test.each(["stranger/web", null])("of a fork (%s) is confined", (repository) => {
    expect(triggerOf("pull_request", payload(repository))).toMatchObject({ confined: true, pull: { fork: true } });
    expect(triggerOf("pull_request_target", payload(repository))).toMatchObject({
      confined: false,
      pull: { fork: true },
    });
  });

  test("of a merge queue names its pull request by its branch", () => {
    const group = { head_sha: HEAD, base_sha: BASE, head_ref: `refs/heads/gh-readonly-queue/main/pr-12-${BASE}` };
    expect(triggerOf("merge_group", { merge_group: group })).toEqual({
      kind: "merge-group",
      head: HEAD,
      base: BASE,
      pull: 12,
    });
    expect(triggerOf("merge_group", { merge_group: { ...group, head_ref: "refs/heads/x" } })).toMatchObject({
      pull: null,
    });
  });

  test.each(["schedule", "workflow_dispatch", "repository_dispatch"])("%s is a round", (name) => {
    expect(triggerOf(name, {})).toMatchObject({ kind: "round" });
  });

  test("never throws, whatever it carries, and takes nothing for a commit that is none", () => {
    const names = fc.constantFrom("pull_request", "merge_group", "schedule", "__proto__");
    fc.assert(
      fc.property(names, fc.object(), (name, value) => {
        expect(["other", "round"]).toContain(triggerOf(name, value).kind);
        expect(triggerOf(name, { pull_request: value, merge_group: value }).kind).toMatch(/^(?:other|round)$/u);
      }),
    );
    const forged = payload("acme/web");
    forged.pull_request.head.sha = "--upload-pack=x";
    expect(triggerOf("pull_request", forged)).toEqual({ kind: "other" });
  });
});

test("the first line of a log says what is judged, in nobody's words", () => {
  const trigger = triggerOf("pull_request", payload("acme/web"));
  expect(triggerText(trigger)).toMatch(/^pull request #\d+ at [0-9a-f]{12}$/u);
  const group = { merge_group: { head_sha: "a".repeat(40), base_sha: "b".repeat(40), head_ref: "x\n::error::" } };
  expect(triggerText(triggerOf("merge_group", group))).toBe("merge group at aaaaaaaaaaaa");
  expect(triggerText(triggerOf("schedule", {}))).toBe("the base branch");
  expect(triggerText(triggerOf("push", {}))).toBe("the base branch");
});

describe("a monitoring system's payload", () => {
  test.each<[string, unknown]>([
    ["Alertmanager", { alerts: [{ labels: { feature: "x" } }], commonLabels: {} }],
    ["Alertmanager, common", { commonLabels: { rollout_feature: "x" } }],
    ["Grafana", { alerts: [{ labels: { pilot_rollout_feature: "x" } }] }],
    ["Datadog, one text", { tags: "env:prod,feature:x" }],
    ["Datadog, a list", { tags: ["env:prod", "feature:x"] }],
    ["anybody", { feature: "x" }],
  ])("of %s names the feature", (_name, client_payload) => {
    expect(namedFeatures({ client_payload })).toEqual(["x"]);
  });

  test("is never trusted to be anything", () => {
    fc.assert(
      fc.property(fc.anything(), (client_payload) => {
        for (const name of namedFeatures({ client_payload })) expect(name).toMatch(/^[A-Za-z][\w.-]{0,41}$/u);
      }),
    );
    expect(namedFeatures({ client_payload: { feature: "x\n::error::" } })).toEqual([]);
    const many = Array.from({ length: 50 }, (_, index) => ({ labels: { feature: `f${index}` } }));
    expect(namedFeatures({ client_payload: { alerts: many } })).toHaveLength(20);
  });
});
