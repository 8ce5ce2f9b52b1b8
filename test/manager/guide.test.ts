/** The guide's code, as it stands in the guide, over real git, an embedded database and a file store. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { embeddedEvents } from "../../src/adapters/metrics/embedded.ts";
import { type FlagsInput, getFeatureFlagManager, getPilotRolloutManager } from "../../src/index.ts";
import { DAY, HOUR, MINUTE, NOW } from "../support/builders.ts";
import { repository, type TestRepository } from "../support/git.ts";

const FEATURE = "phase2_enhanced_storage";

/** The programs of the guide, by a line that only one of them has. */
const GUIDE = readFileSync(new URL("guide.md", import.meta.url), "utf8");
const PROGRAMS = Array.from(GUIDE.matchAll(/^```typescript\n([^]*?)^```$/gmu), ([, code = ""]) => code);

function program(mark: string, occurrence = 0): string {
  const found = PROGRAMS.filter((code) => code.includes(mark))[occurrence];
  if (found === undefined) throw new Error(`The guide has no program with ${mark}`);
  return found;
}

describe("the guide's programs", { timeout: 120_000 }, () => {
  let repo: TestRepository;
  let now = NOW;
  let runs = 0;
  let said: string[] = [];
  beforeAll(() => {
    repo = repository();
    repo.commit("Begin", { "README.md": "x\n", ".gitignore": ".pilot/\n" }, NOW - HOUR);
  });
  afterAll(() => repo[Symbol.dispose]());

  const options = () => ({ repo: repo.directory, environment: {}, now: () => now });
  const manager = () => getPilotRolloutManager(options());

  /** Runs a program of the guide; `prelude` is what an earlier program of the same page has declared. */
  async function play(code: string, customerId = ""): Promise<readonly string[]> {
    said = [];
    const parts = {
      getPilotRolloutManager: manager,
      getFeatureFlagManager: () => getFeatureFlagManager(options()),
      customerId,
      console: { log: (...words: unknown[]) => said.push(words.join(" ")) },
    };
    const text = code.replaceAll(/^import \{.*\} from '@\/lib\/.*';$/gmu, "");
    const declared = /const rolloutManager =/u.test(text) ? "" : "const rolloutManager = getPilotRolloutManager();\n";
    const names = Object.keys(parts).join(", ");
    const file = join(repo.directory, ".git", `guide-${(runs += 1)}.mjs`);
    writeFileSync(file, `export async function run({ ${names} }) {\n${declared}${text}\n}\n`);
    const { run }: { run: (given: typeof parts) => Promise<void> } = await import(pathToFileURL(file).href);
    await run(parts);
    return said;
  }

  /** Customers use the feature every few minutes until the next scene, and nothing fails. */
  async function use(until: number, customers: readonly string[]): Promise<void> {
    const events = embeddedEvents({ path: join(repo.directory, ".pilot/events") });
    const count = 120;
    const rows = Array.from({ length: count }, (_, index) => ({
      feature: FEATURE,
      customer: customers[index % customers.length] ?? "",
      event: "enabled" as const,
      at: now + MINUTE + Math.floor(((until - now - HOUR) / count) * index),
    }));
    await events.record(rows);
    await events.close();
    now = until;
  }

  test("step 1 writes the file, at tier 0, with the threshold", async () => {
    await play(program("createRollout"));
    expect(repo.read(`rollouts/${FEATURE}.yaml`)).toBe(
      `feature: ${FEATURE}\ntier: 0\nwhitelist: [your-internal-customer-id]\nrollbackThreshold: {errorRate: 5%, timeWindow: 1h}\n`,
    );
    expect(await manager().getRolloutConfig(FEATURE)).toEqual({
      featureName: FEATURE,
      currentTier: "tier_0_disabled",
      percentage: 0,
      status: "planned",
      whitelistedCustomers: ["your-internal-customer-id"],
      blacklistedCustomers: [],
      rollbackThreshold: { errorRate: 0.05, timeWindow: 3_600_000 },
    });
    expect(await manager().shouldEnableFeature(FEATURE, "your-internal-customer-id")).toBe(false);
    const planned = repo.read(`rollouts/${FEATURE}.yaml`);
    const flag = "flag: sessionPersistence.phase2.enhancedStorage\n";
    repo.commit("Say where it shows", { [`rollouts/${FEATURE}.yaml`]: `${planned}${flag}` }, now);
  });

  test("step 2 starts it, for the team only", async () => {
    await play(program("startRollout"));
    expect(await manager().getRolloutConfig(FEATURE)).toMatchObject({ currentTier: "tier_1_internal", percentage: 1 });
    expect(await manager().shouldEnableFeature(FEATURE, "your-internal-customer-id")).toBe(true);
    expect(await manager().shouldEnableFeature(FEATURE, "somebody")).toBe(false);
    expect(await manager().shouldEnableFeature("unknown", "somebody")).toBe(false);
  });

  test("an advance without evidence is refused with its reasons, and step 3 does not even ask", async () => {
    const refusal = await manager()
      .advanceRollout(FEATURE)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      name: "RolloutRefusedError",
      code: "held",
      message: expect.stringContaining("time-in-tier"),
      reasons: expect.arrayContaining([expect.objectContaining({ id: "error-rate" })]),
    });
    expect(await play(program("advanceRollout"))).toEqual(["Error rate: NaN", "Success rate: NaN"]);
    expect(await manager().getRolloutConfig(FEATURE)).toMatchObject({ currentTier: "tier_1_internal" });
  });

  test("steps 3 to 5 advance it by evidence, one tier a time", async () => {
    await use(now + 50 * HOUR, ["your-internal-customer-id", "c2"]);
    expect(await play(program("advanceRollout"))).toEqual(["Error rate: 0", "Success rate: 1"]);
    expect(await manager().getRolloutConfig(FEATURE)).toMatchObject({
      currentTier: "tier_2_early_adopters",
      percentage: 10,
    });
    await use(
      now + 8 * DAY,
      Array.from({ length: 40 }, (_, index) => `cust_${index}`),
    );
    await play(program("advanceRollout", 1));
    expect(await manager().getRolloutConfig(FEATURE)).toMatchObject({ currentTier: "tier_3_general", percentage: 50 });
    await use(
      now + 8 * DAY,
      Array.from({ length: 40 }, (_, index) => `cust_${index}`),
    );
    await play(program("advanceRollout", 2));
    expect(await play(program("getRolloutConfig"))).toEqual([
      "Current tier: tier_4_full",
      "Percentage: 100",
      "Status: completed",
    ]);
  });

  test("statistics are counted where events are recorded", async () => {
    for (const event of ["enabled", "error"] as const) {
      await manager().recordEvent({
        featureName: FEATURE,
        customerId: "c1",
        event,
        timestamp: now + MINUTE,
        durationMs: 9,
      });
    }
    now += 2 * MINUTE;
    expect(await play(program("Enabled customers"))).toEqual([
      "Enabled customers: 1",
      "Error count: 1",
      "Error rate: 100.00%",
      "Success rate: 0.00%",
    ]);
  });

  test("flags that follow from the rollout are recorded, and others are refused", async () => {
    await play(program("setCustomerFlags"), "c1");
    const record = repo.read(".pilot/customer-flags.jsonl").split("\n");
    expect(record.map((line) => (line === "" ? null : JSON.parse(line)))).toEqual([
      {
        at: expect.any(String),
        customer: "c1",
        flags: { sessionPersistence: { phase2: { enhancedStorage: true } } },
        actor: "system",
        reason: "Automatic rollout advancement",
        sequence: expect.any(Number),
      },
      null,
    ]);
    const flags = getFeatureFlagManager(options());
    const set = (tree: FlagsInput) => flags.setCustomerFlags("c1", tree, "support", "they asked").catch(String);
    expect(await set({ sessionPersistence: { phase2: { enhancedStorage: false } } })).toContain(
      "sessionPersistence.phase2.enhancedStorage is on (full) for this customer by phase2_enhanced_storage; edit its rollout",
    );
    expect(await set({ other: true })).toContain("no published rollout has the flag other");
    expect(repo.read(".pilot/customer-flags.jsonl").split("\n").length).toBe(2);
  });

  test("an emergency rollback turns it off for everyone, without judgement", async () => {
    await play(program("rollbackFeature"));
    expect(await manager().getRolloutConfig(FEATURE)).toMatchObject({
      currentTier: "tier_0_disabled",
      status: "rolled_back",
    });
    expect(await manager().shouldEnableFeature(FEATURE, "your-internal-customer-id")).toBe(false);
    expect(repo.read(`rollouts/${FEATURE}.yaml`)).toContain("Critical bug: [describe issue]");
  });
});
