import { tierName } from "./verdict-BAZ6ex_2.js";
// src/report/bars.ts
/** The four rungs, those that are reached filled, e.g. `■■□□`. */
function ladderBar(tier) {
	return "■".repeat(tier) + "□".repeat(4 - tier);
}
/** Where a feature stands and goes, e.g. `■□□□ internal → ■■□□ early adopters`; null is an absent file. */
function ladderStep(from, to) {
	if (from === to && to !== null) return `${ladderBar(to)} ${tierName(to)}`;
	return [from, to].map((tier) => tier === null ? "no file" : `${ladderBar(tier)} ${tierName(tier)}`).join(" → ");
}
/**
* An error rate against its limit, which stands in the middle, e.g. `██▌·······│··········`.
*
* @param rate fraction of 0–1
* @param limit fraction above 0
* @param half columns on either side of the limit
*/
function rateBar(rate, limit, half = 10) {
	const filled = Math.min(Math.max(0, rate / limit * half), 2 * half);
	const whole = Math.floor(filled);
	const bar = ("█".repeat(whole) + (filled - whole >= .5 ? "▌" : "")).padEnd(2 * half, "·");
	return `${bar.slice(0, half)}│${bar.slice(half)}`;
}
export { ladderBar, ladderStep, rateBar };
