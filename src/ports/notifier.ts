/** How people who do not look at the code host hear of what happened. */

import type { NotificationEvent } from "../core/settings.ts";
import type { Instant } from "../evaluation/instant.ts";
import type { Failure } from "../ports.ts";

/** One message: no customer ids, no raw error text. */
export interface Notification {
  readonly event: NotificationEvent;
  /** The feature that it is about; null for several or none. */
  readonly feature: string | null;
  readonly at: Instant;
  readonly title: string;
  /** At most 12, plain text. */
  readonly lines: readonly string[];
  /** Where to read on; null for nowhere. */
  readonly url: string | null;
}

/** One place that messages go to. Resolves for everything that the place does; rejects only for a bug. */
export interface Notifier {
  readonly kind: "slack" | "json";
  notify(
    notification: Notification,
    signal: AbortSignal,
  ): Promise<{ readonly kind: "sent" } | ({ readonly kind: "failed" } & Failure)>;
}
