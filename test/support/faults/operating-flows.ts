/** What people start by hand. */

import type { ActingCommand } from "../../../src/action/acting.ts";
import { isPaused, isRolledBack, jobFlow, openIssues, SEEN } from "./job-flow.ts";
import type { JobScene } from "./job-scene.ts";
import { isRecorded } from "./publishing-flows.ts";
import type { Flow } from "./sweep.ts";

/** A person's word reaches the store whatever GitHub says. */
export function operatingFlows(scene: JobScene): readonly Flow[] {
  const begin = (): void => scene.begin("main", { a: SEEN.healthy });
  const act = (command: ActingCommand) => () => scene.act(command);
  const protect = (): void => {
    begin();
    scene.github.protect("main");
  };
  const incident = (): boolean => openIssues(scene, "pilot-rollout/incident").length === 1;
  const rollback = {
    state: "main",
    run: act("rollback"),
    off: ["a"],
    settled: () => isRolledBack(scene) && incident(),
    achieved: () => isRolledBack(scene),
  } as const;
  const pause = { state: "main", run: act("pause"), achieved: () => isPaused(scene) } as const;
  return [
    jobFlow(scene, { ...rollback, name: "roll back by hand", prepare: begin }),
    jobFlow(scene, {
      ...rollback,
      name: "roll back by hand where the branch is protected",
      isProtected: true,
      prepare: protect,
    }),
    jobFlow(scene, {
      name: "kill by hand",
      state: "main",
      prepare: begin,
      run: act("kill"),
      off: ["a"],
      settled: () => true,
    }),
    jobFlow(scene, {
      name: "restore by hand",
      state: "main",
      async prepare() {
        begin();
        await scene.act("kill");
      },
      run: act("restore"),
      settled: () => !scene.isOff("a"),
    }),
    jobFlow(scene, {
      ...pause,
      name: "pause by hand",
      prepare: begin,
      settled: () => scene.snapshot()?.features["a"]?.status === "paused" && isRecorded(scene),
    }),
    jobFlow(scene, {
      ...pause,
      name: "pause by hand where the branch is protected",
      isProtected: true,
      prepare: protect,
      settled: () => isPaused(scene),
    }),
  ];
}
