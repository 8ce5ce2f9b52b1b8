/** The client: answers at once from the snapshot at hand, and keeps it fresh. */

import type { Loaded } from "./admission.ts";
import { type Answers, answersFrom } from "./answers.ts";
import { type ClientEvent, Holder } from "./holder.ts";
import type { ClientOptions, WaitUntil } from "./options.ts";
import { Schedule } from "./schedule.ts";

/** Answers whether a feature is on for a customer. */
export interface Client extends Answers {
  /** Waits for the first snapshot; false where the first reading did not bring one. Never rejects. */
  ready(): Promise<boolean>;
  /** Reads now; true where what was read was taken. Never rejects. */
  refresh(): Promise<boolean>;
  /** For `on-read`, at the beginning of a request: reads beside it if it is time to. */
  refreshIfDue(waitUntil?: WaitUntil): void;
  /** The snapshot that answers, with all its kills; undefined before the first. It must not be changed. */
  snapshot(): Loaded | undefined;
  /** Whether the source has not confirmed the snapshot for longer than `staleAfter`. */
  isStale(): boolean;
  /** Tells of events until the function it returns is called. */
  subscribe(listener: (event: ClientEvent) => void): () => void;
  /** Stops reading. The client goes on answering. */
  close(): void;
}

/** Makes a client. In `timer` mode it begins to read at once, in `on-read` mode when it is asked. */
export function createClient(options: ClientOptions = {}): Client {
  const holder = new Holder(options);
  const schedule =
    options.source &&
    new Schedule(
      options.refresh ?? {},
      (signal) => holder.read(signal),
      () => holder.loaded === undefined,
    );
  return {
    ...answersFrom(holder, options.overrides, () => {
      // A timer has its own clock, and asking for the time costs more than an answer.
      if (schedule !== undefined && schedule.due < Number.POSITIVE_INFINITY) schedule.ifDue();
    }),
    async ready() {
      if (holder.loaded === undefined) await schedule?.first();
      return holder.loaded !== undefined;
    },
    refresh: async () => (await schedule?.now()) ?? false,
    refreshIfDue: (waitUntil) => schedule?.ifDue(waitUntil),
    snapshot: () => holder.loaded,
    isStale: () => holder.isStale(),
    subscribe(listener) {
      holder.listeners.add(listener);
      return () => void holder.listeners.delete(listener);
    },
    close: () => schedule?.close(),
  };
}
