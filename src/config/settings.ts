/** The settings file: bytes to domain with every default filled in, and every problem at once. */

import type { Problem } from "../core/problem.ts";
import type { Settings } from "../core/settings.ts";
import type { Place } from "./place.ts";
import { createForm, type Form, type Path } from "./form.ts";
import { checkSettings } from "./settings-checks.ts";
import { readCriteria, readLadder, readLimits, readRollback } from "./settings-limits.ts";
import { readMetrics } from "./settings-metrics.ts";
import { readPeople } from "./settings-people.ts";
import { COMMON } from "./settings-store-options.ts";
import { readEnvironments, readNotifications, readSigning, readStores } from "./settings-stores.ts";
import { settingsWords, validateSettings } from "./validators/settings.js";
import { hasRoot, readYaml } from "./yaml/read.ts";

export { describeSettingsEffects } from "./settings-effects.ts";

/** What the settings file says; `settings` is null where anything in it is an error. */
export interface ParsedSettings {
  readonly settings: Settings | null;
  readonly problems: readonly Problem[];
}

const EMPTY = new TextEncoder().encode("{}");

/** Reads the settings; `bytes` null stands for a file that is not there, which is the same as an empty one. */
export function parseSettings(path: string, bytes: Uint8Array | null, place: Place): ParsedSettings {
  const written = readYaml(bytes ?? EMPTY);
  const document = written.empty ? readYaml(EMPTY) : written;
  if (!hasRoot(document)) return { settings: null, problems: document.issues.problems(path, document.locate) };
  const form = createForm(document, { validate: validateSettings, words: settingsWords, hides: isPrivate });
  const settings = readSettings(form, place);
  checkSettings(form, settings);
  const problems = form.problems(path);
  return { settings: problems.some(({ severity }) => severity === "error") ? null : settings, problems };
}

/** The settings of an empty file. */
export function defaultSettings(place: Place): Settings {
  const document = readYaml(EMPTY);
  if (!hasRoot(document)) throw new Error("an empty mapping is a mapping");
  return readSettings(
    createForm(document, { validate: validateSettings, words: settingsWords, hides: isPrivate }),
    place,
  );
}

/** Addresses and tokens are not repeated in messages. */
function isPrivate(path: Path): boolean {
  const [group, , key] = path;
  if (group === "stores") return key !== undefined && !COMMON.has(key);
  return path.some((segment) => segment === "url" || segment === "token" || segment === "query");
}

function readSettings(form: Form, place: Place): Settings {
  return {
    ...readPeople(form),
    ladder: readLadder(form),
    criteria: readCriteria(form),
    rollback: readRollback(form),
    ...readLimits(form),
    metrics: readMetrics(form, place),
    stores: readStores(form, place),
    signing: readSigning(form),
    environments: readEnvironments(form),
    notifications: readNotifications(form),
  };
}
