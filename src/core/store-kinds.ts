/**
 * The kinds of stores: what the settings may say of each, and what each promises before it is opened. Settings are
 * validated by this table, and adapters are opened by it; an adapter that a run does not need is never loaded.
 */

import type { Duration } from "../evaluation/instant.ts";
import type { StoreSettings } from "./settings.ts";

/** The kinds that the settings may name. */
export type StoreKind = "file" | "git" | "redis" | "upstash" | "cloudflare-kv" | "s3" | "vercel" | "http" | "postgres";

/** One option of a store; each is a text, or the name of an environment variable. */
export interface StoreOption {
  /** What it is, in the words of problems and editors. */
  readonly meaning: string;
  readonly required?: true;
  /** Belongs into the environment, never into a file. */
  readonly secret?: true;
  /** The only values it may have; the first is the default. */
  readonly values?: readonly string[];
}

/** What holds for every store of one kind. */
export interface StoreKindRow {
  readonly options: Readonly<Record<string, StoreOption>>;
  readonly cas: "sequence" | "etag" | "none";
  /** The largest snapshot in bytes; null where only the disk limits it. */
  readonly maximumBytes: (options: StoreSettings["options"]) => number | null;
  /** How long until every reader sees a write, unless the option `propagation` says otherwise. */
  readonly propagation: Duration;
  /** Whether browsers or the public can read it unless `access` says otherwise; then customer ids must be hashed. */
  readonly public: boolean;
}

const KEY: StoreOption = { meaning: "the key of the snapshot; default pilot-rollout" };
const TOKEN: StoreOption = { meaning: "the token that allows writing", required: true, secret: true };
const PASSWORD: StoreOption = { meaning: "the password, where the url has none", secret: true };
const KIB = 1_024;
const MIB = 1_024 * KIB;

/** Who can read a store without a credential. */
function access(first: "private" | "public"): StoreOption {
  const values = first === "public" ? ["public", "private"] : ["private", "public"];
  return { meaning: "who can read it: private or public", values };
}

/** What Vercel's plans keep in one Global Config: https://vercel.com/docs/global-config/global-config-limits */
const VERCEL_PLANS: Readonly<Record<string, number>> = { hobby: 8 * KIB, pro: 64 * KIB, enterprise: 512 * KIB };

