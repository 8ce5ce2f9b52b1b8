import { expect, test } from "vitest";
import { defaultSettings, describeSettingsEffects, parseSettings } from "../../src/config/settings.ts";
import { STORE_KINDS } from "../../src/core/store-kinds.ts";
import { catalog, DAY, HOUR, rollout, settings } from "../support/builders.ts";
import { bytes, placesOf } from "./support.ts";

const PATH = ".github/pilot-rollout.yml";
const TERMINAL = { ci: false };
const CI = { ci: true };

function parse(source: string, place: { ci: boolean; lenient?: boolean } = TERMINAL) {
  return parseSettings(PATH, bytes(source), place);
}

test.each([
  ["no file", null],
  ["an empty file", ""],
  ["a file of comments", "# nothing here\n"],
  ["an empty mapping", "{}"],
  ["a version alone", "version: 1\n"],
])("%s has every default of a terminal", (_, source) => {
  const parsed = parseSettings(PATH, source === null ? null : bytes(source), TERMINAL);

  expect(parsed).toEqual({ settings: settings(), problems: [] });
  expect(defaultSettings(TERMINAL)).toEqual(settings());
});

test("in a CI job nothing is measured by default, and snapshots go to a branch", () => {
  expect(defaultSettings(CI)).toEqual({
    ...settings(),
    metrics: { default: "unconfigured", sources: { unconfigured: { kind: "unconfigured" } } },
    stores: [
      {
        name: "git",
        kind: "git",
        environment: "production",
        customerIds: "plain",
        format: "snapshot",
        lean: false,
        maximumBytes: null,
        options: {},
        implied: true,
      },
    ],
  });
});

const PUBLIC_KEY = `${"A".repeat(43)}=`;

const WHOLE = `
version: 1
name: web
rollouts: ./config/rollouts/
ladder:
  internal: {minimum: 24h}
  earlyAdopters: {minimum: 3d, percentage: 5%}
  general: {minimum: 14d, fastTrackMinimum: 10d, percentage: 0.4}
criteria:
  evidence: point
  maximumErrorRate: 3%
  minimumSuccessRate: 0.99
  performance: {maximumIncrease: 20%, required: true}
  investigate: {extra: 1d}
  recovery: 12h
  freshness: 6h
rollback: {critical: 8%, commonCause: 5, graceWithoutData: 2h}
audience: {maximum: 10, wideningWithoutEvidence: 0}
concurrency: {running: null, perOwner: 2, perPhase: 3}
phases:
  - {name: phase1, order: []}
  - {name: phase2, requires: [phase1], order: [a, b]}
approvals:
  product: {users: [product-lead]}
  owners: {owners: true, teams: [acme/engineering]}
issues: {critical: [sev1], concern: complaint, feature: "f:{feature}"}
calendar: {timezone: Europe/Berlin, freeze: [{days: [fri, sat]}, {from: 2026-12-20, to: 2027-01-03}]}
guard: {mode: observe, propose: true}
adoption: {until: 2026-12-31}
metrics:
  default: events
  sources:
    events: {kind: postgres, url: {env: DATABASE_URL}, query: select 1, designEffect: 1.5, timeout: 30s, settle: 2m}
    prom: {kind: prometheus, url: "https://prometheus.example", token: {env: PROM_TOKEN}}
    recorded: {kind: fixed, path: examples/evidence.json}
    local: {kind: embedded, path: .events}
stores:
  - {name: edge, kind: cloudflare-kv, account: acme, namespace: n, token: {env: TOKEN}, customerIds: hashed, lean: true, maximumBytes: 4096, environment: staging}
  - {kind: file}
signing: {key: {env: SIGNING_KEY}, publicKeys: [${PUBLIC_KEY}], unsigned: accept}
environments: {staging: {minimumTier: 4}}
notifications: [{kind: slack, url: {env: HOOK}, on: [pause, rollback]}, {kind: json, url: "https://hook.example"}]
report: {customerIds: show, customers: ./lists/customers.txt}
`;

