import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// src/cli/code-host.ts
function lazyCodeHost(repository, open) {
  let opened = null;
  const host = () => opened ??= open();
  return {
    repository,
    openIssues: async (...given) => (await host()).openIssues(...given),
    pullRequest: async (...given) => (await host()).pullRequest(...given),
    openPullRequests: async (...given) => (await host()).openPullRequests(...given),
    pullRequestsOf: async (...given) => (await host()).pullRequestsOf(...given),
    reviews: async (...given) => (await host()).reviews(...given),
    teamMembers: async (...given) => (await host()).teamMembers(...given),
    status: async (...given) => (await host()).status(...given),
    lastSuccessfulRun: async () => (await host()).lastSuccessfulRun(),
    setStatus: async (...given) => (await host()).setStatus(...given),
    upsertComment: async (...given) => (await host()).upsertComment(...given),
    hasComment: async (...given) => (await host()).hasComment(...given),
    ensureLabels: async (...given) => (await host()).ensureLabels(...given),
    commit: async (...given) => (await host()).commit(...given),
    propose: async (...given) => (await host()).propose(...given),
    withdraw: async (...given) => (await host()).withdraw(...given),
    upsertIssue: async (...given) => (await host()).upsertIssue(...given),
    closeIssue: async (...given) => (await host()).closeIssue(...given),
    recordDeployment: async (...given) => (await host()).recordDeployment(...given)
  };
}

export {
  lazyCodeHost
};
