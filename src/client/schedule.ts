/**
 * When a client reads: one reading in flight, the next one after a while that chance spreads, and longer after every
 * failure. With `on-read`, nothing happens before the first call.
 */

import type { RefreshOptions, WaitUntil } from "./options.ts";

/** The longest wait after failures, where `every` is not longer. */
const PATIENCE = 60_000;

/** The first wait after a failure while there is nothing to answer from. */
const HASTE = 1_000;

/** Decides when to read. */
export class Schedule {
  /** The earliest instant at which {@link ifDue} does something; never where a timer does it. */
  due = 0;
  readonly #refresh: RefreshOptions;
  readonly #read: (signal: AbortSignal) => Promise<boolean>;
  readonly #isEmpty: () => boolean;
  #failures = 0;
  #isClosed = false;
  #reading: Promise<boolean> | undefined;
  #readingEnds = 0;
  #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param read reads once and says whether what it read was taken; never rejects */
  constructor(refresh: RefreshOptions, read: (signal: AbortSignal) => Promise<boolean>, isEmpty: () => boolean) {
    this.#refresh = refresh;
    this.#read = read;
    this.#isEmpty = isEmpty;
    if ((refresh.mode ?? (onlyWorksInRequests() ? "on-read" : "timer")) === "timer") {
      this.due = Number.POSITIVE_INFINITY;
      void this.now();
    }
  }

  /** Reads now; says whether what was read was taken. */
  async now(): Promise<boolean> {
    if (this.#isClosed) return false;
    const { timeout = 10_000 } = this.#refresh;
    const stop = (this.#stop = new AbortController());
    const timer = setTimeout(() => stop.abort(new Error(`no answer in ${timeout} ms`)), timeout);
    // A runtime may drop a request with all that it awaits: such a reading is over when its time is.
    this.#readingEnds = Date.now() + timeout;
    const reading = (this.#reading = this.#read(stop.signal));
    const taken = await reading;
    clearTimeout(timer);
    if (this.#reading === reading) this.#readingEnds = 0;
    this.#failures = taken ? 0 : this.#failures + 1;
    this.#plan();
    return taken;
  }

  /** Reads beside whoever asks, if it is time to and nobody else does. */
  ifDue(waitUntil: WaitUntil | undefined = this.#refresh.waitUntil): void {
    const now = Date.now();
    if (now < this.due || now < this.#readingEnds) return;
    const reading = this.now();
    waitUntil?.(reading);
  }

  /** The reading that a timer began; one of the caller's own where it may belong to another request. */
  first(): Promise<boolean> {
    return this.due > 0 && this.#readingEnds > 0 && this.#reading !== undefined ? this.#reading : this.now();
  }

  /** Gives up everything. */
  close(): void {
    this.#isClosed = true;
    this.due = Number.POSITIVE_INFINITY;
    clearTimeout(this.#timer);
    this.#stop.abort(new Error("closed"));
  }

  #plan(): void {
    const { every = 30_000 } = this.#refresh;
    const [usual, longest] = this.#isEmpty() ? [HASTE, every] : [every, Math.max(every, PATIENCE)];
    const wait = Math.min(usual * 2 ** this.#failures, longest) * (0.8 + 0.4 * Math.random());
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    if (this.due < Number.POSITIVE_INFINITY) this.due = Date.now() + wait;
    else {
      this.#timer = setTimeout(() => void this.now(), wait);
      // Only Node's timers are objects, and keep the process alive.
      if (typeof this.#timer === "object") this.#timer.unref();
    }
  }
}

/** Whether the runtime freezes or forbids work between requests. */
function onlyWorksInRequests(): boolean {
  const { EdgeRuntime, navigator, process }: Surroundings = globalThis;
  const { VERCEL, AWS_LAMBDA_FUNCTION_NAME } = process?.env ?? {};
  return [EdgeRuntime, VERCEL, AWS_LAMBDA_FUNCTION_NAME, navigator?.userAgent === "Cloudflare-Workers"].some(Boolean);
}

interface Surroundings {
  readonly EdgeRuntime?: unknown;
  readonly navigator?: { readonly userAgent?: string };
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
}
