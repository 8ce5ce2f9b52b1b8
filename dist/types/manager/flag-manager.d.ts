/** The guide's feature flag manager: customers' flags follow from rollouts, and are not set one by one. */
import type { FeatureFlagManager, ManagerOptions } from "./shapes.js";
/** The flag manager of a repository. */
export declare function getFeatureFlagManager(options?: ManagerOptions): FeatureFlagManager;
