import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  cut,
  escapeTerminal
} from "./chunk-35XWC3LS.js";

// src/report/comment-marker.ts
var NAME_LIMIT = 100;
function commentMarker(name) {
  if (name === null) return "<!-- pilot-rollout -->";
  return `<!-- pilot-rollout:${encodeURIComponent(escapeTerminal(cut(name, NAME_LIMIT))).replaceAll("--", "-%2D")} -->`;
}

export {
  commentMarker
};
