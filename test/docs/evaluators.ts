/** The programs of docs/evaluate-anywhere.md, ready to be asked. */

import { execFile, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { promisify } from "node:util";
import type { StoredSnapshot } from "../../src/evaluation/snapshot.ts";
import { toolchain, type Toolchain } from "../support/toolchains.ts";
import { blocksOf } from "./blocks.ts";

/** One question. */
export type Question = readonly [feature: string, customer: string];

/** A program that answers questions about a snapshot. */
export type Evaluator = (snapshot: StoredSnapshot, questions: readonly Question[]) => Promise<readonly boolean[]>;

/** Takes a program from the page, and compiles it where that is its way; null where its language is not installed. */
export async function evaluatorIn(language: Toolchain, folder: string): Promise<Evaluator | null> {
  const tool = toolchain(language);
  if (tool === null) return null;
  const name = language === "Go" ? "go" : "python";
  const code = blocksOf("docs/evaluate-anywhere.md").find((block) => block.language === name)?.code;
  if (code === undefined) throw new Error(`The page has no program in ${language}`);
  const source = join(folder, language === "Go" ? "evaluate.go" : "evaluate.py");
  writeFileSync(source, code);
  if (language === "Python") return asking(tool, [source], folder);
  const binary = join(folder, "evaluate");
  const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod", GO111MODULE: "auto" };
  await promisify(execFile)(tool, ["build", "-o", binary, source], { cwd: folder, env });
  return asking(binary, [], folder);
}

function asking(command: string, parameters: readonly string[], folder: string): Evaluator {
  let asked = 0;
  return async (snapshot, questions) => {
    const path = join(folder, `snapshot-${(asked += 1)}.json`);
    writeFileSync(path, JSON.stringify(snapshot));
    const child = spawn(command, [...parameters, path], { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end(questions.map((question) => `${question.join("\t")}\n`).join(""));
    const lines = (await text(child.stdout)).split("\n").slice(0, -1);
    if (lines.length !== questions.length) throw new Error(`${command} gave ${lines.length} answers`);
    return lines.map((line) => line === "true");
  };
}
