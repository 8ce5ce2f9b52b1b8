/** `demo`: the guide's story from start to rollback, on embedded defaults. Time passes by instants, not by waiting. */

import { answerEdit } from "./cli/acting.ts";
import { answerGuard, answerPublish, answerValidate } from "./cli/judging.ts";
import type { Answer } from "./cli/print.ts";
import { explain } from "./commands/explain.ts";
import { EXIT, type Exit, type World } from "./commands/world.ts";
import { setStage, type Stage } from "./demo/stage.ts";
import {
  CUSTOMERS,
  earlyAdopters,
  errorBurst,
  FEATURE,
  internalTesting,
  SCENES,
  WHITELIST,
  withoutFeature,
} from "./demo/story.ts";
import { formatInstant, type Instant } from "./evaluation/instant.ts";
import type { EventRow } from "./ports.ts";
import type { Terminal } from "./report/style.ts";
import { settingsAt } from "./commands/repository.ts";

/** Where the story is told. */
export interface Audience {
  readonly terminal: Terminal;
  readonly out: (text: string) => void;
  /** Leave the repository behind. */
  readonly keep: boolean;
}

/** The story did not go as it must; the demo exits 1. */
class Deviation extends Error {
  readonly code = "demo-deviated";
}

/** Plays the story. @returns 0 where every decision was the expected one, else 1 */
export async function playDemo(audience: Audience): Promise<Exit> {
  const stage = await setStage(SCENES.created);
  const teller = tellerOf(audience);
  try {
    await play(stage, teller);
    teller.say(
      audience.keep
        ? `\nThe repository is in ${stage.directory}.`
        : "\nThat was the whole story; the repository is gone again.",
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

async function play(stage: Stage, teller: Teller): Promise<void> {
  await internal(stage, teller);
  const adopters = await widen(stage, teller);
  await hold(stage, teller, adopters);
  await breach(stage, teller, adopters);
  await refuseRevert(stage, teller);
}

async function internal(stage: Stage, teller: Teller): Promise<void> {
  teller.scene(SCENES.created, "A feature is planned: one file, tier 0.");
  const planned = { kind: "create", feature: FEATURE, whitelist: WHITELIST } as const;
  await teller.type(`create ${FEATURE} --whitelist ${WHITELIST.join(",")} --commit`, EXIT.ok, async () =>
    answerEdit(await stage.at(SCENES.created), planned, "commit"),
  );
  await publishAt(stage, teller, SCENES.created);
  teller.scene(SCENES.started, "Internal testing starts: tier 1, the whitelist only.");
  await teller.type(`start ${FEATURE} --commit`, EXIT.ok, async () =>
    answerEdit(await stage.at(SCENES.started), { kind: "start", feature: FEATURE }, "commit"),
  );
  await publishAt(stage, teller, SCENES.started);
  const control = withoutFeature(SCENES.started, SCENES.advanced);
  await report(stage, teller, SCENES.advanced, [...internalTesting(), ...control], "For 48 hours the team uses it");
}

async function widen(stage: Stage, teller: Teller): Promise<readonly string[]> {
  teller.scene(SCENES.advanced, "Two days later the advance to tier 2 is judged by what was measured.");
  await teller.type(`advance ${FEATURE} --commit`, EXIT.ok, async () =>
    answerEdit(await stage.at(SCENES.advanced), { kind: "advance", feature: FEATURE }, "commit"),
  );
  await publishAt(stage, teller, SCENES.advanced);
  const on = await ask(stage, teller, SCENES.advanced);
  const share = (on.length - WHITELIST.length) / (CUSTOMERS.length - WHITELIST.length);
  if (share < 0.07 || share > 0.13 || !WHITELIST.every((customer) => on.includes(customer))) {
    throw new Deviation(`${on.length} of ${CUSTOMERS.length} customers are on`);
  }
  return on;
}

async function hold(stage: Stage, teller: Teller, adopters: readonly string[]): Promise<void> {
  const control = withoutFeature(SCENES.advanced, SCENES.tooEarly);
  const rows = [...earlyAdopters(adopters), ...control];
  await report(stage, teller, SCENES.tooEarly, rows, "The early adopters use it for a day");
  teller.scene(SCENES.tooEarly, "Somebody wants tier 3 after one day. Tier 2 takes a week.");
  await teller.type(`advance ${FEATURE}`, EXIT.held, async () =>
    answerEdit(await stage.at(SCENES.tooEarly), { kind: "advance", feature: FEATURE }, "edit"),
  );
}

async function breach(stage: Stage, teller: Teller, adopters: readonly string[]): Promise<void> {
  await report(stage, teller, SCENES.guarded, errorBurst(adopters), "A deployment breaks it: one use in three fails");
  teller.scene(SCENES.guarded, "The scheduled guard measures, kills, commits the rollback and publishes.");
  await teller.type("guard", EXIT.held, async () =>
    answerGuard(await stage.at(SCENES.guarded), false, { openAlerts: [] }),
  );
  teller.say((await stage.git(SCENES.guarded, "log", "--oneline", "--no-decorate", "-3")).trim());
  const on = await ask(stage, teller, SCENES.guarded);
  if (on.length > 0) throw new Deviation(`${on.length} customers are still on`);
}

async function refuseRevert(stage: Stage, teller: Teller): Promise<void> {
  teller.scene(SCENES.reverted, "Somebody reverts the rollback. That is an advance from 0 to 2, and judged as one.");
  teller.typed("git revert --no-commit HEAD");
  await stage.git(SCENES.reverted, "revert", "--no-commit", "HEAD");
  await teller.type("validate", EXIT.held, async () =>
    answerValidate(await stage.at(SCENES.reverted), { base: null, head: null }),
  );
}

async function publishAt(stage: Stage, teller: Teller, instant: Instant): Promise<void> {
  await teller.type("publish", EXIT.ok, async () => answerPublish(await stage.at(instant), false));
}

async function report(
  stage: Stage,
  teller: Teller,
  instant: Instant,
  rows: readonly EventRow[],
  words: string,
): Promise<void> {
  const world = await stage.at(instant);
  const { settings } = await settingsAt(world, await world.history.resolve("HEAD"));
  const events = await world.openEvents(settings);
  if (events === null) throw new Deviation("the embedded source keeps no events");
  await events.record(rows).finally(() => events.close());
  const failed = rows.filter(({ event }) => event === "error").length;
  const uses = rows.filter(({ event }) => event === "enabled").length;
  teller.say(`\n${words}: ${uses} uses, ${failed} failed.`);
}

/** Asks the published snapshot about every customer. */
async function ask(stage: Stage, teller: Teller, instant: Instant): Promise<readonly string[]> {
  teller.typed(`explain ${FEATURE} - --store file < customers.txt`);
  const world: World = { ...(await stage.at(instant)), onlyStore: "file" };
  const { results } = await explain(world, { kind: "feature", feature: FEATURE, customers: CUSTOMERS });
  const on = results.filter(({ evaluation }) => evaluation.enabled).map(({ customer }) => customer);
  const named = WHITELIST.filter((customer) => on.includes(customer)).length;
  teller.say(
    `${on.length} of ${CUSTOMERS.length} customers are on: ${named} by whitelist, ${on.length - named} by bucket.`,
  );
  return on;
}

interface Teller {
  scene(instant: Instant, words: string): void;
  say(words: string): void;
  typed(command: string): void;
  type(command: string, expected: Exit, run: () => Promise<Answer>): Promise<void>;
}

function tellerOf({ terminal, out }: Audience): Teller {
  const { style } = terminal;
  let number = 0;
  const typed = (command: string) =>
    out(`\n${style.cyan(`$ ${command.startsWith("git ") ? "" : "pilot-rollout "}${command}`)}\n`);
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
    },
  };
}