test("every key of the settings becomes its value in the domain", () => {
  const minimum = (hours: number, fast = hours) => ({ minimum: hours * HOUR, fastTrackMinimum: fast * HOUR });

  expect(parse(WHOLE)).toEqual({
    problems: [],
    settings: {
      name: "web",
      rollouts: "config/rollouts",
      ladder: {
        internal: minimum(24),
        earlyAdopters: { ...minimum(72), percentage: 500 },
        general: { ...minimum(14 * 24, 10 * 24), percentage: 4_000 },
      },
      criteria: {
        evidence: "point",
        maximumErrorRate: 300,
        minimumSuccessRate: 9_900,
        performance: { maximumIncrease: 2_000, required: true },
        investigate: { extra: DAY },
        recovery: 12 * HOUR,
        freshness: 6 * HOUR,
      },
      rollback: { critical: 800, commonCause: 5, graceWithoutData: 2 * HOUR },
      audience: { maximum: 10, wideningWithoutEvidence: 0 },
      concurrency: { running: null, perOwner: 2, perPhase: 3 },
      phases: [
        { name: "phase1", requires: [], order: [] },
        { name: "phase2", requires: ["phase1"], order: ["a", "b"] },
      ],
      approvals: {
        product: { users: ["product-lead"], teams: [], owners: false },
        owners: { users: [], teams: ["acme/engineering"], owners: true },
      },
      issues: { critical: ["sev1"], concern: "complaint", feature: "f:{feature}" },
      calendar: {
        timezone: "Europe/Berlin",
        freeze: [{ days: ["fri", "sat"] }, { from: "2026-12-20", to: "2027-01-03" }],
      },
      guard: { mode: "observe", propose: true },
      adoption: { until: Date.UTC(2027, 0, 1) - 1 },
      metrics: {
        default: "events",
        sources: {
          events: {
            kind: "postgres",
            url: { env: "DATABASE_URL" },
            query: "select 1",
            designEffect: 1.5,
            timeout: 30_000,
            settle: 120_000,
          },
          prom: {
            kind: "prometheus",
            url: "https://prometheus.example",
            token: { env: "PROM_TOKEN" },
            designEffect: 1,
            timeout: 10_000,
            settle: 60_000,
          },
          recorded: { kind: "fixed", path: "examples/evidence.json" },
          local: { kind: "embedded", path: ".events", implied: false },
        },
      },
      stores: [
        {
          name: "edge",
          kind: "cloudflare-kv",
          environment: "staging",
          customerIds: "hashed",
          format: "snapshot",
          lean: true,
          maximumBytes: 4096,
          options: { key: "pilot-rollout-web", account: "acme", namespace: "n", token: { env: "TOKEN" } },
          implied: false,
        },
        {
          name: "file",
          kind: "file",
          environment: "production",
          customerIds: "plain",
          format: "snapshot",
          lean: false,
          maximumBytes: null,
          options: { path: ".pilot/snapshot.json" },
          implied: false,
        },
      ],
      signing: { key: { env: "SIGNING_KEY" }, publicKeys: [PUBLIC_KEY], unsigned: "accept" },
      environments: { staging: { minimumTier: 4 } },
      notifications: [
        { kind: "slack", url: { env: "HOOK" }, on: ["rollback", "pause"] },
        { kind: "json", url: "https://hook.example", on: ["rollback", "pause", "withheld", "silent", "eligible"] },
      ],
      report: { customerIds: "show", customers: "lists/customers.txt" },
    },
  });
});

test("the only source is the default one, and of several that of the place", () => {
  const one = "metrics: {sources: {events: {kind: postgres, url: x}}}";
  const two = "metrics: {sources: {events: {kind: postgres, url: x}, other: {kind: unconfigured}}}";

  expect(parse(one).settings?.metrics.default).toBe("events");
  expect(parse(two).settings?.metrics.default).toBe("embedded");
  expect(parse(two, CI).settings?.metrics.default).toBe("unconfigured");
  expect(Object.keys(parse(two).settings?.metrics.sources ?? {})).toEqual(["embedded", "events", "other"]);
});

test.each([
  ["an embedded source", "metrics: {sources: {e: {kind: embedded}}}", "1:31 not-in-ci"],
  ["a file store", "stores: [{kind: file}]", "1:17 not-in-ci"],
])("%s without a path is refused in a CI job, unless evidence is recorded", (_, source, place) => {
  expect(placesOf(parse(source, CI).problems)).toEqual([place]);
  expect(parse(source, CI).settings).toBeNull();
  expect(parse(source, { ci: true, lenient: true }).problems).toEqual([]);
  expect(parse(source).problems).toEqual([]);
});

