import {
  urlSource
} from "./chunk-WYFMURJB.js";

// src/client/sources/s3.ts
function s3Source({
  bucket,
  key = "pilot-rollout",
  region = "us-east-1",
  endpoint,
  ...options
}) {
  const path = key.split("/").map(encodeURIComponent).join("/");
  const host = endpoint === void 0 ? `https://${bucket}.s3.${region}.amazonaws.com` : `${endpoint}/${bucket}`;
  return urlSource(`${host}/${path}`, options);
}
export {
  s3Source
};
