import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Lingering, lingering } from "../../src/manager/lingering.ts";

const NEVER = 60_000;

/** Something that writes down what is done with it. */
function logged(given: Partial<Lingering>) {
  const log: string[] = [];
  const open = async () => {
    log.push("open");
    return { close: async () => void log.push("close") };
  };
  const use = lingering(open, { idle: NEVER, longest: NEVER, pause: 0, ...given });
  const write = (word: string) => use(async () => void log.push(word));
  return { log, use, write };
}

test("is opened once for uses in a row, and closed when nobody used it for a while", async () => {
  const { log, write } = logged({ idle: 20 });
  await write("a");
  await Promise.all([write("b"), write("c")]);
  expect(log).toEqual(["open", "a", "b", "c"]);
  await expect.poll(() => log).toEqual(["open", "a", "b", "c", "close"]);
  await write("d");
  await expect.poll(() => log.slice(5)).toEqual(["open", "d", "close"]);
});

test("is closed after its longest time, and not opened again before others had theirs", async () => {
  const { log, write } = logged({ longest: 0, pause: 30 });
  await write("a");
  const before = performance.now();
  await write("b");
  expect(log.slice(0, 5)).toEqual(["open", "a", "close", "open", "b"]);
  expect(performance.now() - before).toBeGreaterThanOrEqual(25);
});

test("is closed after a failure, when the last that uses it is done", async () => {
  const { log, use, write } = logged({});
  const slow = use(() => sleep(20)).then(() => log.push("slow"));
  await expect(use(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(log).toEqual(["open"]);
  await slow;
  await write("next");
  expect(log.filter((word) => word !== "slow")).toEqual(["open", "close", "open", "next"]);
});

test("what cannot be opened is tried again by the next use", async () => {
  let tries = 0;
  const open = async () => {
    tries += 1;
    if (tries === 1) throw new Error("busy");
    return { close: async () => {} };
  };
  const use = lingering(open, { idle: 0, longest: NEVER, pause: 0 });
  await expect(use(async () => 1)).rejects.toThrow("busy");
  expect(await use(async () => 2)).toBe(2);
});