test("embedded sources and file stores with a path are taken in a CI job", () => {
  const source = "metrics: {sources: {e: {kind: embedded, path: e}}}\nstores: [{kind: file, path: s.json}]\n";

  expect(parse(source, CI).problems).toEqual([]);
});

test.each([
  ["another version", "version: 2", "1:10 invalid-value"],
  ["an unknown key", "rollout: x", "1:1 unknown-key"],
  ["nothing where a mapping is", "guard:", "1:1 null-value"],
  ["a name with a blank", "name: a b", "1:7 invalid-value"],
  ["a folder outside", "rollouts: ../x", "1:11 invalid-value"],
  ["an absolute folder", "rollouts: /x", "1:11 invalid-value"],
  ["the whole repository", "rollouts: .", "1:11 invalid-value"],
  ["a folder with backslashes", "rollouts: a\\b", "1:11 invalid-value"],
  ["a percentage of nothing", "ladder: {general: {percentage: 0%}}", "1:32 invalid-value"],
  ["percentages out of order", "ladder: {general: {percentage: 10%}}", "1:32 limits-not-in-order"],
  ["an early percentage out of order", "ladder: {earlyAdopters: {percentage: 50%}}", "1:38 limits-not-in-order"],
  ["a slow fast track", "ladder: {internal: {fastTrackMinimum: 49h}}", "1:39 limits-not-in-order"],
  ["a maximum over critical", "criteria: {maximumErrorRate: 10%}", "1:30 limits-not-in-order"],
  ["critical at the maximum", "rollback: {critical: 5%}", "1:22 limits-not-in-order"],
  ["a limit of 51 %", "rollback: {critical: 51%}", "1:22 invalid-value"],
  ["a limit without its sign", "criteria: {maximumErrorRate: 5}", "1:30 invalid-value"],
  ["a success rate under a half", "criteria: {minimumSuccessRate: 49%}", "1:32 invalid-value"],
  ["a success rate of 100 %", "criteria: {minimumSuccessRate: 100%}", "1:32 invalid-value"],
  ["a duration of 91 days", "criteria: {recovery: 91d}", "1:22 invalid-value"],
  ["a duration of 59 seconds", "criteria: {freshness: 59s}", "1:23 invalid-value"],
  ["a kind of evidence that does not exist", "criteria: {evidence: none}", "1:22 invalid-value"],
  ["a truth value in quotes", 'criteria: {performance: {required: "yes"}}', "1:36 wrong-type"],
  ["a common cause of one", "rollback: {commonCause: 1}", "1:25 invalid-value"],
  ["an audience of nobody", "audience: {maximum: 0}", "1:21 invalid-value"],
  ["no rollout at once", "concurrency: {running: 0}", "1:24 invalid-value"],
  ["a phase without a name", "phases: [{order: []}]", "1:10 missing-key"],
  ["an unknown phase", "phases: [{name: a, requires: [b]}]", "1:31 unknown-phase"],
  ["a phase twice", "phases: [{name: a}, {name: a}]", "1:28 duplicate-name"],
  ["phases in a circle", "phases: [{name: a, requires: [b]}, {name: b, requires: [a]}]", "1:30 phase-cycle"],
  ["a feature in two orders", "phases: [{name: a, order: [x]}, {name: b, order: [x]}]", "1:51 repeated-feature"],
  ["a group of nobody", "approvals: {product: {}}", "1:22 empty-group"],
  ["a group with a blank", "approvals: {a b: {owners: true}}", "1:13 invalid-key"],
  ["a label without the feature", "issues: {feature: rollout}", "1:19 invalid-value"],
  ["a time zone that does not exist", "calendar: {timezone: Mars/Phobos}", "1:22 unknown-timezone"],
  ["a day that does not exist", "calendar: {freeze: [{days: [someday]}]}", "1:29 invalid-value"],
  ["a freeze of no days", "calendar: {freeze: [{days: []}]}", "1:28 invalid-value"],
  ["half a freeze", "calendar: {freeze: [{from: 2026-12-20}]}", "1:21 invalid-value"],
  ["a freeze of both", "calendar: {freeze: [{days: [fri], from: 2026-12-20, to: 2026-12-21}]}", "1:21 invalid-value"],
  ["a freeze backwards", "calendar: {freeze: [{from: 2026-12-20, to: 2026-12-19}]}", "1:44 dates-not-in-order"],
  ["a date that does not exist", "adoption: {until: 2026-02-30}", "1:19 invalid-value"],
  ["an adoption without end", "adoption: {}", "1:11 missing-key"],
  ["a default source that does not exist", "metrics: {default: evnts}", "1:20 unknown-source"],
  ["a kind of source that does not exist", "metrics: {sources: {a: {kind: mysql}}}", "1:31 invalid-value"],
  ["a source without its address", "metrics: {sources: {a: {kind: postgres}}}", "1:24 missing-key"],
  ["a key of another kind of source", "metrics: {sources: {a: {kind: fixed, path: p, url: u}}}", "1:47 unknown-key"],
  ["a token in the file", "metrics: {sources: {a: {kind: prometheus, url: u, token: t}}}", "1:58 wrong-type"],
  ["a timeout of nothing", "metrics: {sources: {a: {kind: postgres, url: u, timeout: 0s}}}", "1:58 invalid-value"],
  ["a variable that cannot exist", "metrics: {sources: {a: {kind: postgres, url: {env: 1A}}}}", "1:52 invalid-value"],
  [
    "a variable beside something",
    "metrics: {sources: {a: {kind: postgres, url: {env: A, or: b}}}}",
    "1:55 unknown-key",
  ],
  ["no store", "stores: []", "1:9 invalid-value"],
  ["a kind of store that does not exist", "stores: [{kind: dynamo}]", "1:17 invalid-value"],
  ["two stores of one name", "stores: [{kind: git}, {kind: git}]", "1:23 duplicate-name"],
  ["an option that is a number", "stores: [{kind: redis, url: u, key: 6379}]", "1:37 wrong-type"],
  ["a store without its address", "stores: [{kind: redis}]", "1:10 missing-key"],
  ["an option that its kind has not", "stores: [{kind: redis, url: u, tken: t}]", "1:32 unknown-key"],
  [
    "an access that does not exist",
    "stores: [{kind: s3, bucket: b, accessKeyId: {env: A}, secretAccessKey: {env: B}, access: all}]",
    "1:90 invalid-value",
  ],
  [
    "an access from a variable",
    "stores: [{kind: http, url: u, customerIds: hashed, access: {env: A}}]",
    "1:60 invalid-value",
  ],
  ["plain ids for the public", "stores: [{kind: http, url: u}]", "1:17 public-customer-ids"],
  [
    "plain ids for the public, written",
    "stores: [{kind: http, url: u, customerIds: plain}]",
    "1:44 public-customer-ids",
  ],
  ["a propagation of a day", "stores: [{kind: git, propagation: 1d}]", "1:35 invalid-value"],
  ["a propagation of an hour", "stores: [{kind: git, propagation: 60m}]", "1:35 invalid-value"],
  ["flags only, where what is published must be known", "stores: [{kind: file, format: flagd}]", "1:31 flagd-only"],
  [
    "flags of hashed customers",
    "stores: [{kind: file}, {kind: git, format: flagd, customerIds: hashed}]",
    "1:44 flagd-hashed",
  ],
  ["two stores in one place", "stores: [{kind: file}, {name: b, kind: file}]", "1:24 same-place"],
  ["a public key that is none", "signing: {publicKeys: [abc]}", "1:24 invalid-value"],
  ["a minimum tier on production", "environments: {production: {minimumTier: 1}}", "1:42 minimum-tier-on-production"],
  ["a notification without an address", "notifications: [{kind: slack}]", "1:17 missing-key"],
  ["a secret in the file", "stores: [{kind: redis, url: u, password: p}]", "1:42 plain-secret?"],
  ["a password in an address", "stores: [{kind: redis, url: 'redis://u:p@h'}]", "1:29 plain-secret?"],
  ["an environment that is not declared", "stores: [{kind: git, environment: staging}]", "1:35 unknown-environment?"],
])("%s is a problem in its place", (_, source, place) => {
  const parsed = parse(`${source}\n`);

  expect(placesOf(parsed.problems)).toEqual([place]);
  expect(parsed.settings === null).toBe(!place.endsWith("?"));
});

