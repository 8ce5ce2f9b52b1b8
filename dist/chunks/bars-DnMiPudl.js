import { tierName } from "./verdict-CXn7oyCT.js";
// src/report/bars.ts
function ladderBar(tier) {
	return "■".repeat(tier) + "□".repeat(4 - tier);
}
function ladderStep(from, to) {
	if (from === to && to !== null) return `${ladderBar(to)} ${tierName(to)}`;
	return [from, to].map((tier) => tier === null ? "no file" : `${ladderBar(tier)} ${tierName(tier)}`).join(" → ");
}
function rateBar(rate, limit, half = 10) {
	const filled = Math.min(Math.max(0, rate / limit * half), 2 * half);
	const whole = Math.floor(filled);
	const bar = ("█".repeat(whole) + (filled - whole >= .5 ? "▌" : "")).padEnd(2 * half, "·");
	return `${bar.slice(0, half)}│${bar.slice(half)}`;
}
export { ladderBar, ladderStep, rateBar };
