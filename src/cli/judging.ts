/** Answers of the commands that judge, compile and publish. */

import { compileTree } from "../commands/compile.ts";
import { explain, type Question } from "../commands/explain.ts";
import { guard } from "../commands/guard.ts";
import { publishAndTell } from "../commands/host/publish-and-tell.ts";
import type { Publication } from "../commands/publish.ts";
import { type Comparison, validate } from "../commands/validate.ts";
import { EXIT, UsageError, type World } from "../commands/world.ts";
import { serializeSnapshot } from "../core/compile.ts";
import type { Problem } from "../core/problem.ts";
import type { Snapshot } from "../evaluation/snapshot.ts";
import { flagdDefinition, serializeFlagd } from "../flagd/definition.ts";
import { explainReport, guardReport, publishReport, validateReport } from "../report/json.ts";
import { notesText } from "../report/text/act.ts";
import { explainText } from "../report/text/explain.ts";
import { guardText } from "../report/text/guard.ts";
import { problemsText } from "../report/text/problems.ts";
import { publishText } from "../report/text/publish.ts";
import { validateText } from "../report/text/validate.ts";
import type { Answer } from "./print.ts";

/** `validate`. */
export async function answerValidate(world: World, comparison: Comparison): Promise<Answer> {
  const found = await validate(world, comparison);
  return {
    exit: found.exit,
    json: validateReport(found),
    text: (terminal) => validateText(found, terminal),
  };
}

/** `compile`: the document is the snapshot itself, or the definition for flagd, with or without `--json`. */
export async function answerCompile(
  world: World,
  environment: string,
  format: "snapshot" | "flagd" = "snapshot",
): Promise<Answer & { readonly raw: string }> {
  const { snapshot, problems, exit } = await compileTree(world, environment);
  const valid = exit === EXIT.ok;
  const document = format === "flagd" ? flagdOf(snapshot) : { json: snapshot, raw: serializeSnapshot(snapshot) };
  const raw = valid ? document.raw : "";
  return {
    exit,
    // A snapshot that lacks the features whose files cannot be read is not to be mistaken for one that is whole.
    json: valid ? document.json : { version: 1, error: { code: "invalid", message: invalidMessage(problems) } },
    raw,
    text: () => raw,
    aside: (terminal) => problemsText(problems, terminal),
  };
}

/** A compiled tree has the ids as they are written, so that it can always be exported. */
function flagdOf(snapshot: Snapshot): { readonly json: object; readonly raw: string } {
  const exported = flagdDefinition(snapshot);
  if (!exported.ok) throw new UsageError(exported.detail);
  return { json: exported.definition, raw: serializeFlagd(exported.definition) };
}

function invalidMessage(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error");
  const files = [...new Set(errors.map(({ file }) => file))];
  return `Nothing is compiled while there are errors, here in ${files.join(", ")}`;
}

/** `publish`. */
export async function answerPublish(world: World, dryRun: boolean): Promise<Answer> {
  return answerPublication(await publishAndTell(world, { dryRun }));
}

/** What a publish did, as an answer. */
function answerPublication(done: Publication): Answer {
  const report = publishReport(done);
  return {
    exit: done.exit,
    json: report,
    text: (terminal) => publishText(done, terminal),
    aside: (terminal) => problemsText(done.problems, terminal),
    log: (terminal) => notesText([...done.notes, ...troubleOf(done)], terminal),
  };
}

/** Why stores failed: the document names them, but has no field for the cause. */
function troubleOf({ stores }: Publication): readonly string[] {
  return stores.flatMap(({ name, outcome, detail }) =>
    outcome === "failed" ? [`${name} failed: ${detail ?? "no answer"}`] : [],
  );
}

/** What rounds of `guard --watch` hand on, so that nobody is told twice. */
export interface GuardMemory {
  openAlerts: readonly string[];
}

/** `guard`, one round. */
export async function answerGuard(world: World, dryRun: boolean, memory: GuardMemory): Promise<Answer> {
  const done = await guard(world, { dryRun, openAlerts: memory.openAlerts });
  memory.openAlerts = done.openAlerts;
  const report = guardReport(done);
  return {
    exit: done.exit,
    json: report,
    text: (terminal) => guardText(done, terminal),
    aside: (terminal) => problemsText(done.problems, terminal),
    log: (terminal) =>
      notesText([...done.incidents.flat(), ...done.notes, ...publicationLog(done.publication)], terminal),
  };
}

/** The notes of the publication are among those of the run. */
function publicationLog(publication: Publication | null): readonly string[] {
  if (publication === null) return [];
  return [...publication.withheld.map(({ message }) => `withheld: ${message}`), ...troubleOf(publication)];
}

/** `explain`. */
export async function answerExplain(world: World, question: Question): Promise<Answer> {
  const found = await explain(world, question);
  const report = explainReport(found);
  return {
    exit: found.exit,
    json: report,
    text: (terminal) => explainText(found, terminal),
    aside: (terminal) => problemsText(found.problems, terminal),
  };
}
