/** A Next.js route on Vercel: asks, and reports each use with its duration. */

import { createClient } from "pilot-rollout/client";
import { urlSource } from "pilot-rollout/client/url";
import { createRecorder, fetchSink, measureUse } from "pilot-rollout/events";

const FEATURE = "phase2_enhanced_storage";

// One client and one recorder for all requests of an instance. Neither does anything before the first request: on Vercel
// the client reads beside requests. `vercelSource` of pilot-rollout/client/vercel reads Edge Config in place of a URL.
const flags = createClient({ source: urlSource(process.env["FLAGS_URL"] ?? ""), refresh: { mode: "on-read" } });
const sink = fetchSink(process.env["EVENTS_URL"] ?? "", { timeout: 500 });
const recorder = createRecorder({ sink, every: null });

export async function GET(request: Request): Promise<Response> {
  if (flags.snapshot() === undefined) await flags.ready();
  const customer = request.headers.get("x-customer") ?? "";
  const exposed = flags.isEnabled(FEATURE, customer);
  try {
    const body = await measureUse(recorder.recordUse, { feature: FEATURE, customer, exposed }, () =>
      checkout(exposed, new URL(request.url)),
    );
    return Response.json(body);
  } catch {
    return Response.json({ error: "try again" }, { status: 500 });
  } finally {
    // In an app: `import { after } from "next/server"`, and `after(() => recorder.flush())` so that nobody waits for it.
    await recorder.flush();
  }
}

/** The work of the route; `?fail` shows a use that goes wrong. */
function checkout(enhanced: boolean, { searchParams }: URL): { readonly storage: string } {
  if (searchParams.has("fail")) throw new Error("the storage is full");
  return { storage: enhanced ? "enhanced" : "plain" };
}
