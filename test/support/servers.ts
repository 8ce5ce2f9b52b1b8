/** Which servers the tests can start, and starting them: free ports, temporary folders, an end by process id. */

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** The servers that tests start. */
export type ServerName = "PostgreSQL" | "Prometheus" | "Redis" | "Apache" | "nginx" | "Chromium";

/** The folder of PostgreSQL's programs, newest first; null where there is none. */
export function postgresPrograms(): string | null {
  const root = "/usr/lib/postgresql";
  const packaged = existsSync(root) ? readdirSync(root).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [...packaged.map((version) => join(root, version, "bin")), ...searchPath()];
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** Where a program lies; null where it does not. */
export function program(name: string): string | null {
  const folder = searchPath().find((candidate) => existsSync(join(candidate, name)));
  return folder === undefined ? null : join(folder, name);
}

/** Debian keeps servers where only the administrator's path leads. */
function searchPath(): readonly string[] {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/local/sbin", "/usr/sbin"];
  return folders.filter((folder) => folder !== "");
}

/** Servers that are not installed. */
export function missingServers(): readonly ServerName[] {
  const found: readonly (readonly [ServerName, boolean])[] = [
    ["PostgreSQL", postgresPrograms() !== null],
    ["Prometheus", program("prometheus") !== null && program("promtool") !== null],
    ["Redis", program("redis-server") !== null],
    ["Apache", program("apache2") !== null],
    ["nginx", program("nginx") !== null],
    ["Chromium", program("chromium") !== null],
  ];
  return found.filter(([, installed]) => !installed).map(([name]) => name);
}

/** Whether tests of a server run. Where it is missing they fail in CI; elsewhere the run says at its end what it left out. */
export function canStart(name: ServerName): boolean {
  if (!missingServers().includes(name)) return true;
  if (process.env["CI"] === "true") throw new Error(`${name} is not installed; scripts/setup-servers.sh installs it`);
  return false;
}

/** A user and group that servers run as; PostgreSQL refuses to run as root. Undefined where we are not root. */
export function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const [, , uid, gid] = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody") ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}

/** A new folder that the unprivileged user owns. */
export async function serverFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `pilot-${name}-`));
  const user = unprivileged();
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  return folder;
}

/** A port of the loopback interface that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** A running server. */
export interface Server {
  /** Everything it has written so far. */
  readonly output: () => string;
  /** Ends the process and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** Starts a server as the unprivileged user and waits until `ready` resolves true; rejects with its output otherwise. */
export async function startServer(
  command: string,
  parameters: readonly string[],
  folder: string,
  ready: (output: string) => boolean | Promise<boolean>,
): Promise<Server> {
  const child = spawn(command, parameters, { ...unprivileged(), cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      written += text;
    });
  }
  const killOnExit = () => child.kill("SIGKILL");
  process.once("exit", killOnExit);
  const stop = async () => {
    process.removeListener("exit", killOnExit);
    await ended(child);
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + 30_000;
  while (!(await ready(written))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`${command} did not start: ${written}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { output: () => written, stop };
}

/** SIGINT is PostgreSQL's fast shutdown, which does not wait for clients. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await exit;
  clearTimeout(late);
}
