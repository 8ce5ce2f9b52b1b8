/** One operation of the API: what it needs, and what it answers. */

import type { Json } from "../json.ts";
import type { Token, World } from "../state.ts";

/** What was asked. */
export interface Request {
  readonly world: World;
  readonly token: Token;
  /** The variable parts of the path, decoded, in order. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
}

/** What is answered. `list` is cut into pages by the server. */
export type Reply =
  | { readonly kind: "one"; readonly status: number; readonly body: Json | undefined }
  /** `wrap` puts a page into the object that some lists come in. */
  | {
      readonly kind: "list";
      readonly entries: readonly Json[];
      readonly wrap?: (page: readonly Json[], total: number) => Json;
    };

/** One operation. */
export interface Route {
  /** GitHub's name, e.g. `pulls/list`. */
  readonly operation: string;
  /** The rights of which a job or an app needs one, as GitHub's header writes them; empty where any token will do. */
  readonly permissions: readonly `${string}=${"read" | "write"}`[];
  readonly answer: (request: Request) => Reply;
}

/** A success. */
export function one(body: Json | undefined, status = 200): Reply {
  return { kind: "one", status, body };
}

/** A list that is cut into pages. */
export function list(entries: readonly Json[], wrap?: (page: readonly Json[], total: number) => Json): Reply {
  return { kind: "list", entries, ...(wrap === undefined ? {} : { wrap }) };
}

/** A refusal, with the fields at fault as GitHub lists them. */
export function refuse(status: number, message: string, errors?: readonly Json[]): Reply {
  const documentation = "https://docs.github.com/rest";
  return one(
    { message, ...(errors === undefined ? {} : { errors }), documentation_url: documentation, status: String(status) },
    status,
  );
}

/** The refusal of a field. */
export function invalid(resource: string, field: string, code: string): Reply {
  return refuse(422, "Validation Failed", [{ resource, field, code }]);
}

/** What is not there, or not to be seen. */
export const NOT_FOUND: Reply = refuse(404, "Not Found");
