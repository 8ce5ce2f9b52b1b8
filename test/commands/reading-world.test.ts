import { expect, expectTypeOf, test } from "vitest";
import type { judgePull } from "../../src/commands/host/pull-verdict.ts";
import type { recheck } from "../../src/commands/host/recheck.ts";
import type { validate } from "../../src/commands/validate.ts";
import type { ReadingWorld, World } from "../../src/commands/world.ts";
import type { CodeHostWriter, Reporter, SnapshotStore, WorkingTree } from "../../src/ports.ts";

test("what validates holds ports that only read, and a reporter, by type", () => {
  expectTypeOf<Parameters<typeof validate>[0]>().toEqualTypeOf<ReadingWorld>();
  expectTypeOf<Parameters<typeof judgePull>[0]>().toEqualTypeOf<ReadingWorld>();
  expectTypeOf<Parameters<typeof judgePull>[1]>().toEqualTypeOf<Reporter | null>();
  expectTypeOf<Parameters<typeof recheck>[0]>().toEqualTypeOf<ReadingWorld>();
  expectTypeOf<Parameters<typeof recheck>[1]>().toEqualTypeOf<Reporter | null>();
  expectTypeOf<ReadingWorld>().not.toHaveProperty("codeHostWriter");
  expectTypeOf<ReadingWorld>().not.toHaveProperty("openNotifier");
  expectTypeOf<ReadingWorld["tree"]>().not.toHaveProperty("commit");
  expectTypeOf<ReadingWorld["tree"]>().not.toHaveProperty("write");
  expectTypeOf<ReturnType<ReadingWorld["openStore"]>>().not.toHaveProperty("write");
  expectTypeOf<ReturnType<ReadingWorld["openStore"]>>().not.toHaveProperty("writeHeartbeat");
  expectTypeOf<Reporter>().not.toHaveProperty("commit");
  expectTypeOf<Reporter>().not.toHaveProperty("upsertIssue");
  // The whole world has all of these, so that what is missing above is missing on purpose.
  expectTypeOf<World>().toHaveProperty("codeHostWriter");
  expectTypeOf<WorkingTree>().toHaveProperty("commit");
  expectTypeOf<SnapshotStore>().toHaveProperty("write");
  expectTypeOf<CodeHostWriter>().toHaveProperty("commit");
  expect.assertions(0);
});
