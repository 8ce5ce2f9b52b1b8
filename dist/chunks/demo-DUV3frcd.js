import { answerEdit, answerGuard, answerPublish, answerValidate, explain } from "./acting-CfXdpnPa.js";
import { EXIT } from "./action-C-GZNKfr.js";
import { buildWorld, execFile, formatInstant, join } from "./first-look-BIHJFZDA.js";
import { mkdtemp, rm } from "./promises-IbNoN4iY.js";
import { tmpdir } from "./_node_os-BHICVnYe.js";
import { promisify } from "./_node_util-WiEjj6ow.js";
import { settingsAt } from "./judging-CDK-uRg4.js";
// src/demo/stage.ts
const execute = promisify(execFile);
async function setStage(begin) {
	const directory = await mkdtemp(join(tmpdir(), "pilot-rollout-demo-"));
	const silent = {
		tell() {},
		stop() {}
	};
	const environment = {
		...process.env,
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_CONFIG_NOSYSTEM: "1"
	};
	const git = async (instant, ...args) => {
		const date = formatInstant(instant);
		const env = {
			...environment,
			GIT_AUTHOR_DATE: date,
			GIT_COMMITTER_DATE: date
		};
		return (await execute("git", args, {
			cwd: directory,
			env
		})).stdout;
	};
	await git(begin, "init", "--quiet", "--initial-branch=main");
	await git(begin, "config", "user.name", "release-manager");
	await git(begin, "config", "user.email", "release-manager@example.com");
	await git(begin, "config", "commit.gpgSign", "false");
	await git(begin, "commit", "--quiet", "--allow-empty", "--message", "Begin");
	return {
		directory,
		git,
		at: (instant) => buildWorld({ now: instant }, {
			workingDirectory: directory,
			environment: {},
			clock: () => instant
		}, silent),
		strike: () => rm(directory, {
			recursive: true,
			force: true
		})
	};
}
// src/demo/story.ts
const FEATURE = "phase2_enhanced_storage";
const WHITELIST = ["cust_internal_1", "cust_internal_2"];
const CUSTOMERS = [...WHITELIST, ...Array.from({ length: 998 }, (_, index) => `cust_${index + 1}`)];
const MINUTE = 6e4;
const HOUR = 60 * MINUTE;
const BEGIN = Date.UTC(2026, 10, 2, 9);
const SCENES = {
	created: BEGIN,
	started: BEGIN + HOUR,
	advanced: BEGIN + 50 * HOUR,
	tooEarly: BEGIN + 75 * HOUR,
	burst: BEGIN + 76 * HOUR,
	guarded: BEGIN + 77 * HOUR,
	reverted: BEGIN + 78 * HOUR
};
function internalTesting() {
	return uses(WHITELIST, SCENES.started + MINUTE, SCENES.advanced, 10 * MINUTE, (index) => index === 100 || index === 401);
}
function earlyAdopters(customers) {
	return uses(customers.slice(0, 40), SCENES.advanced + MINUTE, SCENES.tooEarly, HOUR, (index) => index % 200 === 7);
}
function withoutFeature(from, until) {
	const customers = CUSTOMERS.slice(-20);
	return Array.from({ length: 300 }, (_, index) => ({
		feature: FEATURE,
		customer: customers[index % customers.length] ?? "cust_998",
		event: "disabled",
		at: from + Math.floor((until - from) / 300 * index),
		metadata: { duration_ms: 80 + index % 37 }
	}));
}
function errorBurst(customers) {
	return uses(customers.slice(0, 40), SCENES.burst + MINUTE, SCENES.guarded, 10 * MINUTE, (index) => index % 3 === 0);
}
function uses(customers, from, until, every, fails) {
	const rows = [];
	let index = 0;
	for (let at = from; at < until; at += every) for (const customer of customers) {
		const latency = 80 + index % 37;
		rows.push({
			feature: FEATURE,
			customer,
			event: "enabled",
			at,
			metadata: { duration_ms: latency }
		});
		if (fails(index)) rows.push({
			feature: FEATURE,
			customer,
			event: "error",
			at: at + 1e3,
			metadata: { message: "quota exceeded" }
		});
		index += 1;
	}
	return rows;
}
// src/demo.ts
var Deviation = class extends Error {
	code = "demo-deviated";
};
async function playDemo(audience) {
	const stage = await setStage(SCENES.created);
	const teller = tellerOf(audience);
	try {
		await play(stage, teller);
		teller.say(audience.keep ? `\nThe repository is in ${stage.directory}.` : "\nThat was the whole story; the repository is gone again.");
		return EXIT.ok;
	} catch (error) {
		if (!(error instanceof Deviation)) throw error;
		teller.say(`The story went another way: ${error.message}`);
		return EXIT.held;
	} finally {
		if (!audience.keep) await stage.strike();
	}
}
async function play(stage, teller) {
	await internal(stage, teller);
	const adopters = await widen(stage, teller);
	await hold(stage, teller, adopters);
	await breach(stage, teller, adopters);
	await refuseRevert(stage, teller);
}
async function internal(stage, teller) {
	teller.scene(SCENES.created, "A feature is planned: one file, tier 0.");
	const planned = {
		kind: "create",
		feature: FEATURE,
		whitelist: WHITELIST
	};
	await teller.type(`create ${FEATURE} --whitelist ${WHITELIST.join(",")} --commit`, EXIT.ok, async () => answerEdit(await stage.at(SCENES.created), planned, "commit"));
	await publishAt(stage, teller, SCENES.created);
	teller.scene(SCENES.started, "Internal testing starts: tier 1, the whitelist only.");
	await teller.type(`start ${FEATURE} --commit`, EXIT.ok, async () => answerEdit(await stage.at(SCENES.started), {
		kind: "start",
		feature: FEATURE
	}, "commit"));
	await publishAt(stage, teller, SCENES.started);
	const control = withoutFeature(SCENES.started, SCENES.advanced);
	await report(stage, teller, SCENES.advanced, [...internalTesting(), ...control], "For 48 hours the team uses it");
}
async function widen(stage, teller) {
	teller.scene(SCENES.advanced, "Two days later the advance to tier 2 is judged by what was measured.");
	await teller.type(`advance ${FEATURE} --commit`, EXIT.ok, async () => answerEdit(await stage.at(SCENES.advanced), {
		kind: "advance",
		feature: FEATURE
	}, "commit"));
	await publishAt(stage, teller, SCENES.advanced);
	const on = await ask(stage, teller, SCENES.advanced);
	const share = (on.length - WHITELIST.length) / (CUSTOMERS.length - WHITELIST.length);
	if (share < .07 || share > .13 || !WHITELIST.every((customer) => on.includes(customer))) throw new Deviation(`${on.length} of ${CUSTOMERS.length} customers are on`);
	return on;
}
async function hold(stage, teller, adopters) {
	const control = withoutFeature(SCENES.advanced, SCENES.tooEarly);
	const rows = [...earlyAdopters(adopters), ...control];
	await report(stage, teller, SCENES.tooEarly, rows, "The early adopters use it for a day");
	teller.scene(SCENES.tooEarly, "Somebody wants tier 3 after one day. Tier 2 takes a week.");
	await teller.type(`advance ${FEATURE}`, EXIT.held, async () => answerEdit(await stage.at(SCENES.tooEarly), {
		kind: "advance",
		feature: FEATURE
	}, "edit"));
}
async function breach(stage, teller, adopters) {
	await report(stage, teller, SCENES.guarded, errorBurst(adopters), "A deployment breaks it: one use in three fails");
	teller.scene(SCENES.guarded, "The scheduled guard measures, kills, commits the rollback and publishes.");
	await teller.type("guard", EXIT.held, async () => answerGuard(await stage.at(SCENES.guarded), false, { openAlerts: [] }));
	teller.say((await stage.git(SCENES.guarded, "log", "--oneline", "--no-decorate", "-3")).trim());
	const on = await ask(stage, teller, SCENES.guarded);
	if (on.length > 0) throw new Deviation(`${on.length} customers are still on`);
}
async function refuseRevert(stage, teller) {
	teller.scene(SCENES.reverted, "Somebody reverts the rollback. That is an advance from 0 to 2, and judged as one.");
	teller.typed("git revert --no-commit HEAD");
	await stage.git(SCENES.reverted, "revert", "--no-commit", "HEAD");
	await teller.type("validate", EXIT.held, async () => answerValidate(await stage.at(SCENES.reverted), {
		base: null,
		head: null
	}));
}
async function publishAt(stage, teller, instant) {
	await teller.type("publish", EXIT.ok, async () => answerPublish(await stage.at(instant), false));
}
async function report(stage, teller, instant, rows, words) {
	const world = await stage.at(instant);
	const { settings } = await settingsAt(world, await world.history.resolve("HEAD"));
	const events = await world.openEvents(settings);
	if (events === null) throw new Deviation("the embedded source keeps no events");
	await events.record(rows).finally(() => events.close());
	const failed = rows.filter(({ event }) => event === "error").length;
	const uses = rows.filter(({ event }) => event === "enabled").length;
	teller.say(`\n${words}: ${uses} uses, ${failed} failed.`);
}
async function ask(stage, teller, instant) {
	teller.typed(`explain ${FEATURE} - --store file < customers.txt`);
	const world = {
		...await stage.at(instant),
		onlyStore: "file"
	};
	const { results } = await explain(world, {
		kind: "feature",
		feature: FEATURE,
		customers: CUSTOMERS
	});
	const on = results.filter(({ evaluation }) => evaluation.enabled).map(({ customer }) => customer);
	const named = WHITELIST.filter((customer) => on.includes(customer)).length;
	teller.say(`${on.length} of ${CUSTOMERS.length} customers are on: ${named} by whitelist, ${on.length - named} by bucket.`);
	return on;
}
function tellerOf({ terminal, out }) {
	const { style } = terminal;
	let number = 0;
	const typed = (command) => out(`\n${style.cyan(`$ ${command.startsWith("git ") ? "" : "pilot-rollout "}${command}`)}\n`);
	return {
		scene(instant, words) {
			number += 1;
			out(`\n${style.bold(`${number}. ${formatInstant(instant)}  ${words}`)}\n`);
		},
		say: (words) => out(`${words}\n`),
		typed,
		async type(command, expected, run) {
			typed(command);
			const answer = await run();
			out(answer.text(terminal));
			if (answer.exit !== expected) throw new Deviation(`\`${command}\` exited ${answer.exit}, not ${expected}`);
		}
	};
}
export { playDemo };
