/** A client at work. */

import type { Report } from "./admission.ts";
import { answersFrom } from "./answers.ts";
import type { Client } from "./client.ts";
import { createKeeper } from "./keeper.ts";
import type { ClientOptions } from "./options.ts";
import { createSchedule } from "./schedule.ts";

/** Makes a client. In `timer` mode it begins to read at once, in `on-read` mode when it is asked. */
export function createClient(options: ClientOptions = {}): Client {
  const { onError = console.warn } = options;
  const report: Report = (code, found) => {
    // What the application does with it is its own affair, and answers come first.
    try {
      onError({ code, message: String(found) });
    } catch {}
    return false;
  };
  const keeper = createKeeper(options, report);
  const schedule = createSchedule(options, keeper, report);
  return {
    ...answersFrom(keeper, options.overrides, schedule),
    ...schedule,
    snapshot: () => keeper.snapshot,
  };
}
