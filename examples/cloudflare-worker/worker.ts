/** A Worker that asks Workers KV whether a feature is on, reports each use, and answers OFREP for other programs. */

import { type Client, createClient } from "pilot-rollout/client";
import { type KvNamespace, workersKvSource } from "pilot-rollout/client/workers-kv";
import { createRecorder, fetchSink, measureUse, type Recorder } from "pilot-rollout/events";
import { type OfrepHandler, ofrepHandler } from "pilot-rollout/ofrep";

/** Bindings of wrangler.toml. */
interface Env {
  readonly FLAGS: KvNamespace;
  /** Where events are posted. */
  readonly EVENTS_URL: string;
}

interface Context {
  waitUntil(promise: Promise<unknown>): void;
}

/** What lives as long as the isolate. */
interface Application {
  readonly flags: Client;
  readonly recorder: Recorder;
  readonly ofrep: OfrepHandler;
}

const FEATURE = "phase2_enhanced_storage";

let application: Application | undefined;

/** Nothing happens at import: bindings come with the first request. */
function applicationOf(env: Env): Application {
  if (application !== undefined) return application;
  const flags = createClient({ source: workersKvSource(env.FLAGS), refresh: { mode: "on-read", every: 30_000 } });
  const recorder = createRecorder({ sink: fetchSink(env.EVENTS_URL), every: null });
  application = { flags, recorder, ofrep: ofrepHandler(flags) };
  return application;
}

export default {
  async fetch(request: Request, env: Env, context: Context): Promise<Response> {
    const { flags, recorder, ofrep } = applicationOf(env);
    const waitUntil = (promise: Promise<unknown>) => context.waitUntil(promise);
    const remote = await ofrep(request, waitUntil);
    if (remote !== null) return remote;
    // The first request of an isolate waits for its snapshot; later ones read beside themselves.
    if (flags.snapshot() === undefined) await flags.ready();
    flags.refreshIfDue(waitUntil);
    const customer = new URL(request.url).searchParams.get("customer") ?? "";
    const exposed = flags.isEnabled(FEATURE, customer);
    const text = await measureUse(recorder.recordUse, { feature: FEATURE, customer, exposed }, () =>
      exposed ? "enhanced storage" : "plain storage",
    );
    context.waitUntil(recorder.flush());
    return new Response(text);
  },
};
