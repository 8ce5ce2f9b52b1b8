/** Instants are milliseconds since the Unix epoch inside, and RFC 3339 in UTC in files. */
/** Milliseconds since the Unix epoch. Read once, by the entry point. */
export type Instant = number;
/** A length of time in milliseconds. */
export type Duration = number;
/** Writes an instant as RFC 3339 in UTC; milliseconds appear only where they are not zero. */
export declare function formatInstant(instant: Instant): string;
/** Reads what {@link formatInstant} writes, and any other RFC 3339 text; NaN where the text is no instant. */
export declare function parseInstant(text: string): Instant;
