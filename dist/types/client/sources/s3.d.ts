/** `pilot-rollout/client/s3`: an object in S3 or a store that speaks like it. */
import type { Source } from "../source.js";
import { type UrlSourceOptions } from "./url.js";
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
export declare function s3Source({ bucket, key, region, endpoint, ...options }: S3SourceOptions): Source;
