export { COMMENT_LIMIT, SUMMARY_LIMIT, guardMarkdown, publishMarkdown, validateMarkdown } from "./markdown-BXvbFPg7.js";
