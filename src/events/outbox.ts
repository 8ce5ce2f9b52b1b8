/** A bounded queue of rows and the batches that leave it; it knows nothing of timers. */

import type { EventRow } from "./row.ts";

/** Takes a batch; rejects where it could not, and then gets the same rows again. */
export type EventSink = (rows: readonly EventRow[]) => Promise<void>;

/** Why rows were not sent: no row of the table, the queue was full, the sink refused them too often, or it was closed. */
export type DropReason = "invalid" | "full" | "refused" | "closed";

/** How much is held, and who is told. */
export interface OutboxOptions {
  readonly sink: EventSink;
  readonly batch: number;
  readonly queue: number;
  readonly attempts: number;
  readonly onError: (error: unknown) => void;
  readonly onDrop: (count: number, reason: DropReason) => void;
}

/** What waits to be sent. No method throws or rejects. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #rows: EventRow[] = [];
  readonly #inFlight = new Set<Promise<void>>();
  #flying = 0;
  #dropped = 0;
  #failures = 0;
  #ended = false;
  #abandoned = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Rows lost so far. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Rows that wait; those that are on their way are not among them. */
  get waiting(): number {
    return this.#rows.length;
  }

  /** Refusals in a row. */
  get failures(): number {
    return this.#failures;
  }

  add(row: EventRow): void {
    if (this.#ended) this.drop(1, "closed");
    else if (this.#rows.length + this.#flying >= this.#options.queue) this.drop(1, "full");
    else this.#rows.push(row);
  }

  drop(count: number, reason: DropReason): void {
    if (count === 0) return;
    this.#dropped += count;
    attempt(() => this.#options.onDrop(count, reason));
  }

  /**
   * Sends what waits, batch by batch, until the sink refuses one. Each call sends rows of its own, so that no request
   * waits for another one's promise, which Workers forbid.
   */
  send(): Promise<void> {
    const work = this.#sendAll();
    this.#inFlight.add(work);
    return work.finally(() => this.#inFlight.delete(work));
  }

  /** Takes nothing more, and sends once more what waits and what comes back. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#inFlight);
    await this.send();
  }

  /** Gives up what still waits. */
  abandon(): void {
    this.#abandoned = true;
    this.drop(this.#rows.splice(0).length, "closed");
  }

  async #sendAll(): Promise<void> {
    while (this.#rows.length > 0) {
      const rows = this.#rows.splice(0, this.#options.batch);
      this.#flying += rows.length;
      try {
        await this.#options.sink(rows);
        this.#failures = 0;
      } catch (error) {
        this.#refused(rows, error);
        return;
      } finally {
        this.#flying -= rows.length;
      }
    }
  }

  #refused(rows: readonly EventRow[], error: unknown): void {
    attempt(() => this.#options.onError(error));
    this.#failures += 1;
    if (this.#abandoned) {
      this.drop(rows.length, "closed");
      return;
    }
    if (this.#failures >= this.#options.attempts) {
      this.#failures = 0;
      this.drop(rows.length, "refused");
      return;
    }
    // They are counted as flying still, so that there is room for them.
    this.#rows.unshift(...rows);
  }
}

/** Callbacks are the application's own; one that throws is no reason to lose rows. */
function attempt(callback: () => void): void {
  try {
    callback();
  } catch {
    // There is nobody left to tell.
  }
}