test("settings that cannot be read at all are no settings", () => {
  expect(parse("[")).toMatchObject({ settings: null, problems: [{ code: "syntax", file: PATH }] });
  expect(parse("- 1\n")).toMatchObject({ settings: null, problems: [{ code: "not-a-mapping" }] });
});

test("addresses, tokens and options of stores are not repeated in messages", () => {
  const { problems } = parse(
    "metrics: {sources: {a: {kind: prometheus, url: 5150, token: hunter2}}}\nstores: [{kind: redis, password: [hunter2]}]\n",
  );

  expect(problems.length).toBeGreaterThan(2);
  expect(JSON.stringify(problems)).not.toMatch(/hunter2|5150/u);
});

test("a mistyped kind or option of a store is told with what was probably meant", () => {
  const messages = (source: string) => parse(`stores: [${source}]\n`).problems.map(({ message }) => message);

  expect(messages("{kind: reddis}")).toEqual([expect.stringContaining('found the text "reddis"; did you mean redis?')]);
  expect(messages("{kind: upstash, url: u, tokn: {env: A}}")).toEqual([
    "a store of kind upstash must have the key token: the token that allows writing",
    'a store of kind upstash has no key "tokn"; did you mean token?',
  ]);
});

test("a store may say how long its readers take, and that only one's own servers read it", () => {
  const source = "stores: [{kind: http, url: u, access: private, propagation: 90s}]\n";

  expect(parse(source).problems).toEqual([]);
  expect(parse(source).settings?.stores[0]?.options).toEqual({ url: "u", access: "private", propagation: "90000" });
});

