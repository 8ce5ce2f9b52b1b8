/** What the process's own terminal is like. */

import pc from "picocolors";
import yoctoSpinner from "yocto-spinner";
import { PLAIN, type Terminal } from "../report/style.ts";

/** A stream of the process, as far as output depends on it. */
export interface Screen {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const WIDEST = 100;

/** Colour only on a terminal and without `NO_COLOR`; lines no wider than people like to read. */
export function terminalOf({
  stdout,
  environment,
}: {
  readonly stdout: Screen;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): Terminal {
  const noColor = (environment["NO_COLOR"] ?? "") !== "";
  const style = stdout.isTTY === true && !noColor && environment["TERM"] !== "dumb" ? pc.createColors(true) : PLAIN;
  return { style, columns: Math.min(stdout.columns ?? 80, WIDEST) };
}

/** Shows what takes long: after a second, on a terminal only, on stderr. */
export interface Progress {
  tell(message: string): void;
  stop(): void;
}

const PATIENCE_MS = 1_000;

/** A spinner that appears once something takes over a second; silent off a terminal and with `--quiet`. */
export function progressOn(stderr: NodeJS.WriteStream, quiet: boolean): Progress {
  if (quiet || !stderr.isTTY) return { tell() {}, stop() {} };
  const spinner = yoctoSpinner({ stream: stderr });
  let timer: NodeJS.Timeout | null = null;
  return {
    tell(message) {
      spinner.text = message;
      timer ??= setTimeout(() => spinner.start(), PATIENCE_MS).unref();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      spinner.stop();
    },
  };
}
