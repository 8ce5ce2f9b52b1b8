import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  readToServe,
  stats,
  storeToServe
} from "./chunks/chunk-YOYLKG3W.js";
import {
  actingSettings,
  edit,
  mustKnow,
  publishAndTell,
  rollbackAndTell,
  unknownFeature
} from "./chunks/chunk-UWGHYHBC.js";
import "./chunks/chunk-ZLX4A5JO.js";
import {
  buildWorld
} from "./chunks/chunk-3K5U2IE4.js";
import "./chunks/chunk-LXPSCIUC.js";
import "./chunks/chunk-G7XNYZ5U.js";
import "./chunks/chunk-R4U7FY65.js";
import "./chunks/chunk-THLEOQFM.js";
import "./chunks/chunk-DDE6FSJE.js";
import "./chunks/chunk-N6V5SUGX.js";
import "./chunks/chunk-YO43JNKO.js";
import "./chunks/chunk-CZ4RSBUM.js";
import {
  ignoreOwnFolder
} from "./chunks/chunk-64RL4DUI.js";
import "./chunks/chunk-E3C6L5P6.js";
import "./chunks/chunk-NKVZUFX6.js";
import "./chunks/chunk-JOO3M5MH.js";
import {
  PRODUCTION,
  catalogAt,
  catalogOfTree,
  settingsAt
} from "./chunks/chunk-XABUPIJL.js";
import "./chunks/chunk-USJZVKDC.js";
import {
  evaluate
} from "./chunks/chunk-KVYWHXIA.js";
import "./chunks/chunk-B6IGZ5GI.js";
import {
  statusOf
} from "./chunks/chunk-RFXT7PJO.js";
import "./chunks/chunk-M7V5WKRG.js";
import "./chunks/chunk-22JQXUXA.js";
import {
  isKilled
} from "./chunks/chunk-HO4JJVII.js";
import {
  EXIT
} from "./chunks/chunk-FKWMAXME.js";
import "./chunks/chunk-Z4LEAJIC.js";
import "./chunks/chunk-KOGBZ2BQ.js";
import "./chunks/chunk-2I5GH4IM.js";
import "./chunks/chunk-MKGPDAY2.js";
import "./chunks/chunk-35XWC3LS.js";
import "./chunks/chunk-J6H5SOL2.js";
import "./chunks/chunk-Z46WVW2S.js";
import {
  BUCKETS,
  bucketOf
} from "./chunks/chunk-WHJGLCYK.js";
import "./chunks/chunk-3RO75R7V.js";
import {
  formatInstant
} from "./chunks/chunk-HCIKGOMT.js";
import "./chunks/chunk-6UU6BM5N.js";

// src/manager/flag-manager.ts
import { appendFile } from "node:fs/promises";
import { resolve } from "node:path";

// src/manager/place.ts
function worldsOf({ repo, environment = process.env, now = Date.now }) {
  return () => buildWorld(
    repo === void 0 ? {} : { repo },
    { workingDirectory: process.cwd(), environment, clock: now },
    { tell() {
    }, stop() {
    } }
  );
}

// src/manager/published.ts
async function publishedSnapshot(world) {
  return readToServe(await storeToServe(world, PRODUCTION), world, world.patience());
}

// src/manager/refusal.ts
var RolloutRefusedError = class extends Error {
  code;
  reasons;
  constructor(code, message, reasons = []) {
    super(message);
    this.name = "RolloutRefusedError";
    this.code = code;
    this.reasons = reasons;
  }
};

