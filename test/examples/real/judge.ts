/** Asks all applications about all customers, and compares with what the command line says of the store. */

import { setTimeout as sleep } from "node:timers/promises";
import { FEATURE } from "../stage.ts";
import { type Ask, type Uses, usesByEvents, usesByMetrics } from "./applications.ts";
import type { Answers, Flags } from "./flags.ts";
import type { Edge } from "./edge.ts";
import type { Running } from "./start.ts";

/** A client reads every 30 s and `serve` every 10 s; the rest is for a busy machine. */
const PROPAGATION = 45_000;
/** Each client has read once more, or has tried to. */
const REFRESH = 32_000;
/** Those on the lists, nobody, names that must be escaped on their way, and the many. */
const CUSTOMERS = ["team", "never", "", "zoë", "a b&c=d/é", ...Array.from({ length: 35 }, (_, n) => `customer-${n}`)];

/** Says how it went for one application. */
export type Tell = (example: string, words: string) => void;

/** As published, after a kill, and after its restoration; resolves to what was found wrong. */
export async function judgeStore(
  running: readonly Running[],
  flags: Flags,
  edge: Edge,
  tell: Tell,
): Promise<readonly string[]> {
  const all = (judge: (each: Running) => Promise<readonly string[]>) => Promise.all(running.map(judge));
  const published = await flags.explain(CUSTOMERS);
  const on = onIn(published);
  if (on === 0 || on === CUSTOMERS.length) throw new Error(`The rollout is no test: ${on} customers have it`);
  const first = await all((each) => judgeFirst(each, published, edge, tell));
  await flags.run(`kill ${FEATURE} --reason 'errors in the examples'`);
  const killed = await flags.explain(CUSTOMERS);
  if (onIn(killed) > 0) throw new Error("The kill did not turn the feature off");
  const after = await all((each) => judgeChange(each, killed, "after the kill", tell));
  await flags.run(`restore ${FEATURE} --reason 'it was no error'`);
  const restored = await flags.explain(CUSTOMERS);
  if (onIn(restored) !== on) throw new Error("The restoration did not bring the feature back");
  const back = await all((each) => judgeChange(each, restored, "after its restoration", tell));
  return [...first, ...after, ...back].flat();
}

/** While nothing that an application asks gives answers: what is to be so must be so for as long as a client may wait. */
export async function judgeBroken(running: readonly Running[], flags: Flags, tell: Tell): Promise<readonly string[]> {
  const published = await flags.explain(CUSTOMERS);
  const nothing = new Map(CUSTOMERS.map((customer) => [customer, false]));
  const found = running.map(async (each) => {
    const { example, whileBroken } = each.application;
    if (whileBroken === null) return [];
    const end = performance.now() + REFRESH;
    let rounds = 0;
    let faults: readonly string[];
    do {
      faults = await differences(each, whileBroken === "off" ? nothing : published);
      rounds++;
      await sleep(1_000);
    } while (faults.length === 0 && performance.now() < end);
    tell(
      example,
      verdict(`without answers: ${whileBroken === "off" ? "all off" : "all as before"}`, faults, `, ${rounds} rounds`),
    );
    return faults;
  });
  return (await Promise.all(found)).flat();
}

async function judgeFirst(each: Running, expected: Answers, edge: Edge, tell: Tell): Promise<readonly string[]> {
  const { example, asks, fails, reports } = each.application;
  const before = await usesOf(each, edge);
  const faults = [...(await differences(each, expected))];
  if (fails) {
    for (const ask of asks) {
      const answer = await said(ask, each.url, "team", true);
      if (answer !== "failed") faults.push(`${example}: a use that goes wrong is answered with ${answer}`);
    }
  }
  const failed = fails ? 1 : 0;
  const exposed = before.exposed + asks.length * (onIn(expected) + failed);
  // An event has a customer: nobody's use is counted by metrics only.
  const nobody = reports === "events" ? 1 : 0;
  const others = before.others + asks.length * (CUSTOMERS.length - onIn(expected) - nobody);
  const wanted: Uses = { exposed, others, errors: before.errors + asks.length * failed };
  const counted = await settled(() => usesOf(each, edge), wanted);
  if (!same(counted, wanted))
    faults.push(`${example}: uses ${JSON.stringify(counted)} in place of ${JSON.stringify(wanted)}`);
  tell(example, verdict(`as published: ${words(expected)}`, faults, `, ${exposed + others} uses counted`));
  return faults;
}

async function judgeChange(each: Running, expected: Answers, when: string, tell: Tell): Promise<readonly string[]> {
  const begin = performance.now();
  await each.follow();
  let faults = await differences(each, expected);
  while (faults.length > 0 && performance.now() - begin < PROPAGATION) {
    await sleep(1_000);
    faults = await differences(each, expected);
  }
  const seconds = Math.round((performance.now() - begin) / 1_000);
  tell(each.application.example, verdict(`${when}: ${words(expected)}`, faults, `, in ${seconds} s`));
  return faults;
}

/** Where an application says something else than expected, in words. */
async function differences({ application, url }: Running, expected: Answers): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const ask of application.asks) {
    for (const [customer, enabled] of expected) {
      const answer = await said(ask, url, customer);
      if (answer !== enabled) {
        faults.push(`${application.example}: ${JSON.stringify(customer)} is ${answer} in place of ${enabled}`);
      }
    }
  }
  return faults;
}

function said(ask: Ask, url: string, customer: string, fail = false): Promise<boolean | string> {
  return ask(url, customer, fail).catch((error: unknown) => String(error));
}

function usesOf({ application, url }: Running, edge: Edge): Promise<Uses> {
  const { reports, example } = application;
  return reports === "metrics" ? usesByMetrics(url) : Promise.resolve(usesByEvents(edge.eventsOf(example)));
}

/** Some report after their answer. */
async function settled(read: () => Promise<Uses>, wanted: Uses): Promise<Uses> {
  let uses = await read();
  for (let turn = 0; turn < 30 && !same(uses, wanted); turn++) {
    await sleep(100);
    uses = await read();
  }
  return uses;
}

function same(a: Uses, b: Uses): boolean {
  return a.exposed === b.exposed && a.others === b.others && a.errors === b.errors;
}

function onIn(answers: Answers): number {
  return [...answers.values()].filter(Boolean).length;
}

function words(answers: Answers): string {
  return `${answers.size} customers, ${onIn(answers)} on`;
}

function verdict(what: string, faults: readonly string[], besides: string): string {
  return faults.length === 0 ? `${what}${besides}` : `${what}: DIFFERENT: ${faults.slice(0, 5).join("; ")}`;
}
