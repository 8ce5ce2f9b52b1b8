/** Child processes of steps. */

import { spawn } from "node:child_process";

/** What a process left behind. */
export interface ProcessResult {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, or kills it after its time. */
export async function runProcess(
  program: string,
  parameters: readonly string[],
  place: { readonly directory: string; readonly environment: NodeJS.ProcessEnv; readonly timeout: number },
): Promise<ProcessResult> {
  const child = spawn(program, parameters, {
    cwd: place.directory,
    env: place.environment,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: place.timeout,
    killSignal: "SIGKILL",
  });
  const [stdout, stderr, exit] = await Promise.all([
    collected(child.stdout),
    collected(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve(code));
    }),
  ]);
  return { exit, stdout, stderr };
}

async function collected(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
