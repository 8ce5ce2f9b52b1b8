/** Every way to ask whether a feature is on for a customer. */

import { FlagdCore } from "@openfeature/flagd-core";
import { OFREPProvider } from "@openfeature/ofrep-provider";
import { OFREPWebProvider } from "@openfeature/ofrep-web-provider";
import { type EvaluationContext, OpenFeature, type Provider } from "@openfeature/server-sdk";
import { startHttpServer } from "../../src/adapters/http-server.ts";
import { createClient } from "../../src/client/index.ts";
import type { Snapshot } from "../../src/evaluation/snapshot.ts";
import { flagdDefinition, serializeFlagd } from "../../src/flagd/definition.ts";
import { ofrepHandler } from "../../src/ofrep/index.ts";
import { pilotRolloutProvider } from "../../src/openfeature/server.ts";
import { evaluatorIn } from "../docs/evaluators.ts";
import type { Toolchain } from "../support/toolchains.ts";

/** Answers for all customers and features: customer by customer, features in their order. Null: it cannot run here. */
export type Ask = (given: {
  readonly snapshot: Snapshot;
  readonly customers: readonly string[];
  readonly features: readonly string[];
  /** For files. */
  readonly folder: string;
}) => Promise<readonly boolean[] | null>;

const QUIET = { error() {}, warn() {}, info() {}, debug() {} };

/** In this process, without a socket. */
export const NEAR: Readonly<Record<string, Ask>> = {
  "client.isEnabled": async ({ snapshot, customers, features }) => {
    const client = createClient({ bootstrap: snapshot, onError: () => {} });
    return pairs(customers, features, (feature, customer) => client.isEnabled(feature, customer));
  },
  "OpenFeature provider": async ({ snapshot, customers, features }) => {
    const provider = pilotRolloutProvider(createClient({ bootstrap: snapshot, onError: () => {} }));
    return throughSdk(provider, customers, features);
  },
  "flagd-core over the export": async ({ snapshot, customers, features }) => {
    const exported = flagdDefinition(snapshot);
    if (!exported.ok) throw new Error(exported.detail);
    const core = new FlagdCore(undefined, QUIET);
    core.setConfigurations(serializeFlagd(exported.definition));
    return pairs(
      customers,
      features,
      (feature, targetingKey) => core.resolveBooleanEvaluation(feature, false, { targetingKey }, QUIET).value,
    );
  },
  "OFREP provider, by function call": async ({ snapshot, customers, features }) => {
    const handle = ofrepHandler(createClient({ bootstrap: snapshot, onError: () => {} }));
    const call = async (input: RequestInfo | URL, init?: RequestInit) =>
      (await handle(new Request(input, init))) ?? new Response(null, { status: 404 });
    return throughProvider(
      new OFREPProvider({ baseUrl: "http://flags.local", fetchImplementation: call }),
      customers,
      features,
    );
  },
};

/** Over loopback, with the official providers: the server's asks flag by flag, the browser's for all at once. */
export const REMOTE: Readonly<Record<string, Ask>> = {
  "OFREP provider, over loopback": ({ snapshot, customers, features }) =>
    served(snapshot, (baseUrl) => throughProvider(new OFREPProvider({ baseUrl }), customers, features)),
  "OFREP web provider, over loopback": ({ snapshot, customers, features }) =>
    served(snapshot, async (baseUrl) => {
      const provider = new OFREPWebProvider({ baseUrl, cacheMode: "disabled" });
      const answers: boolean[] = [];
      let context: EvaluationContext = { targetingKey: "nobody" };
      await provider.initialize(context);
      for (const targetingKey of customers) {
        await provider.onContextChange(context, { targetingKey });
        context = { targetingKey };
        for (const feature of features) answers.push(provider.resolveBooleanEvaluation(feature, false, context).value);
      }
      await provider.onClose?.();
      return answers;
    }),
};

/** The programs of docs/evaluate-anywhere.md. */
export const ELSEWHERE: Readonly<Record<string, Ask>> = { Go: inLanguage("Go"), Python: inLanguage("Python") };

function inLanguage(language: Toolchain): Ask {
  return async ({ snapshot, customers, features, folder }) => {
    const evaluator = await evaluatorIn(language, folder);
    const questions = customers.flatMap((customer) => features.map((feature) => [feature, customer] as const));
    return evaluator === null ? null : evaluator(snapshot, questions);
  };
}

function pairs(
  customers: readonly string[],
  features: readonly string[],
  ask: (feature: string, customer: string) => boolean,
): readonly boolean[] {
  return customers.flatMap((customer) => features.map((feature) => ask(feature, customer)));
}

async function throughSdk(
  provider: Provider,
  customers: readonly string[],
  features: readonly string[],
): Promise<readonly boolean[]> {
  await OpenFeature.setProviderAndWait(provider);
  const flags = OpenFeature.getClient();
  const answers: boolean[] = [];
  for (const targetingKey of customers) {
    for (const feature of features) answers.push(await flags.getBooleanValue(feature, false, { targetingKey }));
  }
  await OpenFeature.clearProviders();
  return answers;
}

async function throughProvider(
  provider: OFREPProvider,
  customers: readonly string[],
  features: readonly string[],
): Promise<readonly boolean[]> {
  const answers: boolean[] = [];
  for (const targetingKey of customers) {
    const all = features.map((feature) => provider.resolveBooleanEvaluation(feature, false, { targetingKey }));
    for (const { value } of await Promise.all(all)) answers.push(value);
  }
  return answers;
}

async function served<T>(snapshot: Snapshot, use: (url: string) => Promise<T>): Promise<T> {
  const handle = ofrepHandler(createClient({ bootstrap: snapshot, onError: () => {} }));
  const server = await startHttpServer(
    async (request) => (await handle(request)) ?? new Response(null, { status: 404 }),
    "127.0.0.1",
    0,
  );
  try {
    return await use(server.url);
  } finally {
    await server.close();
  }
}
