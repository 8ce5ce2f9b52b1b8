import { plainWords } from "./github-BMZkogJs.js";
// src/adapters/metrics/sql/failure.ts
const BY_CODE = {
	"42501": "unauthorized",
	"55P03": "timeout",
	"57014": "timeout",
	CONNECT_TIMEOUT: "timeout",
	ETIMEDOUT: "timeout",
	MESSAGE_NOT_SUPPORTED: "malformed",
	SASL_SIGNATURE_MISMATCH: "unauthorized"
};
const BY_CLASS = {
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
const WORDS = {
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
	return {
		status,
		detail: plainWords(`${words}${hint}${code === "" ? "" : ` (${code})`}`, secrets)
	};
}
function describe(error) {
	if (!(error instanceof Error)) return {
		code: "",
		message: ""
	};
	return {
		code: "code" in error && typeof error.code === "string" ? error.code : "",
		message: error.message
	};
}
export { classifySqlFailure };
