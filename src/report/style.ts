/** How text looks on a terminal; passed in, so that rendering stays a pure function. */

/** Decorates text. The colours of picocolors have this shape. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** What is known of the place where text appears. */
export interface Terminal {
  readonly style: Style;
  /** Width in columns. */
  readonly columns: number;
}

const same = (text: string): string => text;

/** No decoration: files, pipes, logs and tests. */
export const PLAIN: Style = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

/** 80 columns without decoration. */
export const PLAIN_TERMINAL: Terminal = { style: PLAIN, columns: 80 };
