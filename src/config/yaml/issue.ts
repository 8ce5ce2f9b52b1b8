/** Mistakes while a file is being read, before offsets become lines and columns. */

import type { Problem } from "../../core/problem.ts";
import type { Locate } from "./lines.ts";

/** One mistake at an offset of the text. */
export interface Issue {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly offset: number;
  readonly message: string;
}

/** Collects issues; of a value that is missing because of something else, only that is told. */
export interface Issues {
  error(offset: number, code: string, message: string): void;
  warning(offset: number, code: string, message: string): void;
  /** Counts errors that nobody has words for. */
  untold(count: number): void;
  /** Everything collected, as problems of a file and in its order. */
  problems(file: string, locate: Locate): readonly Problem[];
}

/** More than this many problems of one file help nobody, and would let a hostile file use up the memory. */
const MAXIMUM = 100;

/** An empty collection. */
export function createIssues(): Issues {
  const list: Issue[] = [];
  const taken = new Set<number>();
  let left = 0;
  const add = (issue: Issue): void => {
    if (list.length < MAXIMUM) list.push(issue);
    else left += 1;
  };
  return {
    error(offset, code, message) {
      if (code === "null-value" && taken.has(offset)) return;
      if (taken.size <= MAXIMUM) taken.add(offset);
      add({ code, severity: "error", offset, message });
    },
    warning(offset, code, message) {
      add({ code, severity: "warning", offset, message });
    },
    untold(count) {
      left += count;
    },
    problems(file, locate) {
      const sorted = list.toSorted((a, b) => a.offset - b.offset);
      const problems = sorted.map(({ offset, code, severity, message }): Problem => {
        const { line, column } = locate(offset);
        return { code, severity, file, line, column, message };
      });
      return left === 0 ? problems : [...problems, tooMany(file, left)];
    },
  };
}

function tooMany(file: string, left: number): Problem {
  const message = `${left} more problems in this file are not listed`;
  return { code: "too-many-problems", severity: "error", file, line: 1, column: 1, message };
}
