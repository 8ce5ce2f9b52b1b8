import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  errorCode
} from "./chunk-64RL4DUI.js";

// src/adapters/git/errors.ts
var GitError = class extends Error {
  code;
  constructor(code, message) {
    super(message);
    this.name = "GitError";
    this.code = code;
  }
};
var ShallowCloneError = class extends GitError {
  constructor(directory) {
    super(
      "shallow",
      `The clone in ${directory} is shallow: its history is cut, and time in tier is counted from the history. In a workflow give actions/checkout \`fetch-depth: 0\`; elsewhere run \`git fetch --unshallow\`.`
    );
    this.name = "ShallowCloneError";
  }
};
function gitFailure(directory, args, code, stderr) {
  const words = withoutSecrets(stderr.trim());
  if (/not a git repository/iu.test(words)) {
    return new GitError(
      "not-a-repository",
      `${directory} is not inside a git repository: run it in your clone, name one with --repo, or begin with \`git init\`.`
    );
  }
  if (/dubious ownership/iu.test(words)) {
    return new GitError(
      "dubious-ownership",
      `git does not trust ${directory}, because it belongs to another user: run \`git config --global --add safe.directory ${directory}\`.`
    );
  }
  const ended = code === null ? "was ended by a signal" : `ended with ${code}`;
  return new GitError("failed", `git ${withoutSecrets(args.join(" "))} ${ended}${words === "" ? "" : `: ${words}`}`);
}
function gitMissing(detail) {
  return new GitError(
    "git-missing",
    `git cannot be run (${detail}): install git 2.31 or later and put it on the PATH.`
  );
}
function withoutSecrets(text) {
  return text.replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/giu, "$1");
}

// src/adapters/git/command.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
var FOREIGN_VARIABLES = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_PREFIX",
  "GIT_NAMESPACE",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS"
];
var SETTINGS = [
  "core.quotePath=false",
  "core.hooksPath=/dev/null",
  "core.fsync=committed,reference",
  "color.ui=false",
  "log.showSignature=false",
  "log.follow=false",
  "commit.gpgSign=false",
  "push.gpgSign=false",
  "gc.auto=0",
  "maintenance.auto=false"
].flatMap((setting) => ["-c", setting]);
function gitContext(directory, environment = process.env) {
  const foreign = new Set(FOREIGN_VARIABLES);
  const kept = Object.fromEntries(Object.entries(environment).filter(([name]) => !foreign.has(name)));
  return {
    directory,
    environment: {
      ...kept,
      LC_ALL: "C",
      LANGUAGE: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_NO_REPLACE_OBJECTS: "1",
      GIT_PAGER: "cat"
    }
  };
}
function startGit(context, args, environment = {}) {
  const child = spawn("git", [...SETTINGS, ...args], {
    cwd: context.directory,
    env: { ...context.environment, ...environment },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true
  });
  child.stdin.on("error", () => {
  });
  return child;
}
async function finished(child, context) {
  const errors = [];
  child.stderr.on("data", (chunk) => errors.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.on("error", (error) => reject(cannotStart(error, context)));
    child.on("close", resolve);
  });
  return { code, stderr: Buffer.concat(errors).toString("utf8") };
}
function cannotStart(error, { directory }) {
  if (errorCode(error) === "ENOENT" && !existsSync(directory)) {
    return new GitError("no-path", `there is no folder ${directory}: name your clone with --repo.`);
  }
  return errorCode(error) === "ENOTDIR" ? new GitError("not-a-repository", `${directory} is no folder: name your clone with --repo.`) : gitMissing(errorCode(error) || error.message);
}
async function git(context, args, call = {}) {
  const child = startGit(context, args, call.environment);
  const output = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stdin.end(call.input);
  const limit = limited(child, call);
  const { code, stderr } = await finished(child, context).finally(() => limit.lift());
  if (limit.reached()) {
    const within = call.signal?.aborted === true ? "in time" : `within ${(call.timeout ?? 0) / 1e3} s`;
    throw new GitError("timeout", `git ${args[0] ?? ""} did not end ${within}`);
  }
  if (code === null || !(call.accept ?? [0]).includes(code)) throw gitFailure(context.directory, args, code, stderr);
  return { code, stdout: Buffer.concat(output), stderr };
}
function limited(child, { timeout, signal }) {
  let isOver = signal?.aborted === true;
  const end = () => {
    isOver = true;
    child.kill("SIGKILL");
  };
  const timer = timeout === void 0 ? void 0 : setTimeout(end, timeout);
  signal?.addEventListener("abort", end);
  return {
    reached: () => isOver,
    lift() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
    }
  };
}
async function gitText(context, args, call = {}) {
  const { stdout } = await git(context, args, call);
  return stdout.toString("utf8").replace(/\n$/u, "");
}
function zeroSeparated(output) {
  const fields = output.toString("utf8").split("\0");
  if (fields.at(-1) === "") fields.pop();
  return fields;
}

export {
  GitError,
  ShallowCloneError,
  gitFailure,
  withoutSecrets,
  gitContext,
  startGit,
  finished,
  git,
  gitText,
  zeroSeparated
};