test("the schema lists the kinds that the table has", () => {
  expect(parse("stores: [{kind: x}]\n").problems[0]?.message).toContain(Object.keys(STORE_KINDS).join(", "));
});

test("the effects of other settings are told with how many features they concern", () => {
  const features = catalog([
    rollout({ feature: "a", tier: 2 }),
    rollout({ feature: "b", tier: 2 }),
    rollout({ feature: "c", tier: 3 }),
    rollout({ feature: "d", tier: 0 }),
  ]);
  const head = settings({
    ladder: { earlyAdopters: { percentage: 4_000, minimum: 2 * DAY }, general: { percentage: 5_050 } },
    criteria: { evidence: "point", freshness: 90 * 60_000 },
    concurrency: { running: null },
    guard: { mode: "observe" },
    rollouts: "flags",
    approvals: { product: { users: ["product-lead"], teams: [], owners: false } },
  });

  expect(describeSettingsEffects(settings(), head, features)).toEqual([
    "percentage 10 → 40 %: 2 features",
    "percentage 50 → 50.5 %: 1 feature",
    "early adopters minimum 7 d → 48 h: 2 features",
    "freshness 24 h → 90 min: 3 features",
    "running at once 1 → no limit: 3 features",
    "rollouts rollouts → flags: 4 features",
    "evidence sequential → point: 3 features",
    "approvals changes",
    "guard changes: 3 features",
  ]);
  expect(describeSettingsEffects(settings(), settings(), features)).toEqual([]);
});

test("flags alone are enough where nothing is judged", () => {
  const source =
    "stores: [{kind: file, format: flagd, environment: staging}]\nenvironments: {staging: {minimumTier: 4}}";

  expect(parse(source).problems).toEqual([]);
});

test("branch and key carry the name of one catalog among several", () => {
  const source =
    "name: web\nstores: [{kind: git}, {kind: redis, url: {env: R}}, {name: own, kind: redis, url: {env: R}, key: mine}]";

  expect(parse(source).settings?.stores.map(({ options }) => options)).toEqual([
    { branch: "pilot-rollout-data-web" },
    { key: "pilot-rollout-web", url: { env: "R" } },
    { key: "mine", url: { env: "R" } },
  ]);
  expect(parse("name: web", CI).settings?.stores[0]?.options).toEqual({ branch: "pilot-rollout-data-web" });
});

test("a small store is lean, and another where it is told to be", () => {
  const vercel = "{kind: vercel, config: ecfg_a, token: {env: T}";
  const source = `stores: [${vercel}}, {name: b, kind: vercel, config: b, token: {env: T}, lean: false}, {kind: file}]`;

  expect(parse(source).settings?.stores.map(({ lean }) => lean)).toEqual([true, false, false]);
});
