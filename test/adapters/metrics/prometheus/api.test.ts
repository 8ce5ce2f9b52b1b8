import { createServer, type RequestListener } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { prometheus, type PrometheusOptions } from "../../../../src/adapters/metrics/prometheus.ts";
import type { Fetch } from "../../../../src/adapters/metrics/prometheus/api.ts";
import { HOUR, NOW } from "../../../support/builders.ts";
import { freePort } from "../../../support/servers.ts";

const patience = new AbortController().signal;
const measureOne = async (options: Partial<PrometheusOptions>, signal = patience) => {
  const source = prometheus({ url: "https://prometheus.example", fetch, ...options });
  const query = {
    feature: "x",
    tier: 2,
    begin: NOW - 4 * HOUR,
    timeWindow: HOUR,
    windows: [],
    parameters: {},
  } as const;
  return (await source.measure(NOW, [query], signal)).get("x");
};

const json =
  (body: unknown, status = 200): Fetch =>
  async () =>
    Response.json(body, { status });
const failing =
  (error: Error): Fetch =>
  () =>
    Promise.reject(error);
const refusal = (errorType: string, status: number) => json({ status: "error", errorType, error: "because" }, status);
const answer = (result: unknown, rest: object = {}) =>
  json({ status: "success", data: { resultType: "vector", result }, ...rest });
const labels = { feature: "x", exposed: "true", outcome: "ok", pilot_span: "all" };

test.each([
  ["a query it cannot read", refusal("bad_data", 400), "bad-query", "because"],
  ["a query it cannot run", refusal("execution", 422), "bad-query", "because"],
  ["a query that took it too long", refusal("timeout", 503), "timeout", "because"],
  ["a query it gave up", refusal("canceled", 503), "timeout", "because"],
  ["trouble of its own", refusal("internal", 500), "unreachable", "because"],
  ["that it is not ready", refusal("unavailable", 503), "unreachable", "because"],
  ["too many requests", async () => new Response("slow down", { status: 429 }), "rate-limited", "429"],
  ["a refused token", async () => new Response("no", { status: 401 }), "unauthorized", "401"],
  ["a forbidden query", async () => new Response("no", { status: 403 }), "unauthorized", "403"],
  ["a gateway's page", async () => new Response("<html>", { status: 502 }), "unreachable", "502"],
  ["a missing page", async () => new Response("<html>", { status: 404 }), "unreachable", "404"],
  ["a page instead of an answer", async () => new Response("<html>"), "malformed", "not an answer"],
  ["nothing", async () => new Response(null), "malformed", "not an answer"],
  ["a list", json([]), "malformed", "not an answer"],
  ["null", json(null), "malformed", "not an answer"],
  ["no result", json({ status: "success", data: {} }), "malformed", "without a result"],
  ["a result that is a number", answer(7), "malformed", "without a result"],
  ["a series that is a number", answer([7]), "malformed", "without samples"],
  ["a series without a value", answer([{ metric: labels }]), "malformed", "without samples"],
  ["a sample without a time", answer([{ metric: labels, value: ["1", "2"] }]), "malformed", "without samples"],
  ["a sample of no characters", answer([{ metric: labels, value: [1, ""] }]), "malformed", "without samples"],
  ["values that are no list", answer([{ metric: labels, values: 7 }]), "malformed", "without samples"],
  ["a warning", answer([], { warnings: ["one store did not answer"] }), "partial", "one store did not answer"],
  ["a part", answer([], { isPartial: true }), "partial", "a part is missing"],
  ["no series", answer([]), "empty", "no samples of x"],
  [
    "advice on style only",
    answer([], { warnings: ["PromQL info: metric might not be a counter"] }),
    "empty",
    "no samples",
  ],
  ["NaN", answer([{ metric: labels, value: [1, "NaN"] }]), "not-a-number", "not a finite number"],
  ["an infinite value", answer([{ metric: labels, value: [1, "+Inf"] }]), "not-a-number", "not a finite number"],
  [
    "two series with the same labels",
    answer([
      { metric: labels, value: [1, "1"] },
      { metric: labels, value: [1, "2"] },
    ]),
    "ambiguous",
    "cannot be told apart",
  ],
  [
    "a redirect",
    async () => new Response(null, { status: 307, headers: { location: "https://x" } }),
    "unreachable",
    "redirects",
  ],
  [
    "a failed connection",
    failing(new TypeError("fetch failed", { cause: { code: "ENOTFOUND" } })),
    "unreachable",
    "ENOTFOUND",
  ],
] satisfies [string, Fetch, string, string][])("calls an answer of %s by its name", async (_, fake, status, words) => {
  expect(await measureOne({ fetch: fake })).toMatchObject({ status, detail: expect.stringContaining(words) });
});

test("gives up when it has waited long enough, or is told to", async () => {
  const silent: Fetch = (_url, { signal }) =>
    new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(new Error("aborted"))));
  expect(await measureOne({ fetch: silent, timeout: 20 })).toMatchObject({ status: "timeout" });
  expect(await measureOne({ fetch: silent }, AbortSignal.timeout(20))).toMatchObject({ status: "timeout" });
});

test("stops reading an answer that never ends", async () => {
  const endless: Fetch = async () =>
    new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1 << 20)) }));
  expect(await measureOne({ fetch: endless })).toMatchObject({
    status: "malformed",
    detail: expect.stringContaining("32 MB"),
  });
});

test.each([
  ["a token", { token: "s3cret" }, "Bearer s3cret", "s3cret"],
  [
    "a user in the address",
    { url: "https://ann:s3cret%40@prometheus.example/base" },
    `Basic ${btoa("ann:s3cret@")}`,
    "s3cret@ and s3cret%40",
  ],
  ["neither", {}, null, "nothing"],
])("sends %s in a header only, below the address, in the body of a POST", async (_, options, authorization, said) => {
  const asked: Request[] = [];
  const listening: Fetch = async (url, init) => {
    asked.push(new Request(url, init));
    return Response.json({ status: "error", errorType: "bad_data", error: `refused ${said}` }, { status: 400 });
  };
  const measured = await measureOne({ ...options, fetch: listening });
  expect(JSON.stringify(measured)).not.toContain("s3cret");
  expect(asked.length).toBeGreaterThan(0);
  for (const request of asked) {
    expect(request.headers.get("authorization")).toBe(authorization);
    expect(request.method).toBe("POST");
    expect(request.redirect).toBe("manual");
    expect(request.url).toMatch(/^https:\/\/prometheus\.example\/(base\/)?api\/v1\/query(_range)?$/);
    expect(await request.text()).not.toContain("s3cret");
  }
});

test.each(["", "prometheus", "ftp://prometheus.example"])("calls the address %j unreachable", async (url) => {
  expect(await measureOne({ url })).toMatchObject({
    status: "unreachable",
    detail: expect.stringContaining("http://"),
  });
});

test("a closed port is unreachable", async () => {
  const url = `http://127.0.0.1:${await freePort()}`;
  expect(await measureOne({ url })).toMatchObject({
    status: "unreachable",
    detail: expect.stringContaining("ECONNREFUSED"),
  });
});

test("a real redirect is not followed, and the token stays here", async () => {
  const asked: string[] = [];
  const elsewhere = await serve((request, response) => {
    asked.push(request.headers.authorization ?? "");
    response.end("{}");
  });
  const url = await serve((_request, response) => response.writeHead(308, { location: elsewhere }).end());
  expect(await measureOne({ url, token: "s3cret" })).toMatchObject({ status: "unreachable" });
  expect(asked).toEqual([]);
});

function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => void server.close());
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`);
    });
  });
}
