/** A client at work. */
import type { Client } from "./client.js";
import type { ClientOptions } from "./options.js";
/** Makes a client. In `timer` mode it begins to read at once, in `on-read` mode when it is asked. */
export declare function createClient(options?: ClientOptions): Client;
