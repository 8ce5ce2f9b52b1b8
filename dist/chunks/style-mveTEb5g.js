// src/report/style.ts
const same = (text) => text;
/** No decoration: files, pipes, logs and tests. */
const PLAIN = {
	bold: same,
	dim: same,
	red: same,
	green: same,
	yellow: same,
	cyan: same
};
/** 80 columns without decoration. */
const PLAIN_TERMINAL = {
	style: PLAIN,
	columns: 80
};
export { PLAIN, PLAIN_TERMINAL };
