/** The commands and edits that the next steps name, each as a block that GitHub offers to copy. */

const COMMAND = /^pilot-rollout [\w .=:/-]+…?$/u;
const EDIT = /^tier: [0-4]$/u;

/** What is between backticks in the steps and may be copied: one shell block, then one YAML block. */
export function commandsOf(steps: readonly string[]): readonly string[] {
  const named = [...new Set(steps.flatMap((step) => step.split("`").filter((_, index) => index % 2 === 1)))];
  return [
    ...fence(
      "sh",
      named.filter((text) => COMMAND.test(text)),
    ),
    ...fence(
      "yaml",
      named.filter((text) => EDIT.test(text)),
    ),
  ];
}

function fence(language: string, body: readonly string[]): readonly string[] {
  return body.length === 0 ? [] : [`\`\`\`${language}`, ...body, "```", ""];
}
