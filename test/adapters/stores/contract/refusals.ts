/** What every store says when it is refused: a cause that can be acted on, and no secret. */

import { expect, test } from "vitest";
import type { StoreExceptions, StoreUnderTest } from "../contract.ts";
import { serialize } from "../parse.ts";
import { calm, snapshotAt } from "../snapshots.ts";

/** Each refusal is tested, or there is a reason why it cannot happen. */
export function describeRefusals(open: () => Promise<StoreUnderTest>, exceptions: StoreExceptions): void {
  test.skipIf(exceptions.tooLarge !== undefined)(
    "refuses what is too large, with the numbers, and asks nobody",
    async () => {
      const { store, small } = await open();
      const size = Buffer.byteLength(serialize(snapshotAt(1)));
      const limited = given(small, "small")(size - 1);
      const writing = await limited.write(snapshotAt(1), null, calm());
      expect(writing).toMatchObject({ kind: "failed", cause: "too-large" });
      expect(JSON.stringify(writing)).toMatch(new RegExp(`${size}.*${size - 1}`, "u"));
      expect(await store.read(calm())).toEqual({ kind: "absent" });
      expect(await given(small, "small")(size).write(snapshotAt(1), null, calm())).toMatchObject({ kind: "written" });
    },
  );

  test.skipIf(exceptions.credential !== undefined)("says that a credential is refused, and not which", async () => {
    const { store, refused } = await open();
    const { store: make, secret } = given(refused, "refused");
    const answers = [await make().read(calm()), await make().write(snapshotAt(1), null, calm())];
    for (const answer of answers) expect(answer).toMatchObject({ kind: "failed", cause: "unauthorized" });
    const beat = await make().writeHeartbeat(1, calm()).then(String, String);
    expect(JSON.stringify([answers, beat])).not.toContain(secret);
    expect(beat).toMatch(/^Error/u);
    expect(
      await make()
        .readHeartbeat(calm())
        .catch(() => null),
    ).toBeNull();
    expect(await store.read(calm())).toEqual({ kind: "absent" });
  });

  test.skipIf(exceptions.missingPlace !== undefined)(
    "does not take a place that is missing for an empty one",
    async () => {
      const { missing } = await open();
      const lost = given(missing, "missing")();
      expect(await lost.read(calm())).toMatchObject({ kind: "failed", cause: "missing" });
      expect(await lost.write(snapshotAt(1), null, calm())).toMatchObject({ kind: "failed", cause: "missing" });
    },
  );
}

/** A capability of the store under test; a store without one declares an exception with the reason. */
export function given<T>(capability: T | undefined, name: string): T {
  if (capability === undefined) throw new Error(`the store under test has no \`${name}\`, and no exception says why`);
  return capability;
}
