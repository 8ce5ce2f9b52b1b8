/** How a provider begins, goes on and ends with its client. */

import { ProviderNotReadyError } from "@openfeature/core";
import type { Client } from "../client/index.ts";

/** The events that both SDKs know under the same names; the values differ by their enums only. */
export interface ProviderEventNames<Event> {
  readonly Ready: Event;
  readonly Stale: Event;
  readonly ConfigurationChanged: Event;
}

/** Waits for the first snapshot, then emits what readings change; closes the client at the end. */
export function lifecycleOf<Event>(
  client: Client,
  names: ProviderEventNames<Event>,
  emit: (event: Event, details: { readonly message: string }) => void,
): { initialize(): Promise<void>; onClose(): Promise<void> } {
  let before = stateOf(client);
  const compare = () => {
    const now = stateOf(client);
    if (before.name !== undefined && now.name !== before.name) {
      emit(names.ConfigurationChanged, { message: `Sequence ${client.snapshot()?.sequence ?? "?"} was read` });
    }
    if (now.isStale && !before.isStale) {
      emit(names.Stale, { message: "The snapshot was not confirmed for too long" });
    } else if (isReady(now) && !isReady(before)) {
      emit(names.Ready, { message: "There is a snapshot to answer from" });
    }
    before = now;
  };
  return {
    async initialize() {
      const ready = await client.ready();
      // Not before: how the beginning went is told by the SDK itself.
      before = stateOf(client);
      client.listeners.add(compare);
      if (!ready) throw new ProviderNotReadyError("No snapshot could be read; it is tried again");
    },
    async onClose() {
      client.listeners.delete(compare);
      client.close();
    },
  };
}

/** What a client answers from; `name` is equal where nothing was published in between. */
interface State {
  readonly name: string | undefined;
  readonly isStale: boolean;
}

function stateOf(client: Client): State {
  const snapshot = client.snapshot();
  if (snapshot === undefined) return { name: undefined, isStale: client.isStale() };
  const { sequence, publishedAt, kills } = snapshot;
  return { name: JSON.stringify([sequence, publishedAt, kills]), isStale: client.isStale() };
}

function isReady({ name, isStale }: State): boolean {
  return name !== undefined && !isStale;
}
