export { COMMENT_LIMIT, SUMMARY_LIMIT, guardMarkdown, publishMarkdown, validateMarkdown } from "./markdown-G6LZLqdZ.js";
