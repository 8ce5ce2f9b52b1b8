/**
 * Draws the comment of a pull request as GitHub shows it, light and dark, on a phone and on a desk, into docs/images.
 *
 * Needs Chromium; `CHROMIUM` names it where it is not /usr/bin/chromium. Look at the pictures before they are committed.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { chromium } from "playwright-core";
import { commentMarkdown } from "../src/report/comment.ts";
import { allowed, blocked, facts, waiting, WAITING_FACTS } from "../test/report/comment-samples.ts";
import { palettePng } from "./png.ts";

const folder = join(import.meta.dirname, "../docs/images");

const COMMENTS = {
  waiting: commentMarkdown(waiting(), WAITING_FACTS),
  allowed: commentMarkdown(allowed(), facts()),
  blocked: commentMarkdown(blocked(), facts()),
} as const;

/** The pictures that the README and the documents use. */
const PICTURES = [
  { comment: "waiting", width: 1_000 },
  { comment: "waiting", width: 320 },
  { comment: "allowed", width: 1_000 },
  { comment: "blocked", width: 1_000 },
  { comment: "blocked", width: 320 },
] as const;

const COLOURS = {
  light: { text: "#1f2328", muted: "#59636e", page: "#ffffff", box: "#f6f8fa", line: "#d1d9e0", inline: "#818b981f" },
  dark: { text: "#f0f6fc", muted: "#9198a1", page: "#0d1117", box: "#151b23", line: "#3d444d", inline: "#656c7633" },
} as const;

type Theme = keyof typeof COLOURS;

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
mkdirSync(folder, { recursive: true });
for (const theme of ["light", "dark"] as const) {
  for (const { comment, width } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height: 200 } });
    await page.setContent(htmlOf(COMMENTS[comment], theme));
    const overflow = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
    const name = `comment-${comment}-${theme}-${width}.png`;
    const picture = palettePng(await page.screenshot({ fullPage: true }));
    writeFileSync(join(folder, name), picture);
    console.log(
      `${String(Math.ceil(picture.length / 1_024)).padStart(4)} KB  ${name}${overflow === true ? "  wider than the page" : ""}`,
    );
    await page.close();
  }
}
await browser.close();

/** A comment box as GitHub has it; `details` are closed, tables scroll where they are too wide. */
function htmlOf(markdown: string, theme: Theme): string {
  const { text, muted, page, box, line, inline } = COLOURS[theme];
  const sans =
    "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Helvetica, Arial, sans-serif";
  const mono = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace";
  return `<!doctype html><meta charset="utf-8"><style>
    body { margin: 0; padding: 16px; background: ${page}; color: ${text}; font: 14px/1.5 ${sans}; }
    article { border: 1px solid ${line}; border-radius: 6px; overflow: hidden; }
    header { padding: 8px 16px; background: ${box}; border-bottom: 1px solid ${line}; color: ${muted}; }
    header b { color: ${text}; }
    main { padding: 16px; overflow-wrap: break-word; }
    main > :first-child { margin-top: 0; }
    h3 { font-size: 1.25em; } h4 { font-size: 1em; }
    h3, h4 { margin: 24px 0 16px; line-height: 1.25; }
    p, ul, pre, table, details { margin: 0 0 16px; }
    ul { padding-left: 2em; }
    code { padding: .2em .4em; border-radius: 6px; background: ${inline}; font: 85%/1.45 ${mono}; white-space: break-spaces; }
    pre { padding: 16px; border-radius: 6px; background: ${box}; overflow: auto; }
    pre code { padding: 0; background: none; white-space: pre; }
    table { display: block; width: max-content; max-width: 100%; overflow: auto; border-spacing: 0; border-collapse: collapse; }
    th, td { padding: 6px 13px; border: 1px solid ${line}; }
    tr:nth-child(2n) { background: ${box}; }
    h3 code, h4 code { padding: 0 .2em; font-size: inherit; }
    sub { font-size: 75%; color: ${muted}; line-height: 0; position: relative; vertical-align: baseline; bottom: -.25em; }
  </style><article><header><b>github-actions</b> commented</header><main>${marked.parse(markdown, { gfm: true, async: false })}</main></article>`;
}
