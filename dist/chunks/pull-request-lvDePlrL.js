import { findRemoteUrl } from "./first-look-BIHJFZDA.js";
import { baseBranchName } from "./host-tree-BDv9hRds.js";
import { EXIT, UsageError, lazyCodeHost } from "./action-C-GZNKfr.js";
// src/cli/pull-request.ts
async function forPullRequest(world, directory, environment) {
	const host = await codeHostOfClone(world, directory, environment);
	return {
		...world,
		codeHost: host,
		codeHostWriter: host,
		tree: {
			...world.tree,
			commit: () => Promise.resolve({
				kind: "refused",
				reason: "protected",
				detail: "a pull request was asked for"
			})
		}
	};
}
async function codeHostOfClone(world, directory, environment) {
	const token = environment["GITHUB_TOKEN"] || environment["GH_TOKEN"] || "";
	if (token === "") throw new UsageError("--pr needs a token for the code host: set GITHUB_TOKEN or GH_TOKEN", EXIT.unavailable);
	const server = (environment["GITHUB_SERVER_URL"] || "https://github.com").replace(/\/+$/u, "");
	const repository = environment["GITHUB_REPOSITORY"] || repositoryOf(await findRemoteUrl(directory), server);
	const branch = await baseBranchName(world.history);
	if (repository === null || branch === null) throw new UsageError(`--pr needs a remote named origin at ${server}, or GITHUB_REPOSITORY=owner/name`);
	const api = environment["GITHUB_API_URL"] || apiOf(server);
	return lazyCodeHost(repository, async () => {
		const { openGitHub, placeOf } = await import("./github-ClYLSuJ2.js");
		const place = placeOf({
			...environment,
			GITHUB_REPOSITORY: repository,
			GITHUB_API_URL: api
		}, token, branch);
		if (place === null) throw new UsageError(`GITHUB_REPOSITORY: found ${repository}, allowed is owner/name`);
		return openGitHub(place);
	});
}
function repositoryOf(url, server) {
	const host = /^https?:\/\/([^/]+)$/u.exec(server)?.[1] ?? "";
	const found = /^(?:https?:\/\/(?:[^@/]+@)?|ssh:\/\/(?:[^@/]+@)?|[^@/:]+@)([^/:]+(?::\d+)?)[/:](?:\d+\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/u.exec(url ?? "");
	return found !== null && host !== "" && found[1] === host ? found[2] ?? null : null;
}
function apiOf(server) {
	return server === "https://github.com" ? "https://api.github.com" : `${server}/api/v3`;
}
export { forPullRequest };
