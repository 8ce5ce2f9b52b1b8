/** Opens GitHub as the environment describes it. */

import { UsageError, EXIT } from "../commands/world.ts";
import type { WholeCodeHost } from "./code-host.ts";

/** Which repository, and on whose behalf. */
export interface GitHubAccess {
  readonly repository: string;
  readonly token: string;
}

/** Opens the repository's code host. */
export function openGitHub(
  _environment: Readonly<Record<string, string | undefined>>,
  { repository }: GitHubAccess,
): WholeCodeHost {
  throw new UsageError(`There is no adapter for ${repository} yet`, EXIT.unavailable);
}
