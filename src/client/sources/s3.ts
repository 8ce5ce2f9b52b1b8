/** `pilot-rollout/client/s3`: an object in S3 or a store that speaks like it. */

import type { Source } from "../source.ts";
import { urlSource, type UrlSourceOptions } from "./url.ts";

/** Where the object is. */
export interface S3SourceOptions extends UrlSourceOptions {
  readonly bucket: string;
  /** Default: `pilot-rollout`. */
  readonly key?: string;
  /** Default: `us-east-1`. */
  readonly region?: string;
  /** Another store than Amazon's; buckets are then the first part of the path. */
  readonly endpoint?: string;
}

/** Reads an object by its ETag; `fetch` signs where the object is not public, as that of `aws4fetch` does. */
export function s3Source({
  bucket,
  key = "pilot-rollout",
  region = "us-east-1",
  endpoint,
  ...options
}: S3SourceOptions): Source {
  const path = key.split("/").map(encodeURIComponent).join("/");
  const host = endpoint === undefined ? `https://${bucket}.s3.${region}.amazonaws.com` : `${endpoint}/${bucket}`;
  return urlSource(`${host}/${path}`, options);
}
