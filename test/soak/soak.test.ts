import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

test("two seconds of a million answers each, with a refresh each second, leave nothing behind", () => {
  const program = join(import.meta.dirname, "soak.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", program, "--seconds", "2"], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const result: unknown = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
  expect(result).toMatchObject({ bench: "soak", problems: 0, met: true });
  expect(status).toBe(0);
});
