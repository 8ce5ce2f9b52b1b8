/** Tells everybody whom the settings name; who cannot be reached is named in a note, and stops nothing. */

import type { Settings } from "../core/settings.ts";
import type { Notification } from "../ports.ts";
import { UsageError, type World } from "./world.ts";

/** Sends some messages. @returns one sentence for every place that did not take one */
export async function notifyAll(
  world: Pick<World, "openNotifier" | "patience">,
  settings: Settings,
  notifications: readonly Notification[],
): Promise<readonly string[]> {
  const sent = notifications.flatMap((notification) =>
    settings.notifications
      .filter(({ on }) => on.includes(notification.event))
      .map((place) => notifyOne(world, place, notification)),
  );
  const troubles = (await Promise.all(sent)).filter((trouble) => trouble !== null);
  return [...new Set(troubles)];
}

async function notifyOne(
  world: Pick<World, "openNotifier" | "patience">,
  place: Settings["notifications"][number],
  notification: Notification,
): Promise<string | null> {
  try {
    const answer = await world.openNotifier(place).notify(notification, world.patience());
    return answer.kind === "sent" ? null : `${place.kind} was not notified: ${answer.cause}: ${answer.detail}`;
  } catch (error) {
    if (error instanceof UsageError) return `${place.kind} was not notified: ${error.message}`;
    throw error;
  }
}
