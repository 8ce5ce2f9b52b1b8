/** `pilot-rollout/client`: is this feature on for this customer? In any runtime, without dependencies. */
export type { Loaded } from "./admission.js";
export type { AnswerOptions, Client, ClientErrorCode, ClientEvaluation } from "./client.js";
export { createClient } from "./create.js";
export { withKills } from "./kills.js";
export type { ClientOptions, Overrides, RefreshOptions, WaitUntil } from "./options.js";
export type { ClientProblem, ClientProblemCode } from "./problem.js";
export type { Answer, Reading, ReadRequest, Source } from "./source.js";
export type { FlagTree } from "./tree.js";
