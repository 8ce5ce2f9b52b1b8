import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  at,
  triggerOf,
  triggerText
} from "./chunks/chunk-HWK24TVE.js";
import {
  lazyCodeHost
} from "./chunks/chunk-TXOELR4N.js";
import {
  dryRunOf,
  failOnOf
} from "./chunks/chunk-CRHMAYVB.js";
import {
  EXIT,
  UsageError
} from "./chunks/chunk-FKWMAXME.js";
import {
  escapeCommandData,
  escapeLog
} from "./chunks/chunk-35XWC3LS.js";
import "./chunks/chunk-6UU6BM5N.js";

// src/action/outcome.ts
function isRed(outcome, failOn) {
  return couldNotJudge(outcome) || failsOn(outcome, outcome.channel === "job" ? "hold" : failOn);
}
function couldNotJudge({ exit, channel }) {
  switch (exit) {
    case EXIT.unavailable:
    case EXIT.usage:
      return channel !== "later";
    case EXIT.invalid:
      return channel !== "status";
    case EXIT.held:
    case EXIT.ok:
      return false;
  }
}
function failsOn({ decision }, failOn) {
  switch (failOn) {
    case "never":
      return false;
    case "block":
      return decision === "block" || decision === "invalid";
    case "hold":
      return decision !== "allow" && decision !== "nothing";
  }
}
var ONE_LINE = 1e6;
function linesOf(text) {
  return text.split("\n").map((line) => line.replace(/^\s*(?:→ )?/u, "")).filter((line) => line !== "").slice(0, MOST_LINES);
}
var MOST_LINES = 40;
async function outcomeOfAnswer(answer) {
  const [{ PLAIN_TERMINAL }, { fenced }] = await Promise.all([
    import("./chunks/style-NGYHOV5D.js"),
    import("./chunks/action-inputs-6R7GXA22.js")
  ]);
  const sequence = "sequence" in answer.json && typeof answer.json.sequence === "number" ? answer.json.sequence : null;
  return {
    exit: answer.exit,
    decision: answer.exit === EXIT.ok ? "allow" : answer.exit === EXIT.held ? "hold" : "block",
    codes: [],
    result: answer.json,
    sequence,
    summary: fenced(answer.text(PLAIN_TERMINAL) + (answer.aside?.(PLAIN_TERMINAL) ?? "")),
    annotations: [],
    channel: "none",
    log: linesOf((answer.log ?? answer.aside)?.({ ...PLAIN_TERMINAL, columns: ONE_LINE }) ?? "")
  };
}

