/** The same rollout, a whitelist and 10 % of the rest, as every evaluator wants it; all from memory, without network. */

import { EventEmitter, once } from "node:events";
import { FlagdCore } from "@openfeature/flagd-core";
import { GrowthBookClient } from "@growthbook/growthbook";
import { createInstance } from "@featurevisor/sdk";
import { init } from "@launchdarkly/node-server-sdk";
import { TestData } from "@launchdarkly/node-server-sdk/integrations";
import { evaluate } from "@vercel/flags-core";
import { Unleash, UnleashEvents } from "unleash-client";
import { createClient } from "../../src/client/index.ts";
import { baseline } from "./baseline.ts";
import { snapshotOf } from "./snapshots.ts";

/** The name of the feature that is asked for. */
const FEATURE = "phase2_enhanced_storage";

/** Answers one question; a promise where the evaluator has no other way. */
export type Ask = (customer: string) => boolean | Promise<boolean>;

type RepositoryInterface = NonNullable<ConstructorParameters<typeof Unleash>[0]["repository"]>;
type UnleashFeature = NonNullable<ReturnType<RepositoryInterface["getToggle"]>>;

/** One feature in the place of a server. */
class InMemory extends EventEmitter implements RepositoryInterface {
  readonly #feature: UnleashFeature;

  constructor(feature: UnleashFeature) {
    super();
    this.#feature = feature;
  }

  getToggle(name: string): UnleashFeature | undefined {
    return name === this.#feature.name ? this.#feature : undefined;
  }

  getToggles(): UnleashFeature[] {
    return [this.#feature];
  }

  getTogglesWithSegmentData(): never[] {
    return [];
  }

  getSegment(): undefined {
    return undefined;
  }

  stop(): void {}

  async start(): Promise<void> {
    this.emit(UnleashEvents.Ready);
  }
}

/** Evaluators by name, each made with a whitelist. */
export const EVALUATORS: Readonly<Record<string, (whitelist: readonly string[]) => Ask | Promise<Ask>>> = {
  "by hand": (whitelist) => {
    const isOn = baseline({ [FEATURE]: { salt: FEATURE, weight: 10_000, whitelist } });
    return (customer) => isOn(FEATURE, customer);
  },
  "pilot-rollout": (whitelist) => {
    const client = createClient({ bootstrap: snapshotOf({ [FEATURE]: { whitelist } }) });
    return (customer) => client.isEnabled(FEATURE, customer);
  },
  "@openfeature/flagd-core": (whitelist) => {
    const core = new FlagdCore();
    const bucket = { fractional: [{ cat: [`${FEATURE}:`, { var: "targetingKey" }] }, ["on", 10], ["off", 90]] };
    const targeting = { if: [{ in: [{ var: "targetingKey" }, whitelist] }, "on", bucket] };
    const variants = { on: true, off: false };
    core.setConfigurations(
      JSON.stringify({ flags: { [FEATURE]: { state: "ENABLED", variants, defaultVariant: "off", targeting } } }),
    );
    return (targetingKey) => core.resolveBooleanEvaluation(FEATURE, false, { targetingKey }).value;
  },
  "@featurevisor/sdk": (whitelist) => {
    const force = [
      { conditions: [{ attribute: "userId", operator: "in" as const, value: [...whitelist] }], enabled: true },
    ];
    const traffic = [{ key: "everyone", segments: "*", percentage: 10_000, allocation: [] }];
    const instance = createInstance({
      logLevel: "fatal",
      datafile: {
        schemaVersion: "2",
        revision: "1",
        segments: {},
        features: { [FEATURE]: { bucketBy: "userId", traffic, force } },
      },
    });
    return (userId) => instance.isEnabled(FEATURE, { userId });
  },
  "@growthbook/growthbook": (whitelist) => {
    const client = new GrowthBookClient().initSync({
      payload: {
        features: {
          [FEATURE]: {
            defaultValue: false,
            rules: [
              { condition: { id: { $in: [...whitelist] } }, force: true },
              { coverage: 0.1, hashAttribute: "id", seed: FEATURE, force: true },
            ],
          },
        },
      },
    });
    return (id) => client.isOn(FEATURE, { attributes: { id } });
  },
  "unleash-client": async (whitelist) => {
    const strategies = [
      { name: "userWithId", parameters: { userIds: whitelist.join(",") }, constraints: [] },
      {
        name: "flexibleRollout",
        parameters: { rollout: "10", stickiness: "userId", groupId: FEATURE },
        constraints: [],
      },
    ];
    const feature = { name: FEATURE, type: "release", enabled: true, project: "default", stale: false, strategies };
    const unleash = new Unleash({
      appName: "bench",
      // Nothing listens there, and nothing is asked: the features come from memory.
      url: "http://127.0.0.1:9/",
      disableMetrics: true,
      skipInstanceCountWarning: true,
      repository: new InMemory({ ...feature, impressionData: false }),
    });
    await once(unleash, "ready");
    return (userId) => unleash.isEnabled(FEATURE, { userId });
  },
  "@launchdarkly/node-server-sdk": async (whitelist) => {
    const data = new TestData();
    await data.usePreconfiguredFlag({
      key: FEATURE,
      version: 1,
      on: true,
      salt: FEATURE,
      variations: [true, false],
      offVariation: 1,
      targets: [{ values: [...whitelist], variation: 0 }],
      rules: [],
      fallthrough: {
        rollout: {
          variations: [
            { variation: 0, weight: 10_000 },
            { variation: 1, weight: 90_000 },
          ],
        },
      },
    });
    const client = init("sdk-key", {
      updateProcessor: data.getFactory(),
      sendEvents: false,
      diagnosticOptOut: true,
      logger: { error() {}, warn() {}, info() {}, debug() {} },
    });
    await client.waitForInitialization({ timeout: 5 });
    return (key) => client.boolVariation(FEATURE, { kind: "user", key }, false);
  },
  "@vercel/flags-core": (whitelist) => {
    const definition = {
      variants: [false, true],
      seed: 1,
      environments: {
        production: {
          targets: [{}, { user: { id: [...whitelist] } }],
          fallthrough: { type: "split" as const, base: ["user", "id"], weights: [90, 10], defaultVariant: 0 },
        },
      },
    };
    return (id) =>
      evaluate<boolean>({ definition, environment: "production", entities: { user: { id } }, defaultValue: false })
        .value === true;
  },
};
