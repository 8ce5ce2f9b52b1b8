// src/report/style.ts
const same = (text) => text;
const PLAIN = {
	bold: same,
	dim: same,
	red: same,
	green: same,
	yellow: same,
	cyan: same
};
const PLAIN_TERMINAL = {
	style: PLAIN,
	columns: 80
};
export { PLAIN, PLAIN_TERMINAL };
