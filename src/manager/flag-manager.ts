/** The guide's feature flag manager: customers' flags follow from rollouts, and are not set one by one. */

import { appendFile } from "node:fs/promises";
import { resolve } from "node:path";
import { ignoreOwnFolder } from "../adapters/files.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { formatInstant } from "../evaluation/instant.ts";
import type { StoredSnapshot } from "../evaluation/snapshot.ts";
import { worldsOf } from "./place.ts";
import { publishedSnapshot } from "./published.ts";
import { RolloutRefusedError } from "./refusal.ts";
import type { FeatureFlagManager, FlagsInput, ManagerOptions } from "./shapes.ts";

const RECORD = ".pilot/customer-flags.jsonl";

/** The flag manager of a repository. */
export function getFeatureFlagManager(options: ManagerOptions = {}): FeatureFlagManager {
  const world = worldsOf(options);
  return {
    async setCustomerFlags(customer, flags, actor, reason) {
      const here = await world();
      const snapshot = await publishedSnapshot(here);
      const objections = leavesOf(flags).flatMap((leaf) => objectionTo(snapshot, customer, leaf));
      if (objections.length > 0) throw new RolloutRefusedError("blocked", objections.join("; "));
      const path = resolve(options.repo ?? process.cwd(), RECORD);
      const line = {
        at: formatInstant(here.now),
        customer,
        flags,
        actor,
        reason,
        sequence: snapshot?.sequence ?? null,
      };
      ignoreOwnFolder(path);
      await appendFile(path, `${JSON.stringify(line)}\n`);
    },
  };
}

interface Leaf {
  readonly path: string;
  readonly value: unknown;
}

function leavesOf(flags: FlagsInput, above = ""): readonly Leaf[] {
  return Object.entries(flags).flatMap(([segment, value]): readonly Leaf[] => {
    const path = above === "" ? segment : `${above}.${segment}`;
    return typeof value === "object" && value !== null ? leavesOf(value, path) : [{ path, value }];
  });
}

function objectionTo(snapshot: StoredSnapshot | null, customer: string, { path, value }: Leaf): readonly string[] {
  const features = Object.entries(snapshot?.features ?? {});
  const feature = features.find(([, { flag }]) => flag === path)?.[0];
  if (snapshot === null || feature === undefined) return [`no published rollout has the flag ${path}`];
  const { enabled, detail } = evaluate(snapshot, feature, customer);
  if (enabled === value) return [];
  const how = "edit its rollout: include or exclude the customer, or advance it";
  return [`${path} is ${enabled ? "on" : "off"} (${detail}) for this customer by ${feature}; ${how}`];
}
