import * as fc from "fast-check";
import { marked, type Token } from "marked";
import { describe, expect, test } from "vitest";

import { commentMarkdown } from "../../src/report/comment.ts";
import { commentMarker } from "../../src/report/comment-marker.ts";
import { COMMENT_LIMIT } from "../../src/report/markdown.ts";
import { allowed, blocked, facts, hostile, HOSTILE, waiting, WAITING_FACTS } from "./comment-samples.ts";
import { heldJudgement, validation } from "./samples.ts";

const [hostileResult, hostileFacts] = hostile();

describe("golden files", () => {
  test.each([
    ["comment-waiting", commentMarkdown(waiting(), WAITING_FACTS)],
    ["comment-allowed", commentMarkdown(allowed(), facts({ name: "web" }))],
    [
      "comment-blocked",
      commentMarkdown(blocked(), facts({ notes: ["no status could be set: the job lacks `statuses: write`"] })),
    ],
    ["comment-untouched", commentMarkdown(validation({ base: null, judgements: [] }), facts())],
    ["comment-hostile", commentMarkdown(hostileResult, hostileFacts)],
  ])("%s", async (name, markdown) => {
    await expect(markdown).toMatchFileSnapshot(`golden/${name}.md`);
  });
});

test("the first line is the decision, and the last one the marker", () => {
  const lines = commentMarkdown(waiting(), WAITING_FACTS).trimEnd().split("\n");
  expect(lines[0]).toBe("### ⏳ Held: 31 more events (about 6 h), product's approval; eligible 24 Nov 08:00 UTC");
  expect(lines.at(-1)).toBe(commentMarker(null));
});

test("what to run next is a block to copy", () => {
  const copied = marked.lexer(commentMarkdown(blocked(), facts())).filter(({ type }) => type === "code");
  expect(copied.map(({ raw }) => raw)).toContain("```yaml\ntier: 1\n```");
});

test("customers are named only where the settings show them, and not all of a crowd", () => {
  const names = { gained: Array.from({ length: 25 }, (_, index) => `c${index}`), lost: [] };
  const [{ change } = { change: { feature: "" } }] = waiting().judgements;
  const shown = (named: typeof names | null) =>
    commentMarkdown(
      waiting(),
      facts({ movements: new Map([[change.feature, { known: 100, gained: 25, lost: 0, names: named }]]) }),
    );
  expect(shown(null)).toContain("\nOf 100 known customers 25 gain and 0 lose it.\n");
  expect(shown(names)).toContain("`c18`, `c19` and 5 more.\n");
});

describe("markers", () => {
  test("tell catalogs apart and stay one HTML comment whatever the name is", () => {
    expect(commentMarker(null)).toBe("<!-- pilot-rollout -->");
    expect(commentMarker("web")).toBe("<!-- pilot-rollout:web -->");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(commentMarker(name)).toMatch(/^<!-- pilot-rollout:(?:(?!--|[<>\n]).)* -->$/u);
      }),
    );
  });
});

describe("limits", () => {
  test("a comment that is too long is cut between rows, keeps its marker and says how much is missing", () => {
    const judgements = Array.from({ length: 400 }, () => heldJudgement());
    const shown = commentMarkdown(validation({ judgements }), WAITING_FACTS);
    expect(shown.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(shown.length).toBeGreaterThan(COMMENT_LIMIT - 2_000);
    expect(shown).toMatch(
      /\n\n\*[\d,]+ lines left out: the job's summary has them\.\*\n\n<sub>.*<\/sub>\n<!-- pilot-rollout -->\n$/u,
    );
    expect(shown.match(/<details>/gu)?.length).toBe(shown.match(/<\/details>/gu)?.length);
    expect((shown.match(/^```/gmu)?.length ?? 1) % 2).toBe(0);
  });

  test("100,000 hostile characters in every place stay within what GitHub takes", () => {
    const [result, known] = hostile(HOSTILE.repeat(300).slice(0, 100_000));
    const shown = commentMarkdown(result, known);
    expect(shown.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(shown.endsWith(`${commentMarker(known.name)}\n`)).toBe(true);
  });
});

/** Every token of a document, nested ones included. */
function tokensOf(markdown: string): readonly Token[] {
  const found: Token[] = [];
  void marked.walkTokens(marked.lexer(markdown, { gfm: true }), (token) => void found.push(token));
  return found;
}

const OURS = /^(?:<\/?(?:details|summary|sub|code)>|<!-- pilot-rollout(?::[^>]*)? -->|\s|\d+ [a-z ·\d]+)+$/u;

test("whatever somebody wrote, the comment has no link, no picture, no mention and no tag but its own", () => {
  const nasty = fc.oneof(
    fc.constant(HOSTILE),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.constantFrom(...HOSTILE.split("\n")),
  );
  fc.assert(
    fc.property(nasty, (text) => {
      const shown = commentMarkdown(...hostile(text));
      const found = tokensOf(shown);
      expect(found.filter(({ type }) => type === "link" || type === "image")).toEqual([]);
      for (const { raw } of found.filter(({ type }) => type === "html")) expect(raw).toMatch(OURS);
      expect(shown).not.toMatch(/@\w|[\u0000-\u0009\u000B-\u001F\u202E]/u);
    }),
    { numRuns: 40 },
  );
});
