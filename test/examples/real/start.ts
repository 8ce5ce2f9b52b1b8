/** Starts an example as a reader would. */

import { copyFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { freePort } from "../../support/servers.ts";
import { toolchain } from "../../support/toolchains.ts";
import type { Application } from "./applications.ts";
import type { Edge } from "./edge.ts";
import type { Flags } from "./flags.ts";
import { commandsOf, copyExample } from "./page.ts";
import type { Processes } from "./processes.ts";

/** An application that answers. */
export interface Running {
  readonly application: Application;
  readonly url: string;
  /** Brings what the store holds to where the application reads it, if that is not the store itself. */
  follow(): Promise<void>;
}

/** What an example runs over. */
export interface Ground {
  readonly work: Processes;
  readonly folder: string;
  readonly flags: Flags;
  readonly edge: Edge;
  readonly ofrepUrl: string;
}

/** Copies, installs, builds and serves one example; resolves when it answers. */
export async function startExample(application: Application, ground: Ground): Promise<Running> {
  const { work, flags, edge, ofrepUrl } = ground;
  const { example, edit, ready, needs } = application;
  const port = await freePort();
  const folder = join(ground.folder, example);
  const place = { folder, environment: { ...application.environment, ...environmentOf(ground.folder, needs) } };
  const { snapshotUrl } = edge;
  const addresses = { port, snapshotUrl, eventsUrl: edge.eventsUrl(example), ofrepUrl, tarball: flags.tarball };
  copyExample(example, folder, addresses);
  edit?.(folder);
  const bring = () => copyFileSync(flags.snapshot, join(folder, "snapshot.json"));
  bring();
  const { prepare, serve } = commandsOf(example, addresses);
  for (const command of prepare) await work.run(command, place);
  const url = `http://127.0.0.1:${port}`;
  await work.serve(serve, place, `${url}${ready}`);
  return {
    application,
    url,
    async follow() {
      bring();
      for (const command of prepare.filter((line) => line.includes(" kv key put "))) await work.run(command, place);
    },
  };
}

/** This Node before the machine's, and the language where it is; tools of npm write their settings into the run's folder. */
function environmentOf(folder: string, needs: Application["needs"]): Readonly<Record<string, string>> {
  const language = needs === undefined ? null : toolchain(needs);
  const programs = [process.execPath, ...(language === null ? [] : [language])].map((path) => dirname(path));
  const PATH = [...programs, process.env["PATH"]].join(delimiter);
  return needs === undefined ? { PATH, XDG_CONFIG_HOME: join(folder, "settings") } : { PATH };
}
