import { describe, expect, test } from "vitest";
import { approvalsOf, type CountedReview, isInvestigated, type People, teamsOf } from "../../src/core/approving.ts";
import type { ApprovalGroup } from "../../src/core/settings.ts";
import { NOW } from "../support/builders.ts";

const GROUP: ApprovalGroup = { users: [], teams: [], owners: false };

function said(author: string, override: Partial<CountedReview> = {}): CountedReview {
  return { author, state: "approved", at: NOW, body: "", sameBytes: true, ...override };
}

function people(groups: Readonly<Record<string, Partial<ApprovalGroup>>>, override: Partial<People> = {}): People {
  const full = Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, { ...GROUP, ...group }]));
  return { groups: full, owners: [], teams: new Map(), ...override };
}

const PRODUCT = people({ product: { users: ["Product-Lead"] } });

describe("approvals", () => {
  test.each<[string, readonly CountedReview[], readonly string[]]>([
    ["of a named user count, whatever the case", [said("product-lead")], ["product-lead"]],
    ["of somebody else do not", [said("stranger")], []],
    ["are void once dismissed", [said("product-lead", { state: "dismissed" })], []],
    ["of other bytes are void", [said("product-lead", { sameBytes: false })], []],
    [
      "are taken back by a later request for changes",
      [said("product-lead"), said("Product-Lead", { state: "changes-requested" })],
      [],
    ],
    [
      "come back with a later approval",
      [said("product-lead", { state: "changes-requested" }), said("product-lead")],
      ["product-lead"],
    ],
    [
      "are void where a later opinion was dismissed",
      [said("product-lead"), said("product-lead", { state: "dismissed" })],
      [],
    ],
    [
      "are void where the later one is of other bytes",
      [said("product-lead"), said("product-lead", { sameBytes: false })],
      [],
    ],
    [
      "survive a later comment",
      [said("product-lead"), said("product-lead", { state: "commented", sameBytes: false })],
      ["product-lead"],
    ],
    ["need more than a comment", [said("product-lead", { state: "commented" })], []],
    ["of an account that is gone count for nobody", [said("")], []],
  ])("%s", (_name, reviews, expected) => {
    expect(approvalsOf({ author: "author", reviews }, PRODUCT)).toEqual({
      status: "ok",
      groups: { product: expected },
      required: ["product"],
    });
  });

  test("never come from the author, whatever the case", () => {
    const reviewed = { author: "PRODUCT-lead", reviews: [said("product-lead")] };
    expect(approvalsOf(reviewed, PRODUCT)).toMatchObject({ groups: { product: [] } });
  });

  test("of several people are named in order, each in every group of theirs", () => {
    const both = people({ a: { users: ["y", "x"] }, b: { users: ["@X"] } });
    expect(approvalsOf({ author: "author", reviews: [said("y"), said("x")] }, both)).toMatchObject({
      groups: { a: ["x", "y"], b: ["x"] },
    });
  });

  test("of team members count", () => {
    const teams = new Map([["acme/engineering", { kind: "members", logins: new Set(["eva"]) } as const]]);
    const group = people({ engineering: { teams: ["@Acme/Engineering"] } }, { teams });
    expect(approvalsOf({ author: "author", reviews: [said("Eva")] }, group)).toMatchObject({
      groups: { engineering: ["Eva"] },
    });
  });

  test("of owners count for a group of owners only, teams and people alike", () => {
    const teams = new Map([["acme/storage", { kind: "members", logins: new Set(["sam"]) } as const]]);
    const given = { teams, owners: ["@acme/storage", "@olga"] };
    const reviews = [said("sam"), said("olga")];
    expect(approvalsOf({ author: "author", reviews }, people({ owners: { owners: true } }, given))).toMatchObject({
      groups: { owners: ["olga", "sam"] },
    });
    expect(approvalsOf({ author: "author", reviews }, people({ owners: {} }, given))).toMatchObject({
      groups: { owners: [] },
    });
  });

  test("are not known where a team cannot be seen, unless somebody else of the group approved", () => {
    const teams = new Map([
      ["acme/hidden", { kind: "unseen", status: "unauthorized", detail: "needs members: read" } as const],
    ]);
    const group = people({ engineering: { teams: ["acme/hidden"], users: ["eva"] } }, { teams });
    expect(approvalsOf({ author: "author", reviews: [said("sam")] }, group)).toEqual({
      status: "unauthorized",
      detail: "needs members: read",
    });
    expect(approvalsOf({ author: "author", reviews: [said("eva")] }, group)).toMatchObject({ status: "ok" });
  });

  test("are not known where nobody asked who is in a team", () => {
    const group = people({ engineering: { teams: ["acme/forgotten"] } });
    expect(approvalsOf({ author: "author", reviews: [] }, group)).toMatchObject({
      status: "unknown",
      detail: expect.stringContaining("acme/forgotten"),
    });
  });
});

describe("an investigation", () => {
  const since = NOW - 1_000;
  test.each<[string, CountedReview, boolean]>([
    [
      "is written down by a member of a group",
      said("product-lead", { body: "Looked.\n/investigated a proxy timed out", state: "commented" }),
      true,
    ],
    [
      "may have been written when the tier went live",
      said("product-lead", { body: "/investigated x", at: since }),
      true,
    ],
    ["of an earlier tier does not count", said("product-lead", { body: "/investigated x", at: since - 1 }), false],
    ["needs words about what was found", said("product-lead", { body: "/investigated  \nyes" }), false],
    ["begins a line", said("product-lead", { body: "not /investigated x" }), false],
    ["of somebody else does not count", said("stranger", { body: "/investigated x" }), false],
    ["of the author does not count", said("author", { body: "/investigated x" }), false],
    ["that was dismissed does not count", said("product-lead", { body: "/investigated x", state: "dismissed" }), false],
    ["stays when the bytes change", said("product-lead", { body: "/investigated x", sameBytes: false }), true],
  ])("%s", (_name, review, expected) => {
    const group = people({ product: { users: ["product-lead", "author"] } });
    expect(isInvestigated({ author: "author", reviews: [review] }, group, since)).toBe(expected);
  });

  test("counts whenever it was where nobody knows when the tier went live", () => {
    const reviews = [said("product-lead", { body: "/investigated x", at: 0 })];
    expect(isInvestigated({ author: "author", reviews }, PRODUCT, null)).toBe(true);
  });

  test("is nobody's where no group is named", () => {
    const reviews = [said("product-lead", { body: "/investigated x" })];
    expect(isInvestigated({ author: "author", reviews }, people({}), null)).toBe(null);
  });
});

test("teams are asked once each, those of owners only where a group consists of owners", () => {
  const { groups } = people({ a: { teams: ["acme/one", "@ACME/One"] }, b: { teams: ["acme/two"], owners: true } });
  expect(teamsOf(groups, ["@acme/three", "@person"])).toEqual(["acme/one", "acme/two", "acme/three"]);
  expect(teamsOf({ a: GROUP }, ["@acme/three"])).toEqual([]);
});
