/** Loaded before the program of a child process whose clock a test has set. */

const RealDate = Date;
const ahead = Number(process.env["TEST_NOW"]) - RealDate.now();
const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, created) => Reflect.construct(target, given.length === 0 ? [now()] : given, created),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
});
