import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  endsOfPull,
  judgePull
} from "./chunk-REU5TGW4.js";
import "./chunk-JLETK2NA.js";
import "./chunk-IQ44OI4F.js";
import "./chunk-ZLX4A5JO.js";
import "./chunk-USJZVKDC.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-22JQXUXA.js";
import {
  EXIT,
  firstExit
} from "./chunk-FKWMAXME.js";
import {
  troubleOf
} from "./chunk-Z4LEAJIC.js";
import "./chunk-KOGBZ2BQ.js";
import "./chunk-JP5YJSRO.js";
import "./chunk-RLF5OLBY.js";
import "./chunk-MKGPDAY2.js";
import "./chunk-35XWC3LS.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/commands/host/recheck.ts
async function recheck(world, reporter) {
  const branch = await world.history.baseBranch();
  if (world.codeHost === null || branch === null) return { verdicts: [], notes: [], exit: EXIT.ok };
  const listed = await world.codeHost.openPullRequests(branch.ref.replace(/^refs\/heads\//u, ""));
  if (listed.kind === "failed") {
    return {
      verdicts: [],
      notes: [troubleOf("The open pull requests cannot be listed", listed)],
      exit: EXIT.unavailable
    };
  }
  const verdicts = [];
  const notes = [];
  for (const pull of listed.value) {
    const judged = await judgeOne(world, reporter, pull);
    if (typeof judged === "string") notes.push(judged);
    else verdicts.push(judged);
  }
  const untold = verdicts.flatMap(({ pull, notes: own }) => own.map((note) => `#${pull}: ${note}`));
  const unavailable = notes.length > 0 || verdicts.some(({ told }) => !told);
  return { verdicts, notes: [...notes, ...untold], exit: firstExit({ invalid: false, unavailable, held: false }) };
}
async function judgeOne(world, reporter, pull) {
  try {
    const ends = await endsOfPull(world, pull, null);
    return await judgePull(world, reporter, { ends, pull, comment: true, statically: false });
  } catch (error) {
    if (error instanceof Error && "code" in error) return `#${pull.number}: ${error.message}`;
    throw error;
  }
}
export {
  recheck
};
