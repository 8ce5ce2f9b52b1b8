/** The client: answers at once from the snapshot at hand, and keeps it fresh. */
import type { Loaded } from "./admission.js";
import { type Answers } from "./answers.js";
import { type ClientEvent } from "./holder.js";
import type { ClientOptions, WaitUntil } from "./options.js";
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
export declare function createClient(options?: ClientOptions): Client;
