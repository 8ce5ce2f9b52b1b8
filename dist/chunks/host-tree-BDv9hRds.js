import { troubleOf } from "./verdict-CXn7oyCT.js";
// src/commands/host/host-tree.ts
function hostTree(tree, host, history) {
	return {
		...tree,
		async commit(message, paths, edit) {
			const branch = await baseBranchName(history);
			if (branch === null) return {
				kind: "refused",
				reason: "branch",
				detail: "no base branch with a commit is in this clone"
			};
			return outcomeOf(branch, await host.commit(branch, {
				message,
				paths,
				edit
			}));
		},
		recover: () => Promise.resolve(null)
	};
}
async function baseBranchName(history) {
	const branch = await history.baseBranch();
	return branch === null ? null : branch.ref.replace(/^refs\/heads\//u, "");
}
function outcomeOf(branch, done) {
	switch (done.kind) {
		case "committed": return {
			kind: "committed",
			commit: done.commit,
			pushed: true,
			detail: `on ${branch}`
		};
		case "unchanged": return {
			kind: "unchanged",
			commit: done.commit,
			detail: `${branch} has this change already`
		};
		case "protected": return {
			kind: "refused",
			reason: "protected",
			detail: `${branch} is protected: ${done.detail}`
		};
		case "failed": return {
			kind: "refused",
			reason: "branch",
			detail: troubleOf("the code host did not commit", done)
		};
	}
}
export { baseBranchName, hostTree };
