import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  commentMarker
} from "./chunk-JLETK2NA.js";
import {
  statusLine,
  statusState
} from "./chunk-IQ44OI4F.js";
import {
  statusContext
} from "./chunk-ZLX4A5JO.js";
import {
  EXIT,
  UsageError
} from "./chunk-FKWMAXME.js";
import {
  troubleOf
} from "./chunk-Z4LEAJIC.js";
import {
  isHere
} from "./chunk-KOGBZ2BQ.js";
import {
  outcomeOf
} from "./chunk-RLF5OLBY.js";

// src/commands/host/pull-ends.ts
async function endsOfPull(world, pull, announced) {
  const { history } = world;
  const base = await tipOf(world, pull.base) ?? (announced === null ? null : await history.resolve(announced));
  if (base === null) {
    throw new UsageError(
      `The branch ${pull.base} is not in this clone; give actions/checkout \`fetch-depth: 0\``,
      EXIT.unavailable
    );
  }
  if (!await isHere(history, pull.head, [`refs/pull/${pull.number}/head`, pull.head])) {
    throw new UsageError(`The head of #${pull.number}, ${pull.head}, cannot be fetched`, EXIT.unavailable);
  }
  return { base, head: pull.head, fork: await history.mergeBase(base, pull.head) };
}
async function tipOf({ history }, branch) {
  const known = await history.baseBranch();
  if (known?.ref !== `refs/heads/${branch}`) return history.resolve(`refs/remotes/origin/${branch}`);
  await history.fetch();
  const now = await history.baseBranch();
  return now === null ? null : now.upstream ?? now.tip;
}
async function isUntouched({ history, settingsPath }, { fork, head }) {
  if (fork === null) return false;
  const paths = await history.changedPaths(fork, head);
  return paths.every((path) => path !== settingsPath && !/\.ya?ml$/u.test(path));
}
async function mayBeNamed({ history, settingsPath }, { base }) {
  const file = await history.fileAt(base, settingsPath);
  const text = file === null ? "" : new TextDecoder().decode(file.bytes);
  return /^["']?name["']?[ \t]*:/mu.test(text) || /^[ \t]*\{/mu.test(text);
}

// src/commands/host/pull-verdict.ts
async function judgePull(world, reporter, order) {
  const { ends, pull, statically } = order;
  const number = pull?.number ?? null;
  if (await isUntouched(world, ends) && !await mayBeNamed(world, ends)) {
    const validation2 = untouched(world, ends);
    return { validation: validation2, pull: number, ...await tell(reporter, order, validation2, null) };
  }
  const [{ sidesOf }, { judgeComparison }] = await Promise.all([import("./pull-sides-2WBNPA5L.js"), import("./validate-VLQTOBC7.js")]);
  const sides = await sidesOf(world, ends, pull);
  const validation = await judgeComparison(statically ? withoutEvidence(world, sides) : world, sides);
  return { validation, pull: number, ...await tell(reporter, order, validation, { world, sides }) };
}
function untouched({ now }, { base, head }) {
  return {
    base,
    head,
    evaluatedAt: now,
    problems: [],
    judgements: [],
    settings: [],
    settingsBlocked: false,
    positions: /* @__PURE__ */ new Map(),
    exit: EXIT.ok
  };
}
var LATER = "a pull request from another repository is judged by the next scheduled run, which has the secrets";
function withoutEvidence(world, { after }) {
  const nothing = {
    since: null,
    pausedMs: 0,
    resumedAt: null,
    metrics: { status: "unconfigured", detail: LATER },
    issues: { status: "skipped", detail: LATER },
    approvals: { status: "unknown", detail: LATER },
    investigated: null
  };
  const recorded = {
    now: world.now,
    lastGuardRun: null,
    features: new Map(Array.from(after.entries.keys(), (feature) => [feature, nothing]))
  };
  return { ...world, recorded, record: null };
}
async function tell(reporter, order, validation, shown) {
  if (reporter === null) return { told: false, notes: [] };
  if (order.statically) return { told: false, notes: [LATER] };
  const name = shown?.sides.inForce.settings.name ?? null;
  const status = {
    context: statusContext({ name }),
    state: statusState(validation),
    description: statusLine(validation),
    url: null
  };
  const written = await reporter.setStatus(order.ends.head, status);
  const notes = written.kind === "ok" ? [] : [troubleOf("The commit status could not be written", written)];
  const said = await comment(reporter, order, validation, { name, shown, notes });
  return { told: written.kind === "ok", notes: said === null ? notes : [...notes, said] };
}
async function comment(reporter, { pull, comment: wanted }, validation, {
  name,
  shown,
  notes
}) {
  if (pull === null || !wanted) return null;
  const marker = commentMarker(name);
  if (outcomeOf(validation) === "nothing" && validation.settings.length === 0) {
    const there = await reporter.hasComment(pull.number, marker);
    if (there.kind === "failed") return troubleOf("The comment could not be looked for", there);
    if (!there.value) return null;
  }
  const { commentOf } = await import("./pull-comment-QMVNDDR3.js");
  const written = await reporter.upsertComment(pull.number, marker, await commentOf(validation, name, shown, notes));
  return written.kind === "ok" ? null : troubleOf("The comment could not be written", written);
}

export {
  endsOfPull,
  judgePull
};
