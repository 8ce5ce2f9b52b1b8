import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  cut,
  escapeCommandData,
  escapeCommandProperty,
  escapeHtml,
  escapeLog,
  escapeMarkdown,
  escapeTerminal,
  markdownCode,
} from "../../src/report/escape.ts";

/** Text that somebody might use to break out of where it is shown. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "::error file=x::y",
        "\n::add-mask::secret",
        "##[command]",
        "@everyone",
        "<img src=x onerror=alert(1)>",
        "</code>",
        "|",
        "`",
        "```\n",
        "\\",
        "[a](javascript:b)",
        "![a](//b)",
        "https://evil.example/",
        "www.evil.example",
        "#12",
        "GH-12",
        "\u001B[31m",
        "\u001B]8;;http://x\u0007",
        "\u009B2J",
        "\u202E",
        "\u2066",
        "\u200B",
        "\u0000",
        "\uD800",
        "\r\n",
        "\u2028",
        "&#64;",
        "%0A",
        "$x$",
        "\u{E0041}",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

const CONTROL = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe("escapeTerminal", () => {
  test.each([
    ["keeps ordinary text", "9 of 1,130 – ✓ größer", "9 of 1,130 – ✓ größer"],
    ["removes colours", "\u001B[31mred\u001B[0m", "red"],
    ["removes links", "\u001B]8;;http://x\u0007here\u001B]8;;\u0007", "here"],
    ["removes a cursor movement in one byte", "a\u009B2Jb", "ab"],
    ["joins lines", "a\r\n\tb\u2028c", "a b c"],
    ["removes characters that turn text around", "abc\u202Edef\u2066", "abcdef"],
    ["removes half a surrogate pair", "a\uD800b", "ab"],
    ["keeps the joiner inside an emoji", "👩\u200D💻", "👩\u200D💻"],
  ])("%s", (_, text, expected) => {
    expect(escapeTerminal(text)).toBe(expected);
  });

  test("leaves no invisible character and is done after one pass", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = escapeTerminal(text);
        expect(once).not.toMatch(CONTROL);
        expect(escapeTerminal(once)).toBe(once);
      }),
    );
  });
});

describe("escapeHtml", () => {
  test("leaves nothing that opens a tag or ends an attribute", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/u);
        expect(escaped).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/u);
      }),
    );
  });
});

describe("escapeMarkdown", () => {
  test.each([
    ["keeps a sentence with numbers", "0.80 % (9 of 1,130) against 5.00 %", "0.80 % (9 of 1,130) against 5.00 %"],
    ["parts a mention", "@everyone", "@&#8203;everyone"],
    ["parts an issue reference", "see #12 and GH-12", "see #&#8203;12 and GH-&#8203;12"],
    ["parts an address", "https://x and www.x", "https:&#8203;//x and www&#8203;.x"],
    ["keeps a cell whole", "a | b", "a &#124; b"],
    ["shows a tag as text", "<img onerror=x>", "&lt;img onerror=x&gt;"],
    ["shows an entity as text", "&#64;x", "&amp;#&#8203;64;x"],
    ["makes no heading", "# a", String.raw`\# a`],
    ["makes no list", "- a", String.raw`\- a`],
    ["makes no numbered list", "1. a", "1&#8203;. a"],
    ["makes no emphasis", "*a* _b_ ~c~", String.raw`\*a\* \_b\_ \~c\~`],
    ["makes no link", "[a](b)", String.raw`\[a\](b)`],
    ["makes no formula", "$a$", String.raw`\$a\$`],
    ["makes no code", "`a`", "&#96;a&#96;"],
    ["escapes the escape", String.raw`\*`, String.raw`&#92;\*`],
  ])("%s", (_, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test("leaves no character that means something to Markdown, HTML or GitHub", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(CONTROL);
        expect(escaped).not.toMatch(/[<>|`]/u);
        expect(escaped).not.toMatch(/(?<!\\)[*_~$[\]]/u);
        expect(escaped).not.toMatch(/@(?!&#8203;)/u);
        expect(escaped).not.toMatch(/::|:\/\//u);
      }),
    );
  });
});

describe("markdownCode", () => {
  test.each([
    ["a name as a code span", "phase2_enhanced_storage", "`phase2_enhanced_storage`"],
    ["a place as a code span", "rollouts/x.yaml:3:7", "`rollouts/x.yaml:3:7`"],
    ["anything else as an element", "a`|b", "<code>a&#96;&#124;b</code>"],
    ["nothing as an empty element", "", "<code></code>"],
  ])("writes %s", (_, text, expected) => {
    expect(markdownCode(text)).toBe(expected);
  });

  test("never lets a name end its code", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inner = markdownCode(text).replace(/^`([^`]*)`$|^<code>(.*)<\/code>$/su, "$1$2");
        expect(inner).not.toMatch(/[`|<>\n]/u);
      }),
    );
  });
});

describe("workflow commands", () => {
  test("a message is one line, and its breaks are encoded", () => {
    expect(escapeCommandData("100 %\n::error::x")).toBe("100 %25%0A::error::x");
  });

  test("a property cannot start another one", () => {
    expect(escapeCommandProperty("a,line=1::b")).toBe("a%2Cline=1%3A%3Ab");
  });

  test("hostile text never ends the line or the property", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeCommandData(text)).not.toMatch(/[\r\n]|%(?!25|0A)|##\[/u);
        expect(escapeCommandProperty(text)).not.toMatch(/[\r\n:,]/u);
      }),
    );
  });

  test("no line of a log is read as a command", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = escapeLog(text).split(/[\r\n\u2028\u2029]/u);
        for (const line of lines) expect(line).not.toMatch(/^\s*::|##\[/u);
      }),
    );
  });

  test("a long run of empty lines takes no time", () => {
    expect(escapeLog("\n".repeat(200_000))).toHaveLength(200_000);
  });
});

describe("cut", () => {
  test("keeps what fits, and says that something is missing where not", () => {
    expect(cut("abc", 3)).toBe("abc");
    expect(cut("abcd", 3)).toBe("ab…");
  });
});
