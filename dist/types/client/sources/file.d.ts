/** `pilot-rollout/client/file`: a snapshot file on this machine, for Node. */
import type { Source } from "../source.js";
/** Reads a snapshot file again whenever it was replaced. */
export declare function fileSource(path: string | URL): Source;
