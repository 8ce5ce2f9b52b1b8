/** What `actions/checkout` does, from a repository on this machine. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { GIT_ENVIRONMENT } from "../git.ts";
import { type ProcessResult, runProcess } from "./process.ts";
import type { RunRequest } from "./request.ts";

/** Checks out `with.ref`, else the commit of the event, to `with.path`, else the workspace. */
export async function checkout(
  { repository, sha, ref }: Pick<RunRequest, "repository" | "sha" | "ref">,
  inputs: Readonly<Record<string, string>>,
  workspace: string,
): Promise<ProcessResult> {
  const asked = inputs["ref"] ?? "";
  const depth = inputs["fetch-depth"] ?? "1";
  const directory = join(workspace, inputs["path"] ?? ".");
  const environment = {
    ...GIT_ENVIRONMENT,
    REMOTE: `file://${repository.directory}`,
    WHAT: asked === "" ? sha : asked,
    REF: asked === "" ? ref : asked,
    DEPTH: depth === "0" ? "" : `--depth=${depth}`,
    FRESH: existsSync(join(directory, ".git")) ? "" : "yes",
    WHERE: directory,
  };
  return runProcess("bash", ["-euo", "pipefail", "-c", SCRIPT], { directory: workspace, environment, timeout: 60_000 });
}

/**
 * With a depth of 0 all branches and tags are fetched, else one commit. A branch is checked out as one that follows
 * its remote; a commit or a pull request's ref is checked out detached.
 */
const SCRIPT = `
mkdir -p "$WHERE"; cd "$WHERE"
if [ -n "$FRESH" ]; then git init -q .; git remote add origin "$REMOTE"; fi
if [ -z "$DEPTH" ]; then
  git fetch -q --prune origin '+refs/heads/*:refs/remotes/origin/*' '+refs/tags/*:refs/tags/*'
  git cat-file -e "$WHAT^{commit}" 2>/dev/null || git rev-parse -q --verify "refs/remotes/origin/$WHAT" >/dev/null || git fetch -q origin "$WHAT"
else
  git fetch -q --no-tags $DEPTH origin "$WHAT"
fi
commit=$(git rev-parse -q --verify "$WHAT^{commit}" || git rev-parse -q --verify "refs/remotes/origin/$WHAT^{commit}" || git rev-parse FETCH_HEAD)
branch=\${REF#refs/heads/}
if git show-ref -q --verify "refs/remotes/origin/$branch"; then
  git checkout -q --force -B "$branch" "$commit"
  git branch -q --set-upstream-to="origin/$branch"
elif [ "$REF" != "$branch" ]; then
  git update-ref "refs/remotes/origin/$branch" "$commit"
  git checkout -q --force -B "$branch" "refs/remotes/origin/$branch"
else
  git checkout -q --force --detach "$commit"
fi
`;
