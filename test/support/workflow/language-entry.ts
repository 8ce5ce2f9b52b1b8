/** What is used of GitHub's own workflow language; bundled by `language.ts`, because these packages do not load unbundled. */

export { data, Evaluator, Lexer, Parser } from "@actions/expressions";
export { registerLogger, validate } from "@actions/languageservice";
export { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
