/** Signature version 4, verified: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */

import { createHash, createHmac } from "node:crypto";

/** One request as it arrived. */
export interface AwsRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/u;

/** Why a request is not signed by the owner of a key, as S3's error code; null where it is. */
export function signatureProblem(
  request: AwsRequest,
  { accessKeyId, secretAccessKey }: { readonly accessKeyId: string; readonly secretAccessKey: string },
): string | null {
  const authorization = AUTHORIZATION.exec(header(request, "authorization"));
  if (authorization === null) return "AccessDenied";
  const [, id, date = "", region = "", names = "", signature] = authorization;
  if (id !== accessKeyId) return "InvalidAccessKeyId";
  const claimed = header(request, "x-amz-content-sha256");
  if (claimed !== "UNSIGNED-PAYLOAD" && claimed !== hash(request.body)) return "XAmzContentSHA256Mismatch";
  const scope = `${date}/${region}/s3/aws4_request`;
  const canonical = canonicalRequest(request, names, claimed);
  const toSign = ["AWS4-HMAC-SHA256", header(request, "x-amz-date"), scope, hash(canonical)].join("\n");
  const key = [region, "s3", "aws4_request"].reduce<Buffer>(sign, sign(`AWS4${secretAccessKey}`, date));
  return sign(key, toSign).toString("hex") === signature ? null : "SignatureDoesNotMatch";
}

function canonicalRequest(request: AwsRequest, names: string, claimed: string): string {
  const [resource, query = ""] = request.path.split("?");
  const headers = names.split(";").map((name) => `${name}:${header(request, name).trim()}\n`);
  return [request.method, resource, query.split("&").toSorted().join("&"), headers.join(""), names, claimed].join("\n");
}

function header({ headers }: AwsRequest, name: string): string {
  return headers[name] ?? "";
}

function sign(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
