import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type TestRepository, temporaryDirectory } from "../support/git.ts";
import { commandLineDriver, cutPower, inParallel, runToEnd, workerDriver } from "./cut.ts";
import { checkCut, checkEnd, copyOf, observe, template } from "./scene.ts";

/** How often the power is cut at random; `npm run test:power` sets it to 200. */
const ROUNDS = Number(process.env["POWER_RUNS"] ?? 20);

/**
 * A git that ends its whole process group: after its CUT_AT-th run, or at the command CUT_AT, with the locks that git
 * leaves when it is killed in the middle of it.
 */
const KILLING_GIT = `#!/bin/sh
n=$(($(cat "$CUT_COUNT" 2>/dev/null || echo 0) + 1))
echo $n > "$CUT_COUNT"
if [ "$n" = "$CUT_AT" ]; then "$REAL_GIT" "$@"; kill -9 0; fi
case " $* " in *" $CUT_AT "*) : > .git/refs/heads/main.lock; : > .git/HEAD.lock; kill -9 0 ;; esac
exec "$REAL_GIT" "$@"
`;

/** Rolls back with the power cut once, then again to the end; whether it was cut. */
async function rollBackWithCut(source: TestRepository, cutAt: string, dirty: boolean): Promise<boolean> {
  using tools = temporaryDirectory();
  using repo = copyOf(source, dirty);
  writeFileSync(join(tools.path, "git"), KILLING_GIT, { mode: 0o755 });
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  const faults: string[] = [];
  const before = observe(repo, faults);
  const { code } = await runToEnd(repo, "rollback", workerDriver, {
    PATH: `${tools.path}:${process.env["PATH"]}`,
    REAL_GIT: real,
    CUT_COUNT: join(tools.path, "count"),
    CUT_AT: cutAt,
  });
  checkCut(repo, before, faults);
  const again = await runToEnd(repo, "rollback", workerDriver);
  if (again.code !== 0) faults.push(again.stderr);
  await checkEnd(repo, "rollback", before, faults);
  expect([cutAt, faults]).toEqual([cutAt, []]);
  return code === null;
}

describe("a power cut", () => {
  test(
    "at random moments of publish and rollback does no damage, and running again ends clean",
    async () => {
      const findings = await cutPower(ROUNDS, 20_261_122, commandLineDriver);
      expect(findings.faults).toEqual([]);
      expect(findings.cut).toBeGreaterThan(0);
    },
    ROUNDS * 15_000,
  );

  test("after each git command of a rollback does no damage", async () => {
    using source = template();
    await runToEnd(source, "publish", workerDriver);
    const cut: boolean[] = [];
    const steps = Array.from({ length: 30 }, (_, index) => index + 1);
    await inParallel(steps, async (step, index) => {
      if (cut.includes(false)) return;
      cut[index] = await rollBackWithCut(source, `${step}`, step % 2 === 0);
    });
    expect(cut.filter(Boolean).length).toBeGreaterThan(10);
    expect(cut).toContain(false);
  }, 240_000);

  test("in the middle of moving the branch leaves no lock for ever", async () => {
    using source = template();
    expect(await rollBackWithCut(source, "update-ref", true)).toBe(true);
  }, 60_000);
});
