/** No store tells a secret: not in a result, not in an error, not on the terminal, not in a snapshot, whatever it hears. */

import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openStore } from "../../../src/cli/stores.ts";
import type { StoreSettings } from "../../../src/core/settings.ts";
import { isStoreKind, STORE_KINDS, type StoreKind } from "../../../src/core/store-kinds.ts";
import { cli } from "../../support/cli.ts";
import { type EchoServer, startHttpEcho, startPostgresEcho, startRedisEcho } from "../../support/echo-servers.ts";
import { repository } from "../../support/git.ts";
import { snapshotAt } from "./snapshots.ts";

/** What every secret holds; the rest of it has every sign that some encoding changes. */
const MARK = "S3CRETMARK";
const SECRET = `${MARK}+/=&%41 ü"'<\\`;
const IN_URL = encodeURIComponent(SECRET);

let http: EchoServer;
let redis: EchoServer;
let postgres: EchoServer;
beforeAll(async () => {
  [http, redis, postgres] = await Promise.all([startHttpEcho(), startRedisEcho(), startPostgresEcho()]);
});
afterAll(() => Promise.all([http.stop(), redis.stop(), postgres.stop()]));

/** Where each kind finds a server that repeats what it hears; a secret in an address belongs to the address. */
const PLACES: Readonly<Record<StoreKind, () => Readonly<Record<string, string>>>> = {
  file: () => ({ path: "/dev/null/snapshot.json" }),
  git: () => ({ remote: `http://pilot:${IN_URL}@${http.address}/flags.git` }),
  redis: () => ({ url: `redis://${redis.address}`, username: "pilot" }),
  upstash: () => ({ url: `http://${http.address}` }),
  "cloudflare-kv": () => ({ url: `http://${http.address}`, account: "a", namespace: "n" }),
  s3: () => ({ endpoint: `http://${http.address}`, bucket: "b", accessKeyId: "AKIA" }),
  vercel: () => ({ url: `http://${http.address}`, config: "ecfg_a" }),
  http: () => ({ url: `http://${http.address}/s.json`, username: "pilot" }),
  postgres: () => ({ url: `postgres://pilot:${IN_URL}@${postgres.address}/flags?sslmode=disable` }),
};

/** Each kind with all of its secrets; where one takes the place of another, once without it. */
const CASES = [
  ...Object.keys(STORE_KINDS)
    .filter(isStoreKind)
    .map((kind) => ({ kind, without: "" })),
  { kind: "http" as const, without: "token" },
];

/** A secret as its kind may send it: tokens go into headers, which take Latin-1 without spaces around it. */
const secretOf = (kind: StoreKind, key: string): string =>
  key === "password" && kind !== "http" ? SECRET : SECRET.replaceAll("ü", "u");

/** Every secret of the table of kinds, and every address, comes out of the environment. */
function settingsOf({ kind, without }: (typeof CASES)[number]): {
  readonly settings: StoreSettings;
  readonly environment: Record<string, string>;
} {
  const environment: Record<string, string> = {};
  const options: Record<string, { readonly env: string }> = {};
  const secrets = Object.entries(STORE_KINDS[kind].options).flatMap(([key, { secret }]) =>
    secret === true && key !== without ? [[key, secretOf(kind, key)] as const] : [],
  );
  for (const [key, value] of [...Object.entries(PLACES[kind]()), ...secrets]) {
    environment[`OPTION_${key}`] = value;
    options[key] = { env: `OPTION_${key}` };
  }
  const common = { name: "edge", environment: "production", customerIds: "plain", format: "snapshot" } as const;
  return { settings: { ...common, kind, lean: false, maximumBytes: null, implied: false, options }, environment };
}

const ANSWERS = ["hang-up", "cut", 200, 301, 400, 401, 403, 404, 409, 412, 413, 429, 500, 503] as const;

/** Git is a process for each. */
const GIT_ANSWERS = ["cut", 301, 401, 403, 500] as const;

/** Everything that one call leaves behind: what it resolves to, or all that there is in what it throws. */
async function left(call: Promise<unknown>): Promise<string> {
  const outcome = await call.catch((error: unknown) => error);
  return `${inspect(outcome, { depth: 9, showHidden: true })} ${String(outcome)} ${JSON.stringify(outcome)}`;
}

/** The secret in any form in which it may be passed on. */
function traces(text: string): readonly string[] {
  const forms = [
    MARK,
    Buffer.from(SECRET).toString("base64").slice(0, 12),
    Buffer.from(`pilot:${MARK}`).toString("base64").slice(0, 14),
  ];
  return forms.filter((form) => text.includes(form));
}

describe("secrets", () => {
  test.each(CASES)("a store of kind $kind (left out: '$without') tells none, whatever it hears", async (one) => {
    using clone = repository();
    const written: string[] = [];
    const streams = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, "write").mockImplementation((chunk) => written.push(String(chunk)) > 0),
    );
    const { settings, environment } = settingsOf(one);
    const { directory } = clone;
    const answers = one.kind === "git" ? GIT_ANSWERS : ANSWERS;
    try {
      for (const answer of answers) {
        for (const server of [http, redis, postgres]) server.answer = answer;
        const signal = AbortSignal.timeout(one.kind === "git" ? 2_000 : 250);
        const store = openStore({ directory, environment }, settings, null);
        written.push(await left(store.read(signal)));
        written.push(await left(store.write(snapshotAt(1), null, signal)));
        written.push(await left(store.write(snapshotAt(2), "1:seen", signal)));
        written.push(await left(store.readHeartbeat(signal)));
        written.push(await left(store.writeHeartbeat(0, signal)));
      }
    } finally {
      for (const stream of streams) stream.mockRestore();
    }
    expect(written.filter((text) => traces(text).length > 0)).toEqual([]);
    expect(written.length).toBeGreaterThanOrEqual(5 * answers.length);
    const heard = [http, redis, postgres].map((server) => server.heard()).join(" ");
    expect(one.kind === "file" || traces(heard).length > 0).toBe(true);
  });

  test.each(["publish", "kill a --reason r"])(
    "`%s` over stores of all kinds tells none, on neither stream",
    async (command) => {
      using clone = repository();
      const all = CASES.map((one) => settingsOf(one));
      const environment: Record<string, string> = { GIT_ALLOW_PROTOCOL: "file:http" };
      const stores = all.map(({ settings, environment: own }, index) => {
        for (const [name, value] of Object.entries(own)) environment[`STORE_${index}_${name}`] = value;
        const options = Object.keys(settings.options).map((key) => `${key}: {env: STORE_${index}_OPTION_${key}}`);
        return `  - {name: s${index}, kind: ${settings.kind}, customerIds: hashed, ${options.join(", ")}}\n`;
      });
      clone.commit("Begin", {
        "rollouts/a.yaml": "feature: a\ntier: 1\nwhitelist: [c]\n",
        ".github/pilot-rollout.yml": `version: 1\nstores:\n${stores.join("")}`,
      });
      for (const server of [http, redis, postgres]) server.answer = 403;
      const answer = await cli({ directory: clone.directory, environment }, ...command.split(" "));
      expect(traces(answer.stdout + answer.stderr)).toEqual([]);
      expect(answer.stdout + answer.stderr).toMatch(/s[0-9]/u);
      expect(answer.exit).not.toBe(0);
    },
  );
});
