/** Everything that a sweep needs: one fake GitHub, the flows on it, and how it is put back between two runs. */

import { openScene } from "../../adapters/github/scene.ts";
import { NOW } from "../builders.ts";
import { hostFlows } from "./host-flows.ts";
import { guardFlows } from "./guard-flows.ts";
import { openJobScene } from "./job-scene.ts";
import { judgingFlows } from "./judging-flows.ts";
import { operatingFlows } from "./operating-flows.ts";
import { publishingFlows } from "./publishing-flows.ts";
import { stageOf } from "./stage.ts";
import type { Flow, Stage } from "./sweep.ts";

/** A fake with all flows that are tried on it. */
export interface Ground {
  /** What the adapter does by itself. */
  readonly host: readonly Flow[];
  /** Whole runs. */
  readonly jobs: readonly Flow[];
  readonly stage: Stage;
  close(): Promise<void>;
}

/** Starts it. */
export async function openGround(): Promise<Ground> {
  const scene = await openScene({ clock: () => NOW });
  scene.push("topic", { "rollouts/a.yaml": "feature: a\ntier: 3\n" });
  // Only the fake's slowness runs into a deadline: the machine's is no fault. A pause between two tries is a value.
  const override = { patience: { request: 20_000, total: 60_000, backOff: 1 }, fetch: scene.github.fetch };
  const jobs = await openJobScene(scene, override);
  return {
    host: hostFlows(() => scene.place(override)),
    jobs: [judgingFlows, publishingFlows, guardFlows, operatingFlows].flatMap((flowsOf) => flowsOf(jobs)),
    stage: stageOf(scene.github, scene.token, jobs.files),
    async close() {
      jobs[Symbol.dispose]();
      await scene.close();
    },
  };
}
