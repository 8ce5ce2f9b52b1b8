import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { s3Store, type S3Options } from "../../../src/adapters/stores/s3.ts";
import { objectUrl } from "../../../src/adapters/stores/s3/address.ts";
import type { SnapshotStore } from "../../../src/ports.ts";
import { AWS, type AwsFault, type FakeAws, startFakeAws } from "../../support/aws.ts";
import { httpAnswer, startFaultProxy } from "../../support/fault-proxy.ts";
import { R2_BUCKET, startWorkerd, type Workerd } from "../../support/workerd.ts";
import { NOW } from "../../support/builders.ts";
import { describeStore, type StoreUnderTest, versionOf } from "./contract.ts";
import { BASIS } from "./keyed-memory.ts";
import { serialize } from "./parse.ts";
import { calm, snapshotAt } from "./snapshots.ts";

let workerd: Workerd;
let aws: FakeAws;
beforeAll(async () => {
  [workerd, aws] = await Promise.all([startWorkerd(), startFakeAws()]);
});
afterAll(() => Promise.all([workerd.stop(), aws.stop()]));

let keys = 0;
/** A key that no other test has. */
const freshKey = (): string => `teams/web-${(keys += 1)}.json`;

const open = (override: Partial<S3Options> = {}): SnapshotStore =>
  s3Store({ ...BASIS, ...AWS, endpoint: aws.endpoint, sessionToken: null, cacheControl: null, fetch, ...override });

describeStore("R2 in workerd", async () => {
  const place = { bucket: R2_BUCKET, region: "auto", endpoint: `http://127.0.0.1:${workerd.r2Port}` };
  const refused = { secretAccessKey: "s3cret", endpoint: aws.endpoint };
  return bucketUnderTest(place, { port: workerd.r2Port, corrupt: (key, text) => workerd.putR2(key, text), refused });
});

describeStore("S3 as AWS documents it", () =>
  bucketUnderTest(
    {},
    {
      port: Number(new URL(aws.endpoint).port),
      corrupt: (key, text) => void aws.objects.set(key, { body: text, headers: {} }),
      refused: { secretAccessKey: "s3cret" },
    },
  ),
);

// `npm run test:ceph` starts the gateway.
describe.skipIf(process.env["CEPH_S3"] === undefined)("Ceph", () => {
  const endpoint = process.env["CEPH_S3"] ?? "";
  const place = { endpoint };
  const corrupt = async (key: string, Body: string) => {
    const client = new S3Client({ endpoint, region: AWS.region, forcePathStyle: true, credentials: AWS });
    await client.send(new PutObjectCommand({ Bucket: AWS.bucket, Key: key, Body }));
  };
  describeStore("Ceph's gateway", () =>
    bucketUnderTest(place, { port: Number(new URL(endpoint).port), corrupt, refused: { secretAccessKey: "s3cret" } }),
  );
});

/** One object of a bucket, and what may go wrong with it. */
async function bucketUnderTest(
  place: Partial<S3Options>,
  server: {
    readonly port: number;
    readonly corrupt: (key: string, text: string) => void | Promise<void>;
    readonly refused: Partial<S3Options>;
  },
): Promise<StoreUnderTest> {
  const key = freshKey();
  const proxy = await startFaultProxy(server.port);
  const slowDown = "<Error><Code>SlowDown</Code></Error>";
  return {
    store: open({ ...place, key }),
    another: () => open({ ...place, key }),
    corrupt: (text) => server.corrupt(key, text),
    small: (maximumBytes) => open({ ...place, key, maximumBytes }),
    refused: { store: () => open({ ...place, key, ...server.refused }), secret: "s3cret" },
    missing: () => open({ ...place, key, bucket: "other" }),
    wire: {
      proxy,
      store: () => open({ ...place, key, endpoint: `http://${proxy.address}` }),
      tooOften: { answer: httpAnswer(429, {}, slowDown), wait: httpAnswer(503, { "retry-after": "1" }, slowDown) },
    },
    dispose: () => proxy.stop(),
  };
}

