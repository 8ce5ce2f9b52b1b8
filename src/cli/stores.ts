/** Opens the stores that the settings name: at once by the table of kinds, the adapter itself with its first call. */

import { resolve } from "node:path";
import type { StoreBasis } from "../adapters/stores/basis.ts";
import type { Codec } from "../commands/codec.ts";
import { UsageError, EXIT } from "../commands/world.ts";
import type { Signing, StoreSettings } from "../core/settings.ts";
import { isStoreKind, limitOf, STORE_KINDS, type StoreKind, type StoreOption } from "../core/store-kinds.ts";
import type { SnapshotStore } from "../ports.ts";
import { type Place, secret } from "./place.ts";
import { sealsOf } from "./signing.ts";

/** The options of a store as its kind's row names them; what is required is there, and variables are looked up. */
interface Options {
  readonly required: (key: string) => string;
  readonly optional: (key: string) => string | null;
}

type Opener = (basis: StoreBasis, options: Options, place: Place) => Promise<SnapshotStore>;

/** How each kind is opened. An adapter is imported where it is needed, so that no run loads another's client. */
const OPENERS: Readonly<Record<StoreKind, Opener>> = {
  async file(basis, options, { directory }) {
    const { fileStore } = await import("../adapters/stores/file.ts");
    return fileStore({ ...basis, path: resolve(directory, options.required("path")) });
  },
  async git(basis, options, { directory, gitEnvironment = process.env }) {
    const { gitStore } = await import("../adapters/stores/git.ts");
    return gitStore({
      ...basis,
      directory,
      remote: options.optional("remote"),
      branch: options.optional("branch") ?? "pilot-rollout-data",
      path: options.optional("path") ?? "snapshot.json",
      environmentOfGit: gitEnvironment,
    });
  },
  async redis(basis, { required, optional }) {
    const { redisStore } = await import("../adapters/stores/redis.ts");
    const [username, password] = [optional("username"), optional("password")];
    return redisStore({ ...basis, url: required("url"), username, password, key: keyOf(optional) });
  },
  async upstash(basis, { required, optional }) {
    const { upstashStore } = await import("../adapters/stores/upstash.ts");
    return upstashStore({ ...basis, url: required("url"), token: required("token"), key: keyOf(optional), fetch });
  },
  async postgres(basis, { required, optional }) {
    const { postgresStore } = await import("../adapters/stores/postgres.ts");
    return postgresStore({ ...basis, url: required("url"), key: keyOf(optional) });
  },
  async http(basis, { required, optional }) {
    const { httpStore } = await import("../adapters/stores/http.ts");
    const [token, username, password] = [optional("token"), optional("username"), optional("password")];
    return httpStore({ ...basis, url: required("url"), token, username, password, fetch });
  },
  async "cloudflare-kv"(basis, { required, optional }) {
    const { cloudflareKvStore } = await import("../adapters/stores/cloudflare-kv.ts");
    const [account, namespace, token] = [required("account"), required("namespace"), required("token")];
    return cloudflareKvStore({
      ...basis,
      account,
      namespace,
      token,
      key: keyOf(optional),
      url: optional("url"),
      fetch,
    });
  },
  async s3(basis, { required, optional }) {
    const { s3Store } = await import("../adapters/stores/s3.ts");
    const endpoint = optional("endpoint");
    return s3Store({
      ...basis,
      bucket: required("bucket"),
      accessKeyId: required("accessKeyId"),
      secretAccessKey: required("secretAccessKey"),
      sessionToken: optional("sessionToken"),
      endpoint,
      region: optional("region") ?? (endpoint?.includes(".r2.cloudflarestorage.com") === true ? "auto" : "us-east-1"),
      cacheControl: optional("cacheControl"),
      key: keyOf(optional),
      fetch,
    });
  },
  async vercel(basis, { required, optional }) {
    const { vercelStore } = await import("../adapters/stores/vercel.ts");
    const [config, token] = [required("config"), required("token")];
    return vercelStore({
      ...basis,
      config,
      token,
      team: optional("team"),
      key: keyOf(optional),
      url: optional("url"),
      fetch,
    });
  },
};

/** The key of the snapshot, where the settings name none. */
function keyOf(optional: Options["optional"]): string {
  return optional("key") ?? "pilot-rollout";
}

/** Opens a store of the settings. @throws UsageError where an option, a variable or a key is not set. */
export function openStore(place: Place, settings: StoreSettings, signing: Signing | null): SnapshotStore {
  const { name, kind, environment } = settings;
  if (!isStoreKind(kind)) {
    const message = `Store ${name}: this version does not write stores of kind ${kind}; run with --store to pick another`;
    throw new UsageError(message, EXIT.unavailable);
  }
  const row = STORE_KINDS[kind];
  const options = optionsOf(place, settings, row.options);
  const { seals, cannotSign } = sealsOf(place, signing);
  const promised = {
    name,
    environment,
    maximumBytes: limitOf(settings),
    propagation: Number(settings.options["propagation"] ?? row.propagation),
  };
  const store = openedLater({ ...promised, kind, cas: row.cas }, async () => {
    const { codecOfStore } = await import("../commands/codec.ts");
    return OPENERS[kind]({ ...promised, ...codecOfStore(settings, seals) }, options, place);
  });
  return cannotSign === null ? store : readOnly(store, cannotSign);
}

/** What cannot be signed is not written: readers would refuse it. */
function readOnly(store: SnapshotStore, detail: string): SnapshotStore {
  return { ...store, write: () => Promise.resolve({ kind: "failed", cause: "unconfigured", detail }) };
}

/** All variables are looked up at once: what is not set is said before anything is written anywhere. */
function optionsOf(
  place: Place,
  { name, options }: StoreSettings,
  known: Readonly<Record<string, StoreOption>>,
): Options {
  const values = new Map<string, string>();
  for (const [key, { required }] of Object.entries(known)) {
    const value = options[key];
    if (value !== undefined) values.set(key, secret(place, value, `store ${name}`));
    else if (required === true) throw new UsageError(`Store ${name} needs the key ${key}`, EXIT.invalid);
  }
  return {
    required(key) {
      const value = values.get(key);
      if (value === undefined) throw new UsageError(`Store ${name} needs the key ${key}`, EXIT.invalid);
      return value;
    },
    optional: (key) => values.get(key) ?? null,
  };
}

/** Answers what the table knows at once; the adapter is loaded by the first call and kept. */
function openedLater(
  promised: Omit<StoreBasis, keyof Codec> & Pick<SnapshotStore, "kind" | "cas">,
  open: () => Promise<SnapshotStore>,
): SnapshotStore {
  const { name, kind, environment, maximumBytes, propagation } = promised;
  let opening: Promise<SnapshotStore> | null = null;
  let opened: SnapshotStore | null = null;
  const store = async (): Promise<SnapshotStore> => {
    opening ??= open();
    opened = await opening;
    return opened;
  };
  return {
    name,
    kind,
    environment,
    maximumBytes,
    propagation,
    // Some find out with their first call what the server honours.
    get cas() {
      return opened?.cas ?? promised.cas;
    },
    read: async (signal) => (await store()).read(signal),
    write: async (snapshot, expected, signal) => (await store()).write(snapshot, expected, signal),
    readHeartbeat: async (signal) => (await store()).readHeartbeat(signal),
    writeHeartbeat: async (at, signal) => (await store()).writeHeartbeat(at, signal),
  };
}
