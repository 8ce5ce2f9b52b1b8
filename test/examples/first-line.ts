/** What a server of an example says first. */

import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

/** Resolves to the first line on stdout; rejects where the process ends before. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`It ended with ${code} before it said anything`)));
    if (child.stdout !== null) createInterface(child.stdout).once("line", resolve);
  });
}
