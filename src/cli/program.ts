/** The commands, their arguments and their options. */

import { Command, Option } from "commander";
import type { Order } from "../commands/orders.ts";
import type { World } from "../commands/world.ts";
import type { Instant } from "../evaluation/instant.ts";
import { answerEdit, answerKill, answerRestore, answerRollback } from "./acting.ts";
import { answerCompile, answerExplain, answerPublish, answerValidate } from "./judging.ts";
import { answerDrift, answerErrors, answerHistory, answerStats, answerStatus } from "./looking.ts";
import { customersOf } from "./customers.ts";
import {
  countOption,
  durationOption,
  type GlobalOptions,
  instantOption,
  listOption,
  stretchOption,
  tierOption,
  withGlobals,
  withPullRequest,
} from "./options.ts";
import type { Answer } from "./print.ts";
import { addServe, type ServeOptions } from "./serve.ts";

/** Runs one command in a world of its own and prints what it answers. */
export type Run = (options: GlobalOptions, command: (world: World) => Promise<Answer>) => Promise<void>;

/** What the program needs from its entry point. */
export interface Host {
  readonly run: Run;
  readonly guard: (options: GlobalOptions & { dryRun?: boolean; watch?: number }) => Promise<void>;
  readonly serve: (options: ServeOptions) => Promise<void>;
  readonly demo: (options: { readonly keep?: boolean }) => Promise<void>;
  readonly readStdin: () => Promise<string>;
}

/** Builds the program; parsing it runs one command. */
export function program(version: string, host: Host): Command {
  const root = new Command("pilot-rollout")
    .description("Progressive delivery for feature flags, run entirely from git")
    .version(version)
    .showHelpAfterError("(--help tells more)")
    .showSuggestionAfterError(true)
    .configureHelp({ showGlobalOptions: true });
  judging(root, host);
  acting(root, host);
  editing(root, host);
  looking(root, host);
  addServe(root, host.serve);
  root
    .command("demo")
    .description("play the guide's story in a temporary repository, on embedded defaults")
    .option("--keep", "keep the temporary repository and say where it is")
    .action((options: { keep?: boolean }) => host.demo(options));
  return root;
}

function judging(root: Command, { run, guard, readStdin }: Host): void {
  withGlobals(root.command("validate"))
    .description("judge what differs between base and head")
    .option("--base <ref>", "default: the merge base with the default branch")
    .option("--head <ref>", "default: the working tree")
    .action((options: GlobalOptions & { base?: string; head?: string }) =>
      run(options, (world) => answerValidate(world, { base: options.base ?? null, head: options.head ?? null })),
    );
  withGlobals(root.command("compile"))
    .description("print the snapshot of the working tree")
    .addOption(new Option("--format <format>", "what to print").choices(["snapshot", "flagd"]).default("snapshot"))
    .option("--environment <name>", "compile for this environment", "production")
    .action((options: GlobalOptions & { environment: string; format: "snapshot" | "flagd" }) =>
      run(options, (world) => answerCompile(world, options.environment, options.format)),
    );
  withGlobals(root.command("publish"))
    .description("write the tip of the base branch to the stores, never backwards")
    .option("--dry-run", "say what would be written")
    .action((options: GlobalOptions & { dryRun?: boolean }) =>
      run(options, (world) => answerPublish(world, options.dryRun ?? false)),
    );
  withGlobals(root.command("guard"))
    .description("measure what is live, roll back what breaches, repair what was left")
    .option("--dry-run", "say what would be done")
    .option("--watch <every>", "keep running, e.g. 30s", durationOption)
    .action((options: GlobalOptions & { dryRun?: boolean; watch?: number }) => guard(options));
  withGlobals(root.command("explain"))
    .description("why a feature is on or off for customers")
    .argument("[feature]", "the feature; with --customer all features")
    .argument("[customers...]", "customer ids; - reads them from stdin, one a line")
    .option("--customer <id>", "every feature for this customer")
    .option("--at <instant>", "with --customer: by the commit of that time", instantOption)
    .action(
      (
        feature: string | undefined,
        customers: string[],
        options: GlobalOptions & { customer?: string; at?: Instant },
      ) =>
        run(options, async (world) =>
          answerExplain(world, await customersOf({ feature, customers, ...options }, readStdin)),
        ),
    );
}

