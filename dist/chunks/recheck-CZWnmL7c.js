import { EXIT, firstExit } from "./action-C-GZNKfr.js";
import { endsOfPull } from "./first-look-BIHJFZDA.js";
import { judgePull, troubleOf } from "./verdict-CXn7oyCT.js";
// src/commands/host/recheck.ts
async function recheck(world, reporter) {
	const branch = await world.history.baseBranch();
	if (world.codeHost === null || branch === null) return {
		verdicts: [],
		notes: [],
		exit: EXIT.ok
	};
	const listed = await world.codeHost.openPullRequests(branch.ref.replace(/^refs\/heads\//u, ""));
	if (listed.kind === "failed") return {
		verdicts: [],
		notes: [troubleOf("The open pull requests cannot be listed", listed)],
		exit: EXIT.unavailable
	};
	const verdicts = [];
	const notes = [];
	for (const pull of listed.value) {
		const judged = await judgeOne(world, reporter, pull);
		if (typeof judged === "string") notes.push(judged);
		else verdicts.push(judged);
	}
	const untold = verdicts.flatMap(({ pull, notes: own }) => own.map((note) => `#${pull}: ${note}`));
	const unavailable = notes.length > 0 || verdicts.some(({ told, validation }) => !told || validation.exit === EXIT.unavailable);
	return {
		verdicts,
		notes: [...notes, ...untold],
		exit: firstExit({
			invalid: false,
			unavailable,
			held: false
		})
	};
}
async function judgeOne(world, reporter, pull) {
	try {
		const ends = await endsOfPull(world, pull, null);
		return await judgePull(world, reporter, {
			ends,
			pull,
			comment: true,
			statically: false
		});
	} catch (error) {
		if (error instanceof Error && "code" in error) return `#${pull.number}: ${error.message}`;
		throw error;
	}
}
export { recheck };
