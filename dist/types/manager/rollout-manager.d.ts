/** The guide's rollout manager: its names and shapes, over the commands of the command line. */
import type { ManagerOptions, PilotRolloutManager } from "./shapes.js";
/** The manager of a repository. */
export declare function getPilotRolloutManager(options?: ManagerOptions): PilotRolloutManager;
