/** The commands of examples/README.md, as a reader would type them in a copy of an example's folder. */

import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const EXAMPLES = join(import.meta.dirname, "../../../examples");

/** One example's block: some commands, and at last a server. */
export interface Commands {
  readonly prepare: readonly string[];
  readonly serve: string;
}

/** What stands in the page and in the examples, and what takes its place on this machine. */
export interface Addresses {
  readonly port: number;
  readonly snapshotUrl: string;
  readonly eventsUrl: string;
  readonly ofrepUrl: string;
  readonly tarball: string;
}

/** The block below the heading that names the example. */
export function commandsOf(example: string, addresses: Addresses): Commands {
  const page = readFileSync(join(EXAMPLES, "README.md"), "utf8");
  const section = page.split(/^### /mu).find((text) => text.startsWith(`${example}\n`));
  const block = /^```sh\n([^]*?)\n```$/mu.exec(section ?? "")?.[1];
  if (block === undefined) throw new Error(`examples/README.md has no commands for ${example}`);
  const lines = here(block, addresses).split("\n");
  return { prepare: lines.slice(0, -1), serve: lines.at(-1) ?? "" };
}

/** Copies the example, with the addresses of this machine. */
export function copyExample(example: string, folder: string, addresses: Addresses): void {
  cpSync(join(EXAMPLES, example), folder, { recursive: true });
  for (const name of readdirSync(folder).filter((each) => /\.(json|toml)$/u.test(each))) {
    const path = join(folder, name);
    writeFileSync(path, here(readFileSync(path, "utf8"), addresses));
  }
}

function here(text: string, { port, snapshotUrl, eventsUrl, ofrepUrl, tarball }: Addresses): string {
  return text
    .replaceAll(/\b3000\b/gu, String(port))
    .replaceAll("https://flags.example/snapshot.json", snapshotUrl)
    .replaceAll("https://events.example/rollout-events", eventsUrl)
    .replaceAll("http://127.0.0.1:8080", ofrepUrl)
    .replaceAll('"pilot-rollout": "latest"', `"pilot-rollout": "file:${tarball}"`);
}
