/**
 * A data branch whose git breaks: `git` on the path counts its calls and lets one of them fail, before or after it has
 * done as asked, or say nothing; and the remote, a real bare repository, refuses, hangs up or goes away.
 */

import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "../git.ts";
import { storeAt } from "./flows.ts";
import { type Bench, everywhere, type Stage } from "./stage.ts";

/** At each call of git. */
const AT_CALLS = ["fails", "fails after it was done", "says nothing", "the remote is gone from here on"] as const;

/** Hooks of the remote, which is asked by its own processes. `$PPID` is whoever takes the push. */
const HOOKS: Readonly<Record<string, readonly [name: string, script: string]>> = {
  "the push is declined": ["pre-receive", "echo no >&2; exit 1"],
  "the branch is protected": ["update", "echo protected >&2; exit 1"],
  "the remote hangs up before it takes the push": ["pre-receive", "kill -9 $PPID"],
  "the push took effect and its answer is lost": ["post-receive", "kill -9 $PPID"],
  "the remote does not answer the push": ["pre-receive", "exec sleep 20"],
  "the remote answers the push too late": ["post-receive", "exec sleep 20"],
};
const LOCKED = "another process has the lock of the branch";

/** Counts its calls in a file, one letter each; git's own helpers are found by git itself. */
const WRAPPER = `#!/bin/sh
printf . >> "$PILOT_CALLS"
if [ -e "$PILOT_FAULT" ]; then
  read -r at fault < "$PILOT_FAULT"
  if [ "$(wc -c < "$PILOT_CALLS")" -eq "$at" ]; then
    touch "$PILOT_STRUCK"
    case "$fault" in
      fails) echo "fatal: said by the sweep" >&2; exit 128;;
      "fails after it was done") "$PILOT_GIT" "$@" > /dev/null; echo "fatal: the remote end hung up unexpectedly" >&2; exit 128;;
      "says nothing") exec sleep 30;;
      *) mv "$PILOT_REMOTE" "$PILOT_REMOTE.gone";;
    esac
  fi
fi
exec "$PILOT_GIT" "$@"
`;

/** A stage of bare repositories, and one clone that looks at them. */
export function gitStage(): Stage {
  const place = temporaryDirectory("pilot-remotes-");
  const [clone, template, bin] = [join(place.path, "clone"), join(place.path, "template"), join(place.path, "bin")];
  for (const folder of [clone, template, bin]) mkdirSync(folder);
  execFileSync("git", ["init", "-q", "--template=", clone]);
  execFileSync("git", ["init", "-q", "--bare", "--template=", template]);
  mkdirSync(join(template, "hooks"));
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  writeFileSync(join(bin, "git"), WRAPPER, { mode: 0o755 });
  let remotes = 0;
  return {
    patienceMs: 4_000,
    disturbances: (calls) => [
      ...everywhere(calls, AT_CALLS),
      ...[...Object.keys(HOOKS), LOCKED].map((fault) => ({ call: 0, fault })),
    ],
    open() {
      remotes += 1;
      const remote = join(place.path, `remote-${remotes}`);
      cpSync(template, remote, { recursive: true });
      return Promise.resolve(benchOn({ remote, clone, branch: `b${remotes}`, bin, real }));
    },
    close() {
      place[Symbol.dispose]();
      return Promise.resolve();
    },
  };
}

interface Remote {
  readonly remote: string;
  readonly clone: string;
  readonly branch: string;
  readonly bin: string;
  readonly real: string;
}

function benchOn({ remote, clone, branch, bin, real }: Remote): Bench {
  const [calls, fault, struck] = [`${remote}.calls`, `${remote}.fault`, `${remote}.struck`];
  const environment = {
    ...process.env,
    PATH: `${bin}:${process.env["PATH"] ?? ""}`,
    PILOT_CALLS: calls,
    PILOT_FAULT: fault,
    PILOT_STRUCK: struck,
    PILOT_REMOTE: remote,
    PILOT_GIT: real,
  };
  const place = { directory: clone, store: { kind: "git", branch, remote }, environment: {} };
  const lock = join(remote, "refs", "heads", `${branch}.lock`);
  return {
    direct: storeAt(place),
    disturbed: storeAt(place, environment),
    calls: () => (existsSync(calls) ? readFileSync(calls).length : 0),
    arm(disturbance) {
      rmSync(calls, { force: true });
      const hook = HOOKS[disturbance.fault];
      if (hook !== undefined) {
        const path = join(remote, "hooks", hook[0]);
        writeFileSync(path, `#!/bin/sh\ntouch ${struck}\n${hook[1]}\n`);
        chmodSync(path, 0o755);
      } else if (disturbance.fault === LOCKED) for (const path of [lock, struck]) writeFileSync(path, "");
      else writeFileSync(fault, `${disturbance.call + 1} ${disturbance.fault}\n`);
    },
    struck: () => existsSync(struck),
    calm() {
      rmSync(fault, { force: true });
      rmSync(lock, { force: true });
      rmSync(join(remote, "hooks"), { recursive: true, force: true });
      if (existsSync(`${remote}.gone`)) renameSync(`${remote}.gone`, remote);
    },
    stop() {
      for (const path of [remote, calls, fault, struck]) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
      return Promise.resolve();
    },
  };
}
