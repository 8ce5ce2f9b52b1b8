/** `validate` for each event that it is started by; a review starts the same run as a push. */

import { mergeGroupEvent, pullRequestEvent, scheduleEvent } from "../github/events.ts";
import type { PullState } from "../github/state.ts";
import { jobFlow, openPulls, SEEN } from "./job-flow.ts";
import type { JobScene } from "./job-scene.ts";
import type { Flow } from "./sweep.ts";

/** Verdicts: none of these runs may write to a store at all. */
export function judgingFlows(scene: JobScene): readonly Flow[] {
  const { github } = scene;
  const begin = (): void => scene.begin("main", { a: SEEN.healthy });
  const opened = (): PullState => {
    const [pull] = openPulls(scene);
    if (pull === undefined) throw new Error("no pull request is open");
    return pull;
  };
  const judge = () => scene.validate("pull_request", pullRequestEvent(github.world, opened(), "opened"));
  const stateOf = (sha: string): string | undefined =>
    github.world.statuses.findLast((each) => each.sha === sha)?.state;
  const stateAt = (branch: string): string | undefined => stateOf(github.tip(branch));
  // Where the status cannot be written, the job's own result takes its place.
  const achieved = (): boolean => true;
  return [
    jobFlow(scene, {
      name: "judge a pull request",
      state: "main",
      prepare() {
        begin();
        github.open({ head: "advance" });
        github.review(1, { author: "product-lead" });
      },
      run: judge,
      settled: () => stateAt("advance") === "success" && github.world.comments.length === 1,
      achieved,
    }),
    jobFlow(scene, {
      name: "judge a pull request once more",
      state: "main",
      async prepare() {
        begin();
        github.open({ head: "advance" });
        await judge();
        github.review(1, { author: "product-lead" });
      },
      run: judge,
      settled: () => stateAt("advance") === "success" && github.world.comments.length === 1,
      achieved,
    }),
    jobFlow(scene, {
      name: "judge a merge group",
      state: "main",
      prepare() {
        begin();
        github.open({ head: "advance" });
        github.review(1, { author: "product-lead" });
        github.queue(1);
      },
      run() {
        const branch = queueBranch(github.tip());
        return scene.validate(
          "merge_group",
          mergeGroupEvent(github.world, opened(), { sha: github.tip(branch), branch }),
        );
      },
      settled: () => stateAt(queueBranch(github.tip())) === "success",
      achieved,
    }),
    jobFlow(scene, {
      name: "look at all open pull requests again",
      state: "main",
      prepare() {
        begin();
        github.open({ head: "advance" });
        github.review(1, { author: "product-lead" });
        github.open({ head: "words" });
      },
      run: () => scene.validate("schedule", scheduleEvent(github.world, "7-59/15 * * * *")),
      settled: () => stateAt("advance") === "success" && stateAt("words") === "success",
    }),
  ];
}

/** As the fake's merge queue names it. */
function queueBranch(base: string): string {
  return `gh-readonly-queue/main/pr-1-${base}`;
}
