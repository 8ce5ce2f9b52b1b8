/** Opens a PGlite folder once per process, makes it where it is missing, and closes it after its last user. */

import { access, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { ignoreOwnFolder } from "../../files.ts";
import { lockFolder } from "./embedded-lock.ts";
import type { Queryable } from "./queryable.ts";
import { eventsSchema } from "../schema.ts";

interface Opened extends Queryable {
  readonly close: () => Promise<void>;
}

interface Shared {
  readonly opened: Promise<Opened>;
  users: number;
}

const SHARED = new Map<string, Shared>();

/** A use of the database in a folder; `release` it once. */
export interface Lease {
  readonly database: Queryable;
  readonly release: () => Promise<void>;
}

/** Rejects with the driver's or the file system's error. */
export async function leaseDatabase(path: string): Promise<Lease> {
  const folder = resolve(path);
  const shared = SHARED.get(folder) ?? { opened: open(folder), users: 0 };
  SHARED.set(folder, shared);
  shared.users += 1;
  const release = async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    SHARED.delete(folder);
    await (await shared.opened).close();
  };
  try {
    return { database: await shared.opened, release };
  } catch (error) {
    SHARED.delete(folder);
    throw error;
  }
}

async function open(folder: string): Promise<Opened> {
  await mkdir(dirname(folder), { recursive: true });
  ignoreOwnFolder(folder);
  const unlock = await lockFolder(folder);
  try {
    const { PGlite } = await import("@electric-sql/pglite");
    const start = async (place: string) => {
      const database = new PGlite(place);
      await database.waitReady;
      return database;
    };
    if (!(await exists(join(folder, "PG_VERSION")))) await create(folder, start);
    const database = await start(folder);
    await database.exec(eventsSchema);
    return {
      query: async (text, values) => (await database.query(text, [...values])).rows,
      close: async () => {
        await database.close();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Beside the folder, then moved: a power cut leaves no half database behind. */
async function create(folder: string, start: (place: string) => Promise<{ close(): Promise<void> }>): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  const database = await start(draft);
  await database.close();
  await rename(draft, folder);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
