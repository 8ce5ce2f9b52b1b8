export { codecOfStore } from "./judging-CDK-uRg4.js";
