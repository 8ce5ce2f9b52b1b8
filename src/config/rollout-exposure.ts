/** The fields of a rollout file that decide for whom a feature is on. What is unusable here makes a file unusable. */

import type { Rollout } from "../core/rollout.ts";
import type { Form, Path } from "./form.ts";
import { nameOf } from "./form.ts";
import { textAt, tierAt } from "./read-field.ts";
import { personalDetail } from "./values/customer.ts";
import type { YamlNode } from "./yaml/node.ts";

const RESERVED: ReadonlySet<string> = new Set(["__proto__", "prototype", "constructor"]);

/** Everything that decides for whom the feature is on; null where one part of it is unusable. */
export function readExposure(
  form: Form,
  feature: string,
): Pick<Rollout, "tier" | "whitelist" | "blacklist" | "flag" | "salt" | "dependsOn"> | null {
  const tier = form.node(["tier"]) === undefined ? 0 : tierAt(form, ["tier"]);
  const whitelist = readCustomers(form, "whitelist");
  const blacklist = readCustomers(form, "blacklist");
  const flag = readFlag(form, feature);
  const salt = form.node(["salt"]) === undefined ? feature : readSalt(form);
  const dependsOn = readParents(form);
  if (tier === undefined || whitelist === null || blacklist === null) return null;
  warnOfOverlap(form, whitelist, blacklist);
  if (flag === null || salt === undefined || dependsOn === null) return null;
  return { tier, whitelist, blacklist, flag, salt, dependsOn };
}

function warnOfOverlap(form: Form, whitelist: readonly string[], blacklist: readonly string[]): void {
  const off = new Set(blacklist);
  const both = whitelist.filter((customer) => off.has(customer)).length;
  if (both === 0) return;
  const who = both === 1 ? "one customer is" : `${both} customers are`;
  form.warn(["whitelist"], "overlapping-lists", `${who} on both lists; the blacklist wins`);
}

/** A bad id of a whitelist is dropped; of a blacklist it is kept as written, because it turns the feature off. */
function readCustomers(form: Form, list: "whitelist" | "blacklist"): readonly string[] | null {
  const node = form.node([list]);
  if (node === undefined) return [];
  if (node.kind !== "list" || isWrittenTwice(form, list)) return null;
  const customers = new Set<string>();
  for (const [index, item] of node.items.entries()) {
    const customer = readCustomer(form, item, [list, String(index)]);
    if (customer === null) continue;
    if (customers.has(customer))
      form.warn([list, String(index)], "repeated-customer", `${list} names a customer twice`);
    customers.add(customer);
  }
  return Array.from(customers);
}

function readCustomer(form: Form, item: YamlNode, path: Path): string | null {
  const written = textAt(form, path);
  const detail = written === undefined ? null : personalDetail(written);
  if (written !== undefined && detail === null) return written;
  if (detail !== null) {
    form.refuse(path, "personal-id", `${nameOf(path)} must be an opaque id, found ${detail}`);
  }
  return path[0] === "blacklist" && typeof item.value === "string" && item.value !== "" ? item.value : null;
}

/** Where the feature shows in the flags tree; null where that is unusable. */
function readFlag(form: Form, feature: string): string | null {
  if (form.node(["flag"]) === undefined) return feature;
  const flag = textAt(form, ["flag"]);
  const reserved = flag?.split(".").find((segment) => RESERVED.has(segment));
  if (reserved === undefined) return flag ?? null;
  form.refuse(["flag"], "invalid-value", `flag must not have a segment named ${reserved}`);
  return null;
}

/** What cohort the feature has; a salt is as public as a customer id, and stays in use where it gives away as much. */
function readSalt(form: Form): string | undefined {
  const salt = textAt(form, ["salt"]);
  const detail = salt === undefined ? null : personalDetail(salt);
  if (detail !== null) form.refuse(["salt"], "personal-id", `salt must be opaque, found ${detail}`);
  return salt;
}

/** Parents, also those whose names cannot exist: they keep the feature off. Null where there is no list. */
function readParents(form: Form): readonly string[] | null {
  const node = form.node(["dependsOn"]);
  if (node === undefined) return [];
  if (node.kind !== "list" || isWrittenTwice(form, "dependsOn")) return null;
  const written = node.items.flatMap((item) => (typeof item.value === "string" ? item.value : []));
  const parents = new Set(written);
  if (parents.size < written.length) form.warn(["dependsOn"], "repeated-parent", "dependsOn names a feature twice");
  return Array.from(parents);
}

function isWrittenTwice(form: Form, key: string): boolean {
  return form.root.entries.filter((entry) => entry.key === key).length > 1;
}
