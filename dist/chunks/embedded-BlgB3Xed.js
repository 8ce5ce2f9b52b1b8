import { access, link, mkdir, readFile, rename, rm, writeFile } from "./promises-IbNoN4iY.js";
import { dirname, ignoreOwnFolder, join, resolve, setTimeout } from "./first-look-BIHJFZDA.js";
import { EventsUnavailable, measureSlots, readErrors, readStats, readTopErrors, writeRows } from "./measure-slots-B9MyWdlY.js";
import { classifySqlFailure } from "./failure-D5uQTU6A.js";
import { unavailableForAll } from "./unavailable--f-duJbZ.js";
import { plainWords } from "./github-BMZkogJs.js";
// src/adapters/metrics/sql/embedded-lock.ts
const PATIENCE = 1e4;
const PAUSE = 50;
var FolderBusy = class extends Error {
	code = "EBUSY";
};
async function lockFolder(folder, patience = PATIENCE) {
	const file = `${folder}.lock`;
	const own = `${file}.${crypto.randomUUID()}`;
	const deadline = performance.now() + patience;
	await writeFile(own, String(process.pid));
	try {
		while (!await placed(own, file)) {
			const holder = await readFile(file, "utf8").catch(() => "");
			if (isGone(holder)) await discard(file, holder);
			else if (performance.now() > deadline) throw new FolderBusy(`process ${holder} uses it; if not, remove ${file}`);
			else await setTimeout(PAUSE);
		}
	} finally {
		await rm(own, { force: true });
	}
	return () => rm(file, { force: true });
}
async function placed(own, file) {
	try {
		await link(own, file);
		return true;
	} catch (error) {
		if (codeOf(error) === "EEXIST") return false;
		throw error;
	}
}
async function discard(file, holder) {
	const aside = `${file}.${crypto.randomUUID()}`;
	try {
		await rename(file, aside);
	} catch {
		return;
	}
	if (await readFile(aside, "utf8") !== holder) await placed(aside, file);
	await rm(aside, { force: true });
}
function isGone(holder) {
	if (!/^\d+$/.test(holder)) return false;
	try {
		process.kill(Number(holder), 0);
		return false;
	} catch (error) {
		return codeOf(error) === "ESRCH";
	}
}
function codeOf(error) {
	return error instanceof Error && "code" in error ? error.code : void 0;
}
// src/adapters/metrics/schema.ts
const eventsSchema = `-- What applications report and what the guide's queries read. Safe to run again.

create table if not exists rollout_events (
  id bigserial primary key,
  feature_name text not null,
  customer_id text not null,
  event text not null check (event in ('enabled', 'disabled', 'error')),
  metadata jsonb not null default '{}',
  timestamp timestamptz not null default now()
);

create index if not exists rollout_events_feature_time on rollout_events (feature_name, timestamp);
create index if not exists rollout_events_time on rollout_events (timestamp);

create table if not exists feature_rollouts (
  feature_name text primary key,
  current_tier text not null default 'tier_0_disabled',
  percentage integer not null default 0 check (percentage between 0 and 100),
  status text not null default 'planned',
  whitelisted_customers text[] not null default '{}',
  blacklisted_customers text[] not null default '{}',
  rollback_threshold jsonb not null default '{"errorRate": 0.05, "timeWindow": 3600000}',
  started_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
`;
// src/adapters/metrics/sql/embedded-database.ts
const SHARED = /* @__PURE__ */ new Map();
async function leaseDatabase(path) {
	const folder = resolve(path);
	const shared = SHARED.get(folder) ?? {
		opened: open(folder),
		users: 0
	};
	SHARED.set(folder, shared);
	shared.users += 1;
	const release = async () => {
		shared.users -= 1;
		if (shared.users > 0) return;
		SHARED.delete(folder);
		await (await shared.opened).close();
	};
	try {
		return {
			database: await shared.opened,
			release
		};
	} catch (error) {
		SHARED.delete(folder);
		throw error;
	}
}
async function open(folder) {
	await mkdir(dirname(folder), { recursive: true });
	ignoreOwnFolder(folder);
	const unlock = await lockFolder(folder);
	try {
		const { PGlite } = await import("@electric-sql/pglite");
		const start = async (place) => {
			const database = new PGlite(place);
			await database.waitReady;
			return database;
		};
		if (!await exists(join(folder, "PG_VERSION"))) await create(folder, start);
		const database = await start(folder);
		await database.exec(eventsSchema);
		return {
			query: async (text, values) => (await database.query(text, [...values])).rows,
			close: async () => {
				await database.close();
				await unlock();
			}
		};
	} catch (error) {
		await unlock();
		throw error;
	}
}
async function create(folder, start) {
	const draft = `${folder}.new`;
	await rm(draft, {
		recursive: true,
		force: true
	});
	await (await start(draft)).close();
	await rename(draft, folder);
}
async function exists(path) {
	try {
		await access(path);
		return true;
	} catch {
		return false;
	}
}
// src/adapters/metrics/embedded.ts
const COUNTING = {
	query: null,
	designEffect: 1,
	settle: 0
};
function embedded({ name = "embedded", path }) {
	return {
		name,
		async measure(now, features, signal) {
			if (features.length === 0) return /* @__PURE__ */ new Map();
			if (signal.aborted) return unavailableForAll(features, {
				status: "timeout",
				detail: "there was no time to measure"
			});
			try {
				const lease = await leaseDatabase(path);
				try {
					return await measureSlots(lease.database, COUNTING, now, features);
				} finally {
					await lease.release();
				}
			} catch (error) {
				return unavailableForAll(features, classify(error));
			}
		},
		async close() {}
	};
}
function embeddedEvents({ path }) {
	let lease = null;
	const run = async (use) => {
		try {
			lease ??= leaseDatabase(path);
			return await use((await lease).database);
		} catch (error) {
			throw new EventsUnavailable(classify(error));
		}
	};
	return {
		source: embedded({ path }),
		query: (text, values = []) => run((database) => database.query(text, values)),
		recentErrors: (feature, since, limit) => run((database) => readErrors(database, TABLE, feature, since, limit)),
		topErrors: (limit) => run((database) => readTopErrors(database, TABLE, limit)),
		stats: (feature, since) => run((database) => readStats(database, TABLE, feature, since)),
		record: (rows) => run((database) => writeRows(database, rows)),
		async close() {
			const held = lease;
			lease = null;
			await (await held?.catch(() => null))?.release();
		}
	};
}
const TABLE = "rollout_events";
function classify(error) {
	const code = error instanceof Error && "code" in error ? error.code : "";
	if (code === "ERR_MODULE_NOT_FOUND") return {
		status: "unconfigured",
		detail: "the embedded database is not installed: npm install @electric-sql/pglite"
	};
	if (code === "EBUSY") return {
		status: "unreachable",
		detail: plainWords(`the events folder is in use: ${String(error)}`)
	};
	const failure = classifySqlFailure(error);
	const words = failure.status === "unreachable" ? `the events folder cannot be opened (${String(error)})` : failure.detail;
	return {
		status: failure.status,
		detail: plainWords(words)
	};
}
export { embedded, embeddedEvents };
