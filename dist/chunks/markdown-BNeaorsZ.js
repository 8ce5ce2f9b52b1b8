export { COMMENT_LIMIT, SUMMARY_LIMIT, guardMarkdown, publishMarkdown, validateMarkdown } from "./markdown-D9VL2JWl.js";
