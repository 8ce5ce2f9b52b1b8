/** `guard`, for everything that it does on GitHub. */

import { isPaused, isRolledBack, jobFlow, openIssues, openPulls, SEEN } from "./job-flow.ts";
import type { JobScene, Measured } from "./job-scene.ts";
import type { Flow } from "./sweep.ts";

const BREACH: Measured = { a: SEEN.breach };

/** A breach is off in the store whatever fails; everything else is made up for by the next run. */
export function guardFlows(scene: JobScene): readonly Flow[] {
  return [...rollbackFlows(scene), ...pauseFlows(scene), ...proposalFlows(scene), ...tellingFlows(scene)];
}

function rollbackFlows(scene: JobScene): readonly Flow[] {
  const { github } = scene;
  const run = () => scene.act("guard");
  const isToldOf = (): boolean => openIssues(scene, "pilot-rollout/incident").length === 1;
  const rollback = {
    state: "main",
    run,
    off: ["a"],
    settled: () => isRolledBack(scene) && isToldOf(),
    achieved: () => isRolledBack(scene),
  } as const;
  const protect = (measured: Measured): void => {
    scene.begin("main", measured);
    github.protect("main");
  };
  return [
    jobFlow(scene, { ...rollback, name: "roll a breach back", prepare: () => scene.begin("main", BREACH) }),
    jobFlow(scene, {
      ...rollback,
      name: "roll a breach back where the branch is protected",
      isProtected: true,
      prepare: () => protect(BREACH),
      settled: () => openPulls(scene).length === 1 && rollback.settled(),
    }),
    jobFlow(scene, {
      ...rollback,
      name: "complete a rollback that GitHub would not hear of",
      async prepare() {
        scene.begin("main", BREACH);
        github.fault({ call: 1, times: Infinity, fault: { kind: "unauthorized" } });
        await run();
      },
    }),
    jobFlow(scene, {
      ...rollback,
      name: "write down an incident that an earlier run could not",
      async prepare() {
        scene.begin("main", BREACH);
        github.fault({ operation: "issues/create", call: 1, times: Infinity, fault: { kind: "unprocessable" } });
        await run();
      },
    }),
    jobFlow(scene, {
      ...rollback,
      name: "withdraw a rollback that git has already",
      async prepare() {
        protect(BREACH);
        await run();
        github.protect("main", false);
        github.forcePush("main", github.tip("lower"));
      },
      settled: () => openPulls(scene).length === 0,
      achieved: () => true,
    }),
    jobFlow(scene, {
      name: "suspend what an outage hits",
      state: "three",
      prepare: () => scene.begin("three", { a: SEEN.breach, b: SEEN.breach, c: SEEN.breach }),
      run,
      off: ["a", "b", "c"],
      settled: () => isToldOf() && /^tier: 2$/mu.test(scene.fileAt("main") ?? ""),
      achieved: () => true,
    }),
  ];
}

function pauseFlows(scene: JobScene): readonly Flow[] {
  const pause = {
    state: "main",
    run: () => scene.act("guard"),
    settled: () => isPaused(scene),
  } as const;
  return [
    jobFlow(scene, {
      ...pause,
      name: "pause what fails",
      prepare: () => scene.begin("main", { a: SEEN.failing }),
    }),
    jobFlow(scene, {
      ...pause,
      name: "pause what fails where the branch is protected",
      isProtected: true,
      prepare() {
        scene.begin("main", { a: SEEN.failing });
        scene.github.protect("main");
      },
    }),
  ];
}

function proposalFlows(scene: JobScene): readonly Flow[] {
  const run = () => scene.act("guard");
  const titles = (): string =>
    openPulls(scene)
      .map(({ title }) => title)
      .join();
  return [
    jobFlow(scene, {
      name: "propose an advance",
      state: "proposing",
      prepare: () => scene.begin("proposing", { a: SEEN.healthy }),
      run,
      settled: () => titles() === "Advance a to tier 3",
      achieved: () => true,
    }),
    jobFlow(scene, {
      name: "withdraw an advance that is not earned any more",
      state: "proposing",
      async prepare() {
        scene.begin("proposing", { a: SEEN.healthy });
        await run();
        scene.measure({ a: SEEN.mediocre });
      },
      run,
      settled: () => titles() === "",
      achieved: () => true,
    }),
  ];
}

function tellingFlows(scene: JobScene): readonly Flow[] {
  const run = () => scene.act("guard");
  const alerts = (): number => openIssues(scene, "pilot-rollout/alert").length;
  const reports = (): readonly string[] => openIssues(scene, "pilot-rollout/report");
  return [
    jobFlow(scene, {
      name: "tell of the day",
      state: "main",
      prepare: () => scene.begin("main", { a: SEEN.healthy }),
      run,
      // What cannot be told today is told tomorrow.
      settled: () => true,
    }),
    jobFlow(scene, {
      name: "tell of a breach that is only observed",
      state: "observing",
      prepare: () => scene.begin("observing", BREACH),
      run,
      settled: () => alerts() === 1 && scene.snapshot()?.kills["a"] === undefined,
      achieved: () => true,
    }),
    jobFlow(scene, {
      name: "tell that an episode is over",
      state: "main",
      async prepare() {
        scene.begin("main", { a: SEEN.suspected });
        await run();
        if (alerts() !== 1 || reports().length !== 1) throw new Error("there is nothing to end");
        scene.measure({ a: SEEN.healthy });
      },
      run,
      settled: () => alerts() === 0,
      achieved: () => true,
    }),
  ];
}