// src/manager/flag-manager.ts
var RECORD = ".pilot/customer-flags.jsonl";
function getFeatureFlagManager(options = {}) {
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
        sequence: snapshot?.sequence ?? null
      };
      ignoreOwnFolder(path);
      await appendFile(path, `${JSON.stringify(line)}
`);
    }
  };
}
function leavesOf(flags, above = "") {
  return Object.entries(flags).flatMap(([segment, value]) => {
    const path = above === "" ? segment : `${above}.${segment}`;
    return typeof value === "object" && value !== null ? leavesOf(value, path) : [{ path, value }];
  });
}
function objectionTo(snapshot, customer, { path, value }) {
  const features = Object.entries(snapshot?.features ?? {});
  const feature = features.find(([, { flag }]) => flag === path)?.[0];
  if (snapshot === null || feature === void 0) return [`no published rollout has the flag ${path}`];
  const { enabled, detail } = evaluate(snapshot, feature, customer);
  if (enabled === value) return [];
  const how = "edit its rollout: include or exclude the customer, or advance it";
  return [`${path} is ${enabled ? "on" : "off"} (${detail}) for this customer by ${feature}; ${how}`];
}

// src/manager/demands.ts
function mustBeDone({ order, file, judgement, problems, done, exit }) {
  if (exit === EXIT.ok) return;
  const problem = problems.find(({ severity }) => severity === "error");
  if (problem !== void 0) {
    throw new RolloutRefusedError("invalid", `${problem.file}:${problem.line}:${problem.column}: ${problem.message}`);
  }
  if (judgement !== null && judgement.decision !== "allow") {
    const reasons = judgement.findings.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
    const sentences = reasons.map(({ id, message }) => `${id}: ${message}`).join("; ");
    const code = judgement.decision === "block" ? "blocked" : "held";
    throw new RolloutRefusedError(code, `${order.feature} may not ${order.kind}: ${sentences}`, reasons);
  }
  const detail = done !== null && "detail" in done ? done.detail : "nothing was changed";
  throw new RolloutRefusedError(exit === EXIT.invalid ? "invalid" : "unavailable", `${file}: ${detail}`);
}
function mustBePublished(feature, { withheld, stores }) {
  const kept = withheld.find((entry) => entry.feature === feature);
  if (kept !== void 0) throw new RolloutRefusedError("withheld", `${feature} is withheld: ${kept.message}`);
  mustReach(feature, stores);
}
function mustReach(feature, stores) {
  const failed = stores.filter(({ outcome }) => outcome === "failed");
  if (failed.length === 0) return;
  const causes = failed.map(({ name, detail }) => `${name}: ${detail ?? "no answer"}`).join("; ");
  throw new RolloutRefusedError("unavailable", `Not every store has ${feature}: ${causes}`);
}

// src/manager/event-writer.ts
function eventWriter(world) {
  return async ({ featureName, customerId, event, timestamp, durationMs, metadata }) => {
    const here = await world();
    const branch = await here.history.baseBranch();
    const { settings } = await settingsAt(here, branch === null ? null : branch.upstream ?? branch.tip);
    const log = here.openEvents(settings);
    if (log === null) {
      const found = `the source ${settings.metrics.default} keeps no single events`;
      throw new RolloutRefusedError("unavailable", `${found}; report to it in its own way (docs/applications.md)`);
    }
    const measured = durationMs === void 0 ? {} : { duration_ms: durationMs };
    try {
      const row = { feature: featureName, customer: customerId, event, at: timestamp ?? here.now };
      await log.record([{ ...row, metadata: { ...metadata, ...measured } }]);
    } finally {
      await log.close();
    }
  };
}

