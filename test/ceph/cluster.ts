/** A Ceph cluster of one node on loopback: a monitor, a store in memory, and a gateway that speaks S3. */

import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chown, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AWS } from "../support/aws.ts";
import { freePort, program, type Server, serverFolder, startServer, unprivileged } from "../support/servers.ts";

const PROGRAMS = ["ceph", "ceph-mon", "ceph-osd", "monmaptool", "radosgw", "radosgw-admin"];

/** The programs that are not installed. */
export function missingPrograms(): readonly string[] {
  return PROGRAMS.filter((name) => program(name) === null);
}

/** A running cluster; its user has the key of the AWS fake. */
export interface Ceph {
  readonly endpoint: string;
  readonly version: string;
  readonly stop: () => Promise<void>;
}

/** Starts a cluster, which takes a quarter of a minute. */
export async function startCeph(): Promise<Ceph> {
  const folder = await serverFolder("ceph");
  const [monitor, gateway, fsid] = [await freePort(), await freePort(), randomUUID()];
  const conf = join(folder, "ceph.conf");
  await writeFile(conf, configuration(folder, fsid, monitor));
  const run = async (name: string, ...parameters: readonly string[]) => {
    const options = { ...unprivileged(), cwd: folder, timeout: 60_000 };
    return (await promisify(execFile)(name, ["-c", conf, ...parameters], options)).stdout.trim();
  };
  const running: Server[] = [];
  const start = async (name: string, parameters: readonly string[], ready: () => Promise<unknown>) => {
    const server = await startServer(
      name,
      ["-c", conf, ...parameters, "-f"],
      await subfolder(folder, `run-${name}`),
      () =>
        ready().then(
          (answer) => answer !== false,
          () => false,
        ),
    );
    running.push(server);
  };
  const stop = async () => {
    for (const server of running.toReversed()) await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const map = join(folder, "monmap");
    await run("monmaptool", "--create", "--addv", "a", `[v1:127.0.0.1:${monitor}]`, "--fsid", fsid, map);
    await run("ceph-mon", "--mkfs", "-i", "a", "--monmap", map);
    await start("ceph-mon", ["-i", "a"], () => run("ceph", "--connect-timeout", "2", "-s"));
    const disk = randomUUID();
    await subfolder(folder, "osd");
    await run("ceph", "osd", "new", disk);
    await run("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", disk);
    await start("ceph-osd", ["-i", "0"], async () => (await run("ceph", "osd", "stat")).includes("1 up"));
    const frontend = `--rgw_frontends=beast endpoint=127.0.0.1:${gateway}`;
    const endpoint = `http://127.0.0.1:${gateway}`;
    await start("radosgw", ["-n", "client.rgw", frontend], () => fetch(endpoint));
    const keys = [`--access-key=${AWS.accessKeyId}`, `--secret-key=${AWS.secretAccessKey}`];
    await run("radosgw-admin", "user", "create", "--uid=pilot", "--display-name=pilot", ...keys);
    return { endpoint, version: await run("ceph", "--version"), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A folder of the user that the servers run as; one that a server is started in goes when it ends. */
async function subfolder(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  const user = unprivileged();
  if (user !== undefined) await chown(path, user.uid, user.gid);
  return path;
}

function configuration(folder: string, fsid: string, monitor: number): string {
  return `[global]
fsid = ${fsid}
mon host = v1:127.0.0.1:${monitor}
auth cluster required = none
auth service required = none
auth client required = none
run dir = ${folder}
admin socket = ${folder}/$name.asok
log file = ${folder}/$name.log
crash dir = ${folder}
pid file =
keyring = ${folder}/keyring
public addr = 127.0.0.1
cluster addr = 127.0.0.1
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon data avail crit = 1
osd objectstore = memstore
memstore device bytes = 1073741824
[mon.a]
mon data = ${folder}/mon
[osd.0]
osd data = ${folder}/osd
`;
}
