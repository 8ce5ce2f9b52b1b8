/** How a provider begins, goes on and ends with its client. */

import { ProviderNotReadyError } from "@openfeature/core";
import type { Client, ClientEvent } from "../client/index.ts";

/** The events that both SDKs know under the same names; the values differ by their enums only. */
export interface ProviderEventNames<Event> {
  readonly Ready: Event;
  readonly Stale: Event;
  readonly ConfigurationChanged: Event;
}

/** Waits for the first snapshot, then emits events for what the client tells; closes the client at the end. */
export function lifecycleOf<Event>(
  client: Client,
  names: ProviderEventNames<Event>,
  emit: (event: Event, details: { readonly message: string }) => void,
): { initialize(): Promise<void>; onClose(): Promise<void> } {
  const forward = (event: ClientEvent) => {
    switch (event.kind) {
      case "ready":
        return emit(names.Ready, { message: "There is a snapshot to answer from" });
      case "changed":
        return emit(names.ConfigurationChanged, { message: `Sequence ${client.snapshot()?.sequence ?? "?"} was read` });
      case "stale":
        return emit(names.Stale, { message: "The snapshot was not confirmed for too long" });
      case "problem":
        // The client's `onError` is told; answers go on as before.
        return;
    }
  };
  return {
    async initialize() {
      const ready = await client.ready();
      // Not before: how the beginning went is told by the SDK itself.
      client.listeners.add(forward);
      if (!ready) throw new ProviderNotReadyError("No snapshot could be read; it is tried again");
    },
    async onClose() {
      client.listeners.delete(forward);
      client.close();
    },
  };
}
