/** `publish`, after a merge. */

import { jobFlow, openIssues, SEEN } from "./job-flow.ts";
import type { JobScene } from "./job-scene.ts";
import type { Flow } from "./sweep.ts";

const REPORT = "pilot-rollout/report";

/** What is merged goes live, or is withheld and told of. */
export function publishingFlows(scene: JobScene): readonly Flow[] {
  const { github } = scene;
  const merge = (branch: string, reviewed: boolean): void => {
    scene.begin("main", { a: SEEN.healthy });
    github.open({ head: branch });
    if (reviewed) github.review(1, { author: "product-lead" });
    github.merge(1, "squash");
  };
  const publish = () => scene.act("publish");
  const weight = (): number | undefined => scene.snapshot()?.features["a"]?.weight;
  const told = (): boolean => openIssues(scene, REPORT).length === 1;
  return [
    jobFlow(scene, {
      name: "publish what was approved",
      state: "main",
      prepare: () => merge("advance", true),
      run: publish,
      weight: 50_000,
      settled: () => weight() === 50_000 && isRecorded(scene),
      achieved: () => weight() === 50_000,
    }),
    jobFlow(scene, {
      name: "withhold what nobody approved",
      state: "main",
      prepare: () => merge("advance", false),
      run: publish,
      settled: () => weight() === 10_000 && told(),
    }),
    jobFlow(scene, {
      name: "publish what was withheld before",
      state: "main",
      async prepare() {
        merge("advance", false);
        await publish();
        github.review(1, { author: "product-lead" });
      },
      run: publish,
      weight: 50_000,
      settled: () => weight() === 50_000 && openIssues(scene, REPORT).length === 0,
    }),
    jobFlow(scene, {
      name: "tell of a file that cannot be read",
      state: "main",
      prepare: () => merge("break", true),
      run: publish,
      settled: () => weight() === 10_000 && told(),
    }),
    jobFlow(scene, {
      name: "publish a lowering",
      state: "main",
      prepare: () => merge("lower", false),
      run: publish,
      off: ["a"],
      settled: () => isRecorded(scene),
      achieved: () => true,
    }),
  ];
}

/** Whether there is a deployment, and only one, of what is live. */
export function isRecorded(scene: JobScene): boolean {
  const { deployments } = scene.github.world;
  const live = deployments.filter(({ sha }) => sha === scene.snapshot()?.revision);
  return live.length === 1 && live[0]?.statuses.at(-1)?.state === "success";
}
