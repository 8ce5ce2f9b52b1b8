/** A client at work. */

import type { Report } from "./admission.ts";
import { answersFrom } from "./answers.ts";
import type { Client, ClientEvent, Tell } from "./client.ts";
import { createKeeper } from "./keeper.ts";
import type { ClientOptions } from "./options.ts";
import { createSchedule } from "./schedule.ts";

/** Makes a client. In `timer` mode it begins to read at once, in `on-read` mode when it is asked. */
export function createClient(options: ClientOptions = {}): Client {
  const { onError = console.warn, overrides } = options;
  const listeners = new Set([(event: ClientEvent): unknown => event.kind === "problem" && onError(event)]);
  const tell: Tell = (event) => {
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
  const schedule = createSchedule(options, keeper, tell, report);
  return {
    ...answersFrom(keeper, overrides, schedule),
    ...schedule,
    snapshot: () => keeper.snapshot,
    listeners,
  };
}
