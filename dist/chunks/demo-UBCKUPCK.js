import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  answerEdit,
  answerGuard,
  answerPublish,
  answerValidate,
  explain
} from "./chunk-3RUA7TW5.js";
import "./chunk-REU5TGW4.js";
import "./chunk-ZBT32ASI.js";
import "./chunk-JLETK2NA.js";
import "./chunk-IQ44OI4F.js";
import "./chunk-UWGHYHBC.js";
import "./chunk-ZLX4A5JO.js";
import {
  buildWorld
} from "./chunk-3K5U2IE4.js";
import "./chunk-LXPSCIUC.js";
import "./chunk-G7XNYZ5U.js";
import "./chunk-R4U7FY65.js";
import "./chunk-THLEOQFM.js";
import "./chunk-DDE6FSJE.js";
import "./chunk-N6V5SUGX.js";
import "./chunk-YO43JNKO.js";
import "./chunk-CZ4RSBUM.js";
import "./chunk-64RL4DUI.js";
import "./chunk-E3C6L5P6.js";
import "./chunk-NKVZUFX6.js";
import "./chunk-JOO3M5MH.js";
import {
  settingsAt
} from "./chunk-XABUPIJL.js";
import "./chunk-USJZVKDC.js";
import "./chunk-KVYWHXIA.js";
import "./chunk-B6IGZ5GI.js";
import "./chunk-RFXT7PJO.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-22JQXUXA.js";
import "./chunk-HO4JJVII.js";
import {
  EXIT
} from "./chunk-FKWMAXME.js";
import "./chunk-Z4LEAJIC.js";
import "./chunk-KOGBZ2BQ.js";
import "./chunk-OMUP3PMV.js";
import "./chunk-JP5YJSRO.js";
import "./chunk-RLF5OLBY.js";
import "./chunk-2I5GH4IM.js";
import "./chunk-MKGPDAY2.js";
import "./chunk-35XWC3LS.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import {
  formatInstant
} from "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/demo/stage.ts
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
var execute = promisify(execFile);
async function setStage(begin) {
  const directory = await mkdtemp(join(tmpdir(), "pilot-rollout-demo-"));
  const silent = { tell() {
  }, stop() {
  } };
  const environment = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  const git = async (instant, ...args) => {
    const date = formatInstant(instant);
    const env = { ...environment, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return (await execute("git", args, { cwd: directory, env })).stdout;
  };
  await git(begin, "init", "--quiet", "--initial-branch=main");
  await git(begin, "config", "user.name", "release-manager");
  await git(begin, "config", "user.email", "release-manager@example.com");
  await git(begin, "config", "commit.gpgSign", "false");
  await git(begin, "commit", "--quiet", "--allow-empty", "--message", "Begin");
  return {
    directory,
    git,
    at: (instant) => buildWorld({ now: instant }, { workingDirectory: directory, environment: {}, clock: () => instant }, silent),
    strike: () => rm(directory, { recursive: true, force: true })
  };
}

// src/demo/story.ts
var FEATURE = "phase2_enhanced_storage";
var WHITELIST = ["cust_internal_1", "cust_internal_2"];
var CUSTOMERS = [
  ...WHITELIST,
  ...Array.from({ length: 998 }, (_, index) => `cust_${index + 1}`)
];
var MINUTE = 6e4;
var HOUR = 60 * MINUTE;
var BEGIN = Date.UTC(2026, 10, 2, 9);
var SCENES = {
  created: BEGIN,
  started: BEGIN + HOUR,
  advanced: BEGIN + 50 * HOUR,
  tooEarly: BEGIN + 75 * HOUR,
  burst: BEGIN + 76 * HOUR,
  guarded: BEGIN + 77 * HOUR,
  reverted: BEGIN + 78 * HOUR
};
function internalTesting() {
  return uses(
    WHITELIST,
    SCENES.started + MINUTE,
    SCENES.advanced,
    10 * MINUTE,
    (index) => index === 100 || index === 401
  );
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
  for (let at = from; at < until; at += every) {
    for (const customer of customers) {
      const latency = 80 + index % 37;
      rows.push({ feature: FEATURE, customer, event: "enabled", at, metadata: { duration_ms: latency } });
      if (fails(index)) {
        rows.push({
          feature: FEATURE,
          customer,
          event: "error",
          at: at + 1e3,
          metadata: { message: "quota exceeded" }
        });
      }
      index += 1;
    }
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
    teller.say(
      audience.keep ? `
The repository is in ${stage.directory}.` : "\nThat was the whole story; the repository is gone again."
    );
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
  const planned = { kind: "create", feature: FEATURE, whitelist: WHITELIST };
  await teller.type(
    `create ${FEATURE} --whitelist ${WHITELIST.join(",")} --commit`,
    EXIT.ok,
    async () => answerEdit(await stage.at(SCENES.created), planned, "commit")
  );
  await publishAt(stage, teller, SCENES.created);
  teller.scene(SCENES.started, "Internal testing starts: tier 1, the whitelist only.");
  await teller.type(
    `start ${FEATURE} --commit`,
    EXIT.ok,
    async () => answerEdit(await stage.at(SCENES.started), { kind: "start", feature: FEATURE }, "commit")
  );
  await publishAt(stage, teller, SCENES.started);
  const control = withoutFeature(SCENES.started, SCENES.advanced);
  await report(stage, teller, SCENES.advanced, [...internalTesting(), ...control], "For 48 hours the team uses it");
}
async function widen(stage, teller) {
  teller.scene(SCENES.advanced, "Two days later the advance to tier 2 is judged by what was measured.");
  await teller.type(
    `advance ${FEATURE} --commit`,
    EXIT.ok,
    async () => answerEdit(await stage.at(SCENES.advanced), { kind: "advance", feature: FEATURE }, "commit")
  );
  await publishAt(stage, teller, SCENES.advanced);
  const on = await ask(stage, teller, SCENES.advanced);
  const share = (on.length - WHITELIST.length) / (CUSTOMERS.length - WHITELIST.length);
  if (share < 0.07 || share > 0.13 || !WHITELIST.every((customer) => on.includes(customer))) {
    throw new Deviation(`${on.length} of ${CUSTOMERS.length} customers are on`);
  }
  return on;
}
async function hold(stage, teller, adopters) {
  const control = withoutFeature(SCENES.advanced, SCENES.tooEarly);
  const rows = [...earlyAdopters(adopters), ...control];
  await report(stage, teller, SCENES.tooEarly, rows, "The early adopters use it for a day");
  teller.scene(SCENES.tooEarly, "Somebody wants tier 3 after one day. Tier 2 takes a week.");
  await teller.type(
    `advance ${FEATURE}`,
    EXIT.held,
    async () => answerEdit(await stage.at(SCENES.tooEarly), { kind: "advance", feature: FEATURE }, "edit")
  );
}
async function breach(stage, teller, adopters) {
  await report(stage, teller, SCENES.guarded, errorBurst(adopters), "A deployment breaks it: one use in three fails");
  teller.scene(SCENES.guarded, "The scheduled guard measures, kills, commits the rollback and publishes.");
  await teller.type(
    "guard",
    EXIT.held,
    async () => answerGuard(await stage.at(SCENES.guarded), false, { openAlerts: [] })
  );
  teller.say((await stage.git(SCENES.guarded, "log", "--oneline", "--no-decorate", "-3")).trim());
  const on = await ask(stage, teller, SCENES.guarded);
  if (on.length > 0) throw new Deviation(`${on.length} customers are still on`);
}
async function refuseRevert(stage, teller) {
  teller.scene(SCENES.reverted, "Somebody reverts the rollback. That is an advance from 0 to 2, and judged as one.");
  teller.typed("git revert --no-commit HEAD");
  await stage.git(SCENES.reverted, "revert", "--no-commit", "HEAD");
  await teller.type(
    "validate",
    EXIT.held,
    async () => answerValidate(await stage.at(SCENES.reverted), { base: null, head: null })
  );
}
async function publishAt(stage, teller, instant) {
  await teller.type("publish", EXIT.ok, async () => answerPublish(await stage.at(instant), false));
}
async function report(stage, teller, instant, rows, words) {
  const world = await stage.at(instant);
  const { settings } = await settingsAt(world, await world.history.resolve("HEAD"));
  const events = world.openEvents(settings);
  if (events === null) throw new Deviation("the embedded source keeps no events");
  await events.record(rows).finally(() => events.close());
  const failed = rows.filter(({ event }) => event === "error").length;
  const uses2 = rows.filter(({ event }) => event === "enabled").length;
  teller.say(`
${words}: ${uses2} uses, ${failed} failed.`);
}
async function ask(stage, teller, instant) {
  teller.typed(`explain ${FEATURE} - --store file < customers.txt`);
  const world = { ...await stage.at(instant), onlyStore: "file" };
  const { results } = await explain(world, { kind: "feature", feature: FEATURE, customers: CUSTOMERS });
  const on = results.filter(({ evaluation }) => evaluation.enabled).map(({ customer }) => customer);
  const named = WHITELIST.filter((customer) => on.includes(customer)).length;
  teller.say(
    `${on.length} of ${CUSTOMERS.length} customers are on: ${named} by whitelist, ${on.length - named} by bucket.`
  );
  return on;
}
function tellerOf({ terminal, out }) {
  const { style } = terminal;
  let number = 0;
  const typed = (command) => out(`
${style.cyan(`$ ${command.startsWith("git ") ? "" : "pilot-rollout "}${command}`)}
`);
  return {
    scene(instant, words) {
      number += 1;
      out(`
${style.bold(`${number}. ${formatInstant(instant)}  ${words}`)}
`);
    },
    say: (words) => out(`${words}
`),
    typed,
    async type(command, expected, run) {
      typed(command);
      const answer = await run();
      out(answer.text(terminal));
      if (answer.exit !== expected) throw new Deviation(`\`${command}\` exited ${answer.exit}, not ${expected}`);
    }
  };
}
export {
  playDemo
};
