/** `pilot-rollout/client`: is this feature on for this customer? In any runtime, without dependencies. */

export type { Answers, AnswerOptions, ClientErrorCode, ClientEvaluation } from "./answers.ts";
export type { Loaded } from "./admission.ts";
export { type Client, createClient } from "./client.ts";
export type { ClientEvent } from "./holder.ts";
export type { ClientOptions, Overrides, RefreshOptions, WaitUntil } from "./options.ts";
export type { ClientProblem, ClientProblemCode } from "./problem.ts";
export type { Answer, Reading, ReadRequest, Source } from "./source.ts";
export type { FlagTree } from "./tree.ts";
