/** A client at work. */

import type { Report } from "./admission.ts";
import { answersFrom } from "./answers.ts";
import type { Client, ClientEvent } from "./client.ts";
import { createKeeper } from "./keeper.ts";
import type { ClientOptions } from "./options.ts";
import { createReader } from "./reader.ts";
import { createSchedule } from "./schedule.ts";

/** Makes a client. In `timer` mode it begins to read at once, in `on-read` mode when it is asked. */
export function createClient(options: ClientOptions = {}): Client {
  const { onError = console.warn } = options;
  const listeners = new Set<(event: ClientEvent) => void>();
  listeners.add((event) => event.kind === "problem" && onError(event));
  const tell = (event: ClientEvent): void => {
    for (const listener of listeners) {
      // What the application does with it is its own affair, and answers come first.
      try {
        listener(event);
      } catch {}
    }
  };
  const report: Report = (code, found) => {
    tell({ kind: "problem", code, message: String(found) });
    return false;
  };
  const keeper = createKeeper(options, tell, report);
  const { read, isStale } = createReader(options, keeper, tell, report);
  const { touch, ...schedule } = createSchedule(options, read, () => !keeper.loaded);
  return {
    ...answersFrom(keeper, options.overrides, touch, isStale),
    ...schedule,
    snapshot: () => keeper.loaded,
    isStale,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
