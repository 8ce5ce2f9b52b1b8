import { EXIT, UsageError, readFileSync } from "./action-C-GZNKfr.js";
import { writeFile } from "./promises-IbNoN4iY.js";
import { createForm, describe, hasRoot, locateIn, nameOf, parseJson, readInstant, readYaml } from "./judging-CDK-uRg4.js";
import { formatInstant } from "./first-look-BIHJFZDA.js";
// src/config/evidence-metrics.ts
const COUNTED = [
	"window",
	"windows",
	"buckets",
	"latency",
	"control",
	"designEffect"
];
function readMetrics(written, path, complain) {
	const { status } = written;
	if (status !== "ok") {
		const extra = COUNTED.find((key) => written[key] !== void 0);
		if (extra !== void 0) complain([...path, extra], "unexpected-key", `metrics that are ${status} must not have the key ${extra}`);
		return {
			status,
			detail: written.detail ?? ""
		};
	}
	const missing = ["window", "buckets"].filter((key) => written[key] === void 0);
	for (const key of missing) complain(path, "missing-key", `${nameOf(path)} must have the key ${key} where the status is ok`);
	if (missing.length > 0) return {
		status: "empty",
		detail: ""
	};
	return written.window?.rate === void 0 ? readCounts(written, path, complain) : readRates(written, path, complain);
}
function readCounts(written, path, complain) {
	const { window = {}, windows = [], buckets = [], designEffect = 1, latency, control } = written;
	return {
		status: "ok",
		kind: "counts",
		designEffect,
		window: countsOf(window, [...path, "window"], complain),
		windows: windows.map((each, index) => readWindow(each, [
			...path,
			"windows",
			String(index)
		], complain)),
		buckets: readBuckets(buckets, [...path, "buckets"], complain),
		...latency === void 0 ? {} : { latency },
		...control === void 0 ? {} : { control: hundredths(control) }
	};
}
function readBuckets(written, path, complain) {
	return ascending(written.map((each, index) => {
		const at = [...path, String(index)];
		return Object.assign(countsOf(each, at, complain), { start: startOf(each.start, [...at, "start"], complain) });
	}), path, complain);
}
function ascending(buckets, path, complain) {
	const sorted = buckets.toSorted((a, b) => a.start - b.start);
	if (sorted.findIndex(({ start }, index) => sorted[index + 1]?.start === start) !== -1) complain(path, "duplicate-bucket", `${nameOf(path)} must have each hour once`);
	return sorted;
}
function readWindow(written, path, complain) {
	return {
		end: startOf(written.end, [...path, "end"], complain),
		ms: written.ms,
		...hundredths(written)
	};
}
function startOf(written, path, complain) {
	const instant = readInstant(written);
	if (instant !== null) return instant;
	complain(path, "invalid-value", `${nameOf(path)} must be an instant that exists, found ${describe(written)}`);
	return 0;
}
function countsOf(written, path, complain) {
	const { events, errors, successes, rate } = written;
	if (events === void 0 || errors === void 0 || rate !== void 0) {
		complain(path, "invalid-value", `${nameOf(path)} must have events and errors, or in all places a rate`);
		return {
			events: 0,
			errors: 0
		};
	}
	return hundredths({
		events,
		errors,
		...successes === void 0 ? {} : { successes }
	});
}
function hundredths({ events, errors, successes }) {
	const counts = {
		events: Math.round(events * 100),
		errors: Math.round(errors * 100)
	};
	return successes === void 0 ? counts : {
		...counts,
		successes: Math.round(successes * 100)
	};
}
function readRates(written, path, complain) {
	const { window, buckets = [], latency } = written;
	for (const key of [
		"windows",
		"control",
		"designEffect"
	]) {
		if (written[key] === void 0) continue;
		complain([...path, key], "unexpected-key", `metrics that are rates must not have the key ${key}`);
	}
	return {
		status: "ok",
		kind: "rates",
		rates: {
			window: rateOf(window ?? {}, [...path, "window"], complain),
			buckets: ascending(buckets.map((each, index) => {
				const at = [
					...path,
					"buckets",
					String(index)
				];
				return {
					start: startOf(each.start, [...at, "start"], complain),
					rate: rateOf(each, at, complain)
				};
			}), [...path, "buckets"], complain)
		},
		...latency === void 0 ? {} : { latency }
	};
}
function rateOf({ rate, ...counts }, path, complain) {
	const isRate = counts.events === void 0 && counts.errors === void 0 && counts.successes === void 0;
	if (rate !== void 0 && isRate) return rate;
	complain(path, "invalid-value", `${nameOf(path)} must have a rate, or in all places events and errors`);
	return 0;
}
// src/config/validators/evidence.js
const validateEvidence = validate20;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"type": "object",
	"required": [
		"version",
		"now",
		"features"
	],
	"additionalProperties": false,
	"properties": {
		"$schema": { "type": "string" },
		"version": {
			"type": "integer",
			"const": 1
		},
		"now": {
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
		},
		"lastGuardRun": {
			"type": ["string", "null"],
			"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
		},
		"features": {
			"type": "object",
			"propertyNames": { "pattern": "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" },
			"additionalProperties": {
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"since": {
						"type": ["string", "null"],
						"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
					},
					"pausedMs": {
						"type": "number",
						"minimum": 0,
						"maximum": 0xe8d4a51000
					},
					"resumedAt": {
						"type": ["string", "null"],
						"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
					},
					"metrics": {
						"type": "object",
						"required": ["status"],
						"additionalProperties": false,
						"properties": {
							"status": {
								"type": "string",
								"enum": [
									"ok",
									"unconfigured",
									"empty",
									"not-a-number",
									"partial",
									"rate-limited",
									"unauthorized",
									"bad-query",
									"ambiguous",
									"stale",
									"timeout",
									"unreachable",
									"malformed"
								]
							},
							"detail": { "type": "string" },
							"designEffect": {
								"type": "number",
								"minimum": 1,
								"maximum": 1e3
							},
							"window": {
								"type": "object",
								"additionalProperties": false,
								"properties": {
									"events": {
										"type": "number",
										"minimum": 0,
										"maximum": 0xe8d4a51000
									},
									"errors": {
										"type": "number",
										"minimum": 0,
										"maximum": 0xe8d4a51000
									},
									"successes": {
										"type": "number",
										"minimum": 0,
										"maximum": 0xe8d4a51000
									},
									"rate": {
										"type": "number",
										"minimum": 0,
										"maximum": 1
									}
								}
							},
							"windows": {
								"type": "array",
								"items": {
									"type": "object",
									"required": [
										"end",
										"ms",
										"events",
										"errors"
									],
									"additionalProperties": false,
									"properties": {
										"end": {
											"type": "string",
											"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
										},
										"ms": {
											"type": "number",
											"minimum": 0,
											"maximum": 0xe8d4a51000
										},
										"events": {
											"type": "number",
											"minimum": 0,
											"maximum": 0xe8d4a51000
										},
										"errors": {
											"type": "number",
											"minimum": 0,
											"maximum": 0xe8d4a51000
										},
										"successes": {
											"type": "number",
											"minimum": 0,
											"maximum": 0xe8d4a51000
										}
									}
								}
							},
							"buckets": {
								"type": "array",
								"items": {
									"type": "object",
									"required": ["start"],
									"additionalProperties": false,
									"properties": {
										"start": {
											"type": "string",
											"pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$"
										},
										"events": {
											"type": "number",
											"minimum": 0,
											"maximum": 0xe8d4a51000
										},
										"errors": {
											"type": "number",
											"minimum": 0,
											"maximum": 0xe8d4a51000
										},
										"successes": {
											"type": "number",
											"minimum": 0,
											"maximum": 0xe8d4a51000
										},
										"rate": {
											"type": "number",
											"minimum": 0,
											"maximum": 1
										}
									}
								}
							},
							"latency": {
								"type": "object",
								"required": ["p95Ms", "baselineP95Ms"],
								"additionalProperties": false,
								"properties": {
									"p95Ms": {
										"type": "number",
										"minimum": 0,
										"maximum": 0xe8d4a51000
									},
									"baselineP95Ms": {
										"type": "number",
										"minimum": 0,
										"maximum": 0xe8d4a51000
									},
									"count": {
										"type": "number",
										"minimum": 0,
										"maximum": 0xe8d4a51000
									},
									"baselineCount": {
										"type": "number",
										"minimum": 0,
										"maximum": 0xe8d4a51000
									}
								}
							},
							"control": {
								"type": "object",
								"required": ["events", "errors"],
								"additionalProperties": false,
								"properties": {
									"events": {
										"type": "number",
										"minimum": 0,
										"maximum": 0xe8d4a51000
									},
									"errors": {
										"type": "number",
										"minimum": 0,
										"maximum": 0xe8d4a51000
									},
									"successes": {
										"type": "number",
										"minimum": 0,
										"maximum": 0xe8d4a51000
									}
								}
							}
						}
					},
					"issues": {
						"type": "object",
						"required": ["status"],
						"additionalProperties": false,
						"properties": {
							"status": {
								"type": "string",
								"enum": [
									"ok",
									"skipped",
									"unconfigured",
									"empty",
									"not-a-number",
									"partial",
									"rate-limited",
									"unauthorized",
									"bad-query",
									"ambiguous",
									"stale",
									"timeout",
									"unreachable",
									"malformed"
								]
							},
							"detail": { "type": "string" },
							"critical": {
								"type": "array",
								"items": {
									"type": "object",
									"required": [
										"number",
										"title",
										"url"
									],
									"additionalProperties": false,
									"properties": {
										"number": {
											"type": "integer",
											"minimum": 1,
											"maximum": 9007199254740991
										},
										"title": { "type": "string" },
										"url": { "type": "string" }
									}
								}
							},
							"concerns": {
								"type": "array",
								"items": {
									"type": "object",
									"required": [
										"number",
										"title",
										"url"
									],
									"additionalProperties": false,
									"properties": {
										"number": {
											"type": "integer",
											"minimum": 1,
											"maximum": 9007199254740991
										},
										"title": { "type": "string" },
										"url": { "type": "string" }
									}
								}
							}
						}
					},
					"approvals": {
						"type": "object",
						"required": ["status"],
						"additionalProperties": false,
						"properties": {
							"status": {
								"type": "string",
								"enum": [
									"ok",
									"skipped",
									"unknown",
									"unconfigured",
									"empty",
									"not-a-number",
									"partial",
									"rate-limited",
									"unauthorized",
									"bad-query",
									"ambiguous",
									"stale",
									"timeout",
									"unreachable",
									"malformed"
								]
							},
							"detail": { "type": "string" },
							"groups": {
								"type": "object",
								"additionalProperties": {
									"type": "array",
									"items": { "type": "string" }
								}
							},
							"required": {
								"type": "array",
								"items": { "type": "string" }
							}
						}
					},
					"investigated": { "type": ["boolean", "null"] }
				}
			}
		}
	}
};
const pattern4 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^[A-Za-z][A-Za-z0-9_.-]{0,41}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.version === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" }
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.now === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "now" }
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.features === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "features" }
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "$schema" || key0 === "version" || key0 === "now" || key0 === "lastGuardRun" || key0 === "features")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 }
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.$schema !== void 0) {
			if (typeof data.$schema !== "string") {
				const err4 = {
					instancePath: instancePath + "/$schema",
					schemaPath: "#/properties/%24schema/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.version !== void 0) {
			let data1 = data.version;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err5 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "integer" }
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (1 !== data1) {
				const err6 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 }
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.now !== void 0) {
			let data2 = data.now;
			if (typeof data2 === "string") {
				if (!pattern4.test(data2)) {
					const err7 = {
						instancePath: instancePath + "/now",
						schemaPath: "#/properties/now/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/now",
					schemaPath: "#/properties/now/type",
					keyword: "type",
					params: { type: "string" }
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.lastGuardRun !== void 0) {
			let data3 = data.lastGuardRun;
			if (typeof data3 !== "string" && data3 !== null) {
				const err9 = {
					instancePath: instancePath + "/lastGuardRun",
					schemaPath: "#/properties/lastGuardRun/type",
					keyword: "type",
					params: { type: schema31.properties.lastGuardRun.type }
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data3 === "string") {
				if (!pattern4.test(data3)) {
					const err10 = {
						instancePath: instancePath + "/lastGuardRun",
						schemaPath: "#/properties/lastGuardRun/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.features !== void 0) {
			let data4 = data.features;
			if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
				for (const key1 in data4) {
					const _errs12 = errors;
					if (typeof key1 === "string") {
						if (!pattern6.test(key1)) {
							const err11 = {
								instancePath: instancePath + "/features",
								schemaPath: "#/properties/features/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,41}$" },
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
					}
					if (!(_errs12 === errors)) {
						const err12 = {
							instancePath: instancePath + "/features",
							schemaPath: "#/properties/features/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 }
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				for (const key2 in data4) {
					let data5 = data4[key2];
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						for (const key3 in data5) if (!(key3 === "since" || key3 === "pausedMs" || key3 === "resumedAt" || key3 === "metrics" || key3 === "issues" || key3 === "approvals" || key3 === "investigated")) {
							const err13 = {
								instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/features/additionalProperties/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 }
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						if (data5.since !== void 0) {
							let data6 = data5.since;
							if (typeof data6 !== "string" && data6 !== null) {
								const err14 = {
									instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/since",
									schemaPath: "#/properties/features/additionalProperties/properties/since/type",
									keyword: "type",
									params: { type: schema31.properties.features.additionalProperties.properties.since.type }
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
							if (typeof data6 === "string") {
								if (!pattern4.test(data6)) {
									const err15 = {
										instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/since",
										schemaPath: "#/properties/features/additionalProperties/properties/since/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								}
							}
						}
						if (data5.pausedMs !== void 0) {
							let data7 = data5.pausedMs;
							if (typeof data7 == "number" && isFinite(data7)) {
								if (data7 > 0xe8d4a51000 || isNaN(data7)) {
									const err16 = {
										instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/pausedMs",
										schemaPath: "#/properties/features/additionalProperties/properties/pausedMs/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 0xe8d4a51000
										}
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
								if (data7 < 0 || isNaN(data7)) {
									const err17 = {
										instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/pausedMs",
										schemaPath: "#/properties/features/additionalProperties/properties/pausedMs/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										}
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
							} else {
								const err18 = {
									instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/pausedMs",
									schemaPath: "#/properties/features/additionalProperties/properties/pausedMs/type",
									keyword: "type",
									params: { type: "number" }
								};
								if (vErrors === null) vErrors = [err18];
								else vErrors.push(err18);
								errors++;
							}
						}
						if (data5.resumedAt !== void 0) {
							let data8 = data5.resumedAt;
							if (typeof data8 !== "string" && data8 !== null) {
								const err19 = {
									instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/resumedAt",
									schemaPath: "#/properties/features/additionalProperties/properties/resumedAt/type",
									keyword: "type",
									params: { type: schema31.properties.features.additionalProperties.properties.resumedAt.type }
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
							if (typeof data8 === "string") {
								if (!pattern4.test(data8)) {
									const err20 = {
										instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/resumedAt",
										schemaPath: "#/properties/features/additionalProperties/properties/resumedAt/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
							}
						}
						if (data5.metrics !== void 0) {
							let data9 = data5.metrics;
							if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
								if (data9.status === void 0) {
									const err21 = {
										instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics",
										schemaPath: "#/properties/features/additionalProperties/properties/metrics/required",
										keyword: "required",
										params: { missingProperty: "status" }
									};
									if (vErrors === null) vErrors = [err21];
									else vErrors.push(err21);
									errors++;
								}
								for (const key4 in data9) if (!(key4 === "status" || key4 === "detail" || key4 === "designEffect" || key4 === "window" || key4 === "windows" || key4 === "buckets" || key4 === "latency" || key4 === "control")) {
									const err22 = {
										instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics",
										schemaPath: "#/properties/features/additionalProperties/properties/metrics/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key4 }
									};
									if (vErrors === null) vErrors = [err22];
									else vErrors.push(err22);
									errors++;
								}
								if (data9.status !== void 0) {
									let data10 = data9.status;
									if (typeof data10 !== "string") {
										const err23 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/status",
											schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/status/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err23];
										else vErrors.push(err23);
										errors++;
									}
									if (!(data10 === "ok" || data10 === "unconfigured" || data10 === "empty" || data10 === "not-a-number" || data10 === "partial" || data10 === "rate-limited" || data10 === "unauthorized" || data10 === "bad-query" || data10 === "ambiguous" || data10 === "stale" || data10 === "timeout" || data10 === "unreachable" || data10 === "malformed")) {
										const err24 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/status",
											schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/status/enum",
											keyword: "enum",
											params: { allowedValues: schema31.properties.features.additionalProperties.properties.metrics.properties.status.enum }
										};
										if (vErrors === null) vErrors = [err24];
										else vErrors.push(err24);
										errors++;
									}
								}
								if (data9.detail !== void 0) {
									if (typeof data9.detail !== "string") {
										const err25 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/detail",
											schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/detail/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err25];
										else vErrors.push(err25);
										errors++;
									}
								}
								if (data9.designEffect !== void 0) {
									let data12 = data9.designEffect;
									if (typeof data12 == "number" && isFinite(data12)) {
										if (data12 > 1e3 || isNaN(data12)) {
											const err26 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/designEffect",
												schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/designEffect/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 1e3
												}
											};
											if (vErrors === null) vErrors = [err26];
											else vErrors.push(err26);
											errors++;
										}
										if (data12 < 1 || isNaN(data12)) {
											const err27 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/designEffect",
												schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/designEffect/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												}
											};
											if (vErrors === null) vErrors = [err27];
											else vErrors.push(err27);
											errors++;
										}
									} else {
										const err28 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/designEffect",
											schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/designEffect/type",
											keyword: "type",
											params: { type: "number" }
										};
										if (vErrors === null) vErrors = [err28];
										else vErrors.push(err28);
										errors++;
									}
								}
								if (data9.window !== void 0) {
									let data13 = data9.window;
									if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
										for (const key5 in data13) if (!(key5 === "events" || key5 === "errors" || key5 === "successes" || key5 === "rate")) {
											const err29 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window",
												schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key5 }
											};
											if (vErrors === null) vErrors = [err29];
											else vErrors.push(err29);
											errors++;
										}
										if (data13.events !== void 0) {
											let data14 = data13.events;
											if (typeof data14 == "number" && isFinite(data14)) {
												if (data14 > 0xe8d4a51000 || isNaN(data14)) {
													const err30 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/events",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/events/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xe8d4a51000
														}
													};
													if (vErrors === null) vErrors = [err30];
													else vErrors.push(err30);
													errors++;
												}
												if (data14 < 0 || isNaN(data14)) {
													const err31 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/events",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/events/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err31];
													else vErrors.push(err31);
													errors++;
												}
											} else {
												const err32 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/events",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/events/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err32];
												else vErrors.push(err32);
												errors++;
											}
										}
										if (data13.errors !== void 0) {
											let data15 = data13.errors;
											if (typeof data15 == "number" && isFinite(data15)) {
												if (data15 > 0xe8d4a51000 || isNaN(data15)) {
													const err33 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/errors",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/errors/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xe8d4a51000
														}
													};
													if (vErrors === null) vErrors = [err33];
													else vErrors.push(err33);
													errors++;
												}
												if (data15 < 0 || isNaN(data15)) {
													const err34 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/errors",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/errors/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err34];
													else vErrors.push(err34);
													errors++;
												}
											} else {
												const err35 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/errors",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/errors/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err35];
												else vErrors.push(err35);
												errors++;
											}
										}
										if (data13.successes !== void 0) {
											let data16 = data13.successes;
											if (typeof data16 == "number" && isFinite(data16)) {
												if (data16 > 0xe8d4a51000 || isNaN(data16)) {
													const err36 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/successes",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/successes/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xe8d4a51000
														}
													};
													if (vErrors === null) vErrors = [err36];
													else vErrors.push(err36);
													errors++;
												}
												if (data16 < 0 || isNaN(data16)) {
													const err37 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/successes",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/successes/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err37];
													else vErrors.push(err37);
													errors++;
												}
											} else {
												const err38 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/successes",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/successes/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err38];
												else vErrors.push(err38);
												errors++;
											}
										}
										if (data13.rate !== void 0) {
											let data17 = data13.rate;
											if (typeof data17 == "number" && isFinite(data17)) {
												if (data17 > 1 || isNaN(data17)) {
													const err39 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/rate",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/rate/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 1
														}
													};
													if (vErrors === null) vErrors = [err39];
													else vErrors.push(err39);
													errors++;
												}
												if (data17 < 0 || isNaN(data17)) {
													const err40 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/rate",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/rate/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err40];
													else vErrors.push(err40);
													errors++;
												}
											} else {
												const err41 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window/rate",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/properties/rate/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err41];
												else vErrors.push(err41);
												errors++;
											}
										}
									} else {
										const err42 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/window",
											schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/window/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err42];
										else vErrors.push(err42);
										errors++;
									}
								}
								if (data9.windows !== void 0) {
									let data18 = data9.windows;
									if (Array.isArray(data18)) {
										const len0 = data18.length;
										for (let i0 = 0; i0 < len0; i0++) {
											let data19 = data18[i0];
											if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
												if (data19.end === void 0) {
													const err43 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0,
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/required",
														keyword: "required",
														params: { missingProperty: "end" }
													};
													if (vErrors === null) vErrors = [err43];
													else vErrors.push(err43);
													errors++;
												}
												if (data19.ms === void 0) {
													const err44 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0,
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/required",
														keyword: "required",
														params: { missingProperty: "ms" }
													};
													if (vErrors === null) vErrors = [err44];
													else vErrors.push(err44);
													errors++;
												}
												if (data19.events === void 0) {
													const err45 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0,
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/required",
														keyword: "required",
														params: { missingProperty: "events" }
													};
													if (vErrors === null) vErrors = [err45];
													else vErrors.push(err45);
													errors++;
												}
												if (data19.errors === void 0) {
													const err46 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0,
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/required",
														keyword: "required",
														params: { missingProperty: "errors" }
													};
													if (vErrors === null) vErrors = [err46];
													else vErrors.push(err46);
													errors++;
												}
												for (const key6 in data19) if (!(key6 === "end" || key6 === "ms" || key6 === "events" || key6 === "errors" || key6 === "successes")) {
													const err47 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0,
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key6 }
													};
													if (vErrors === null) vErrors = [err47];
													else vErrors.push(err47);
													errors++;
												}
												if (data19.end !== void 0) {
													let data20 = data19.end;
													if (typeof data20 === "string") {
														if (!pattern4.test(data20)) {
															const err48 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/end",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/end/pattern",
																keyword: "pattern",
																params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
															};
															if (vErrors === null) vErrors = [err48];
															else vErrors.push(err48);
															errors++;
														}
													} else {
														const err49 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/end",
															schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/end/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err49];
														else vErrors.push(err49);
														errors++;
													}
												}
												if (data19.ms !== void 0) {
													let data21 = data19.ms;
													if (typeof data21 == "number" && isFinite(data21)) {
														if (data21 > 0xe8d4a51000 || isNaN(data21)) {
															const err50 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/ms",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/ms/maximum",
																keyword: "maximum",
																params: {
																	comparison: "<=",
																	limit: 0xe8d4a51000
																}
															};
															if (vErrors === null) vErrors = [err50];
															else vErrors.push(err50);
															errors++;
														}
														if (data21 < 0 || isNaN(data21)) {
															const err51 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/ms",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/ms/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err51];
															else vErrors.push(err51);
															errors++;
														}
													} else {
														const err52 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/ms",
															schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/ms/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err52];
														else vErrors.push(err52);
														errors++;
													}
												}
												if (data19.events !== void 0) {
													let data22 = data19.events;
													if (typeof data22 == "number" && isFinite(data22)) {
														if (data22 > 0xe8d4a51000 || isNaN(data22)) {
															const err53 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/events",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/events/maximum",
																keyword: "maximum",
																params: {
																	comparison: "<=",
																	limit: 0xe8d4a51000
																}
															};
															if (vErrors === null) vErrors = [err53];
															else vErrors.push(err53);
															errors++;
														}
														if (data22 < 0 || isNaN(data22)) {
															const err54 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/events",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/events/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err54];
															else vErrors.push(err54);
															errors++;
														}
													} else {
														const err55 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/events",
															schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/events/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err55];
														else vErrors.push(err55);
														errors++;
													}
												}
												if (data19.errors !== void 0) {
													let data23 = data19.errors;
													if (typeof data23 == "number" && isFinite(data23)) {
														if (data23 > 0xe8d4a51000 || isNaN(data23)) {
															const err56 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/errors",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/errors/maximum",
																keyword: "maximum",
																params: {
																	comparison: "<=",
																	limit: 0xe8d4a51000
																}
															};
															if (vErrors === null) vErrors = [err56];
															else vErrors.push(err56);
															errors++;
														}
														if (data23 < 0 || isNaN(data23)) {
															const err57 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/errors",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/errors/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err57];
															else vErrors.push(err57);
															errors++;
														}
													} else {
														const err58 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/errors",
															schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/errors/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err58];
														else vErrors.push(err58);
														errors++;
													}
												}
												if (data19.successes !== void 0) {
													let data24 = data19.successes;
													if (typeof data24 == "number" && isFinite(data24)) {
														if (data24 > 0xe8d4a51000 || isNaN(data24)) {
															const err59 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/successes",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/successes/maximum",
																keyword: "maximum",
																params: {
																	comparison: "<=",
																	limit: 0xe8d4a51000
																}
															};
															if (vErrors === null) vErrors = [err59];
															else vErrors.push(err59);
															errors++;
														}
														if (data24 < 0 || isNaN(data24)) {
															const err60 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/successes",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/successes/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err60];
															else vErrors.push(err60);
															errors++;
														}
													} else {
														const err61 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0 + "/successes",
															schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/successes/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err61];
														else vErrors.push(err61);
														errors++;
													}
												}
											} else {
												const err62 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows/" + i0,
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/items/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err62];
												else vErrors.push(err62);
												errors++;
											}
										}
									} else {
										const err63 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/windows",
											schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/windows/type",
											keyword: "type",
											params: { type: "array" }
										};
										if (vErrors === null) vErrors = [err63];
										else vErrors.push(err63);
										errors++;
									}
								}
								if (data9.buckets !== void 0) {
									let data25 = data9.buckets;
									if (Array.isArray(data25)) {
										const len1 = data25.length;
										for (let i1 = 0; i1 < len1; i1++) {
											let data26 = data25[i1];
											if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
												if (data26.start === void 0) {
													const err64 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1,
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/required",
														keyword: "required",
														params: { missingProperty: "start" }
													};
													if (vErrors === null) vErrors = [err64];
													else vErrors.push(err64);
													errors++;
												}
												for (const key7 in data26) if (!(key7 === "start" || key7 === "events" || key7 === "errors" || key7 === "successes" || key7 === "rate")) {
													const err65 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1,
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key7 }
													};
													if (vErrors === null) vErrors = [err65];
													else vErrors.push(err65);
													errors++;
												}
												if (data26.start !== void 0) {
													let data27 = data26.start;
													if (typeof data27 === "string") {
														if (!pattern4.test(data27)) {
															const err66 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/start",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/start/pattern",
																keyword: "pattern",
																params: { pattern: "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:[Zz]|[+-]\\d{2}:\\d{2})$" }
															};
															if (vErrors === null) vErrors = [err66];
															else vErrors.push(err66);
															errors++;
														}
													} else {
														const err67 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/start",
															schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/start/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err67];
														else vErrors.push(err67);
														errors++;
													}
												}
												if (data26.events !== void 0) {
													let data28 = data26.events;
													if (typeof data28 == "number" && isFinite(data28)) {
														if (data28 > 0xe8d4a51000 || isNaN(data28)) {
															const err68 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/events",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/events/maximum",
																keyword: "maximum",
																params: {
																	comparison: "<=",
																	limit: 0xe8d4a51000
																}
															};
															if (vErrors === null) vErrors = [err68];
															else vErrors.push(err68);
															errors++;
														}
														if (data28 < 0 || isNaN(data28)) {
															const err69 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/events",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/events/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err69];
															else vErrors.push(err69);
															errors++;
														}
													} else {
														const err70 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/events",
															schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/events/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err70];
														else vErrors.push(err70);
														errors++;
													}
												}
												if (data26.errors !== void 0) {
													let data29 = data26.errors;
													if (typeof data29 == "number" && isFinite(data29)) {
														if (data29 > 0xe8d4a51000 || isNaN(data29)) {
															const err71 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/errors",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/errors/maximum",
																keyword: "maximum",
																params: {
																	comparison: "<=",
																	limit: 0xe8d4a51000
																}
															};
															if (vErrors === null) vErrors = [err71];
															else vErrors.push(err71);
															errors++;
														}
														if (data29 < 0 || isNaN(data29)) {
															const err72 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/errors",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/errors/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err72];
															else vErrors.push(err72);
															errors++;
														}
													} else {
														const err73 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/errors",
															schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/errors/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err73];
														else vErrors.push(err73);
														errors++;
													}
												}
												if (data26.successes !== void 0) {
													let data30 = data26.successes;
													if (typeof data30 == "number" && isFinite(data30)) {
														if (data30 > 0xe8d4a51000 || isNaN(data30)) {
															const err74 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/successes",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/successes/maximum",
																keyword: "maximum",
																params: {
																	comparison: "<=",
																	limit: 0xe8d4a51000
																}
															};
															if (vErrors === null) vErrors = [err74];
															else vErrors.push(err74);
															errors++;
														}
														if (data30 < 0 || isNaN(data30)) {
															const err75 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/successes",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/successes/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err75];
															else vErrors.push(err75);
															errors++;
														}
													} else {
														const err76 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/successes",
															schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/successes/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err76];
														else vErrors.push(err76);
														errors++;
													}
												}
												if (data26.rate !== void 0) {
													let data31 = data26.rate;
													if (typeof data31 == "number" && isFinite(data31)) {
														if (data31 > 1 || isNaN(data31)) {
															const err77 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/rate",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/rate/maximum",
																keyword: "maximum",
																params: {
																	comparison: "<=",
																	limit: 1
																}
															};
															if (vErrors === null) vErrors = [err77];
															else vErrors.push(err77);
															errors++;
														}
														if (data31 < 0 || isNaN(data31)) {
															const err78 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/rate",
																schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/rate/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 0
																}
															};
															if (vErrors === null) vErrors = [err78];
															else vErrors.push(err78);
															errors++;
														}
													} else {
														const err79 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1 + "/rate",
															schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/rate/type",
															keyword: "type",
															params: { type: "number" }
														};
														if (vErrors === null) vErrors = [err79];
														else vErrors.push(err79);
														errors++;
													}
												}
											} else {
												const err80 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets/" + i1,
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err80];
												else vErrors.push(err80);
												errors++;
											}
										}
									} else {
										const err81 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/buckets",
											schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/buckets/type",
											keyword: "type",
											params: { type: "array" }
										};
										if (vErrors === null) vErrors = [err81];
										else vErrors.push(err81);
										errors++;
									}
								}
								if (data9.latency !== void 0) {
									let data32 = data9.latency;
									if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
										if (data32.p95Ms === void 0) {
											const err82 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency",
												schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/required",
												keyword: "required",
												params: { missingProperty: "p95Ms" }
											};
											if (vErrors === null) vErrors = [err82];
											else vErrors.push(err82);
											errors++;
										}
										if (data32.baselineP95Ms === void 0) {
											const err83 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency",
												schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/required",
												keyword: "required",
												params: { missingProperty: "baselineP95Ms" }
											};
											if (vErrors === null) vErrors = [err83];
											else vErrors.push(err83);
											errors++;
										}
										for (const key8 in data32) if (!(key8 === "p95Ms" || key8 === "baselineP95Ms" || key8 === "count" || key8 === "baselineCount")) {
											const err84 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency",
												schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key8 }
											};
											if (vErrors === null) vErrors = [err84];
											else vErrors.push(err84);
											errors++;
										}
										if (data32.p95Ms !== void 0) {
											let data33 = data32.p95Ms;
											if (typeof data33 == "number" && isFinite(data33)) {
												if (data33 > 0xe8d4a51000 || isNaN(data33)) {
													const err85 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/p95Ms",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/p95Ms/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xe8d4a51000
														}
													};
													if (vErrors === null) vErrors = [err85];
													else vErrors.push(err85);
													errors++;
												}
												if (data33 < 0 || isNaN(data33)) {
													const err86 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/p95Ms",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/p95Ms/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err86];
													else vErrors.push(err86);
													errors++;
												}
											} else {
												const err87 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/p95Ms",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/p95Ms/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err87];
												else vErrors.push(err87);
												errors++;
											}
										}
										if (data32.baselineP95Ms !== void 0) {
											let data34 = data32.baselineP95Ms;
											if (typeof data34 == "number" && isFinite(data34)) {
												if (data34 > 0xe8d4a51000 || isNaN(data34)) {
													const err88 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineP95Ms",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineP95Ms/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xe8d4a51000
														}
													};
													if (vErrors === null) vErrors = [err88];
													else vErrors.push(err88);
													errors++;
												}
												if (data34 < 0 || isNaN(data34)) {
													const err89 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineP95Ms",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineP95Ms/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err89];
													else vErrors.push(err89);
													errors++;
												}
											} else {
												const err90 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineP95Ms",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineP95Ms/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err90];
												else vErrors.push(err90);
												errors++;
											}
										}
										if (data32.count !== void 0) {
											let data35 = data32.count;
											if (typeof data35 == "number" && isFinite(data35)) {
												if (data35 > 0xe8d4a51000 || isNaN(data35)) {
													const err91 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/count",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/count/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xe8d4a51000
														}
													};
													if (vErrors === null) vErrors = [err91];
													else vErrors.push(err91);
													errors++;
												}
												if (data35 < 0 || isNaN(data35)) {
													const err92 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/count",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/count/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err92];
													else vErrors.push(err92);
													errors++;
												}
											} else {
												const err93 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/count",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/count/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err93];
												else vErrors.push(err93);
												errors++;
											}
										}
										if (data32.baselineCount !== void 0) {
											let data36 = data32.baselineCount;
											if (typeof data36 == "number" && isFinite(data36)) {
												if (data36 > 0xe8d4a51000 || isNaN(data36)) {
													const err94 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineCount",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineCount/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xe8d4a51000
														}
													};
													if (vErrors === null) vErrors = [err94];
													else vErrors.push(err94);
													errors++;
												}
												if (data36 < 0 || isNaN(data36)) {
													const err95 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineCount",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineCount/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err95];
													else vErrors.push(err95);
													errors++;
												}
											} else {
												const err96 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency/baselineCount",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineCount/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err96];
												else vErrors.push(err96);
												errors++;
											}
										}
									} else {
										const err97 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/latency",
											schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/latency/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err97];
										else vErrors.push(err97);
										errors++;
									}
								}
								if (data9.control !== void 0) {
									let data37 = data9.control;
									if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
										if (data37.events === void 0) {
											const err98 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control",
												schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/required",
												keyword: "required",
												params: { missingProperty: "events" }
											};
											if (vErrors === null) vErrors = [err98];
											else vErrors.push(err98);
											errors++;
										}
										if (data37.errors === void 0) {
											const err99 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control",
												schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/required",
												keyword: "required",
												params: { missingProperty: "errors" }
											};
											if (vErrors === null) vErrors = [err99];
											else vErrors.push(err99);
											errors++;
										}
										for (const key9 in data37) if (!(key9 === "events" || key9 === "errors" || key9 === "successes")) {
											const err100 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control",
												schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key9 }
											};
											if (vErrors === null) vErrors = [err100];
											else vErrors.push(err100);
											errors++;
										}
										if (data37.events !== void 0) {
											let data38 = data37.events;
											if (typeof data38 == "number" && isFinite(data38)) {
												if (data38 > 0xe8d4a51000 || isNaN(data38)) {
													const err101 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/events",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/events/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xe8d4a51000
														}
													};
													if (vErrors === null) vErrors = [err101];
													else vErrors.push(err101);
													errors++;
												}
												if (data38 < 0 || isNaN(data38)) {
													const err102 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/events",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/events/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err102];
													else vErrors.push(err102);
													errors++;
												}
											} else {
												const err103 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/events",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/events/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err103];
												else vErrors.push(err103);
												errors++;
											}
										}
										if (data37.errors !== void 0) {
											let data39 = data37.errors;
											if (typeof data39 == "number" && isFinite(data39)) {
												if (data39 > 0xe8d4a51000 || isNaN(data39)) {
													const err104 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/errors",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/errors/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xe8d4a51000
														}
													};
													if (vErrors === null) vErrors = [err104];
													else vErrors.push(err104);
													errors++;
												}
												if (data39 < 0 || isNaN(data39)) {
													const err105 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/errors",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/errors/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err105];
													else vErrors.push(err105);
													errors++;
												}
											} else {
												const err106 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/errors",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/errors/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err106];
												else vErrors.push(err106);
												errors++;
											}
										}
										if (data37.successes !== void 0) {
											let data40 = data37.successes;
											if (typeof data40 == "number" && isFinite(data40)) {
												if (data40 > 0xe8d4a51000 || isNaN(data40)) {
													const err107 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/successes",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/successes/maximum",
														keyword: "maximum",
														params: {
															comparison: "<=",
															limit: 0xe8d4a51000
														}
													};
													if (vErrors === null) vErrors = [err107];
													else vErrors.push(err107);
													errors++;
												}
												if (data40 < 0 || isNaN(data40)) {
													const err108 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/successes",
														schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/successes/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														}
													};
													if (vErrors === null) vErrors = [err108];
													else vErrors.push(err108);
													errors++;
												}
											} else {
												const err109 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control/successes",
													schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/properties/successes/type",
													keyword: "type",
													params: { type: "number" }
												};
												if (vErrors === null) vErrors = [err109];
												else vErrors.push(err109);
												errors++;
											}
										}
									} else {
										const err110 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/control",
											schemaPath: "#/properties/features/additionalProperties/properties/metrics/properties/control/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err110];
										else vErrors.push(err110);
										errors++;
									}
								}
							} else {
								const err111 = {
									instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics",
									schemaPath: "#/properties/features/additionalProperties/properties/metrics/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err111];
								else vErrors.push(err111);
								errors++;
							}
						}
						if (data5.issues !== void 0) {
							let data41 = data5.issues;
							if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
								if (data41.status === void 0) {
									const err112 = {
										instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues",
										schemaPath: "#/properties/features/additionalProperties/properties/issues/required",
										keyword: "required",
										params: { missingProperty: "status" }
									};
									if (vErrors === null) vErrors = [err112];
									else vErrors.push(err112);
									errors++;
								}
								for (const key10 in data41) if (!(key10 === "status" || key10 === "detail" || key10 === "critical" || key10 === "concerns")) {
									const err113 = {
										instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues",
										schemaPath: "#/properties/features/additionalProperties/properties/issues/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key10 }
									};
									if (vErrors === null) vErrors = [err113];
									else vErrors.push(err113);
									errors++;
								}
								if (data41.status !== void 0) {
									let data42 = data41.status;
									if (typeof data42 !== "string") {
										const err114 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/status",
											schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/status/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err114];
										else vErrors.push(err114);
										errors++;
									}
									if (!(data42 === "ok" || data42 === "skipped" || data42 === "unconfigured" || data42 === "empty" || data42 === "not-a-number" || data42 === "partial" || data42 === "rate-limited" || data42 === "unauthorized" || data42 === "bad-query" || data42 === "ambiguous" || data42 === "stale" || data42 === "timeout" || data42 === "unreachable" || data42 === "malformed")) {
										const err115 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/status",
											schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/status/enum",
											keyword: "enum",
											params: { allowedValues: schema31.properties.features.additionalProperties.properties.issues.properties.status.enum }
										};
										if (vErrors === null) vErrors = [err115];
										else vErrors.push(err115);
										errors++;
									}
								}
								if (data41.detail !== void 0) {
									if (typeof data41.detail !== "string") {
										const err116 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/detail",
											schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/detail/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err116];
										else vErrors.push(err116);
										errors++;
									}
								}
								if (data41.critical !== void 0) {
									let data44 = data41.critical;
									if (Array.isArray(data44)) {
										const len2 = data44.length;
										for (let i2 = 0; i2 < len2; i2++) {
											let data45 = data44[i2];
											if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
												if (data45.number === void 0) {
													const err117 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2,
														schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/required",
														keyword: "required",
														params: { missingProperty: "number" }
													};
													if (vErrors === null) vErrors = [err117];
													else vErrors.push(err117);
													errors++;
												}
												if (data45.title === void 0) {
													const err118 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2,
														schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/required",
														keyword: "required",
														params: { missingProperty: "title" }
													};
													if (vErrors === null) vErrors = [err118];
													else vErrors.push(err118);
													errors++;
												}
												if (data45.url === void 0) {
													const err119 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2,
														schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/required",
														keyword: "required",
														params: { missingProperty: "url" }
													};
													if (vErrors === null) vErrors = [err119];
													else vErrors.push(err119);
													errors++;
												}
												for (const key11 in data45) if (!(key11 === "number" || key11 === "title" || key11 === "url")) {
													const err120 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2,
														schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key11 }
													};
													if (vErrors === null) vErrors = [err120];
													else vErrors.push(err120);
													errors++;
												}
												if (data45.number !== void 0) {
													let data46 = data45.number;
													if (!(typeof data46 == "number" && !(data46 % 1) && !isNaN(data46) && isFinite(data46))) {
														const err121 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2 + "/number",
															schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/number/type",
															keyword: "type",
															params: { type: "integer" }
														};
														if (vErrors === null) vErrors = [err121];
														else vErrors.push(err121);
														errors++;
													}
													if (typeof data46 == "number" && isFinite(data46)) {
														if (data46 > 9007199254740991 || isNaN(data46)) {
															const err122 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2 + "/number",
																schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/number/maximum",
																keyword: "maximum",
																params: {
																	comparison: "<=",
																	limit: 9007199254740991
																}
															};
															if (vErrors === null) vErrors = [err122];
															else vErrors.push(err122);
															errors++;
														}
														if (data46 < 1 || isNaN(data46)) {
															const err123 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2 + "/number",
																schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/number/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 1
																}
															};
															if (vErrors === null) vErrors = [err123];
															else vErrors.push(err123);
															errors++;
														}
													}
												}
												if (data45.title !== void 0) {
													if (typeof data45.title !== "string") {
														const err124 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2 + "/title",
															schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/title/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err124];
														else vErrors.push(err124);
														errors++;
													}
												}
												if (data45.url !== void 0) {
													if (typeof data45.url !== "string") {
														const err125 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2 + "/url",
															schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/url/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err125];
														else vErrors.push(err125);
														errors++;
													}
												}
											} else {
												const err126 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical/" + i2,
													schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/items/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err126];
												else vErrors.push(err126);
												errors++;
											}
										}
									} else {
										const err127 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/critical",
											schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/critical/type",
											keyword: "type",
											params: { type: "array" }
										};
										if (vErrors === null) vErrors = [err127];
										else vErrors.push(err127);
										errors++;
									}
								}
								if (data41.concerns !== void 0) {
									let data49 = data41.concerns;
									if (Array.isArray(data49)) {
										const len3 = data49.length;
										for (let i3 = 0; i3 < len3; i3++) {
											let data50 = data49[i3];
											if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
												if (data50.number === void 0) {
													const err128 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3,
														schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/required",
														keyword: "required",
														params: { missingProperty: "number" }
													};
													if (vErrors === null) vErrors = [err128];
													else vErrors.push(err128);
													errors++;
												}
												if (data50.title === void 0) {
													const err129 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3,
														schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/required",
														keyword: "required",
														params: { missingProperty: "title" }
													};
													if (vErrors === null) vErrors = [err129];
													else vErrors.push(err129);
													errors++;
												}
												if (data50.url === void 0) {
													const err130 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3,
														schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/required",
														keyword: "required",
														params: { missingProperty: "url" }
													};
													if (vErrors === null) vErrors = [err130];
													else vErrors.push(err130);
													errors++;
												}
												for (const key12 in data50) if (!(key12 === "number" || key12 === "title" || key12 === "url")) {
													const err131 = {
														instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3,
														schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key12 }
													};
													if (vErrors === null) vErrors = [err131];
													else vErrors.push(err131);
													errors++;
												}
												if (data50.number !== void 0) {
													let data51 = data50.number;
													if (!(typeof data51 == "number" && !(data51 % 1) && !isNaN(data51) && isFinite(data51))) {
														const err132 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3 + "/number",
															schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/number/type",
															keyword: "type",
															params: { type: "integer" }
														};
														if (vErrors === null) vErrors = [err132];
														else vErrors.push(err132);
														errors++;
													}
													if (typeof data51 == "number" && isFinite(data51)) {
														if (data51 > 9007199254740991 || isNaN(data51)) {
															const err133 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3 + "/number",
																schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/number/maximum",
																keyword: "maximum",
																params: {
																	comparison: "<=",
																	limit: 9007199254740991
																}
															};
															if (vErrors === null) vErrors = [err133];
															else vErrors.push(err133);
															errors++;
														}
														if (data51 < 1 || isNaN(data51)) {
															const err134 = {
																instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3 + "/number",
																schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/number/minimum",
																keyword: "minimum",
																params: {
																	comparison: ">=",
																	limit: 1
																}
															};
															if (vErrors === null) vErrors = [err134];
															else vErrors.push(err134);
															errors++;
														}
													}
												}
												if (data50.title !== void 0) {
													if (typeof data50.title !== "string") {
														const err135 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3 + "/title",
															schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/title/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err135];
														else vErrors.push(err135);
														errors++;
													}
												}
												if (data50.url !== void 0) {
													if (typeof data50.url !== "string") {
														const err136 = {
															instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3 + "/url",
															schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/url/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err136];
														else vErrors.push(err136);
														errors++;
													}
												}
											} else {
												const err137 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns/" + i3,
													schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/items/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err137];
												else vErrors.push(err137);
												errors++;
											}
										}
									} else {
										const err138 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues/concerns",
											schemaPath: "#/properties/features/additionalProperties/properties/issues/properties/concerns/type",
											keyword: "type",
											params: { type: "array" }
										};
										if (vErrors === null) vErrors = [err138];
										else vErrors.push(err138);
										errors++;
									}
								}
							} else {
								const err139 = {
									instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/issues",
									schemaPath: "#/properties/features/additionalProperties/properties/issues/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err139];
								else vErrors.push(err139);
								errors++;
							}
						}
						if (data5.approvals !== void 0) {
							let data54 = data5.approvals;
							if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
								if (data54.status === void 0) {
									const err140 = {
										instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals",
										schemaPath: "#/properties/features/additionalProperties/properties/approvals/required",
										keyword: "required",
										params: { missingProperty: "status" }
									};
									if (vErrors === null) vErrors = [err140];
									else vErrors.push(err140);
									errors++;
								}
								for (const key13 in data54) if (!(key13 === "status" || key13 === "detail" || key13 === "groups" || key13 === "required")) {
									const err141 = {
										instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals",
										schemaPath: "#/properties/features/additionalProperties/properties/approvals/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key13 }
									};
									if (vErrors === null) vErrors = [err141];
									else vErrors.push(err141);
									errors++;
								}
								if (data54.status !== void 0) {
									let data55 = data54.status;
									if (typeof data55 !== "string") {
										const err142 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/status",
											schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/status/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err142];
										else vErrors.push(err142);
										errors++;
									}
									if (!(data55 === "ok" || data55 === "skipped" || data55 === "unknown" || data55 === "unconfigured" || data55 === "empty" || data55 === "not-a-number" || data55 === "partial" || data55 === "rate-limited" || data55 === "unauthorized" || data55 === "bad-query" || data55 === "ambiguous" || data55 === "stale" || data55 === "timeout" || data55 === "unreachable" || data55 === "malformed")) {
										const err143 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/status",
											schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/status/enum",
											keyword: "enum",
											params: { allowedValues: schema31.properties.features.additionalProperties.properties.approvals.properties.status.enum }
										};
										if (vErrors === null) vErrors = [err143];
										else vErrors.push(err143);
										errors++;
									}
								}
								if (data54.detail !== void 0) {
									if (typeof data54.detail !== "string") {
										const err144 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/detail",
											schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/detail/type",
											keyword: "type",
											params: { type: "string" }
										};
										if (vErrors === null) vErrors = [err144];
										else vErrors.push(err144);
										errors++;
									}
								}
								if (data54.groups !== void 0) {
									let data57 = data54.groups;
									if (data57 && typeof data57 == "object" && !Array.isArray(data57)) for (const key14 in data57) {
										let data58 = data57[key14];
										if (Array.isArray(data58)) {
											const len4 = data58.length;
											for (let i4 = 0; i4 < len4; i4++) if (typeof data58[i4] !== "string") {
												const err145 = {
													instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/groups/" + key14.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4,
													schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/groups/additionalProperties/items/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err145];
												else vErrors.push(err145);
												errors++;
											}
										} else {
											const err146 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/groups/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/groups/additionalProperties/type",
												keyword: "type",
												params: { type: "array" }
											};
											if (vErrors === null) vErrors = [err146];
											else vErrors.push(err146);
											errors++;
										}
									}
									else {
										const err147 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/groups",
											schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/groups/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err147];
										else vErrors.push(err147);
										errors++;
									}
								}
								if (data54.required !== void 0) {
									let data60 = data54.required;
									if (Array.isArray(data60)) {
										const len5 = data60.length;
										for (let i5 = 0; i5 < len5; i5++) if (typeof data60[i5] !== "string") {
											const err148 = {
												instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/required/" + i5,
												schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/required/items/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err148];
											else vErrors.push(err148);
											errors++;
										}
									} else {
										const err149 = {
											instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals/required",
											schemaPath: "#/properties/features/additionalProperties/properties/approvals/properties/required/type",
											keyword: "type",
											params: { type: "array" }
										};
										if (vErrors === null) vErrors = [err149];
										else vErrors.push(err149);
										errors++;
									}
								}
							} else {
								const err150 = {
									instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/approvals",
									schemaPath: "#/properties/features/additionalProperties/properties/approvals/type",
									keyword: "type",
									params: { type: "object" }
								};
								if (vErrors === null) vErrors = [err150];
								else vErrors.push(err150);
								errors++;
							}
						}
						if (data5.investigated !== void 0) {
							let data62 = data5.investigated;
							if (typeof data62 !== "boolean" && data62 !== null) {
								const err151 = {
									instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/investigated",
									schemaPath: "#/properties/features/additionalProperties/properties/investigated/type",
									keyword: "type",
									params: { type: schema31.properties.features.additionalProperties.properties.investigated.type }
								};
								if (vErrors === null) vErrors = [err151];
								else vErrors.push(err151);
								errors++;
							}
						}
					} else {
						const err152 = {
							instancePath: instancePath + "/features/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/features/additionalProperties/type",
							keyword: "type",
							params: { type: "object" }
						};
						if (vErrors === null) vErrors = [err152];
						else vErrors.push(err152);
						errors++;
					}
				}
			} else {
				const err153 = {
					instancePath: instancePath + "/features",
					schemaPath: "#/properties/features/type",
					keyword: "type",
					params: { type: "object" }
				};
				if (vErrors === null) vErrors = [err153];
				else vErrors.push(err153);
				errors++;
			}
		}
	} else {
		const err154 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" }
		};
		if (vErrors === null) vErrors = [err154];
		else vErrors.push(err154);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
