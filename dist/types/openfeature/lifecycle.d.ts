/** How a provider begins, goes on and ends with its client. */
import type { Client } from "../client/index.js";
/** The events that both SDKs know under the same names; the values differ by their enums only. */
export interface ProviderEventNames<Event> {
    readonly Ready: Event;
    readonly Stale: Event;
    readonly ConfigurationChanged: Event;
}
/** Waits for the first snapshot, then emits events for what the client tells; closes the client at the end. */
export declare function lifecycleOf<Event>(client: Client, names: ProviderEventNames<Event>, emit: (event: Event, details: {
    readonly message: string;
}) => void): {
    initialize(): Promise<void>;
    onClose(): Promise<void>;
};