// src/manager/views.ts
var NAMES = {
  0: "tier_0_disabled",
  1: "tier_1_internal",
  2: "tier_2_early_adopters",
  3: "tier_3_general",
  4: "tier_4_full"
};
function configOf(rollout, settings) {
  const { feature, tier, whitelist, blacklist, rollbackThreshold } = rollout;
  return {
    featureName: feature,
    currentTier: NAMES[tier],
    percentage: percentageOf(tier, settings),
    status: statusOf(rollout),
    whitelistedCustomers: whitelist,
    blacklistedCustomers: blacklist,
    rollbackThreshold: {
      errorRate: rollbackThreshold.errorRate / 1e4,
      timeWindow: rollbackThreshold.timeWindow
    }
  };
}
function percentageOf(tier, { ladder }) {
  switch (tier) {
    case 0:
      return 0;
    case 1:
      return 1;
    case 2:
      return ladder.earlyAdopters.percentage / 100;
    case 3:
      return ladder.general.percentage / 100;
    case 4:
      return 100;
  }
}
function statsOf({ feature, enabledCustomers, events, errors, since }) {
  const errorRate = events > 0 ? errors / events : Number.NaN;
  return {
    featureName: feature,
    enabledCustomers: enabledCustomers ?? Number.NaN,
    eventCount: events,
    errorCount: errors,
    errorRate,
    successRate: 1 - errorRate,
    since
  };
}

// src/manager/rollout-manager.ts
function getPilotRolloutManager(options = {}) {
  const world = worldsOf(options);
  const record = eventWriter(world);
  const raise = async (order) => {
    const { feature } = order;
    mustBeDone(await edit(await world(), order, "commit"));
    mustBePublished(feature, await publishAndTell(await world(), { dryRun: false }));
    return config(await world(), feature);
  };
  return {
    async createRollout({ featureName: feature, whitelistedCustomers = [], rollbackThreshold }) {
      const threshold = rollbackThreshold === void 0 ? void 0 : thresholdOf(rollbackThreshold);
      const order = { kind: "create", feature, whitelist: whitelistedCustomers, rollbackThreshold: threshold };
      mustBeDone(await edit(await world(), order, "commit"));
      return config(await world(), feature);
    },
    startRollout: (feature) => raise({ kind: "start", feature }),
    advanceRollout: (feature) => raise({ kind: "advance", feature }),
    async rollbackFeature(feature, reason) {
      const here = await world();
      const settings = await actingSettings(here);
      await mustKnow(here, settings, feature);
      const { stores, git } = (await rollbackAndTell(here, settings, { feature, reason })).report;
      mustReach(feature, stores);
      if (git.kind === "refused") throw new RolloutRefusedError("unavailable", `${feature} is off; git: ${git.detail}`);
    },
    getRolloutConfig: async (feature) => config(await world(), feature),
    getRolloutStats: async (feature) => statsOf((await stats(await world(), feature)).view),
    async shouldEnableFeature(feature, customer) {
      const snapshot = await publishedSnapshot(await world());
      return snapshot !== null && evaluate(snapshot, feature, customer).enabled;
    },
    recordEvent: record
  };
}
async function config(world, feature) {
  const { settings, rollouts } = await standing(world);
  const rollout = rollouts.get(feature);
  if (rollout === void 0) throw unknownFeature(feature, rollouts.keys());
  return configOf(rollout, settings);
}
async function standing(world) {
  const branch = await world.history.baseBranch();
  const tip = branch === null ? null : branch.upstream ?? branch.tip;
  const { settings } = await settingsAt(world, tip);
  const catalog = tip === null ? await catalogOfTree(world, settings, null) : await catalogAt(world, tip, settings);
  const rollouts = Array.from(catalog.entries, ([feature, { rollout }]) => [feature, rollout]);
  return { settings, rollouts: new Map(rollouts) };
}
function thresholdOf({ errorRate, timeWindow }) {
  const points = Math.round(errorRate * 1e4);
  if (!(Math.abs(errorRate * 1e4 - points) < 1e-6) || !Number.isSafeInteger(timeWindow)) {
    const allowed = "errorRate is a share such as 0.05, in whole hundredths of a percent, and timeWindow milliseconds";
    throw new RolloutRefusedError("invalid", `${allowed}; found ${errorRate} and ${timeWindow}`);
  }
  return { errorRate: points, timeWindow };
}
export {
  BUCKETS,
  RolloutRefusedError,
  bucketOf,
  evaluate,
  getFeatureFlagManager,
  getPilotRolloutManager,
  isKilled
};