/** Every kind, in the order in which they are told. */
export const STORE_KINDS: Readonly<Record<StoreKind, StoreKindRow>> = {
  file: {
    options: { path: { meaning: "the path of the snapshot, relative to the repository" } },
    cas: "sequence",
    maximumBytes: () => null,
    propagation: 0,
    public: false,
  },
  git: {
    options: {
      branch: { meaning: "the data branch; default pilot-rollout-data" },
      remote: { meaning: "the remote; default origin" },
      path: { meaning: "the path of the snapshot on the branch; default snapshot.json" },
    },
    cas: "sequence",
    maximumBytes: () => 50 * MIB,
    // https://docs.github.com/rest: raw files are cached for five minutes.
    propagation: 300_000,
    public: false,
  },
  redis: {
    options: {
      url: { meaning: "redis:// or rediss:// address of the server", required: true },
      key: KEY,
      username: { meaning: "the user of the access list, where the url has none" },
      password: PASSWORD,
    },
    cas: "sequence",
    // https://redis.io/docs/latest/develop/data-types/strings/
    maximumBytes: () => 512 * MIB,
    propagation: 0,
    public: false,
  },
  upstash: {
    options: { url: { meaning: "https:// address of the REST API", required: true }, token: TOKEN, key: KEY },
    cas: "sequence",
    // The smallest limit of a request: https://upstash.com/docs/redis/troubleshooting/max_request_size_exceeded
    maximumBytes: () => MIB,
    propagation: 1_000,
    public: false,
  },
  "cloudflare-kv": {
    options: {
      account: { meaning: "the account's id", required: true },
      namespace: { meaning: "the namespace's id", required: true },
      token: TOKEN,
      key: KEY,
      url: { meaning: "the address of the API, where it is not Cloudflare's" },
    },
    cas: "none",
    // https://developers.cloudflare.com/kv/platform/limits/
    maximumBytes: () => 25 * MIB,
    propagation: 60_000,
    public: false,
  },
  s3: {
    options: {
      bucket: { meaning: "the bucket", required: true },
      accessKeyId: { meaning: "the id of the access key", required: true },
      secretAccessKey: { meaning: "the secret of the access key", required: true, secret: true },
      sessionToken: { meaning: "the session's token, where the key is a temporary one", secret: true },
      key: KEY,
      region: { meaning: "the region; default us-east-1, auto for R2" },
      endpoint: { meaning: "https:// address of the service, where it is not AWS" },
      cacheControl: { meaning: "the Cache-Control of the object; default no-cache" },
      access: access("private"),
    },
    cas: "etag",
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html, in a single request
    maximumBytes: () => 5_120 * MIB,
    propagation: 0,
    public: false,
  },
  vercel: {
    options: {
      config: { meaning: "the id of the configuration, ecfg_…", required: true },
      token: TOKEN,
      team: { meaning: "the team's id, where the configuration belongs to a team" },
      plan: { meaning: "the plan, which limits the size", values: Object.keys(VERCEL_PLANS) },
      key: KEY,
      url: { meaning: "the address of the API, where it is not Vercel's" },
    },
    cas: "none",
    maximumBytes: ({ plan }) => VERCEL_PLANS[typeof plan === "string" ? plan : "hobby"] ?? 8 * KIB,
    propagation: 10_000,
    public: false,
  },
  http: {
    options: {
      url: { meaning: "http:// or https:// address of the snapshot's file", required: true },
      token: { meaning: "the bearer token that allows writing", secret: true },
      username: { meaning: "the user of basic authentication" },
      password: { meaning: "the password of basic authentication", secret: true },
      access: access("public"),
    },
    // Until the first write has found out what the server honours.
    cas: "none",
    maximumBytes: () => null,
    propagation: 0,
    public: true,
  },
  postgres: {
    options: {
      url: { meaning: "postgres:// address of the database", required: true },
      key: KEY,
    },
    cas: "sequence",
    // https://www.postgresql.org/docs/current/limits.html: a field's limit is 1 GB.
    maximumBytes: () => 1_000 * MIB,
    propagation: 0,
    public: false,
  },
};

/** The row of a kind; null where there is no such kind. */
export function storeKind(kind: string): StoreKindRow | null {
  return isStoreKind(kind) ? STORE_KINDS[kind] : null;
}

/** Whether a text names a kind of store. */
export function isStoreKind(kind: string): kind is StoreKind {
  return Object.hasOwn(STORE_KINDS, kind);
}

/** So many bytes are little for a snapshot. */
const SMALL = 512 * KIB;

/** Whether a store holds so little that its snapshots are lean unless the settings say otherwise. */
export function isSmallStore({ kind, options }: Pick<StoreSettings, "kind" | "options">): boolean {
  return (storeKind(kind)?.maximumBytes(options) ?? Infinity) <= SMALL;
}

/** The largest snapshot that a store may have, by its kind or by its own setting; null where nothing limits it. */
export function limitOf(store: Pick<StoreSettings, "kind" | "options" | "maximumBytes">): number | null {
  const ofKind = storeKind(store.kind)?.maximumBytes(store.options) ?? null;
  if (ofKind === null || store.maximumBytes === null) return ofKind ?? store.maximumBytes;
  return Math.min(ofKind, store.maximumBytes);
}

/** Whether browsers or the public can read a store. */
export function isPublicStore({ kind, options }: Pick<StoreSettings, "kind" | "options">): boolean {
  const { access: written } = options;
  return typeof written === "string" ? written === "public" : (storeKind(kind)?.public ?? false);
}
