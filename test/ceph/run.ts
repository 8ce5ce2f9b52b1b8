/** `npm run test:ceph`: the contract of the S3 store on a real Ceph gateway. Needs radosgw, ceph-mon and ceph-osd. */

import { spawnSync } from "node:child_process";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { AWS } from "../support/aws.ts";
import { missingPrograms, startCeph } from "./cluster.ts";

const missing = missingPrograms();
if (missing.length > 0) {
  console.error(`Not installed: ${missing.join(", ")}. apt-get install radosgw ceph-mon ceph-osd ceph-mgr`);
  process.exit(3);
}
const ceph = await startCeph();
try {
  console.log(`${ceph.version} at ${ceph.endpoint}`);
  const { endpoint } = ceph;
  const client = new S3Client({ endpoint, region: "us-east-1", forcePathStyle: true, credentials: AWS });
  await client.send(new CreateBucketCommand({ Bucket: AWS.bucket }));
  const vitest = [
    "vitest",
    "run",
    "--config",
    "test/vitest.config.ts",
    "test/adapters/stores/s3.test.ts",
    "-t",
    "Ceph",
  ];
  const { status } = spawnSync("npx", vitest, { stdio: "inherit", env: { ...process.env, CEPH_S3: endpoint } });
  process.exitCode = status ?? 1;
} finally {
  await ceph.stop();
}
