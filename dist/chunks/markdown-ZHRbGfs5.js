export { COMMENT_LIMIT, SUMMARY_LIMIT, guardMarkdown, publishMarkdown, validateMarkdown } from "./markdown-Dnjf-kH4.js";
