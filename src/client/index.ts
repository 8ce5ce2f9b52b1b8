/** `pilot-rollout/client`: is this feature on for this customer? In any runtime, without dependencies. */

export type { Loaded } from "./admission.ts";
export type { AnswerOptions, Client, ClientErrorCode, ClientEvaluation } from "./client.ts";
export { createClient } from "./create.ts";
export { withKills } from "./kills.ts";
export type { ClientOptions, Overrides, RefreshOptions, WaitUntil } from "./options.ts";
export type { ClientProblem, ClientProblemCode } from "./problem.ts";
export type { Answer, Reading, ReadRequest, Source } from "./source.ts";
export type { FlagTree } from "./tree.ts";
