import { formatInstant } from "./first-look-BIHJFZDA.js";
import { isRecord } from "./record-CvW-Vo5B.js";
import { plainWords } from "./github-BMZkogJs.js";
import { reportedName, unavailableForAll } from "./unavailable--f-duJbZ.js";
// src/adapters/metrics/prometheus/api.ts
const LARGEST_ANSWER = 33554432;
async function askPrometheus(address, path, parameters, signal) {
	const place = locate(address, path);
	if (place === null) return {
		status: "unreachable",
		detail: "the configured url is no http:// or https:// address"
	};
	const deadline = AbortSignal.any([signal, AbortSignal.timeout(address.timeout)]);
	try {
		const response = await address.fetch(place.url, {
			method: "POST",
			headers: {
				...place.headers,
				accept: "application/json",
				"content-type": "application/x-www-form-urlencoded"
			},
			body: new URLSearchParams({
				...parameters,
				timeout: `${address.timeout}ms`
			}).toString(),
			redirect: "manual",
			signal: deadline
		});
		const text = await readBounded(response);
		if (text === null) return {
			status: "malformed",
			detail: `the answer is larger than 32 MB`
		};
		return judge(response.status, parse(text), place.secrets);
	} catch (error) {
		if (deadline.aborted) return {
			status: "timeout",
			detail: "Prometheus did not answer in time"
		};
		return {
			status: "unreachable",
			detail: `Prometheus cannot be reached${codeOf(error)}`
		};
	}
}
function locate({ url, token }, path) {
	try {
		const place = new URL(`api/v1/${path}`, url.endsWith("/") ? url : `${url}/`);
		if (!/^https?:$/.test(place.protocol)) return null;
		const { username, password } = place;
		place.username = place.password = "";
		const meant = decodeURIComponent(password);
		const basic = btoa(`${decodeURIComponent(username)}:${meant}`);
		const credentials = token === null ? username === "" ? null : `Basic ${basic}` : `Bearer ${token}`;
		const headers = credentials === null ? {} : { authorization: credentials };
		return {
			url: place.href,
			headers,
			secrets: [
				token ?? "",
				password,
				meant,
				basic
			]
		};
	} catch {
		return null;
	}
}
async function readBounded(response) {
	const reader = response.body?.getReader();
	if (reader === void 0) return "";
	const decoder = new TextDecoder();
	let text = "";
	let size = 0;
	for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
		size += chunk.value.byteLength;
		if (size > LARGEST_ANSWER) {
			await reader.cancel();
			return null;
		}
		text += decoder.decode(chunk.value, { stream: true });
	}
	return text + decoder.decode();
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
const BY_ERROR_TYPE = {
	bad_data: "bad-query",
	execution: "bad-query",
	timeout: "timeout",
	canceled: "timeout",
	too_many_requests: "rate-limited"
};
function judge(status, body, secrets) {
	const refused = byStatus(status);
	if (refused !== null) return refused;
	if (isRecord(body) && body["status"] === "error") {
		const type = String(body["errorType"]);
		const detail = plainWords(`Prometheus answers ${type}: ${String(body["error"])}`, secrets);
		return {
			status: BY_ERROR_TYPE[type] ?? "unreachable",
			detail
		};
	}
	if (status < 200 || status > 299) return {
		status: "unreachable",
		detail: `Prometheus answers HTTP ${status}`
	};
	return readAnswer(body, secrets);
}
function byStatus(status) {
	if (status === 401 || status === 403) return {
		status: "unauthorized",
		detail: `Prometheus answers HTTP ${status}`
	};
	if (status === 429) return {
		status: "rate-limited",
		detail: "Prometheus answers HTTP 429: too many requests"
	};
	if (status === 0 || status >= 300 && status < 400) return {
		status: "unreachable",
		detail: "the address redirects elsewhere; set the source's url to where it leads"
	};
	return null;
}
function readAnswer(body, secrets) {
	if (!isRecord(body) || !isRecord(body["data"])) return malformed("not an answer to a query");
	const serious = (Array.isArray(body["warnings"]) ? body["warnings"].map(String) : []).filter((warning) => !warning.startsWith("PromQL info:"));
	if (serious.length > 0 || body["isPartial"] === true) return {
		status: "partial",
		detail: plainWords(`Prometheus warns: ${serious.join("; ") || "a part is missing"}`, secrets)
	};
	const result = body["data"]["result"];
	if (!Array.isArray(result)) return malformed("an answer without a result");
	const series = result.map((entry) => readSeries(entry));
	const readable = series.filter((entry) => entry !== null);
	return readable.length === series.length ? {
		status: "ok",
		series: readable
	} : malformed("a series without samples");
}
function readSeries(entry) {
	if (!isRecord(entry) || !isRecord(entry["metric"])) return null;
	const labels = Object.fromEntries(Object.entries(entry["metric"]).map(([name, value]) => [name, String(value)]));
	const samples = entry["values"] ?? [entry["value"]];
	if (!Array.isArray(samples)) return null;
	const read = samples.map((sample) => readSample(sample)).filter((sample) => sample !== null);
	return read.length === samples.length ? {
		labels,
		samples: read
	} : null;
}
function readSample(sample) {
	if (!Array.isArray(sample)) return null;
	const [at, value] = sample;
	return typeof at === "number" && typeof value === "string" && value !== "" ? [at, Number(value)] : null;
}
function malformed(what) {
	return {
		status: "malformed",
		detail: `Prometheus gave ${what}`
	};
}
function codeOf(error) {
	const cause = error instanceof Error ? error.cause : void 0;
	return isRecord(cause) && typeof cause["code"] === "string" ? ` (${plainWords(cause["code"])})` : "";
}
// src/adapters/metrics/prometheus/promql.ts
const HOUR$2 = 36e5;
const WITNESS = "pilot_rollout_events_total";
function grownWithin(what, { from, until }) {
	return growth(what, until - from, ` @ ${seconds(until)}`, ` @ ${seconds(from)}`);
}
function grownPerHour(what) {
	return growth(what, HOUR$2, "", " offset 1h");
}
function growth({ metric, features, labels }, length, end, start) {
	const selector = `${metric}{feature=~${anyOf(features)}}`;
	const last = `last_over_time(${selector}[${length}ms]${end})`;
	const before = `last_over_time(${selector}[1h]${start})`;
	const calm = `(resets(${selector}[${length + HOUR$2}ms]${end}) == 0)`;
	const watched = `count(last_over_time(${WITNESS}[1h]${start}))`;
	const known = `((${last} - ${before}) and ${calm})`;
	const born = `((${last} unless ${before}) and ${calm} and on () ${watched})`;
	return `sum by (${labels.join(", ")}) (${known} or ${born} or increase(${selector}[${length}ms]${end}))`;
}
function labelled(expression, label, value) {
	return `label_replace(${expression}, ${quoted(label)}, ${quoted(value)}, "", "")`;
}
function anyOf(names) {
	return quoted([...names].map((name) => name.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)).join("|"));
}
function quoted(text) {
	return JSON.stringify(text);
}
function seconds(instant) {
	return (instant / 1e3).toFixed(3);
}
// src/adapters/metrics/prometheus/plan.ts
const SPAN_LABEL = "pilot_span";
const HOUR$1 = 36e5;
const LONGEST_LATENCY = 24 * HOUR$1;
const MOST_TERMS = 100;
const COUNT_LABELS = [
	"feature",
	"exposed",
	"outcome"
];
const LATENCY_LABELS = [
	"feature",
	"exposed",
	"le"
];
function spanKey({ from, until }) {
	return `${from}-${until}`;
}
function spansOf(query, name, now, until) {
	const { begin } = query;
	const window = (end, ms) => ({
		from: Math.max(begin, end - ms),
		until: Math.min(end, until)
	});
	const hours = {
		from: Math.ceil(begin / HOUR$1) * HOUR$1,
		until: Math.floor(until / HOUR$1) * HOUR$1
	};
	const edges = hours.from > hours.until ? [{
		from: begin,
		until
	}] : [{
		from: begin,
		until: hours.from
	}, {
		from: hours.until,
		until
	}];
	return {
		query,
		name,
		trailing: window(now, query.timeWindow),
		windows: query.windows.map(({ end, ms }) => window(end, ms)),
		edges: edges.filter((edge) => isLong(edge)),
		hours
	};
}
function planQueries(asked, until) {
	const pieces = asked.flatMap(({ name, trailing, windows, edges }) => [
		trailing,
		...windows,
		...edges
	].map((span) => ({
		name,
		span
	})));
	const recent = asked.map(({ name, query }) => ({
		name,
		span: {
			from: Math.max(query.begin, until - LONGEST_LATENCY),
			until
		}
	}));
	return [
		...hourly(asked),
		...instant("counts", "pilot_rollout_events_total", COUNT_LABELS, pieces, until),
		...instant("latency", "pilot_rollout_duration_seconds_bucket", LATENCY_LABELS, recent, until)
	];
}
function hourly(asked) {
	const spans = asked.filter(({ hours }) => isLong(hours));
	if (spans.length === 0) return [];
	const features = new Set(spans.map(({ name }) => name));
	const ends = spans.map(({ hours }) => hours.until);
	return [{
		about: "counts",
		path: "query_range",
		parameters: {
			query: grownPerHour({
				metric: "pilot_rollout_events_total",
				features,
				labels: COUNT_LABELS
			}),
			start: String((Math.min(...spans.map(({ hours }) => hours.from)) + HOUR$1) / 1e3),
			end: String(Math.max(...ends) / 1e3),
			step: "3600"
		}
	}];
}
function instant(about, metric, labels, pieces, until) {
	const groups = /* @__PURE__ */ new Map();
	for (const { name, span } of pieces.filter((piece) => isLong(piece.span))) {
		const group = groups.get(spanKey(span)) ?? {
			span,
			features: /* @__PURE__ */ new Set()
		};
		groups.set(spanKey(span), group);
		group.features.add(name);
	}
	const terms = [...groups].map(([key, { span, features }]) => labelled(grownWithin({
		metric,
		features,
		labels
	}, span), SPAN_LABEL, key));
	return Array.from({ length: Math.ceil(terms.length / MOST_TERMS) }, (_, index) => terms.slice(index * MOST_TERMS, (index + 1) * MOST_TERMS)).map((some) => ({
		about,
		path: "query",
		parameters: {
			query: some.join("\nor "),
			time: String(until / 1e3)
		}
	}));
}
function isLong({ from, until }) {
	return until > from;
}
// src/adapters/metrics/prometheus/counts.ts
const HOUR = 36e5;
function tally(series) {
	const tallies = /* @__PURE__ */ new Map();
	for (const { labels, samples } of series) {
		const name = labels["feature"] ?? "";
		const of = tallies.get(name) ?? {
			problem: null,
			cells: /* @__PURE__ */ new Map()
		};
		tallies.set(name, of);
		for (const [at, value] of samples) of.problem ??= add(of.cells, labels, at, value);
	}
	return tallies;
}
function add(cells, labels, at, value) {
	const { exposed, outcome } = labels;
	if (exposed !== "true" && exposed !== "false") return ambiguous("exposed", exposed, "\"true\" or \"false\"");
	if (outcome !== "ok" && outcome !== "error") return ambiguous("outcome", outcome, "\"ok\" or \"error\"");
	if (!Number.isFinite(value)) return NOT_A_NUMBER;
	const key = `${exposed} ${labels["pilot_span"] ?? at}`;
	const cell = cells.get(key) ?? {};
	if (cell[outcome] !== void 0) return SAME_LABELS;
	cell[outcome] = value;
	cells.set(key, cell);
	return null;
}
const NOT_A_NUMBER = {
	status: "not-a-number",
	detail: "the growth of the counter is not a finite number"
};
const SAME_LABELS = {
	status: "ambiguous",
	detail: "two series of the counter carry the same labels and cannot be told apart"
};
function ambiguous(label, found, allowed) {
	return {
		status: "ambiguous",
		detail: plainWords(`label ${label} must be ${allowed}, found "${found ?? ""}"`)
	};
}
function countsOf({ query, trailing, windows, edges, hours }, cells) {
	const exposed = (key) => toCounts(cells.get(`true ${key}`));
	const buckets = edges.map((edge) => Object.assign({ start: edge.from }, exposed(spanKey(edge))));
	for (let start = hours.from; start < hours.until; start += HOUR) buckets.push({
		start,
		...exposed((start + HOUR) / 1e3)
	});
	return {
		window: exposed(spanKey(trailing)),
		windows: query.windows.map(({ end, ms }, index) => {
			const span = windows[index];
			return Object.assign({
				end,
				ms
			}, span === void 0 ? toCounts(void 0) : exposed(spanKey(span)));
		}),
		buckets: buckets.filter(({ events }) => events > 0).toSorted((a, b) => a.start - b.start),
		control: toCounts(cells.get(`false ${spanKey(trailing)}`))
	};
}
function toCounts(cell) {
	const errors = hundredths(cell?.error);
	return {
		events: hundredths(cell?.ok) + errors,
		errors
	};
}
function hundredths(value = 0) {
	return Math.max(0, Math.round(value * 100));
}
// src/adapters/metrics/prometheus/histogram.ts
function histogramQuantile(quantile, buckets) {
	const sorted = buckets.toSorted(([a], [b]) => a - b);
	const last = sorted.at(-1);
	if (last === void 0 || last[0] !== Infinity || !(last[1] > 0)) return null;
	const rank = quantile * last[1];
	let [lower, below] = [0, 0];
	for (const [bound, count] of sorted) {
		if (bound === Infinity) return sorted.length > 1 ? lower : null;
		if (count >= rank && count > below) {
			const start = bound > 0 ? lower : bound;
			return start + (bound - start) * ((rank - below) / (count - below));
		}
		[lower, below] = [bound, Math.max(below, count)];
	}
	return null;
}
// src/adapters/metrics/prometheus/latency.ts
const QUANTILE = .95;
const MILLISECONDS = 1e3;
function latenciesOf(series) {
	const latencies = /* @__PURE__ */ new Map();
	for (const [name, sides] of sidesOf(series)) {
		const latency = toLatency(sides);
		if (latency !== void 0) latencies.set(name, latency);
	}
	return latencies;
}
function sidesOf(series) {
	const histograms = /* @__PURE__ */ new Map();
	for (const { labels, samples } of series) {
		const name = labels["feature"] ?? "";
		const sides = histograms.get(name) ?? {
			exposed: [],
			control: []
		};
		histograms.set(name, sides);
		const bucket = [labels["le"] === "+Inf" ? Infinity : Number(labels["le"]), samples.at(-1)?.[1] ?? NaN];
		if (labels["exposed"] === "true") sides.exposed.push(bucket);
		if (labels["exposed"] === "false") sides.control.push(bucket);
	}
	return histograms;
}
function toLatency({ exposed, control }) {
	if ([...exposed, ...control].some((bucket) => bucket.includes(NaN))) return null;
	const [p95, baseline] = [histogramQuantile(QUANTILE, exposed), histogramQuantile(QUANTILE, control)];
	if (p95 === null || baseline === null) return void 0;
	return {
		p95Ms: p95 * MILLISECONDS,
		baselineP95Ms: baseline * MILLISECONDS,
		count: Math.round(total(exposed)),
		baselineCount: Math.round(total(control))
	};
}
function total(histogram) {
	return Math.max(...histogram.map(([, count]) => count));
}
// src/adapters/metrics/prometheus.ts
const TIMEOUT = 1e4;
const SETTLE = 6e4;
function prometheus(options) {
	const { name = "prometheus", url, token = null, fetch, timeout = TIMEOUT } = options;
	const { designEffect = 1, settle = SETTLE } = options;
	const address = {
		url,
		token,
		fetch,
		timeout
	};
	return {
		name,
		async measure(now, features, signal) {
			const until = now - settle;
			const asked = features.map((query) => toAsked(query, now, until));
			const questions = planQueries(asked.filter((entry) => "name" in entry), until);
			const answers = await Promise.all(questions.map(async ({ about, path, parameters }) => ({
				about,
				answer: await askPrometheus(address, path, parameters, signal)
			})));
			const refusal = answers.map(({ answer }) => answer).find((answer) => answer.status !== "ok");
			if (refusal !== void 0) return unavailableForAll(features, refusal);
			const seriesAbout = (what) => answers.flatMap(({ about, answer }) => about === what && answer.status === "ok" ? answer.series : []);
			const tallies = tally(seriesAbout("counts"));
			const latencies = latenciesOf(seriesAbout("latency"));
			return new Map(asked.map((entry) => "name" in entry ? [entry.query.feature, toMetrics(entry, tallies.get(entry.name), latencies.get(entry.name), designEffect)] : [entry.feature, {
				status: entry.status,
				detail: entry.detail
			}]));
		},
		async close() {}
	};
}
function toAsked(query, now, until) {
	const name = reportedName(query);
	return typeof name === "string" ? spansOf(query, name, now, until) : {
		feature: query.feature,
		...name
	};
}
function toMetrics(asked, found, latency, designEffect) {
	if (found === void 0) return {
		status: "empty",
		detail: `no samples of ${asked.name} since ${formatInstant(asked.query.begin)}`
	};
	if (found.problem !== null) return found.problem;
	if (latency === null) return {
		status: "not-a-number",
		detail: "the growth of the latency histogram is not a number"
	};
	const { control, ...counts } = countsOf(asked, found.cells);
	return {
		status: "ok",
		kind: "counts",
		designEffect,
		...counts,
		...latency === void 0 ? {} : { latency },
		...control.events === 0 ? {} : { control }
	};
}
export { prometheus };
