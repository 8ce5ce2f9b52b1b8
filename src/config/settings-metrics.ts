/** Where the settings say that events are measured. */

import type { Configured, FromEnvironment, MetricsSourceSettings, Settings } from "../core/settings.ts";
import type { Duration } from "../evaluation/instant.ts";
import type { Form, Path } from "./form.ts";
import { durationAt, keysAt, numberAt, textAt } from "./read-field.ts";
import type { Place } from "./place.ts";
import { WAITS } from "./values/duration.ts";

type Kind = MetricsSourceSettings["kind"];

/** What each kind takes beside `kind`; what is required comes first. */
const OPTIONS: Readonly<Record<Kind, { readonly required: readonly string[]; readonly optional: readonly string[] }>> =
  {
    embedded: { required: [], optional: ["path"] },
    postgres: { required: ["url"], optional: ["query", "designEffect", "timeout", "settle"] },
    prometheus: { required: ["url"], optional: ["token", "designEffect", "timeout", "settle"] },
    fixed: { required: ["path"], optional: [] },
    unconfigured: { required: [], optional: [] },
  };

const EMBEDDED_PATH = ".pilot/events";

/** The sources, and the one that is used where a rollout names none: the only one, else that of the place. */
export function readMetrics(form: Form, place: Place): Settings["metrics"] {
  const named = keysAt(form, ["metrics", "sources"]).flatMap((name) => {
    const source = readSource(form, ["metrics", "sources", name], place);
    return source === null ? [] : [[name, source] as const];
  });
  const chosen = textAt(form, ["metrics", "default"]);
  if (chosen !== undefined) return { default: chosen, sources: Object.fromEntries(named) };
  const [only, another] = named;
  if (only !== undefined && another === undefined) return { default: only[0], sources: Object.fromEntries(named) };
  const [name, source] = placeDefault(place);
  return { default: name, sources: { [name]: source, ...Object.fromEntries(named) } };
}

function placeDefault({ ci }: Place): readonly [string, MetricsSourceSettings] {
  return ci
    ? ["unconfigured", { kind: "unconfigured" }]
    : ["embedded", { kind: "embedded", path: EMBEDDED_PATH, implied: true }];
}

function readSource(form: Form, path: Path, place: Place): MetricsSourceSettings | null {
  const kind = textAt(form, [...path, "kind"]);
  if (kind === undefined || !isKind(kind)) return null;
  checkOptions(form, path, kind);
  switch (kind) {
    case "embedded":
      return readEmbedded(form, path, place);
    case "postgres":
      return readPostgres(form, path);
    case "prometheus":
      return readPrometheus(form, path);
    case "fixed":
      return { kind, path: textAt(form, [...path, "path"]) ?? "" };
    case "unconfigured":
      return { kind };
  }
}

function isKind(text: string): text is Kind {
  return Object.hasOwn(OPTIONS, text);
}

function checkOptions(form: Form, path: Path, kind: Kind): void {
  const { required, optional } = OPTIONS[kind];
  for (const key of required) {
    if (form.node([...path, key]) === undefined) {
      form.refuse(path, "missing-key", `a ${kind} source must have the key ${key}`);
    }
  }
  for (const key of keysAt(form, path)) {
    if (key === "kind" || required.includes(key) || optional.includes(key)) continue;
    const known = ["kind", ...required, ...optional].join(", ");
    form.refuseKey([...path, key], "unknown-key", `a ${kind} source has no key ${key}; known are ${known}`);
  }
}

function readEmbedded(form: Form, path: Path, { ci, lenient }: Place): MetricsSourceSettings {
  const written = textAt(form, [...path, "path"]);
  if (written === undefined && ci && lenient !== true) {
    const message = "a CI job starts with an empty disk: write the path of an embedded source, or use another kind";
    form.refuse([...path, "kind"], "not-in-ci", message);
  }
  return { kind: "embedded", path: written ?? EMBEDDED_PATH, implied: written === undefined };
}

function readPostgres(form: Form, path: Path): MetricsSourceSettings {
  return { kind: "postgres", ...readServer(form, path, 0), query: textAt(form, [...path, "query"]) ?? null };
}

/** Scrapes arrive up to a minute late. */
function readPrometheus(form: Form, path: Path): MetricsSourceSettings {
  const token = environmentAt(form, [...path, "token"]) ?? null;
  return { kind: "prometheus", ...readServer(form, path, 60_000), token };
}

function readServer(
  form: Form,
  path: Path,
  settle: Duration,
): { url: Configured; designEffect: number; timeout: Duration; settle: Duration } {
  const range = "from 0s to 10m, written like 30s";
  return {
    url: configuredAt(form, [...path, "url"]) ?? "",
    designEffect: numberAt(form, [...path, "designEffect"]) ?? 1,
    timeout: durationAt(form, [...path, "timeout"], { least: 1_000, most: WAITS.most }, "from 1s to 10m") ?? 10_000,
    settle: durationAt(form, [...path, "settle"], WAITS, range) ?? settle,
  };
}

/** A text, or the name of an environment variable. */
export function configuredAt(form: Form, path: Path): Configured | undefined {
  return textAt(form, path) ?? environmentAt(form, path);
}

/** The name of an environment variable. */
export function environmentAt(form: Form, path: Path): FromEnvironment | undefined {
  const env = textAt(form, [...path, "env"]);
  return env === undefined ? undefined : { env };
}
