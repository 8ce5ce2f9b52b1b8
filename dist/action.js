import { addSummary, dryRunOf, escapeCommandData, escapeLog, failOnOf, getInput, isRed, readEvent, setFailed, setOutput, triggerText } from "./chunks/action-C-GZNKfr.js";
// src/action.ts
async function main() {
	const command = getInput("command");
	const dryRun = dryRunOf(command, getInput("dry-run"));
	const failOn = failOnOf(getInput("fail-on"));
	const event = readEvent(process.env);
	const say = (words) => void process.stdout.write(`${escapeLog(`${command}: ${words}`)}\n`);
	say(triggerText(event.trigger));
	const { runInJob } = await import("./chunks/run-BhhmSSm8.js");
	const heard = once(say);
	const [feature, reason] = [getInput("feature"), getInput("reason")];
	const [settings, token] = [getInput("settings"), getInput("token")];
	const outcome = await runInJob({
		command,
		feature,
		reason,
		dryRun,
		settings,
		token,
		heard,
		...event
	}, process.env);
	heard(outcome.decision);
	for (const line of outcome.annotations) process.stdout.write(`${line}\n`);
	for (const line of outcome.log) process.stdout.write(`::warning::${escapeCommandData(line)}\n`);
	addSummary(outcome.summary);
	setOutput("decision", outcome.decision);
	setOutput("reason-codes", JSON.stringify(outcome.codes));
	setOutput("result", JSON.stringify(outcome.result));
	setOutput("sequence", outcome.sequence === null ? "" : String(outcome.sequence));
	if (isRed(outcome, failOn)) setFailed(`${command}: ${outcome.decision}; the job summary says why`);
}
function once(say) {
	let said = false;
	return (words) => {
		if (!said) say(words);
		said = true;
	};
}
await main().catch((error) => {
	setFailed(error instanceof Error ? error.message : String(error));
});
export {};
