/** Text that strangers write, from the pull request through the real workflow to everything that people and machines read. */

import { createServer } from "node:http";
import { afterEach, expect, test, vi } from "vitest";

import { COMMENT_LIMIT } from "../../src/report/markdown.ts";
import { STATUS_LIMIT } from "../../src/report/status-line.ts";
import type { RunResult } from "../support/workflow/request.ts";
import { HOSTILE } from "../report/comment-samples.ts";
import { jobOf, outputsOf, type Scene, scene, yaml } from "./scene.ts";

vi.setConfig({ testTimeout: 180_000 });

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A metrics server that answers every question with the same words. */
async function metricsServer(words: string): Promise<string> {
  const server = createServer((_, response) => {
    response.statusCode = 422;
    response.end(JSON.stringify({ status: "error", errorType: "bad_data", error: words }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

/** What the verdict of a run is read from: its log, its commands, its summary, its outputs, the status and the comment. */
function saidBy(shop: Scene, run: RunResult) {
  const job = jobOf(run, "validate");
  return {
    log: run.log,
    commands: job.commands,
    summary: job.summary,
    outputs: outputsOf(run, "validate"),
    comments: shop.github.world.comments.map(({ body }) => body),
    statuses: shop.github.world.statuses.map(({ description }) => description ?? ""),
  };
}

/** That the job could not judge. */
const OUTCOME = "error in no file";

function expectInert({ log, commands, summary, outputs, comments, statuses }: ReturnType<typeof saidBy>): void {
  // Of commands there are only our annotations: nothing set an output, hid a value, or spoke in an annotation's name.
  const places = commands.map(({ name, properties: { file = "no file" } }) => `${name} in ${file}`);
  const ours = ["error", "warning", "notice"].map((name) => `${name} in rollouts/x.yaml`);
  expect(new Set([...ours, OUTCOME, ...places])).toEqual(new Set([...ours, OUTCOME]));
  const outcome = commands.filter(({ properties }) => properties["file"] === undefined);
  for (const { message } of outcome) expect(message).toMatch(/^validate: \w+; the job summary says why$/u);
  expect(log).not.toMatch(/##\[|\u001B|\u202E/u);
  expect(Object.keys(outputs).toSorted()).toEqual(["decision", "reason-codes", "result", "sequence"]);
  expect(() => void JSON.parse(outputs["result"] ?? "")).not.toThrow();
  for (const text of [summary, ...comments]) {
    expect(text).not.toMatch(/@everyone|<img|<!-- pilot-rollout --><|\]\(javascript|\u001B|\u202E/u);
  }
  for (const comment of comments) {
    expect(comment.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(comment.trimEnd().split("\n").at(-1)).toBe("<!-- pilot-rollout -->");
    expect(comment.match(/<!--/gu)).toHaveLength(1);
  }
  for (const status of statuses) {
    expect(status.length).toBeLessThanOrEqual(STATUS_LIMIT);
    expect(status).not.toMatch(/\p{Cc}/u);
  }
}

test("a hostile pull request, metrics server and file say nothing but what they are", async () => {
  const prometheus = await metricsServer(`${HOSTILE}\n`.repeat(200));
  const shop = await scene({
    features: { x: { tier: 1 } },
    metrics: null,
    settings: `metrics: {default: prom, sources: {prom: {kind: prometheus, url: "${prometheus}"}}}\n`,
  });
  closing.push(() => shop.close());
  const head = "a;echo$IFS-owned;@everyone|<img>`id`";
  shop.push(head, { "rollouts/x.yaml": yaml("x", { tier: 2, description: HOSTILE, owners: [HOSTILE.slice(0, 40)] }) });
  const pull = shop.github.open({ head, title: HOSTILE, author: "stranger" });
  const judged = await shop.validate(pull);
  expect(outputsOf(judged, "validate")["decision"]).toMatch(/^(?:hold|invalid)$/u);
  expectInert(saidBy(shop, judged));

  // What cannot even be read: keys, values and customers of 100,000 characters.
  const long = HOSTILE.repeat(300).slice(0, 100_000);
  const broken = {
    "rollouts/x.yaml": `${yaml("x", { tier: 2, whitelist: [HOSTILE, long], description: long })}${JSON.stringify(HOSTILE)}: 1\n`,
  };
  shop.push(head, broken);
  const refused = await shop.validate(pull, "synchronize");
  expect(outputsOf(refused, "validate")["decision"]).toBe("invalid");
  expectInert(saidBy(shop, refused));
  expect(saidBy(shop, refused).comments).toHaveLength(1);
});
