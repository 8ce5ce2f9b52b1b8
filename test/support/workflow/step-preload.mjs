/** Loaded before the program of a step: sets its clock, and writes down at its end how much processor time it took. */

import { writeFileSync } from "node:fs";

const RealDate = Date;
const ahead = Number(process.env["TEST_NOW"]) - RealDate.now();
const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, created) => Reflect.construct(target, given.length === 0 ? [now()] : given, created),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});

process.once("exit", () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env["TEST_USAGE"], String((user + system) / 1000));
});