describe("the requests to S3", () => {
  const sdk = (): S3Client =>
    new S3Client({
      endpoint: aws.endpoint,
      region: AWS.region,
      forcePathStyle: true,
      credentials: { accessKeyId: AWS.accessKeyId, secretAccessKey: AWS.secretAccessKey },
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
      maxAttempts: 1,
    });

  /** What matters of a request; signatures hold the second and who signs what beside it. */
  const essence = (index: number) => {
    const { method, path, headers, body } = aws.requests.at(index) ?? { method: "", path: "", headers: {}, body: "" };
    const named = new Set(["content-type", "cache-control", "if-match", "if-none-match", "x-amz-content-sha256"]);
    const told = Object.entries(headers).filter(([name]) => named.has(name));
    return { method, path: path.split("?")[0], body, headers: Object.fromEntries(told) };
  };

  test.each(["flags.json", "a b/ü+%2F/(1)!'*~.json"])("are those of AWS's own client, for the key %j", async (Key) => {
    const text = serialize(snapshotAt(2));
    const etag = versionOf(await open({ key: Key }).write(snapshotAt(1), null, calm()));
    const [Bucket, ContentType, CacheControl] = [AWS.bucket, "application/json", "no-cache"];
    const first = essence(-1);
    aws.objects.delete(Key);
    const Body = serialize(snapshotAt(1));
    await sdk().send(new PutObjectCommand({ Bucket, Key, Body, ContentType, CacheControl, IfNoneMatch: "*" }));
    expect(essence(-1)).toEqual(first);
    await open({ key: Key }).write(snapshotAt(2), etag, calm());
    const second = essence(-1);
    aws.objects.set(Key, { body: Body, headers: {} });
    await sdk().send(
      new PutObjectCommand({ Bucket, Key, Body: text, ContentType, CacheControl, IfMatch: `"${etag}"` }),
    );
    expect(essence(-1)).toEqual(second);
    await open({ key: Key }).read(calm());
    const read = essence(-1);
    await sdk().send(new GetObjectCommand({ Bucket, Key }));
    expect(essence(-1)).toEqual(read);
  });

  test.each([
    [{}, "https://flags.s3.eu-central-1.amazonaws.com/a%20b/%2B.json"],
    [{ region: "cn-north-1" }, "https://flags.s3.cn-north-1.amazonaws.com.cn/a%20b/%2B.json"],
    [{ bucket: "my.flags" }, "https://s3.eu-central-1.amazonaws.com/my.flags/a%20b/%2B.json"],
    [{ endpoint: "https://ceph.example/" }, "https://ceph.example/flags/a%20b/%2B.json"],
    [{ endpoint: "https://{bucket}.spaces.example" }, "https://flags.spaces.example/a%20b/%2B.json"],
  ])("go to the bucket's own address: %j", (override, url) => {
    expect(objectUrl({ ...AWS, endpoint: null, ...override }, "a b/+.json")).toBe(url);
  });

  test("carry the session's token and the configured cache control", async () => {
    const key = freshKey();
    await open({ key, sessionToken: "session", cacheControl: "max-age=5" }).write(snapshotAt(1), null, calm());
    expect(aws.requests.at(-1)?.headers).toMatchObject({ "x-amz-security-token": "session" });
    expect(aws.objects.get(key)?.headers).toMatchObject({
      "content-type": "application/json",
      "cache-control": "max-age=5",
    });
  });
});