function acting(root: Command, { run }: Host): void {
  withPullRequest(withGlobals(root.command("rollback")))
    .description("turn a feature off: stores first, then a commit on the base branch")
    .argument("<feature>")
    .requiredOption("--reason <text>", "what went wrong")
    .option("--edit", "only edit the file")
    .action((feature: string, options: GlobalOptions & { reason: string; edit?: boolean }) =>
      run(options, (world) =>
        answerRollback(world, { feature, reason: options.reason }, options.edit === true ? "edit" : "whole"),
      ),
    );
  withGlobals(root.command("kill"))
    .description("turn a feature off in the stores only")
    .argument("<feature>")
    .requiredOption("--reason <text>", "what went wrong")
    .action((feature: string, options: GlobalOptions & { reason: string }) =>
      run(options, (world) => answerKill(world, feature, options.reason)),
    );
  withGlobals(root.command("restore"))
    .description("take a kill back, within 24 h and while git still has the tier")
    .argument("<feature>")
    .requiredOption("--reason <text>", "why it was wrong, or what is over")
    .option("--false-alarm <from/to>", "leave the evidence of this stretch out", stretchOption)
    .action(
      (
        feature: string,
        options: GlobalOptions & { reason: string; falseAlarm?: { readonly from: Instant; readonly to: Instant } },
      ) =>
        run(options, (world) =>
          answerRestore(world, { feature, reason: options.reason, falseAlarm: options.falseAlarm ?? null }),
        ),
    );
}

interface EditOptions extends GlobalOptions {
  readonly commit?: boolean;
}

function editing(root: Command, { run }: Host): void {
  const answer = (options: EditOptions, order: Order) =>
    run(options, (world) =>
      answerEdit(world, order, options.commit === true || options.pr === true ? "commit" : "edit"),
    );
  const command = (name: string, description: string) =>
    withPullRequest(withGlobals(root.command(name)))
      .description(description)
      .option("--commit", "commit to the base branch instead of editing the file here");
  command("create", "plan a rollout at tier 0")
    .argument("<feature>")
    .option("--whitelist <ids>", "customers, separated by commas", listOption, [])
    .action((feature: string, options: EditOptions & { whitelist: readonly string[] }) =>
      answer(options, { kind: "create", feature, whitelist: options.whitelist }),
    );
  for (const [kind, description] of RISES) {
    command(kind, description)
      .argument("<feature>")
      .action((feature: string, options: EditOptions) => answer(options, { kind, feature }));
  }
  command("pause", "freeze a feature at its tier")
    .argument("<feature>")
    .requiredOption("--reason <text>", "why")
    .action((feature: string, options: EditOptions & { reason: string }) =>
      answer(options, { kind: "pause", feature, reason: options.reason }),
    );
  command("include", "put a customer on the whitelist")
    .argument("<feature>")
    .argument("<customer>")
    .action((feature: string, customer: string, options: EditOptions) =>
      answer(options, { kind: "include", feature, customer }),
    );
  command("exclude", "put a customer on the blacklist")
    .argument("<feature>")
    .argument("<customer>")
    .requiredOption("--reason <text>", "why")
    .action((feature: string, customer: string, options: EditOptions & { reason: string }) =>
      answer(options, { kind: "exclude", feature, customer, reason: options.reason }),
    );
}

const RISES = [
  ["start", "judge a start at tier 1, and edit the file if it is allowed"],
  ["advance", "judge the next tier, and edit the file if it is allowed"],
  ["resume", "take a pause back"],
  ["restart", "judge a new start after a rollback, and edit the file if it is allowed"],
] as const;

function looking(root: Command, { run }: Host): void {
  withGlobals(root.command("status"))
    .description("where the rollouts stand")
    .argument("[feature]")
    .option("--all", "also retired ones")
    .option("--owner <name>", "only this owner's")
    .option("--tier <tier>", "only this tier", tierOption)
    .option("--stale <age>", "only those at their tier for longer, e.g. 30d", durationOption)
    .action(
      (
        feature: string | undefined,
        options: GlobalOptions & { all?: boolean; owner?: string; tier?: number; stale?: number },
      ) =>
        run(options, (world) =>
          answerStatus(world, {
            feature: feature ?? null,
            all: options.all ?? false,
            owner: options.owner ?? null,
            tier: options.tier ?? null,
            stale: options.stale ?? null,
          }),
        ),
    );
  withGlobals(root.command("drift"))
    .description("each store against git at its revision, and against the other stores")
    .action((options: GlobalOptions) => run(options, (world) => answerDrift(world)));
  withGlobals(root.command("stats"))
    .description("what was measured about a feature")
    .argument("<feature>")
    .action((feature: string, options: GlobalOptions) => run(options, (world) => answerStats(world, feature)));
  withGlobals(root.command("history"))
    .description("what git knows of a feature")
    .argument("<feature>")
    .action((feature: string, options: GlobalOptions) => run(options, (world) => answerHistory(world, feature)));
  withGlobals(root.command("errors"))
    .description("the errors of the last 24 hours")
    .argument("<feature>")
    .option("--limit <count>", "at most this many", countOption, 20)
    .action((feature: string, options: GlobalOptions & { limit: number }) =>
      run(options, (world) => answerErrors(world, feature, options.limit)),
    );
}
