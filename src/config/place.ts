/** Where settings are read. */

/** Where the settings are read; defaults depend on it. */
export interface Place {
  /** A CI job: metrics and stores of one machine are refused there unless their path is written. */
  readonly ci: boolean;
  /** Recorded evidence or the demonstration: nothing is refused for being of one machine. */
  readonly lenient?: boolean;
}