const evidenceWords = {
	"titles": {
		"#": "recorded evidence",
		"#/properties/$schema": "the address of this schema",
		"#/properties/version": "1",
		"#/properties/now": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/lastGuardRun": "an instant such as 2026-11-20T10:00:00Z, or null",
		"#/properties/features": "a mapping of features",
		"#/properties/features/additionalProperties": "a mapping of since, pausedMs, resumedAt, metrics, issues, approvals and investigated",
		"#/properties/features/additionalProperties/properties/since": "an instant such as 2026-11-20T10:00:00Z, or null",
		"#/properties/features/additionalProperties/properties/pausedMs": "a number of milliseconds",
		"#/properties/features/additionalProperties/properties/resumedAt": "an instant such as 2026-11-20T10:00:00Z, or null",
		"#/properties/features/additionalProperties/properties/metrics": "what a metrics source answered",
		"#/properties/features/additionalProperties/properties/metrics/properties/status": "ok, or why there are no counts",
		"#/properties/features/additionalProperties/properties/metrics/properties/detail": "a text",
		"#/properties/features/additionalProperties/properties/metrics/properties/designEffect": "a number from 1 to 1000",
		"#/properties/features/additionalProperties/properties/metrics/properties/window": "a mapping of events and errors, or of rate",
		"#/properties/features/additionalProperties/properties/metrics/properties/window/properties/events": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/window/properties/errors": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/window/properties/successes": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/window/properties/rate": "a number from 0 to 1",
		"#/properties/features/additionalProperties/properties/metrics/properties/windows": "a list of windows",
		"#/properties/features/additionalProperties/properties/metrics/properties/windows/items": "a window",
		"#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/end": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/ms": "a number of milliseconds",
		"#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/events": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/errors": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/windows/items/properties/successes": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/buckets": "a list of hours",
		"#/properties/features/additionalProperties/properties/metrics/properties/buckets/items": "an hour",
		"#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/start": "an instant such as 2026-11-20T10:00:00Z",
		"#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/events": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/errors": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/successes": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/buckets/items/properties/rate": "a number from 0 to 1",
		"#/properties/features/additionalProperties/properties/metrics/properties/latency": "a mapping of p95Ms, baselineP95Ms, count and baselineCount",
		"#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/p95Ms": "a number of milliseconds",
		"#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineP95Ms": "a number of milliseconds",
		"#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/count": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/latency/properties/baselineCount": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/control": "a mapping of events, errors and successes",
		"#/properties/features/additionalProperties/properties/metrics/properties/control/properties/events": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/control/properties/errors": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/metrics/properties/control/properties/successes": "a number from 0 to 1,000,000,000,000",
		"#/properties/features/additionalProperties/properties/issues": "open issues that speak against a rise",
		"#/properties/features/additionalProperties/properties/issues/properties/status": "ok, skipped, or why there is no answer",
		"#/properties/features/additionalProperties/properties/issues/properties/detail": "a text",
		"#/properties/features/additionalProperties/properties/issues/properties/critical": "a list of issues",
		"#/properties/features/additionalProperties/properties/issues/properties/critical/items": "an issue",
		"#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/number": "a whole number",
		"#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/title": "a text",
		"#/properties/features/additionalProperties/properties/issues/properties/critical/items/properties/url": "a text",
		"#/properties/features/additionalProperties/properties/issues/properties/concerns": "a list of issues",
		"#/properties/features/additionalProperties/properties/issues/properties/concerns/items": "an issue",
		"#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/number": "a whole number",
		"#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/title": "a text",
		"#/properties/features/additionalProperties/properties/issues/properties/concerns/items/properties/url": "a text",
		"#/properties/features/additionalProperties/properties/approvals": "who approved, by group",
		"#/properties/features/additionalProperties/properties/approvals/properties/status": "ok, skipped, unknown, or why there is no answer",
		"#/properties/features/additionalProperties/properties/approvals/properties/detail": "a text",
		"#/properties/features/additionalProperties/properties/approvals/properties/groups": "a mapping of groups to lists of names",
		"#/properties/features/additionalProperties/properties/approvals/properties/groups/additionalProperties": "a list of texts",
		"#/properties/features/additionalProperties/properties/approvals/properties/groups/additionalProperties/items": "a text",
		"#/properties/features/additionalProperties/properties/approvals/properties/required": "a list of texts",
		"#/properties/features/additionalProperties/properties/approvals/properties/required/items": "a text",
		"#/properties/features/additionalProperties/properties/investigated": "true, false or null",
		"#/properties/features/propertyNames": "the name of a feature"
	},
	"keys": {
		"#": [
			"$schema",
			"version",
			"now",
			"lastGuardRun",
			"features"
		],
		"#/properties/features/additionalProperties": [
			"since",
			"pausedMs",
			"resumedAt",
			"metrics",
			"issues",
			"approvals",
			"investigated"
		],
		"#/properties/features/additionalProperties/properties/metrics": [
			"status",
			"detail",
			"designEffect",
			"window",
			"windows",
			"buckets",
			"latency",
			"control"
		],
		"#/properties/features/additionalProperties/properties/metrics/properties/window": [
			"events",
			"errors",
			"successes",
			"rate"
		],
		"#/properties/features/additionalProperties/properties/metrics/properties/windows/items": [
			"end",
			"ms",
			"events",
			"errors",
			"successes"
		],
		"#/properties/features/additionalProperties/properties/metrics/properties/buckets/items": [
			"start",
			"events",
			"errors",
			"successes",
			"rate"
		],
		"#/properties/features/additionalProperties/properties/metrics/properties/latency": [
			"p95Ms",
			"baselineP95Ms",
			"count",
			"baselineCount"
		],
		"#/properties/features/additionalProperties/properties/metrics/properties/control": [
			"events",
			"errors",
			"successes"
		],
		"#/properties/features/additionalProperties/properties/issues": [
			"status",
			"detail",
			"critical",
			"concerns"
		],
		"#/properties/features/additionalProperties/properties/issues/properties/critical/items": [
			"number",
			"title",
			"url"
		],
		"#/properties/features/additionalProperties/properties/issues/properties/concerns/items": [
			"number",
			"title",
			"url"
		],
		"#/properties/features/additionalProperties/properties/approvals": [
			"status",
			"detail",
			"groups",
			"required"
		]
	}
};
// src/config/evidence-render.ts
function renderEvidence({ now, lastGuardRun, features }) {
	const written = {
		version: 1,
		now: formatInstant(now),
		lastGuardRun: instantText(lastGuardRun),
		features: Object.fromEntries(Array.from(features).toSorted(([a], [b]) => a < b ? -1 : 1).map(([feature, value]) => [feature, writeFeature(value)]))
	};
	return `${JSON.stringify(written, null, 2)}\n`;
}
function instantText(instant) {
	return instant === null ? null : formatInstant(instant);
}
function writeFeature(feature) {
	return {
		since: instantText(feature.since),
		pausedMs: feature.pausedMs,
		resumedAt: instantText(feature.resumedAt),
		metrics: writeMetrics(feature.metrics),
		issues: writeIssues(feature.issues),
		approvals: writeApprovals(feature.approvals),
		investigated: feature.investigated
	};
}
function writeMetrics(metrics) {
	if (metrics.status !== "ok") return {
		status: metrics.status,
		detail: metrics.detail
	};
	const latency = metrics.latency === void 0 ? {} : { latency: metrics.latency };
	if (metrics.kind === "rates") {
		const { window, buckets } = metrics.rates;
		const hours = buckets.map(({ start, rate }) => ({
			start: formatInstant(start),
			rate
		}));
		return {
			status: "ok",
			window: { rate: window },
			buckets: hours,
			...latency
		};
	}
	const { designEffect, window, windows, buckets, control } = metrics;
	return {
		status: "ok",
		designEffect,
		window: eventsOf(window),
		windows: windows.map((each) => Object.assign({
			end: formatInstant(each.end),
			ms: each.ms
		}, eventsOf(each))),
		buckets: buckets.map((each) => Object.assign({ start: formatInstant(each.start) }, eventsOf(each))),
		...latency,
		...control === void 0 ? {} : { control: eventsOf(control) }
	};
}
function eventsOf({ events, errors, successes }) {
	const written = {
		events: events / 100,
		errors: errors / 100
	};
	return successes === void 0 ? written : {
		...written,
		successes: successes / 100
	};
}
function writeIssues(issues) {
	if (issues.status !== "ok") return {
		status: issues.status,
		detail: issues.detail
	};
	return {
		status: "ok",
		critical: issues.critical,
		concerns: issues.concerns
	};
}
function writeApprovals(approvals) {
	if (approvals.status !== "ok") return {
		status: approvals.status,
		detail: approvals.detail
	};
	return {
		status: "ok",
		groups: approvals.groups,
		required: approvals.required
	};
}
// src/config/evidence.ts
function parseEvidence(path, text) {
	const parsed = parseJson(text);
	if (!parsed.ok) {
		const { line, column } = locateIn(text)(parsed.offset);
		return {
			evidence: null,
			problems: [{
				code: "syntax",
				severity: "error",
				file: path,
				line,
				column,
				message: `recorded evidence is JSON: ${parsed.detail}`
			}]
		};
	}
	const { value } = parsed;
	if (!isWrittenEvidence(value)) return {
		evidence: null,
		problems: placed(path, text, [])
	};
	const complaints = [];
	const complain = (at, code, message) => complaints.push({
		path: at,
		code,
		message
	});
	const evidence = readEvidence$1(value, complain);
	return complaints.length === 0 ? {
		evidence,
		problems: []
	} : {
		evidence: null,
		problems: placed(path, text, complaints)
	};
}
function isWrittenEvidence(value) {
	return validateEvidence(value);
}
function placed(file, text, complaints) {
	const document = readYaml(new TextEncoder().encode(text));
	if (hasRoot(document)) {
		const form = createForm(document, {
			validate: validateEvidence,
			words: evidenceWords,
			hides: () => false
		});
		for (const { path, code, message } of complaints) form.refuse(path, code, message);
		const problems = form.problems(file);
		if (problems.length > 0) return problems;
	}
	const place = {
		severity: "error",
		file,
		line: 1,
		column: 1
	};
	const [first] = complaints;
	const pointer = validateEvidence.errors?.[0]?.instancePath ?? "";
	if (first !== void 0) return [{
		code: first.code,
		message: first.message,
		...place
	}];
	return [{
		code: "invalid-value",
		message: `${pointer} does not match schema/evidence.schema.json`,
		...place
	}];
}
function readEvidence$1(written, complain) {
	const features = Object.entries(written.features).map(([feature, value]) => [feature, readFeature(value, ["features", feature], complain)]);
	return {
		now: instantOf(written.now, ["now"], complain) ?? 0,
		lastGuardRun: instantOf(written.lastGuardRun, ["lastGuardRun"], complain),
		features: new Map(features)
	};
}
function readFeature(written, path, complain) {
	return {
		since: instantOf(written.since, [...path, "since"], complain),
		pausedMs: written.pausedMs ?? 0,
		resumedAt: instantOf(written.resumedAt, [...path, "resumedAt"], complain),
		metrics: written.metrics === void 0 ? {
			status: "empty",
			detail: "no metrics are recorded"
		} : readMetrics(written.metrics, [...path, "metrics"], complain),
		issues: readIssues(written.issues),
		approvals: readApprovals(written.approvals),
		investigated: written.investigated ?? null
	};
}
function instantOf(written, path, complain) {
	if (written === null || written === void 0) return null;
	const instant = readInstant(written);
	if (instant === null) complain(path, "invalid-value", `${nameOf(path)} must be an instant that exists, found ${describe(written)}`);
	return instant;
}
function readIssues(written) {
	if (written === void 0) return {
		status: "skipped",
		detail: "no issues are recorded"
	};
	const { status, detail = "", critical = [], concerns = [] } = written;
	return status === "ok" ? {
		status,
		critical,
		concerns
	} : {
		status,
		detail
	};
}
function readApprovals(written) {
	if (written === void 0) return {
		status: "unknown",
		detail: "no approvals are recorded"
	};
	const { status, detail = "", groups = {}, required = [] } = written;
	return status === "ok" ? {
		status,
		groups,
		required
	} : {
		status,
		detail
	};
}
// src/cli/evidence.ts
function readEvidenceFile(path) {
	let text;
	try {
		text = readFileSync(path, "utf8");
	} catch {
		throw new UsageError(`Cannot read the evidence in ${path}: there is no such file, or it may not be read`, EXIT.usage);
	}
	const { evidence, problems } = parseEvidence(path, text);
	if (evidence !== null) return evidence;
	const lines = problems.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`);
	throw new UsageError(`The evidence cannot be used:\n${lines.join("\n")}`, EXIT.invalid);
}
function readEvidence(path) {
	return new Map(Array.from(readEvidenceFile(path).features, ([feature, { metrics }]) => [feature, metrics]));
}
async function recordEvidence(path, evidence) {
	await writeFile(path, renderEvidence(evidence));
}
export { readEvidence, readEvidenceFile, recordEvidence };
