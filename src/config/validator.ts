/** What the compiled schemas of `validators/` are: functions that validate, and what they allow in words. */

/** One way in which a value differs from its schema. */
export interface SchemaError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** JSON pointer to the keyword, beginning with `#`. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key that `propertyNames` does not allow. */
  readonly propertyName?: string;
}

/** Says whether a value matches a schema; `errors` tells of the last call. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** What each subschema allows, in words, and the keys it knows; both by JSON pointer beginning with `#`. */
export interface SchemaWords {
  readonly titles: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, readonly string[]>>;
}