// src/action/surroundings.ts
import { readFile } from "node:fs/promises";
async function readEvent(environment) {
  const payload = await readPayload(environment["GITHUB_EVENT_PATH"] ?? "");
  const branch = at(payload, "repository", "default_branch");
  return {
    trigger: triggerOf(environment["GITHUB_EVENT_NAME"] ?? "", payload),
    defaultBranch: typeof branch === "string" && branch !== "" ? branch : "main"
  };
}
async function readPayload(path) {
  if (path === "") return null;
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return null;
  }
}
function codeHostOf(environment, token, defaultBranch) {
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  if (token === "" || !/^[^/\s]+\/[^/\s]+$/u.test(repository)) return null;
  return lazyCodeHost(repository, async () => {
    const { openGitHub, placeOf } = await import("./chunks/github-KHV3CQ6L.js");
    const place = placeOf(environment, token, defaultBranch);
    if (place === null) throw new Error("the code host has lost its place");
    return openGitHub(place);
  });
}
function gitEnvironmentOf(environment, token) {
  const server = environment["GITHUB_SERVER_URL"] ?? "";
  if (token === "" || !/^https?:\/\//u.test(server)) return environment;
  const key = `http.${server.replace(/\/+$/u, "")}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  const first = Number(environment["GIT_CONFIG_COUNT"] ?? "0") || 0;
  return {
    ...environment,
    GIT_CONFIG_COUNT: String(first + 2),
    [`GIT_CONFIG_KEY_${first}`]: key,
    [`GIT_CONFIG_VALUE_${first}`]: "",
    [`GIT_CONFIG_KEY_${first + 1}`]: key,
    [`GIT_CONFIG_VALUE_${first + 1}`]: `AUTHORIZATION: basic ${basic}`
  };
}

// src/action/toolkit.ts
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
function getInput(name) {
  return (process.env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
function setOutput(name, value) {
  const file = process.env["GITHUB_OUTPUT"] ?? "";
  if (file === "") return;
  const end = `ghadelimiter_${randomUUID()}`;
  appendFileSync(file, `${name}<<${end}
${value}
${end}
`, "utf8");
}
function addSummary(markdown) {
  const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  if (file !== "") appendFileSync(file, `${markdown}
`, "utf8");
}
function setFailed(message) {
  process.exitCode = 1;
  process.stdout.write(`::error::${escapeCommandData(message)}
`);
}

// src/action.ts
async function main() {
  const command = getInput("command");
  const dryRun = dryRunOf(command, getInput("dry-run"));
  const failOn = failOnOf(getInput("fail-on"));
  const token = getInput("token");
  const { trigger, defaultBranch } = await readEvent(process.env);
  process.stdout.write(`${escapeLog(`${command}: ${triggerText(trigger)}`)}
`);
  const { buildWorld } = await import("./chunks/world-MSHVQTIF.js");
  const world = await buildWorld(
    { settings: getInput("settings") || ".github/pilot-rollout.yml" },
    {
      workingDirectory: process.env["GITHUB_WORKSPACE"] ?? process.cwd(),
      environment: process.env,
      clock: () => Date.now(),
      codeHost: codeHostOf(process.env, token, defaultBranch),
      gitEnvironment: gitEnvironmentOf(process.env, token)
    },
    { tell() {
    }, stop() {
    } }
  );
  const outcome = await runCommand(world, command, {
    feature: getInput("feature"),
    reason: getInput("reason"),
    dryRun,
    trigger
  });
  for (const line of outcome.annotations) process.stdout.write(`${line}
`);
  for (const line of outcome.log) process.stdout.write(`::warning::${escapeCommandData(line)}
`);
  process.stdout.write(`${escapeLog(`${command}: ${outcome.decision}`)}
`);
  addSummary(outcome.summary);
  setOutput("decision", outcome.decision);
  setOutput("reason-codes", JSON.stringify(outcome.codes));
  setOutput("result", JSON.stringify(outcome.result));
  setOutput("sequence", outcome.sequence === null ? "" : String(outcome.sequence));
  if (isRed(outcome, failOn)) {
    setFailed(`${command}: ${outcome.decision}; the job summary says why`);
  }
}
async function runCommand(world, command, order) {
  switch (command) {
    case "validate":
      return judged(world, order);
    case "publish":
    case "guard":
    case "rollback":
    case "kill":
    case "restore":
    case "pause":
      return acted(world, command, order);
    default:
      throw new UsageError(
        `Input command: found ${JSON.stringify(command)}, allowed are validate, publish, guard, rollback, kill, restore and pause`
      );
  }
}
async function judged(world, { dryRun, trigger }) {
  const { validateInJob } = await import("./chunks/validate-2EKVCSN3.js");
  return validateInJob(world, dryRun ? null : world.codeHostWriter, trigger, process.env);
}
async function acted(world, command, order) {
  const [{ act }, { hostTree }] = await Promise.all([
    import("./chunks/acting-6L6ZB7OS.js"),
    import("./chunks/host-tree-SFYRV2Y5.js")
  ]);
  const { codeHostWriter, tree, history } = world;
  const acting = codeHostWriter === null ? world : { ...world, tree: hostTree(tree, codeHostWriter, history) };
  return outcomeOfAnswer(await act(acting, command, order));
}
await main().catch((error) => {
  setFailed(error instanceof Error ? error.message : String(error));
});
