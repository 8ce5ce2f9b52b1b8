/** Where an object of a bucket is. */

/** Names a bucket. */
export interface S3Address {
  readonly bucket: string;
  readonly region: string;
  /**
   * `https://` address of the service; null for AWS. The bucket is the first part of the path, unless the address says
   * with `{bucket}` where it stands.
   */
  readonly endpoint: string | null;
}

/** The address of an object: at AWS with the bucket as a host, unless a dot in its name would break the certificate. */
export function objectUrl({ bucket, region, endpoint }: S3Address, key: string): string {
  const path = key.split("/").map(encodeStrictly).join("/");
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const service =
    endpoint ?? (bucket.includes(".") ? `https://s3.${region}.${domain}` : `https://{bucket}.s3.${region}.${domain}`);
  const root = service.replace(/\/+$/u, "");
  return root.includes("{bucket}")
    ? `${root.replaceAll("{bucket}", bucket)}/${path}`
    : `${root}/${encodeStrictly(bucket)}/${path}`;
}

/** Signature version 4 signs everything but unreserved characters in its encoded form. */
function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/gu, hexOf);
}

function hexOf(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