describe("a service that speaks S3", () => {
  beforeEach(() => {
    aws.honours = new Set(["if-match", "if-none-match"]);
  });
  afterAll(() => {
    aws.honours = new Set(["if-match", "if-none-match"]);
  });
  const putsOf = async (work: () => Promise<unknown>) => {
    const before = aws.requests.length;
    await work();
    return aws.requests.slice(before).filter(({ method }) => method === "PUT").length;
  };

  test("and honours preconditions is asked for that once in the life of an object", async () => {
    const key = freshKey();
    const store = open({ key });
    expect(await putsOf(() => store.write(snapshotAt(1), null, calm()))).toBe(4);
    expect(store.cas).toBe("etag");
    const later = open({ key });
    const reading = await later.read(calm());
    expect(later.cas).toBe("etag");
    expect(await putsOf(() => later.write(snapshotAt(2), versionOf(reading), calm()))).toBe(1);
    expect(await open({ key }).read(calm())).toMatchObject({ snapshot: snapshotAt(2) });
  });

  test("is asked again where an object was copied from elsewhere, and not where it may not be", async () => {
    const [key, copy] = [freshKey(), freshKey()];
    await open({ key }).write(snapshotAt(1), null, calm());
    aws.objects.set(copy, aws.objects.get(key) ?? { body: "", headers: {} });
    const store = open({ key: copy });
    const version = versionOf(await store.read(calm()));
    expect(store.cas).toBe("none");
    aws.faults.PUT.push({ status: 403, code: "AccessDenied" });
    expect(await putsOf(() => store.write(snapshotAt(2), version, calm()))).toBe(2);
    expect(store.cas).toBe("etag");
    expect(aws.objects.get(copy)?.headers).not.toHaveProperty("x-amz-meta-preconditions");
  });

  test.each([
    ["If-Match", "if-none-match"],
    ["If-None-Match", "if-match"],
  ] as const)("and passes over %s is found out, and written to all the same", async (_, honoured) => {
    aws.honours = new Set([honoured]);
    const store = open({ key: freshKey() });
    const written = await store.write(snapshotAt(1), null, calm());
    expect(written).toMatchObject({ kind: "written", readBack: true });
    expect(store.cas).toBe("none");
    expect(await store.write(snapshotAt(3), "another", calm())).toEqual({ kind: "conflict" });
    expect(await store.write(snapshotAt(3), null, calm())).toEqual({ kind: "conflict" });
    expect(await store.write(snapshotAt(2), versionOf(written), calm())).toMatchObject({ kind: "written" });
    expect(await store.read(calm())).toMatchObject({ snapshot: snapshotAt(2) });
  });

  test("and passes over all of them loses no write of two at once in silence", async () => {
    aws.honours = new Set();
    const key = freshKey();
    const version = versionOf(await open({ key }).write(snapshotAt(1), null, calm()));
    const stores = ["a", "b"].map((letter) => ({ store: open({ key }), revision: letter.repeat(40) }));
    for (const { store } of stores) await store.read(calm());
    const outcomes = await Promise.all(
      stores.map(({ store, revision }) => store.write(snapshotAt(2, { revision }), version, calm())),
    );
    const there = await open({ key }).read(calm());
    const winners = stores.filter((_, index) => outcomes[index]?.kind === "written");
    expect(winners.map(({ revision }) => revision)).toEqual([
      there.kind === "snapshot" ? there.snapshot.revision : "nothing",
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["conflict", "written"]);
  });
});

describe("S3", () => {
  beforeEach(() => {
    aws.quotes = true;
    aws.faults.GET.length = aws.faults.PUT.length = 0;
  });

  test.each([
    ["500 after it was done", [{ status: 500, forward: true }], "written"],
    ["500 before it was done", [{ status: 500 }], "written"],
    ["no answer after it was done", [{ status: "hang-up", forward: true }], "written"],
    ["no answer before it was done", [{ status: "hang-up" }], "written"],
    ["another request under way", [{ status: 409, code: "ConditionalRequestConflict" }], "written"],
    [
      "503 with a time, after it was done",
      [{ status: 503, forward: true, headers: { "retry-after": "0" } }],
      "written",
    ],
    ["too many requests, and when to come back", [{ status: 429, headers: { "retry-after": "0" } }], "written"],
    ["an answer without an ETag", [{ status: 200, forward: true }], "written"],
    ["500 again and again", Array.from({ length: 4 }, () => ({ status: 500 })), "failed"],
    ["disturbed again and again", Array.from({ length: 4 }, () => ({ status: 409 })), "conflict"],
    ["too many requests, for a minute", [{ status: 429, headers: { "retry-after": "60" } }], "failed"],
  ] satisfies readonly (readonly [string, readonly AwsFault[], string])[])(
    "reads again what is there, and then decides: %s",
    async (_, faults, outcome) => {
      const key = freshKey();
      const store = open({ key });
      const version = versionOf(await store.write(snapshotAt(1), null, calm()));
      aws.faults.PUT.push(...faults);
      const written = await store.write(snapshotAt(2), version, calm());
      expect(written).toMatchObject({ kind: outcome });
      const there = await store.read(calm());
      expect(there).toMatchObject({ snapshot: { sequence: outcome === "written" ? 2 : 1 } });
      const expected = written.kind === "written" ? written.version : version;
      expect(versionOf(there)).toBe(expected);
    },
  );

  test("does not take another's snapshot for its own after a lost answer", async () => {
    const store = open({ key: freshKey() });
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    await store.write(snapshotAt(2, { revision: "f".repeat(40) }), version, calm());
    aws.faults.PUT.push({ status: 500 });
    expect(await store.write(snapshotAt(2), version, calm())).toEqual({ kind: "conflict" });
  });

  test("knows its own write from another's of the same bytes", async () => {
    const store = open({ key: freshKey() });
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    await store.write(snapshotAt(2), version, calm());
    aws.faults.PUT.push({ status: 500 });
    expect(await store.write(snapshotAt(2), version, calm())).toEqual({ kind: "conflict" });
  });

  test("writes to a server that compares ETags without quotes", async () => {
    aws.quotes = false;
    const store = open({ key: freshKey() });
    const version = versionOf(await store.write(snapshotAt(1), null, calm()));
    const second = await store.write(snapshotAt(2), version, calm());
    expect(second).toMatchObject({ kind: "written" });
    expect(await store.write(snapshotAt(3), version, calm())).toEqual({ kind: "conflict" });
    expect(versionOf(await store.read(calm()))).toBe(versionOf(second));
  });

  test.each([
    ["a wrong secret", { secretAccessKey: "wrong" }, "unauthorized", /HTTP 403 \(SignatureDoesNotMatch\): check/u],
    ["an unknown key id", { accessKeyId: "nobody" }, "unauthorized", /HTTP 403 \(InvalidAccessKeyId\)/u],
    ["no such bucket", { bucket: "other" }, "missing", /HTTP 404 \(NoSuchBucket\): check the names/u],
    ["nobody there", { endpoint: "http://127.0.0.1:4" }, "unreachable", /cannot be reached \(ECONNREFUSED\)/u],
  ] as const)("says why nothing came of it: %s", async (_, override, cause, detail) => {
    const store = open({ key: freshKey(), ...override });
    const expected = { kind: "failed", cause, detail: expect.stringMatching(detail) };
    expect(await store.read(calm())).toEqual(expected);
    expect(await store.write(snapshotAt(1), null, calm())).toEqual(expected);
    expect(await store.readHeartbeat(calm())).toBeNull();
    await expect(store.writeHeartbeat(NOW, calm())).rejects.toThrow(detail);
  });

  test.each([
    [{ status: 403, code: "AccessDenied" }, "unauthorized", "HTTP 403 (AccessDenied)"],
    [{ status: 301, code: "PermanentRedirect" }, "unreachable", "it redirects elsewhere"],
    [{ status: 400, code: "EntityTooLarge" }, "too-large", "HTTP 400 (EntityTooLarge)"],
    [{ status: 400, code: "AuthorizationHeaderMalformed" }, "bad-query", "AuthorizationHeaderMalformed"],
    [{ status: 404 }, "missing", "HTTP 404"],
    [{ status: 200 }, "malformed", "without an ETag"],
  ] as const)("tells refusals of a read apart: %j", async (fault, cause, detail) => {
    aws.faults.GET.push(fault);
    expect(await open().read(calm())).toMatchObject({ kind: "failed", cause, detail: expect.stringContaining(detail) });
  });
});
