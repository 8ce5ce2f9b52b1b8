import { createHash, formatInstant, parseInstant, randomUUID, setTimeout as setTimeout$1 } from "./first-look-BIHJFZDA.js";
import { ask, failed, refusal, textOf } from "./request-Dk82t04t.js";
// node_modules/aws4fetch/dist/aws4fetch.esm.mjs
const encoder = new TextEncoder();
const HOST_SERVICES = {
	appstream2: "appstream",
	cloudhsmv2: "cloudhsm",
	email: "ses",
	marketplace: "aws-marketplace",
	mobile: "AWSMobileHubService",
	pinpoint: "mobiletargeting",
	queue: "sqs",
	"git-codecommit": "codecommit",
	"mturk-requester-sandbox": "mturk-requester",
	"personalize-runtime": "personalize"
};
const UNSIGNABLE_HEADERS = /* @__PURE__ */ new Set([
	"authorization",
	"content-type",
	"content-length",
	"user-agent",
	"presigned-expires",
	"expect",
	"x-amzn-trace-id",
	"range",
	"connection"
]);
var AwsV4Signer = class {
	constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
		if (url == null) throw new TypeError("url is a required option");
		if (accessKeyId == null) throw new TypeError("accessKeyId is a required option");
		if (secretAccessKey == null) throw new TypeError("secretAccessKey is a required option");
		this.method = method || (body ? "POST" : "GET");
		this.url = new URL(url);
		this.headers = new Headers(headers || {});
		this.body = body;
		this.accessKeyId = accessKeyId;
		this.secretAccessKey = secretAccessKey;
		this.sessionToken = sessionToken;
		let guessedService, guessedRegion;
		if (!service || !region) [guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
		this.service = service || guessedService || "";
		this.region = region || guessedRegion || "us-east-1";
		this.cache = cache || /* @__PURE__ */ new Map();
		this.datetime = datetime || (/* @__PURE__ */ new Date()).toISOString().replace(/[:-]|\.\d{3}/g, "");
		this.signQuery = signQuery;
		this.appendSessionToken = appendSessionToken || this.service === "iotdevicegateway";
		this.headers.delete("Host");
		if (this.service === "s3" && !this.signQuery && !this.headers.has("X-Amz-Content-Sha256")) this.headers.set("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
		const params = this.signQuery ? this.url.searchParams : this.headers;
		params.set("X-Amz-Date", this.datetime);
		if (this.sessionToken && !this.appendSessionToken) params.set("X-Amz-Security-Token", this.sessionToken);
		this.signableHeaders = ["host", ...this.headers.keys()].filter((header) => allHeaders || !UNSIGNABLE_HEADERS.has(header)).sort();
		this.signedHeaders = this.signableHeaders.join(";");
		this.canonicalHeaders = this.signableHeaders.map((header) => header + ":" + (header === "host" ? this.url.host : (this.headers.get(header) || "").replace(/\s+/g, " "))).join("\n");
		this.credentialString = [
			this.datetime.slice(0, 8),
			this.region,
			this.service,
			"aws4_request"
		].join("/");
		if (this.signQuery) {
			if (this.service === "s3" && !params.has("X-Amz-Expires")) params.set("X-Amz-Expires", "86400");
			params.set("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
			params.set("X-Amz-Credential", this.accessKeyId + "/" + this.credentialString);
			params.set("X-Amz-SignedHeaders", this.signedHeaders);
		}
		if (this.service === "s3") try {
			this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, " "));
		} catch (e) {
			this.encodedPath = this.url.pathname;
		}
		else this.encodedPath = this.url.pathname.replace(/\/+/g, "/");
		if (!singleEncode) this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, "/");
		this.encodedPath = encodeRfc3986(this.encodedPath);
		const seenKeys = /* @__PURE__ */ new Set();
		this.encodedSearch = [...this.url.searchParams].filter(([k]) => {
			if (!k) return false;
			if (this.service === "s3") {
				if (seenKeys.has(k)) return false;
				seenKeys.add(k);
			}
			return true;
		}).map((pair) => pair.map((p) => encodeRfc3986(encodeURIComponent(p)))).sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0).map((pair) => pair.join("=")).join("&");
	}
	async sign() {
		if (this.signQuery) {
			this.url.searchParams.set("X-Amz-Signature", await this.signature());
			if (this.sessionToken && this.appendSessionToken) this.url.searchParams.set("X-Amz-Security-Token", this.sessionToken);
		} else this.headers.set("Authorization", await this.authHeader());
		return {
			method: this.method,
			url: this.url,
			headers: this.headers,
			body: this.body
		};
	}
	async authHeader() {
		return [
			"AWS4-HMAC-SHA256 Credential=" + this.accessKeyId + "/" + this.credentialString,
			"SignedHeaders=" + this.signedHeaders,
			"Signature=" + await this.signature()
		].join(", ");
	}
	async signature() {
		const date = this.datetime.slice(0, 8);
		const cacheKey = [
			this.secretAccessKey,
			date,
			this.region,
			this.service
		].join();
		let kCredentials = this.cache.get(cacheKey);
		if (!kCredentials) {
			kCredentials = await hmac(await hmac(await hmac(await hmac("AWS4" + this.secretAccessKey, date), this.region), this.service), "aws4_request");
			this.cache.set(cacheKey, kCredentials);
		}
		return buf2hex(await hmac(kCredentials, await this.stringToSign()));
	}
	async stringToSign() {
		return [
			"AWS4-HMAC-SHA256",
			this.datetime,
			this.credentialString,
			buf2hex(await hash(await this.canonicalString()))
		].join("\n");
	}
	async canonicalString() {
		return [
			this.method.toUpperCase(),
			this.encodedPath,
			this.encodedSearch,
			this.canonicalHeaders + "\n",
			this.signedHeaders,
			await this.hexBodyHash()
		].join("\n");
	}
	async hexBodyHash() {
		let hashHeader = this.headers.get("X-Amz-Content-Sha256") || (this.service === "s3" && this.signQuery ? "UNSIGNED-PAYLOAD" : null);
		if (hashHeader == null) {
			if (this.body && typeof this.body !== "string" && !("byteLength" in this.body)) throw new Error("body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header");
			hashHeader = buf2hex(await hash(this.body || ""));
		}
		return hashHeader;
	}
};
async function hmac(key, string) {
	const cryptoKey = await crypto.subtle.importKey("raw", typeof key === "string" ? encoder.encode(key) : key, {
		name: "HMAC",
		hash: { name: "SHA-256" }
	}, false, ["sign"]);
	return crypto.subtle.sign("HMAC", cryptoKey, encoder.encode(string));
}
async function hash(content) {
	return crypto.subtle.digest("SHA-256", typeof content === "string" ? encoder.encode(content) : content);
}
const HEX_CHARS = [
	"0",
	"1",
	"2",
	"3",
	"4",
	"5",
	"6",
	"7",
	"8",
	"9",
	"a",
	"b",
	"c",
	"d",
	"e",
	"f"
];
function buf2hex(arrayBuffer) {
	const buffer = new Uint8Array(arrayBuffer);
	let out = "";
	for (let idx = 0; idx < buffer.length; idx++) {
		const n = buffer[idx];
		out += HEX_CHARS[n >>> 4 & 15];
		out += HEX_CHARS[n & 15];
	}
	return out;
}
function encodeRfc3986(urlEncodedStr) {
	return urlEncodedStr.replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());
}
function guessServiceRegion(url, headers) {
	const { hostname, pathname } = url;
	if (hostname.endsWith(".on.aws")) {
		const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
		return match != null ? ["lambda", match[1] || ""] : ["", ""];
	}
	if (hostname.endsWith(".r2.cloudflarestorage.com")) return ["s3", "auto"];
	if (hostname.endsWith(".backblazeb2.com")) {
		const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
		return match != null ? ["s3", match[1] || ""] : ["", ""];
	}
	const match = hostname.replace("dualstack.", "").match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
	let service = match && match[1] || "";
	let region = match && match[2];
	if (region === "us-gov") region = "us-gov-west-1";
	else if (region === "s3" || region === "s3-accelerate") {
		region = "us-east-1";
		service = "s3";
	} else if (service === "iot") {
		if (hostname.startsWith("iot.")) service = "execute-api";
		else if (hostname.startsWith("data.jobs.iot.")) service = "iot-jobs-data";
		else service = pathname === "/mqtt" ? "iotdevicegateway" : "iotdata";
	} else if (service === "autoscaling") {
		const targetPrefix = (headers.get("X-Amz-Target") || "").split(".")[0];
		if (targetPrefix === "AnyScaleFrontendService") service = "application-autoscaling";
		else if (targetPrefix === "AnyScaleScalingPlannerFrontendService") service = "autoscaling-plans";
	} else if (region == null && service.startsWith("s3-")) {
		region = service.slice(3).replace(/^fips-|^external-1/, "");
		service = "s3";
	} else if (service.endsWith("-fips")) service = service.slice(0, -5);
	else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) [service, region] = [region, service];
	return [HOST_SERVICES[service] || service, region || ""];
}
// src/adapters/stores/s3/address.ts
function objectUrl({ bucket, region, endpoint }, key) {
	const path = key.split("/").map(encodeStrictly).join("/");
	const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
	const root = (endpoint ?? (bucket.includes(".") ? `https://s3.${region}.${domain}` : `https://{bucket}.s3.${region}.${domain}`)).replace(/\/+$/u, "");
	return root.includes("{bucket}") ? `${root.replaceAll("{bucket}", bucket)}/${path}` : `${root}/${encodeStrictly(bucket)}/${path}`;
}
function encodeStrictly(text) {
	return encodeURIComponent(text).replaceAll(/[!'()*]/gu, hexOf);
}
function hexOf(sign) {
	return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
// src/adapters/stores/s3/bucket.ts
const WRITER = "x-amz-meta-writer";
const HONOURED = "x-amz-meta-preconditions";
const LARGEST_ANSWER = 268435456;
function s3Bucket(access) {
	const { fetch, accessKeyId, secretAccessKey, sessionToken, cacheControl } = access;
	const server = {
		title: "The bucket's server",
		fetch,
		secrets: [
			secretAccessKey,
			sessionToken ?? "",
			accessKeyId
		],
		largestAnswer: LARGEST_ANSWER
	};
	return {
		comparesQuotes: true,
		async get(key, signal) {
			const answer = await ask(server, () => sign(access, "GET", key, {}), signal);
			if (answer.kind === "failed") return answer;
			if (answer.status === 404 && codeOf(answer) === "NoSuchKey") return { kind: "absent" };
			if (answer.status !== 200) return refusedBy(server, answer);
			const etag = etagOf(answer);
			if (etag === null) return failed("malformed", `${server.title} answers an object without an ETag`);
			return {
				kind: "object",
				text: textOf(answer),
				bytes: answer.bytes.byteLength,
				etag,
				writer: answer.headers.get(WRITER),
				honoured: answer.headers.get(HONOURED)
			};
		},
		async put(key, text, precondition, signal) {
			const headers = {
				"content-type": "application/json",
				"cache-control": cacheControl ?? "no-cache",
				...precondition
			};
			const answer = await ask(server, () => sign(access, "PUT", key, headers, text), signal);
			return answer.kind === "failed" ? {
				kind: "open",
				why: "unknown",
				maybeDone: true,
				failure: answer
			} : putOf(server, answer);
		}
	};
}
function putOf(server, answer) {
	const etag = etagOf(answer);
	if (answer.status === 200 && etag !== null) return {
		kind: "put",
		etag
	};
	const failure = refusedBy(server, answer);
	const why = whyOpen(answer);
	if (why === null) return failure;
	return {
		kind: "open",
		why,
		maybeDone: why === "unknown" || answer.tries > 1,
		failure
	};
}
function whyOpen(answer) {
	const { status } = answer;
	if (status === 200 || status >= 500) return "unknown";
	if (status === 412 || status === 304) return "refused";
	const code = codeOf(answer);
	if (status === 404 && code === "NoSuchKey") return "refused";
	return status === 409 && code !== "NoSuchBucket" ? "disturbed" : null;
}
async function sign(access, method, key, headers, body) {
	const { accessKeyId, secretAccessKey, sessionToken, region } = access;
	const hash = createHash("sha256").update(body ?? "").digest("hex");
	const content = body === void 0 ? {} : { body };
	const signed = await new AwsV4Signer({
		method,
		url: objectUrl(access, key),
		headers: {
			...headers,
			"x-amz-content-sha256": hash
		},
		...content,
		accessKeyId,
		secretAccessKey,
		...sessionToken === null ? {} : { sessionToken },
		service: "s3",
		region
	}).sign();
	return {
		url: signed.url.href,
		method,
		headers: Object.fromEntries(signed.headers),
		...content
	};
}
function etagOf({ headers }) {
	const bare = headers.get("etag")?.replaceAll(/^(?:W\/)?"?|"$/gu, "") ?? "";
	return bare === "" ? null : bare;
}
function codeOf(answer) {
	return /<Code>\s*([A-Za-z0-9.]{1,64})\s*<\/Code>/u.exec(textOf(answer) ?? "")?.[1] ?? "";
}
function refusedBy(server, answer) {
	const code = codeOf(answer);
	const refused = refusal(server, answer, code);
	return code === "EntityTooLarge" ? {
		...refused,
		cause: "too-large"
	} : refused;
}
// src/adapters/stores/s3/probe.ts
function preconditionsAt(bucket, address, key) {
	const mark = createHash("sha256").update(objectUrl(address, key)).digest("hex").slice(0, 16);
	let isMarked = null;
	let probed = null;
	return {
		get cas() {
			return probed === "ignored" || probed === null && isMarked === false ? "none" : "etag";
		},
		saw(found) {
			isMarked = found.kind === "object" ? found.honoured === mark : null;
		},
		async areIgnored(expected, signal) {
			if (probed === null && (expected === null || isMarked === false)) {
				const answer = await probePreconditions(bucket, key, signal);
				probed = answer === null ? "unknown" : answer ? "honoured" : "ignored";
			}
			return probed === "ignored";
		},
		marks: () => probed === "honoured" || probed === null && isMarked === true ? { [HONOURED]: mark } : {}
	};
}
async function probePreconditions(bucket, key, signal) {
	const probe = (precondition) => bucket.put(`${key}.probe`, "It tells whether preconditions are honoured here.\n", precondition, signal);
	const isThere = await probe({ "if-none-match": "*" });
	const again = isThere.kind === "put" ? await probe({ "if-none-match": "*" }) : isThere;
	const other = isRefused(again) ? await probe({ "if-match": `"${"0".repeat(32)}"` }) : again;
	if (isRefused(other)) return true;
	return other.kind === "put" ? false : null;
}
function isRefused(put) {
	return put.kind === "open" && put.why === "refused";
}
// src/adapters/stores/s3/unconditional.ts
async function writeIfSame(bucket, wish, signal) {
	const { key, text, bytes, expected, writer } = wish;
	const before = await bucket.get(key, signal);
	if (before.kind === "failed") return before;
	if (etagIn(before) !== expected) return { kind: "conflict" };
	const begin = performance.now();
	const put = await bucket.put(key, text, { [WRITER]: writer }, signal);
	if (put.kind === "failed") return put;
	await setTimeout$1(2 * (performance.now() - begin) + SETTLE_MS, void 0, { signal }).catch(() => void 0);
	const after = await bucket.get(key, signal);
	if (after.kind === "failed") return after;
	if (after.kind === "object" && after.writer === writer) return {
		kind: "written",
		version: after.etag,
		bytes,
		readBack: true
	};
	return put.kind === "open" && etagIn(after) === expected ? put.failure : { kind: "conflict" };
}
function etagIn(there) {
	return there.kind === "object" ? there.etag : null;
}
const SETTLE_MS = 100;
// src/adapters/stores/s3.ts
const ATTEMPTS = 4;
const PAUSE_MS = 50;
function s3Store(options) {
	const { name, environment, maximumBytes, propagation, key } = options;
	const bucket = s3Bucket(options);
	const preconditions = preconditionsAt(bucket, options, key);
	return {
		name,
		kind: "s3",
		environment,
		get cas() {
			return preconditions.cas;
		},
		maximumBytes,
		propagation,
		async read(signal) {
			const found = await bucket.get(key, signal);
			if (found.kind !== "failed") preconditions.saw(found);
			return found.kind === "object" ? readingOf(options, found) : found;
		},
		async write(snapshot, expected, signal) {
			const text = options.serialize(snapshot);
			const bytes = Buffer.byteLength(text);
			if (maximumBytes !== null && bytes > maximumBytes) return failed("too-large", `the snapshot has ${bytes} bytes, the store takes ${maximumBytes}`);
			const wish = {
				key,
				text,
				bytes,
				expected,
				writer: randomUUID()
			};
			if (await preconditions.areIgnored(expected, signal)) return writeIfSame(bucket, wish, signal);
			return write(bucket, {
				...wish,
				marks: preconditions.marks()
			}, signal);
		},
		async readHeartbeat(signal) {
			const found = await bucket.get(`${key}.heartbeat`, signal);
			const at = found.kind === "object" ? parseInstant((found.text ?? "").trim()) : NaN;
			return Number.isFinite(at) ? at : null;
		},
		async writeHeartbeat(at, signal) {
			const put = await bucket.put(`${key}.heartbeat`, formatInstant(at), {}, signal);
			if (put.kind === "failed") throw new Error(put.detail);
			if (put.kind === "open") throw new Error(put.failure.detail);
		}
	};
}
function readingOf({ parse }, { text, bytes, etag }) {
	const parsed = text === null ? {
		ok: false,
		detail: "it is not UTF-8"
	} : parse(text);
	return parsed.ok ? {
		kind: "snapshot",
		snapshot: parsed.snapshot,
		version: etag,
		bytes
	} : {
		kind: "unreadable",
		detail: parsed.detail,
		version: etag
	};
}
async function write(bucket, wish, signal) {
	let maybeDone = false;
	let quotes = bucket.comparesQuotes;
	for (let attempt = 1;; attempt += 1) {
		const put = await bucket.put(wish.key, wish.text, headersOf(wish, quotes), signal);
		if (put.kind === "failed") return put;
		if (put.kind === "put") {
			bucket.comparesQuotes = quotes;
			return {
				kind: "written",
				version: put.etag,
				bytes: wish.bytes
			};
		}
		maybeDone ||= put.maybeDone;
		const decided = await decide(bucket, wish, put, {
			maybeDone,
			quotes
		}, signal);
		if (decided !== "try-again") return decided;
		if (attempt === ATTEMPTS) return put.why === "unknown" ? put.failure : { kind: "conflict" };
		if (put.why === "refused") quotes = false;
		await setTimeout$1(PAUSE_MS * attempt * Math.random());
	}
}
function headersOf({ expected, writer, marks }, quotes) {
	if (expected === null) return {
		...marks,
		[WRITER]: writer,
		"if-none-match": "*"
	};
	return {
		...marks,
		[WRITER]: writer,
		"if-match": quotes ? `"${expected}"` : expected
	};
}
async function decide(bucket, { key, bytes, expected, writer }, { why, failure }, doubt, signal) {
	const now = await bucket.get(key, signal);
	if (now.kind === "failed") return why === "unknown" ? failure : now;
	if (doubt.maybeDone && now.kind === "object" && now.writer === writer) return {
		kind: "written",
		version: now.etag,
		bytes
	};
	if (etagIn(now) !== expected) return { kind: "conflict" };
	return why === "refused" && (expected === null || !doubt.quotes) ? { kind: "conflict" } : "try-again";
}
export { s3Store };
