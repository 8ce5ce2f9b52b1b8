import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import {
  createRecorder,
  type DropReason,
  type EventRow,
  measureUse,
  type Recorder,
  type RecorderOptions,
  type Use,
} from "../../src/events/index.ts";

/** A sink that keeps what it gets, and refuses while it is told to. */
function sinkOf(refuses: (call: number) => boolean = () => false) {
  const calls: string[][] = [];
  const batches: EventRow[][] = [];
  return {
    calls,
    batches,
    sink: async (rows: readonly EventRow[]) => {
      calls.push(rows.map(({ customer }) => customer));
      if (refuses(calls.length)) throw new Error("refused");
      batches.push([...rows]);
    },
  };
}

function recorderOf(options: RecorderOptions) {
  const drops: [number, DropReason][] = [];
  const errors: unknown[] = [];
  const recorder = createRecorder({
    every: null,
    onDrop: (count, reason) => drops.push([count, reason]),
    onError: (error) => errors.push(error),
    ...options,
  });
  return { recorder, drops, errors };
}

function record(recorder: Recorder, ...customers: readonly string[]): void {
  for (const customer of customers) recorder.recordEvent({ feature: "x", customer, event: "enabled", at: 0 });
}

describe("createRecorder()", () => {
  test("sends rows in batches, in order, when it is flushed", async () => {
    const { sink, calls, batches } = sinkOf();
    const { recorder } = recorderOf({ sink, batch: 2 });
    record(recorder, "a", "b", "c");
    recorder.recordEvent({ feature: "x", customer: "d", event: "error", at: 5, durationMs: 7, metadata: { code: 1 } });
    expect([calls, recorder.waiting]).toEqual([[], 4]);
    await recorder.flush();
    expect([calls, recorder.waiting]).toEqual([
      [
        ["a", "b"],
        ["c", "d"],
      ],
      0,
    ]);
    expect(batches.flat().at(-1)).toEqual({
      feature: "x",
      customer: "d",
      event: "error",
      at: 5,
      metadata: { code: 1, duration_ms: 7 },
    });
  });

  test("sends by itself after a while, and is silent while there is nothing", async () => {
    const { sink, calls } = sinkOf();
    const { recorder } = recorderOf({ sink, every: 10 });
    await sleep(30);
    record(recorder, "a");
    record(recorder, "b");
    await expect.poll(() => calls).toEqual([["a", "b"]]);
    record(recorder, "c");
    await expect.poll(() => calls.at(-1)).toEqual(["c"]);
    await recorder.close();
  });

  test("holds no more than its queue, drops what comes then, and says how many", async () => {
    const { sink, calls } = sinkOf();
    const { recorder, drops } = recorderOf({ sink, queue: 2 });
    record(recorder, "a", "b", "c", "d");
    await recorder.flush();
    expect({ calls, drops, dropped: recorder.dropped }).toEqual({
      calls: [["a", "b"]],
      drops: [
        [1, "full"],
        [1, "full"],
      ],
      dropped: 2,
    });
  });

  test("sends refused rows again before newer ones; rows on their way take their room", async () => {
    const { sink, calls } = sinkOf((call) => call === 1);
    const { recorder, drops, errors } = recorderOf({ sink, queue: 3 });
    record(recorder, "a", "b");
    const flushed = recorder.flush();
    record(recorder, "c", "d");
    await flushed;
    expect([drops, errors.length, recorder.waiting]).toEqual([[[1, "full"]], 1, 3]);
    await recorder.flush();
    record(recorder, "e");
    await recorder.flush();
    expect(calls).toEqual([["a", "b"], ["a", "b", "c"], ["e"]]);
  });

  test("a sink that never answers holds no more than the queue, however often it is flushed", async () => {
    const { recorder, drops } = recorderOf({ sink: () => new Promise(() => {}), queue: 2 });
    for (const customer of ["a", "b", "c"]) {
      record(recorder, customer);
      void recorder.flush();
    }
    expect([drops, recorder.waiting]).toEqual([[[1, "full"]], 0]);
  });

  test("gives up a batch that is refused again and again, and goes on with the next", async () => {
    const { sink, calls, batches } = sinkOf((call) => call <= 3);
    const { recorder, drops } = recorderOf({ sink, batch: 1, attempts: 3 });
    record(recorder, "poison", "b");
    for (const _ of [1, 2, 3]) await recorder.flush();
    expect([calls, drops]).toEqual([[["poison"], ["poison"], ["poison"]], [[1, "refused"]]]);
    await recorder.flush();
    expect(batches.flat().map(({ customer }) => customer)).toEqual(["b"]);
  });

  test("tries again by itself after a refusal", async () => {
    const { sink, batches } = sinkOf((call) => call === 1);
    const { recorder } = recorderOf({ sink, every: 5 });
    record(recorder, "a");
    await expect.poll(() => batches.flat().map(({ customer }) => customer)).toEqual(["a"]);
  });

  test("close sends what waits and what comes back, and drops what comes after", async () => {
    const { sink, batches } = sinkOf((call) => call === 1);
    const { recorder, drops } = recorderOf({ sink, every: 60_000 });
    record(recorder, "a");
    const flushed = recorder.flush();
    record(recorder, "b");
    await Promise.all([flushed, recorder.close()]);
    record(recorder, "late");
    expect(batches.flat().map(({ customer }) => customer)).toEqual(["a", "b"]);
    expect(drops).toEqual([[1, "closed"]]);
  });

  test("close does not wait for ever, and what is refused after it is lost and counted", async () => {
    let refuse: (error: Error) => void = () => {};
    const refusal = new Promise<void>((_, reject) => {
      refuse = reject;
    });
    const { recorder, drops } = recorderOf({ sink: () => refusal, batch: 1 });
    record(recorder, "a", "b");
    await recorder.close(10);
    expect(drops).toEqual([[1, "closed"]]);
    refuse(new Error("too late"));
    await expect.poll(() => recorder.dropped).toBe(2);
  });

  test("two requests that flush at once send rows of their own", async () => {
    const { sink, calls } = sinkOf();
    const { recorder } = recorderOf({ sink, batch: 1 });
    record(recorder, "a");
    const first = recorder.flush();
    record(recorder, "b");
    await Promise.all([first, recorder.flush()]);
    expect(calls.flat().toSorted()).toEqual(["a", "b"]);
  });

  test.each([
    ["no customer", { customer: "" }],
    ["a feature that is no text", { feature: 7 }],
    ["an event that does not exist", { event: "clicked" }],
    ["no instant", { at: Number.NaN }],
    ["an instant after the year 9999", { at: 253_402_300_800_000 }],
    ["an instant before the epoch", { at: -1 }],
  ])("a row with %s is dropped, and its batch is not", async (_, wrong) => {
    const { sink, calls } = sinkOf();
    const { recorder, drops } = recorderOf({ sink });
    const event = { feature: "x", customer: "c", event: "enabled" } as const;
    const loose: Record<string, unknown> = { ...event, ...wrong };
    recorder.recordEvent(JSON.parse(JSON.stringify(loose)));
    recorder.recordEvent(event);
    await recorder.flush();
    expect([calls, drops]).toEqual([[["c"]], [[1, "invalid"]]]);
  });

  test("callbacks that throw lose nothing", async () => {
    const { sink, batches } = sinkOf((call) => call === 1);
    const fail = () => {
      throw new Error("the application's own");
    };
    const recorder = createRecorder({ sink, every: null, queue: 1, onDrop: fail, onError: fail });
    record(recorder, "a", "b");
    await recorder.flush();
    await recorder.flush();
    expect(batches.flat().map(({ customer }) => customer)).toEqual(["a"]);
  });
});

