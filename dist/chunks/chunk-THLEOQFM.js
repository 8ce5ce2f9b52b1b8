import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  plainWords
} from "./chunk-N6V5SUGX.js";

// src/adapters/metrics/sql/failure.ts
var BY_CODE = {
  "42501": "unauthorized",
  "55P03": "timeout",
  "57014": "timeout",
  CONNECT_TIMEOUT: "timeout",
  ETIMEDOUT: "timeout",
  MESSAGE_NOT_SUPPORTED: "malformed",
  SASL_SIGNATURE_MISMATCH: "unauthorized"
};
var BY_CLASS = {
  "0A": "bad-query",
  "22": "bad-query",
  "25": "bad-query",
  "28": "unauthorized",
  "2F": "bad-query",
  "38": "bad-query",
  "39": "bad-query",
  "42": "bad-query",
  "53": "rate-limited",
  P0: "bad-query"
};
var WORDS = {
  unauthorized: "the database refuses the user, the password or the privilege",
  timeout: "the database did not answer in time",
  "rate-limited": "the database has no connection or memory to spare",
  unreachable: "the database cannot be reached"
};
function classifySqlFailure(error, secrets = []) {
  const { code, message } = describe(error);
  const status = BY_CODE[code] ?? (code.length === 5 ? BY_CLASS[code.slice(0, 2)] : void 0) ?? "unreachable";
  const said = code.startsWith("42") || code.startsWith("3") ? message : "";
  const hint = code === "42P01" ? "; apply sql/001_rollout_events.sql or set the source's query" : "";
  const words = [WORDS[status] ?? "the statement failed", said].filter((part) => part !== "").join(": ");
  return { status, detail: plainWords(`${words}${hint}${code === "" ? "" : ` (${code})`}`, secrets) };
}
function describe(error) {
  if (!(error instanceof Error)) return { code: "", message: "" };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return { code, message: error.message };
}

// src/adapters/metrics/sql/postgres-connection.ts
async function onFreshConnection(request, use) {
  const address = parseAddress(request.url);
  if (address === null) return { status: "unreachable", detail: "the configured url is no postgres:// address" };
  const timeLimit = AbortSignal.timeout(request.timeout);
  const deadline = request.signal === void 0 ? timeLimit : AbortSignal.any([timeLimit, request.signal]);
  try {
    return { value: await inSession(address.url, request, deadline, use) };
  } catch (error) {
    if (deadline.aborted) return { status: "timeout", detail: "the database did not answer in time" };
    return classifySqlFailure(error, address.secrets);
  }
}
async function inSession(url, request, deadline, use) {
  const { timeout, readOnly } = request;
  const settings = {
    TimeZone: "UTC",
    statement_timeout: timeout,
    ...readOnly ? { default_transaction_read_only: true } : {}
  };
  try {
    const sql2 = await open(url, timeout, settings);
    return await closing(sql2, deadline, use(queryable(sql2)));
  } catch (error) {
    if (!isRefusedSetting(error)) throw error;
  }
  const sql = await open(url, timeout, {});
  return await closing(sql, deadline, inTransaction(sql, request, use));
}
async function inTransaction(sql, { timeout, readOnly }, use) {
  await sql.unsafe(`begin read ${readOnly ? "only" : "write"}`);
  await sql`select set_config('statement_timeout', ${String(timeout)}, true), set_config('TimeZone', 'UTC', true)`;
  const value = await use(queryable(sql));
  await sql.unsafe("commit");
  return value;
}
function queryable(sql) {
  return { query: (text, values) => sql.unsafe(text, [...values]) };
}
async function open(url, timeout, settings) {
  const { default: connect } = await import("./src-SLEYP7CX.js");
  return connect(url, {
    max: 1,
    prepare: false,
    fetch_types: false,
    connect_timeout: timeout / 1e3,
    onnotice: () => {
    },
    connection: { application_name: "pilot-rollout", ...settings }
  });
}
async function closing(sql, deadline, work) {
  try {
    return await Promise.race([work, rejectOnAbort(deadline)]);
  } finally {
    await sql.end({ timeout: 0 });
  }
}
function rejectOnAbort(signal) {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(new Error("aborted"));
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
  });
}
function isRefusedSetting(error) {
  return error instanceof Error && error.message.includes("unsupported startup parameter");
}
var UNDERSTOOD = /* @__PURE__ */ new Set(["sslmode", "ssl", "sslnegotiation", "options", "search_path", "target_session_attrs"]);
function parseAddress(url) {
  if (!/^postgres(ql)?:\/\//.test(url)) return null;
  const [place = "", search = ""] = url.split("?", 2);
  const password = /^\w+:\/\/[^/@:]*:([^/@]*)@/.exec(place)?.[1] ?? "";
  const kept = [...new URLSearchParams(search)].filter(
    ([name, value]) => UNDERSTOOD.has(name) || name === "sslrootcert" && value === "system"
  );
  const query = kept.length === 0 ? "" : `?${new URLSearchParams(kept).toString()}`;
  return { url: `${place}${query}`, secrets: [password, decoded(password)] };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export {
  classifySqlFailure,
  onFreshConnection
};
