/**
 * S3 as AWS documents it, on loopback: signatures are verified, preconditions honoured, and single answers can be made
 * to fail. https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */

import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AwsRequest, signatureProblem } from "./aws-signature.ts";
import { listen } from "./listen.ts";

/** Who may use the fake. */
export const AWS = {
  bucket: "flags",
  region: "eu-central-1",
  accessKeyId: "AKIAEXAMPLE",
  secretAccessKey: "aws/secret+key",
} as const;

/** What happens to a request instead of its answer; `forward` does as asked first. */
export interface AwsFault {
  readonly status: number | "hang-up";
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly forward?: boolean;
}

/** A running fake. */
export interface FakeAws {
  readonly endpoint: string;
  readonly objects: Map<string, { readonly body: string; readonly headers: Readonly<Record<string, string>> }>;
  readonly requests: AwsRequest[];
  /** Faults of the next requests of a method, in their order. */
  readonly faults: Record<"GET" | "PUT", AwsFault[]>;
  /** How ETags are written and compared: AWS and most others quote them. */
  quotes: boolean;
  /** The preconditions that it does not pass over. */
  honours: ReadonlySet<"if-match" | "if-none-match">;
  readonly stop: () => Promise<void>;
}

/** Starts the fake. */
export async function startFakeAws(): Promise<FakeAws> {
  const server = createServer((request, response) => void serve(fake, request, response));
  const fake: FakeAws = {
    endpoint: "",
    objects: new Map(),
    requests: [],
    faults: { GET: [], PUT: [] },
    quotes: true,
    honours: new Set(["if-match", "if-none-match"]),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return Object.assign(fake, { endpoint: await listen(server) });
}

async function serve(fake: FakeAws, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = await readRequest(incoming);
  fake.requests.push(request);
  const fault = nextFault(fake, request.method);
  const answer = fault === null || fault.forward === true ? answerTo(fake, request) : error(500);
  if (fault?.status === "hang-up") {
    response.destroy();
    return;
  }
  const { status, code, extra, body } = fault === null ? answer : faulty(fault, fault.status);
  response.writeHead(status, { "content-type": "application/xml", ...extra });
  response.end(code === undefined ? body : `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

async function readRequest(incoming: IncomingMessage): Promise<AwsRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
  const [method, path] = [incoming.method ?? "", incoming.url ?? ""];
  return { method, path, headers, body: Buffer.concat(chunks).toString() };
}

function nextFault({ faults }: FakeAws, method: string): AwsFault | null {
  return (method === "GET" || method === "PUT" ? faults[method].shift() : null) ?? null;
}

interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly extra: Readonly<Record<string, string>>;
  readonly body: string;
}

function faulty({ code, headers }: AwsFault, status: number): Answer {
  return { ...error(status, code), extra: headers ?? {} };
}

function error(status: number, code?: string): Answer {
  return { status, ...(code === undefined ? {} : { code }), extra: {}, body: "" };
}

function answerTo(fake: FakeAws, request: AwsRequest): Answer {
  const problem = signatureProblem(request, AWS);
  if (problem !== null) return error(403, problem);
  const [, bucket, ...rest] = (request.path.split("?")[0] ?? "").split("/");
  if (bucket !== AWS.bucket) return error(404, "NoSuchBucket");
  const key = decodeURIComponent(rest.join("/"));
  if (request.method === "GET") return answerToGet(fake, key);
  return request.method === "PUT" ? answerToPut(fake, key, request) : error(405, "MethodNotAllowed");
}

function answerToGet(fake: FakeAws, key: string): Answer {
  const object = fake.objects.get(key);
  if (object === undefined) return error(404, "NoSuchKey");
  return { status: 200, extra: { ...object.headers, etag: etagOf(fake, object.body) }, body: object.body };
}

function answerToPut(fake: FakeAws, key: string, request: AwsRequest): Answer {
  const refused = refusedPrecondition(fake, request, fake.objects.get(key)?.body ?? null);
  if (refused !== null) return refused;
  const kept = Object.entries(request.headers).filter(([name]) =>
    /^(?:content-type|cache-control|x-amz-meta-.+)$/u.test(name),
  );
  fake.objects.set(key, { body: request.body, headers: Object.fromEntries(kept) });
  return { status: 200, extra: { etag: etagOf(fake, request.body) }, body: "" };
}

function etagOf({ quotes }: FakeAws, body: string): string {
  const hash = createHash("md5").update(body).digest("hex");
  return quotes ? `"${hash}"` : hash;
}

function refusedPrecondition(fake: FakeAws, { headers }: AwsRequest, body: string | null): Answer | null {
  const { honours } = fake;
  const match = honours.has("if-match") ? headers["if-match"] : undefined;
  const noneMatch = honours.has("if-none-match") ? headers["if-none-match"] : undefined;
  if (noneMatch === "*" && body !== null) return error(412, "PreconditionFailed");
  if (match === undefined) return null;
  if (body === null) return error(404, "NoSuchKey");
  return match === etagOf(fake, body) ? null : error(412, "PreconditionFailed");
}