describe("measureUse()", () => {
  const subject = { feature: "x", customer: "c", exposed: true };

  test("reports one use with its duration, and passes the result on", async () => {
    const uses: Use[] = [];
    expect(
      await measureUse(
        (use) => uses.push(use),
        subject,
        () => sleep(20, "done"),
      ),
    ).toBe("done");
    expect(uses).toEqual([{ ...subject, failed: false, durationMs: expect.any(Number), at: expect.any(Number) }]);
    expect(uses[0]?.durationMs).toBeGreaterThan(15);
  });

  test("reports a failed use, and passes the error on", async () => {
    const uses: Use[] = [];
    const fail = () => {
      throw new RangeError("mine");
    };
    await expect(measureUse((use) => uses.push(use), subject, fail)).rejects.toThrow(RangeError);
    expect(uses).toEqual([{ ...subject, failed: true, durationMs: expect.any(Number), at: expect.any(Number) }]);
  });

  test.each([
    { exposed: true, failed: false, rows: [["enabled", { duration_ms: 3 }]] },
    {
      exposed: true,
      failed: true,
      rows: [
        ["enabled", { duration_ms: 3 }],
        ["error", undefined],
      ],
    },
    { exposed: false, failed: false, rows: [["disabled", { duration_ms: 3 }]] },
    {
      exposed: false,
      failed: true,
      rows: [
        ["disabled", { duration_ms: 3 }],
        ["error", { exposed: false }],
      ],
    },
  ])("exposed $exposed, failed $failed gives its rows", async ({ exposed, failed, rows }) => {
    const { sink, batches } = sinkOf();
    const { recorder } = recorderOf({ sink });
    recorder.recordUse({ ...subject, exposed, failed, durationMs: 3, at: 1 });
    await recorder.flush();
    expect(batches.flat().map(({ event, metadata }) => [event, metadata])).toEqual(rows);
  });
});
