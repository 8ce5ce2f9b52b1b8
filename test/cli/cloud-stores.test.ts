/** Publish, kill and lift over stores of the settings: Workers KV, S3 and a Global Config at once. */

import { afterAll, beforeAll, expect, test } from "vitest";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { AWS, type FakeAws, startFakeAws } from "../support/aws.ts";
import { cliJson } from "../support/cli.ts";
import { repository } from "../support/git.ts";
import { type FakeVercel, startFakeVercel, VERCEL } from "../support/vercel.ts";
import { KV, startWorkerd, type Workerd } from "../support/workerd.ts";

let workerd: Workerd;
let aws: FakeAws;
let vercel: FakeVercel;
beforeAll(async () => {
  [workerd, aws, vercel] = await Promise.all([startWorkerd(), startFakeAws(), startFakeVercel()]);
});
afterAll(() => Promise.all([workerd.stop(), aws.stop(), vercel.stop()]));

const SECRETS = { KV_TOKEN: KV.token, AWS_SECRET: AWS.secretAccessKey, VERCEL_TOKEN: VERCEL.token };

const settings = (): string => `version: 1
stores:
  - {name: kv, kind: cloudflare-kv, account: ${KV.account}, namespace: ${KV.namespace}, token: {env: KV_TOKEN}, url: "http://127.0.0.1:${workerd.kvPort}/client/v4"}
  - {name: s3, kind: s3, bucket: ${AWS.bucket}, region: ${AWS.region}, endpoint: "${aws.endpoint}", accessKeyId: ${AWS.accessKeyId}, secretAccessKey: {env: AWS_SECRET}}
  - {name: vercel, kind: vercel, config: ${VERCEL.config}, team: ${VERCEL.team}, token: {env: VERCEL_TOKEN}, url: "${vercel.url}"}
`;

/** What is in Workers KV, past every store. */
async function inKv(): Promise<ReadonlyMap<string, unknown>> {
  const root = `http://127.0.0.1:${workerd.kvPort}/client/v4/accounts/${KV.account}/storage/kv/namespaces/${KV.namespace}`;
  const ask = (path: string) => fetch(`${root}${path}`, { headers: { authorization: `Bearer ${KV.token}` } });
  const { result }: { readonly result: readonly { readonly name: string }[] } = await (await ask("/keys")).json();
  const values = result.map(async ({ name }) => [name, await (await ask(`/values/${name}`)).text()] as const);
  return new Map((await Promise.all(values)).map(([name, text]) => [name, JSON.parse(text)]));
}

interface Report {
  readonly stores: readonly { readonly name: string; readonly outcome: string }[];
}

test("a kill has a key of its own where the store cannot compare, and the publish that lifts it removes the key", async () => {
  using clone = repository();
  const place = { directory: clone.directory, environment: SECRETS };
  const outcomes = async (...args: readonly string[]) => {
    const { document, exit } = await cliJson<Report>(place, ...args);
    return [exit, ...document.stores.map(({ name, outcome }) => `${name} ${outcome}`)];
  };
  const file = (tier: number) => ({ "rollouts/a.b-c.yaml": `feature: a.b-c\ntier: ${tier}\nwhitelist: [c]\n` });
  clone.commit("Begin", { ...file(1), ".github/pilot-rollout.yml": settings() });
  expect(await outcomes("publish")).toEqual([0, "kv written", "s3 written", "vercel written"]);
  const first: Snapshot = JSON.parse(aws.objects.get("pilot-rollout")?.body ?? "");
  expect(first).toMatchObject({ sequence: 1, features: { "a.b-c": { tier: 1, whitelist: ["c"] } } });
  // Where nothing compares, a snapshot says how far git had come.
  const generation = 1;
  const inOrder = { ...first, generation, digest: expect.stringMatching(/^sha256:/u) };
  expect(await inKv()).toEqual(new Map([["pilot-rollout", inOrder]]));
  // The smallest store leaves out what is off, and says so.
  expect(vercel.items.get("pilot-rollout")).toEqual({ ...inOrder, lean: true });

  expect(await outcomes("kill", "a.b-c", "--reason", "errors")).toEqual([
    0,
    "kv written",
    "s3 written",
    "vercel written",
  ]);
  const { kills }: Pick<Snapshot, "kills"> = JSON.parse(aws.objects.get("pilot-rollout")?.body ?? "");
  expect(kills).toMatchObject({ "a.b-c": { code: "manual" } });
  const kv = await inKv();
  expect([...kv.keys()]).toEqual(["pilot-rollout", "pilot-rollout.kill.a.b-c"]);
  expect(kv.get("pilot-rollout")).toMatchObject({
    sequence: 2,
    generation,
    kills: { "a.b-c": kv.get("pilot-rollout.kill.a.b-c") },
  });
  expect([...vercel.items.keys()].toSorted()).toEqual(["pilot-rollout", "pilot-rollout-_kill-_a-_b--c"]);

  clone.commit("Roll back", file(0));
  expect(await outcomes("publish")).toEqual([0, "kv written", "s3 written", "vercel written"]);
  expect([...(await inKv()).keys()]).toEqual(["pilot-rollout"]);
  expect([...vercel.items.keys()]).toEqual(["pilot-rollout"]);
  expect(vercel.items.get("pilot-rollout")).toMatchObject({ sequence: 3, generation: 2, kills: {} });
  expect(await outcomes("publish")).toEqual([0, "kv unchanged", "s3 unchanged", "vercel unchanged"]);
});
