import { __commonJSMin, __toESM } from "./rolldown-runtime-CoTu26IX.js";
import { createHash, parseInstant } from "./first-look-BIHJFZDA.js";
import { createRequire } from "node:module";
// node_modules/universal-user-agent/index.js
function getUserAgent() {
	if (typeof navigator === "object" && "userAgent" in navigator) return navigator.userAgent;
	if (typeof process === "object" && process.version !== void 0) return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
	return "<environment undetectable>";
}
// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
	if (typeof method !== "function") throw new Error("method for before hook must be a function");
	if (!options) options = {};
	if (Array.isArray(name)) return name.reverse().reduce((callback, name) => {
		return register.bind(null, state, name, callback, options);
	}, method)();
	return Promise.resolve().then(() => {
		if (!state.registry[name]) return method(options);
		return state.registry[name].reduce((method, registered) => {
			return registered.hook.bind(null, method, options);
		}, method)();
	});
}
// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook) {
	const orig = hook;
	if (!state.registry[name]) state.registry[name] = [];
	if (kind === "before") hook = (method, options) => {
		return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
	};
	if (kind === "after") hook = (method, options) => {
		let result;
		return Promise.resolve().then(method.bind(null, options)).then((result_) => {
			result = result_;
			return orig(result, options);
		}).then(() => {
			return result;
		});
	};
	if (kind === "error") hook = (method, options) => {
		return Promise.resolve().then(method.bind(null, options)).catch((error) => {
			return orig(error, options);
		});
	};
	state.registry[name].push({
		hook,
		orig
	});
}
// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
	if (!state.registry[name]) return;
	const index = state.registry[name].map((registered) => {
		return registered.orig;
	}).indexOf(method);
	if (index === -1) return;
	state.registry[name].splice(index, 1);
}
// node_modules/before-after-hook/index.js
const bind = Function.bind;
const bindable = bind.bind(bind);
function bindApi(hook, state, name) {
	const removeHookRef = bindable(removeHook, null).apply(null, name ? [state, name] : [state]);
	hook.api = { remove: removeHookRef };
	hook.remove = removeHookRef;
	[
		"before",
		"error",
		"after",
		"wrap"
	].forEach((kind) => {
		const args = name ? [
			state,
			kind,
			name
		] : [state, kind];
		hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
	});
}
function Singular() {
	const singularHookName = Symbol("Singular");
	const singularHookState = { registry: {} };
	const singularHook = register.bind(null, singularHookState, singularHookName);
	bindApi(singularHook, singularHookState, singularHookName);
	return singularHook;
}
function Collection() {
	const state = { registry: {} };
	const hook = register.bind(null, state);
	bindApi(hook, state);
	return hook;
}
var before_after_hook_default = {
	Singular,
	Collection
};
// node_modules/@octokit/endpoint/dist-bundle/index.js
var DEFAULTS = {
	method: "GET",
	baseUrl: "https://api.github.com",
	headers: {
		accept: "application/vnd.github.v3+json",
		"user-agent": `octokit-endpoint.js/0.0.0-development ${getUserAgent()}`
	},
	mediaType: { format: "" }
};
function lowercaseKeys(object) {
	if (!object) return {};
	return Object.keys(object).reduce((newObj, key) => {
		newObj[key.toLowerCase()] = object[key];
		return newObj;
	}, {});
}
function isPlainObject$1(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
	const result = Object.assign({}, defaults);
	Object.keys(options).forEach((key) => {
		if (isPlainObject$1(options[key])) {
			if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
			else result[key] = mergeDeep(defaults[key], options[key]);
		} else Object.assign(result, { [key]: options[key] });
	});
	return result;
}
function removeUndefinedProperties(obj) {
	for (const key in obj) if (obj[key] === void 0) delete obj[key];
	return obj;
}
function merge(defaults, route, options) {
	if (typeof route === "string") {
		let [method, url] = route.split(" ");
		options = Object.assign(url ? {
			method,
			url
		} : { url: method }, options);
	} else options = Object.assign({}, route);
	options.headers = lowercaseKeys(options.headers);
	removeUndefinedProperties(options);
	removeUndefinedProperties(options.headers);
	const mergedOptions = mergeDeep(defaults || {}, options);
	if (options.url === "/graphql") {
		if (defaults && defaults.mediaType.previews?.length) mergedOptions.mediaType.previews = defaults.mediaType.previews.filter((preview) => !mergedOptions.mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews);
		mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
	}
	return mergedOptions;
}
function addQueryParameters(url, parameters) {
	const separator = /\?/.test(url) ? "&" : "?";
	const names = Object.keys(parameters);
	if (names.length === 0) return url;
	return url + separator + names.map((name) => {
		if (name === "q") return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
		return `${name}=${encodeURIComponent(parameters[name])}`;
	}).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
	return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
	const matches = url.match(urlVariableRegex);
	if (!matches) return [];
	return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
	const result = { __proto__: null };
	for (const key of Object.keys(object)) if (keysToOmit.indexOf(key) === -1) result[key] = object[key];
	return result;
}
function encodeReserved(str) {
	return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
		if (!/%[0-9A-Fa-f]/.test(part)) part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
		return part;
	}).join("");
}
function encodeUnreserved(str) {
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
function encodeValue(operator, value, key) {
	value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
	if (key) return encodeUnreserved(key) + "=" + value;
	else return value;
}
function isDefined(value) {
	return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
	return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
	var value = context[key], result = [];
	if (isDefined(value) && value !== "") {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
			value = value.toString();
			if (modifier && modifier !== "*") value = value.substring(0, parseInt(modifier, 10));
			result.push(encodeValue(operator, value, isKeyOperator(operator) ? key : ""));
		} else if (modifier === "*") {
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				result.push(encodeValue(operator, value2, isKeyOperator(operator) ? key : ""));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) result.push(encodeValue(operator, value[k], k));
			});
		} else {
			const tmp = [];
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				tmp.push(encodeValue(operator, value2));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) {
					tmp.push(encodeUnreserved(k));
					tmp.push(encodeValue(operator, value[k].toString()));
				}
			});
			if (isKeyOperator(operator)) result.push(encodeUnreserved(key) + "=" + tmp.join(","));
			else if (tmp.length !== 0) result.push(tmp.join(","));
		}
	} else if (operator === ";") {
		if (isDefined(value)) result.push(encodeUnreserved(key));
	} else if (value === "" && (operator === "&" || operator === "?")) result.push(encodeUnreserved(key) + "=");
	else if (value === "") result.push("");
	return result;
}
function parseUrl(template) {
	return { expand: expand.bind(null, template) };
}
function expand(template, context) {
	var operators = [
		"+",
		"#",
		".",
		"/",
		";",
		"?",
		"&"
	];
	template = template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g, function(_, expression, literal) {
		if (expression) {
			let operator = "";
			const values = [];
			if (operators.indexOf(expression.charAt(0)) !== -1) {
				operator = expression.charAt(0);
				expression = expression.substr(1);
			}
			expression.split(/,/g).forEach(function(variable) {
				var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
				values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
			});
			if (operator && operator !== "+") {
				var separator = ",";
				if (operator === "?") separator = "&";
				else if (operator !== "#") separator = operator;
				return (values.length !== 0 ? operator : "") + values.join(separator);
			} else return values.join(",");
		} else return encodeReserved(literal);
	});
	if (template === "/") return template;
	else return template.replace(/\/$/, "");
}
function parse$1(options) {
	let method = options.method.toUpperCase();
	let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
	let headers = Object.assign({}, options.headers);
	let body;
	let parameters = omit(options, [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"mediaType"
	]);
	const urlVariableNames = extractUrlVariableNames(url);
	url = parseUrl(url).expand(parameters);
	if (!/^http/.test(url)) url = options.baseUrl + url;
	const remainingParameters = omit(parameters, Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"));
	if (!/application\/octet-stream/i.test(headers.accept)) {
		if (options.mediaType.format) headers.accept = headers.accept.split(/,/).map((format) => format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/, `application/vnd$1$2.${options.mediaType.format}`)).join(",");
		if (url.endsWith("/graphql")) {
			if (options.mediaType.previews?.length) headers.accept = (headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || []).concat(options.mediaType.previews).map((preview) => {
				return `application/vnd.github.${preview}-preview${options.mediaType.format ? `.${options.mediaType.format}` : "+json"}`;
			}).join(",");
		}
	}
	if (["GET", "HEAD"].includes(method)) url = addQueryParameters(url, remainingParameters);
	else if ("data" in remainingParameters) body = remainingParameters.data;
	else if (Object.keys(remainingParameters).length) body = remainingParameters;
	if (!headers["content-type"] && typeof body !== "undefined") headers["content-type"] = "application/json; charset=utf-8";
	if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") body = "";
	return Object.assign({
		method,
		url,
		headers
	}, typeof body !== "undefined" ? { body } : null, options.request ? { request: options.request } : null);
}
function endpointWithDefaults(defaults, route, options) {
	return parse$1(merge(defaults, route, options));
}
function withDefaults$2(oldDefaults, newDefaults) {
	const DEFAULTS2 = merge(oldDefaults, newDefaults);
	const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
	return Object.assign(endpoint2, {
		DEFAULTS: DEFAULTS2,
		defaults: withDefaults$2.bind(null, DEFAULTS2),
		merge: merge.bind(null, DEFAULTS2),
		parse: parse$1
	});
}
var endpoint = withDefaults$2(null, DEFAULTS);
// node_modules/content-type/dist/index.js
const SP = 32;
const HTAB = 9;
const SEMI = 59;
const EQ = 61;
const DQUOTE = 34;
const BSLASH = 92;
const COMMA = 44;
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 65280;
const CASE_FLAGS = 65281;
const CHAR_MAP = /* @__PURE__ */ new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 128; code <= 255; code++) CHAR_MAP[code] |= LOWER_CASE;
for (const char of "!#$%&'*+-.^_`|~") CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
for (let code = 48; code <= 57; code++) CHAR_MAP[code] |= TOKEN_FLAG;
for (let code = 65; code <= 90; code++) CHAR_MAP[code] |= 17;
for (let code = 97; code <= 122; code++) CHAR_MAP[code] |= TOKEN_FLAG;
const NullObject = /* @__PURE__ */ (() => {
	const C = function() {};
	C.prototype = Object.create(null);
	return C;
})();
function parse(header, options) {
	const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
	const len = header.length;
	let valueStart = options?.start ?? 0;
	while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) valueStart++;
	let index = valueStart;
	let typeFlags = 0;
	let whitespace = -1;
	let stop = options?.parameters === false ? COMMA_FLAG : 0;
	while (index < len) {
		const code = header.charCodeAt(index);
		const flags = CHAR_MAP[code];
		if ((flags & stopFlags) !== 0) {
			stop |= flags & COMMA_FLAG;
			break;
		}
		if ((flags & OWS) !== 0) {
			if (whitespace === -1) whitespace = index;
		} else whitespace = -1;
		typeFlags |= code & NON_ASCII | flags;
		index++;
	}
	const valueEnd = whitespace === -1 ? index : whitespace;
	const value = header.slice(valueStart, valueEnd);
	const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
	if (index === len || stop !== 0) return {
		type,
		index,
		parameters: new NullObject()
	};
	return parseParameters(header, type, index, len, stopFlags);
}
function parseParameters(header, type, index, len, stopFlags) {
	const parameters = new NullObject();
	parameter: while (index < len) {
		index++;
		while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
		const keyStart = index;
		let keyFlags = 0;
		let keyWhitespace = -1;
		while (index < len) {
			const code = header.charCodeAt(index);
			const flags = CHAR_MAP[code];
			if ((flags & stopFlags) !== 0) {
				if ((flags & COMMA_FLAG) !== 0) break parameter;
				continue parameter;
			}
			if (code === EQ) {
				const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
				const value = header.slice(keyStart, keyEnd);
				const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
				index++;
				while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
				if (index < len && header.charCodeAt(index) === DQUOTE) {
					const quotedStart = ++index;
					let escaped = false;
					while (index < len) {
						const code = header.charCodeAt(index);
						if (code === DQUOTE) {
							if (parameters[key] === void 0) parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
							index++;
							let stop = 0;
							while (index < len) {
								const code = header.charCodeAt(index);
								const flags = CHAR_MAP[code];
								if ((flags & stopFlags) !== 0) {
									stop = flags & COMMA_FLAG;
									break;
								}
								index++;
							}
							if (stop !== 0) break parameter;
							continue parameter;
						}
						if (code === BSLASH && index + 1 < len) {
							escaped = true;
							index += 2;
							continue;
						}
						index++;
					}
					continue parameter;
				}
				const valueStart = index;
				let stop = 0;
				let valueWhitespace = -1;
				while (index < len) {
					const code = header.charCodeAt(index);
					const flags = CHAR_MAP[code];
					if ((flags & stopFlags) !== 0) {
						stop = flags & COMMA_FLAG;
						break;
					}
					if ((flags & OWS) !== 0) {
						if (valueWhitespace === -1) valueWhitespace = index;
					} else valueWhitespace = -1;
					index++;
				}
				if (parameters[key] === void 0) {
					const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
					parameters[key] = header.slice(valueStart, valueEnd);
				}
				if (stop !== 0) break parameter;
				continue parameter;
			}
			if ((flags & OWS) !== 0) {
				if (keyWhitespace === -1) keyWhitespace = index;
			} else keyWhitespace = -1;
			keyFlags |= code & NON_ASCII | flags;
			index++;
		}
	}
	return {
		type,
		index,
		parameters
	};
}
function unescapeQuotedPairs(str, start, end) {
	let result = "";
	for (let index = start; index < end; index++) if (str.charCodeAt(index) === BSLASH) {
		result += str.slice(start, index);
		start = ++index;
	}
	return result + str.slice(start, end);
}
// node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/;
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;
const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
const isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
const isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
	let space = "";
	if (typeof spaceParam === "number") space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
	else if (typeof spaceParam === "string") space = spaceParam.slice(0, 10);
	const isFunctionReplacer = typeof replacer === "function";
	const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
	const prepareVal = (parent, key, val) => {
		if (val !== null && typeof val === "object" && typeof val.toJSON === "function") val = val.toJSON(key);
		if (typeof val === "string" && noiseValue.test(val)) return val + "n";
		if (typeof val === "bigint") {
			if ("rawJSON" in JSON) return JSON.rawJSON(val.toString());
			return val.toString() + "n";
		}
		if (isFunctionReplacer) val = replacer.call(parent, key, val);
		if (val !== null && typeof val === "object") {
			if (val instanceof Number || val instanceof String || val instanceof Boolean) val = val.valueOf();
		}
		return val;
	};
	const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
	if (isUnstringifiable(rootProcessed)) return;
	const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
	const isRootNativeRawJSON = isRawJSON(rootProcessed);
	if (isRootPrimitive || isRootNativeRawJSON) return originalStringify(rootProcessed);
	const chunks = [];
	let level = 0;
	const stack = [{
		parent: { "": rootProcessed },
		key: "",
		val: rootProcessed,
		isArray: Array.isArray(rootProcessed),
		keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
		index: 0,
		first: true
	}];
	const visited = new WeakSet([rootProcessed]);
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (node.index === 0) {
			chunks.push(node.isArray ? "[" : "{");
			level++;
		}
		let isDone = false;
		if (node.isArray) {
			if (node.index < node.val.length) {
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level));
				const childRaw = node.val[node.index];
				const childVal = prepareVal(node.val, String(node.index), childRaw);
				if (isUnstringifiable(childVal)) {
					chunks.push("null");
					node.first = false;
					node.index++;
				} else {
					const isComplexObject = childVal !== null && typeof childVal === "object";
					const isNativeRaw = isRawJSON(childVal);
					if (isComplexObject && !isNativeRaw) {
						if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
						visited.add(childVal);
						stack.push({
							parent: node.val,
							key: String(node.index),
							val: childVal,
							isArray: Array.isArray(childVal),
							keys: Array.isArray(childVal) ? null : Object.keys(childVal),
							index: 0,
							first: true
						});
						node.first = false;
						node.index++;
					} else {
						chunks.push(originalStringify(childVal));
						node.first = false;
						node.index++;
					}
				}
			} else isDone = true;
		} else {
			while (node.index < node.keys.length) {
				const k = node.keys[node.index++];
				if (propertyList && !propertyList.has(k)) continue;
				const childRaw = node.val[k];
				const childVal = prepareVal(node.val, k, childRaw);
				if (isUnstringifiable(childVal)) continue;
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
				else chunks.push(originalStringify(k) + ":");
				const isComplexObject = childVal !== null && typeof childVal === "object";
				const isNativeRaw = isRawJSON(childVal);
				if (isComplexObject && !isNativeRaw) {
					if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
					visited.add(childVal);
					stack.push({
						parent: node.val,
						key: k,
						val: childVal,
						isArray: Array.isArray(childVal),
						keys: Array.isArray(childVal) ? null : Object.keys(childVal),
						index: 0,
						first: true
					});
					node.first = false;
					break;
				} else {
					chunks.push(originalStringify(childVal));
					node.first = false;
				}
			}
			if (node.index >= node.keys.length && stack[stack.length - 1] === node) isDone = true;
		}
		if (isDone) {
			level--;
			if (!node.first && space) chunks.push("\n" + space.repeat(level));
			chunks.push(node.isArray ? "]" : "}");
			visited.delete(node.val);
			stack.pop();
		}
	}
	return chunks.join("");
};
const JSONStringify = (value, replacer, space) => {
	try {
		if ("rawJSON" in JSON) return originalStringify(value, (key, val) => {
			if (typeof val === "bigint") return JSON.rawJSON(val.toString());
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space);
		if (!value) return originalStringify(value, replacer, space);
		return originalStringify(value, (key, val) => {
			if (typeof val === "string" && noiseValue.test(val)) return val.toString() + "n";
			if (typeof val === "bigint") return val.toString() + "n";
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space).replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
	} catch (error) {
		if (error instanceof RangeError) {
			const convertedJSON = stringifyIteratively(value, replacer, space);
			if (convertedJSON === void 0) return void 0;
			if ("rawJSON" in JSON) return convertedJSON;
			return convertedJSON.replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
		}
		throw error;
	}
};
const featureCache = /* @__PURE__ */ new Map();
const isContextSourceSupported = () => {
	const parseFingerprint = JSON.parse.toString();
	if (featureCache.has(parseFingerprint)) return featureCache.get(parseFingerprint);
	try {
		const result = JSON.parse("1", (_, __, context) => !!context?.source && context.source === "1");
		featureCache.set(parseFingerprint, result);
		return result;
	} catch {
		featureCache.set(parseFingerprint, false);
		return false;
	}
};
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
	if (typeof value === "string" && customFormat.test(value)) return BigInt(value.slice(0, -1));
	if (typeof value === "string" && noiseValue.test(value)) return value.slice(0, -1);
	if (!(typeof userReviver === "function")) return value;
	return userReviver(key, value, context);
};
const JSONParseV2 = (text, reviver) => {
	return JSON.parse(text, (key, value, context) => {
		const isBigNumber = typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
		const isInt = context && intRegex.test(context.source);
		if (isBigNumber && isInt) return BigInt(context.source);
		if (!(typeof reviver === "function")) return value;
		return reviver(key, value, context);
	});
};
const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/;
const applyReviverIteratively = (parsed, userReviver) => {
	const rootHolder = { "": parsed };
	const stack = [{
		parent: rootHolder,
		key: "",
		visited: false
	}];
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (!node.visited) {
			node.visited = true;
			const value = node.parent[node.key];
			if (value !== null && typeof value === "object") {
				const keys = Object.keys(value);
				for (let i = keys.length - 1; i >= 0; i--) stack.push({
					parent: value,
					key: keys[i],
					visited: false
				});
			}
		} else {
			const { parent, key } = node;
			let value = parent[key];
			if (typeof value === "string") {
				if (customFormat.test(value)) value = BigInt(value.slice(0, -1));
				else if (noiseValue.test(value)) value = value.slice(0, -1);
			}
			if (typeof userReviver === "function") value = userReviver.call(parent, key, value);
			if (value === void 0) delete parent[key];
			else parent[key] = value;
			stack.pop();
		}
	}
	return rootHolder[""];
};
const serializeBigInts = (text) => {
	return text.replace(stringsOrLargeNumbers, (match, digits, fractional, exponential) => {
		const isString = match[0] === "\"";
		if (isString && noiseValueWithQuotes.test(match)) return match.substring(0, match.length - 1) + "n\"";
		const hasFractionalOrExponential = fractional || exponential;
		const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
		if (isString || hasFractionalOrExponential || isLessThanMaxSafeInt) return match;
		return "\"" + match + "n\"";
	});
};
const JSONParse = (text, reviver) => {
	if (!text) return originalParse(text, reviver);
	try {
		if (isContextSourceSupported()) return JSONParseV2(text, reviver);
		const serializedData = serializeBigInts(text);
		return originalParse(serializedData, (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver));
	} catch (error) {
		if (error instanceof RangeError) {
			const serializedData = serializeBigInts(text);
			const parsed = originalParse(serializedData);
			return applyReviverIteratively(parsed, reviver);
		}
		throw error;
	}
};
// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
	name;
	status;
	request;
	response;
	constructor(message, statusCode, options) {
		super(message, { cause: options.cause });
		this.name = "HttpError";
		this.status = Number.parseInt(statusCode);
		if (Number.isNaN(this.status)) this.status = 0;
		/* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
		if ("response" in options) this.response = options.response;
		const requestCopy = Object.assign({}, options.request);
		if (options.request.headers.authorization) requestCopy.headers = Object.assign({}, options.request.headers, { authorization: options.request.headers.authorization.replace(/(?<! ) .*$/, " [REDACTED]") });
		requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
		this.request = requestCopy;
	}
};
// node_modules/@octokit/request/dist-bundle/index.js
var defaults_default = { headers: { "user-agent": `octokit-request.js/10.0.16 ${getUserAgent()}` } };
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop$1 = () => "";
async function fetchWrapper(requestOptions) {
	const fetch = requestOptions.request?.fetch || globalThis.fetch;
	if (!fetch) throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");
	const log = requestOptions.request?.log || console;
	const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
	const body = isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
	const requestHeaders = Object.fromEntries(Object.entries(requestOptions.headers).map(([name, value]) => [name, String(value)]));
	let fetchResponse;
	try {
		fetchResponse = await fetch(requestOptions.url, {
			method: requestOptions.method,
			body,
			redirect: requestOptions.request?.redirect,
			headers: requestHeaders,
			signal: requestOptions.request?.signal,
			...requestOptions.body && { duplex: "half" }
		});
	} catch (error) {
		let message = "Unknown Error";
		if (error instanceof Error) {
			if (error.name === "AbortError") {
				error.status = 500;
				throw error;
			}
			message = error.message;
			if (error.name === "TypeError" && "cause" in error) {
				if (error.cause instanceof Error) message = error.cause.message;
				else if (typeof error.cause === "string") message = error.cause;
			}
		}
		const requestError = new RequestError(message, 500, { request: requestOptions });
		requestError.cause = error;
		throw requestError;
	}
	const status = fetchResponse.status;
	const url = fetchResponse.url;
	const responseHeaders = {};
	for (const [key, value] of fetchResponse.headers) responseHeaders[key] = value;
	const octokitResponse = {
		url,
		status,
		headers: responseHeaders,
		data: ""
	};
	if ("deprecation" in responseHeaders) {
		const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
		const deprecationLink = matches && matches.pop();
		log.warn(`[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`);
	}
	if (status === 204 || status === 205) return octokitResponse;
	if (requestOptions.method === "HEAD") {
		if (status < 400) return octokitResponse;
		throw new RequestError(fetchResponse.statusText, status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status === 304) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError("Not modified", status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status >= 400) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError(toErrorMessage(octokitResponse.data), status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
	return octokitResponse;
}
async function getResponseData(response) {
	const contentType = response.headers.get("content-type");
	if (!contentType) return response.text().catch(noop$1);
	const mimetype = parse(contentType);
	if (isJSONResponse(mimetype)) {
		let text = "";
		try {
			text = await response.text();
			return JSONParse(text);
		} catch (err) {
			return text;
		}
	} else if (mimetype.type.startsWith("text/") || mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") return response.text().catch(noop$1);
	else return response.arrayBuffer().catch(
		/* v8 ignore next -- @preserve */
		() => /* @__PURE__ */ new ArrayBuffer(0)
	);
}
function isJSONResponse(mimetype) {
	return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return "Unknown error";
	if (typeof data === "object" && data !== null && "message" in data) {
		const objectData = data;
		const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
		return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
	}
	return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults$1(oldEndpoint, newDefaults) {
	const endpoint2 = oldEndpoint.defaults(newDefaults);
	const newApi = function(route, parameters) {
		const endpointOptions = endpoint2.merge(route, parameters);
		if (!endpointOptions.request || !endpointOptions.request.hook) return fetchWrapper(endpoint2.parse(endpointOptions));
		const request2 = (route2, parameters2) => {
			return fetchWrapper(endpoint2.parse(endpoint2.merge(route2, parameters2)));
		};
		Object.assign(request2, {
			endpoint: endpoint2,
			defaults: withDefaults$1.bind(null, endpoint2)
		});
		return endpointOptions.request.hook(request2, endpointOptions);
	};
	return Object.assign(newApi, {
		endpoint: endpoint2,
		defaults: withDefaults$1.bind(null, endpoint2)
	});
}
var request = withDefaults$1(endpoint, defaults_default);
/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */
// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION$2 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
	return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
	constructor(request2, headers, response) {
		super(_buildMessageForResponseErrors(response));
		this.request = request2;
		this.headers = headers;
		this.response = response;
		this.errors = response.errors;
		this.data = response.data;
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	request;
	headers;
	response;
	name = "GraphqlResponseError";
	errors;
	data;
};
var NON_VARIABLE_OPTIONS = [
	"method",
	"baseUrl",
	"url",
	"headers",
	"request",
	"query",
	"mediaType",
	"operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = [
	"query",
	"method",
	"url"
];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
	if (options) {
		if (typeof query === "string" && "query" in options) return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "query" cannot be used as variable name`));
		for (const key in options) {
			if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
			return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "${key}" cannot be used as variable name`));
		}
	}
	const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
	const requestOptions = Object.keys(parsedOptions).reduce((result, key) => {
		if (NON_VARIABLE_OPTIONS.includes(key)) {
			result[key] = parsedOptions[key];
			return result;
		}
		if (!result.variables) result.variables = {};
		result.variables[key] = parsedOptions[key];
		return result;
	}, {});
	const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
	if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
	return request2(requestOptions).then((response) => {
		if (response.data.errors) {
			const headers = {};
			for (const key of Object.keys(response.headers)) headers[key] = response.headers[key];
			throw new GraphqlResponseError(requestOptions, headers, response.data);
		}
		return response.data.data;
	});
}
function withDefaults(request2, newDefaults) {
	const newRequest = request2.defaults(newDefaults);
	const newApi = (query, options) => {
		return graphql(newRequest, query, options);
	};
	return Object.assign(newApi, {
		defaults: withDefaults.bind(null, newRequest),
		endpoint: newRequest.endpoint
	});
}
withDefaults(request, {
	headers: { "user-agent": `octokit-graphql.js/${VERSION$2} ${getUserAgent()}` },
	method: "POST",
	url: "/graphql"
});
function withCustomRequest(customRequest) {
	return withDefaults(customRequest, {
		method: "POST",
		url: "/graphql"
	});
}
/* v8 ignore if -- @preserve */
// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
	const isApp = isJWT(token);
	const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
	const isUserToServer = token.startsWith("ghu_");
	return {
		type: "token",
		token,
		tokenType: isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth"
	};
}
function withAuthorizationPrefix(token) {
	if (token.split(/\./).length === 3) return `bearer ${token}`;
	return `token ${token}`;
}
async function hook(token, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	endpoint.headers.authorization = withAuthorizationPrefix(token);
	return request(endpoint);
}
var createTokenAuth = function createTokenAuth2(token) {
	if (!token) throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
	if (typeof token !== "string") throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");
	token = token.replace(/^(token|bearer) +/i, "");
	return Object.assign(auth.bind(null, token), { hook: hook.bind(null, token) });
};
// node_modules/@octokit/core/dist-src/version.js
const VERSION$1 = "7.0.8";
// node_modules/@octokit/core/dist-src/index.js
const noop = () => {};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
	if (typeof logger.debug !== "function") logger.debug = noop;
	if (typeof logger.info !== "function") logger.info = noop;
	if (typeof logger.warn !== "function") logger.warn = consoleWarn;
	if (typeof logger.error !== "function") logger.error = consoleError;
	return logger;
}
const userAgentTrail = `octokit-core.js/${VERSION$1} ${getUserAgent()}`;
var Octokit = class {
	static VERSION = VERSION$1;
	static defaults(defaults) {
		const OctokitWithDefaults = class extends this {
			constructor(...args) {
				const options = args[0] || {};
				if (typeof defaults === "function") {
					super(defaults(options));
					return;
				}
				super(Object.assign({}, defaults, options, options.userAgent && defaults.userAgent ? { userAgent: `${options.userAgent} ${defaults.userAgent}` } : null));
			}
		};
		return OctokitWithDefaults;
	}
	static plugins = [];
	static plugin(...newPlugins) {
		const currentPlugins = this.plugins;
		const NewOctokit = class extends this {
			static plugins = currentPlugins.concat(newPlugins.filter((plugin) => !currentPlugins.includes(plugin)));
		};
		return NewOctokit;
	}
	constructor(options = {}) {
		const hook = new before_after_hook_default.Collection();
		const requestDefaults = {
			baseUrl: request.endpoint.DEFAULTS.baseUrl,
			headers: {},
			request: Object.assign({}, options.request, { hook: hook.bind(null, "request") }),
			mediaType: {
				previews: [],
				format: ""
			}
		};
		requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
		if (options.baseUrl) requestDefaults.baseUrl = options.baseUrl;
		if (options.previews) requestDefaults.mediaType.previews = options.previews;
		if (options.timeZone) requestDefaults.headers["time-zone"] = options.timeZone;
		this.request = request.defaults(requestDefaults);
		this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
		this.log = createLogger(options.log);
		this.hook = hook;
		if (!options.authStrategy) {
			if (!options.auth) this.auth = async () => ({ type: "unauthenticated" });
			else {
				const auth = createTokenAuth(options.auth);
				hook.wrap("request", auth.hook);
				this.auth = auth;
			}
		} else {
			const { authStrategy, ...otherOptions } = options;
			const auth = authStrategy(Object.assign({
				request: this.request,
				log: this.log,
				octokit: this,
				octokitOptions: otherOptions
			}, options.auth));
			hook.wrap("request", auth.hook);
			this.auth = auth;
		}
		const classConstructor = this.constructor;
		for (let i = 0; i < classConstructor.plugins.length; ++i) Object.assign(this, classConstructor.plugins[i](this, options));
	}
	request;
	graphql;
	log;
	hook;
	auth;
};
// node_modules/@octokit/plugin-retry/dist-bundle/index.js
var import_light = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function(global, factory) {
		typeof exports === "object" && typeof module !== "undefined" ? module.exports = factory() : typeof define === "function" && define.amd ? define(factory) : global.Bottleneck = factory();
	})(this$1, (function() {
		"use strict";
		var commonjsGlobal = typeof globalThis !== "undefined" ? globalThis : typeof window !== "undefined" ? window : typeof global !== "undefined" ? global : typeof self !== "undefined" ? self : {};
		function getCjsExportFromNamespace(n) {
			return n && n["default"] || n;
		}
		var load = function(received, defaults, onto = {}) {
			var k, ref, v;
			for (k in defaults) {
				v = defaults[k];
				onto[k] = (ref = received[k]) != null ? ref : v;
			}
			return onto;
		};
		var overwrite = function(received, defaults, onto = {}) {
			var k, v;
			for (k in received) {
				v = received[k];
				if (defaults[k] !== void 0) onto[k] = v;
			}
			return onto;
		};
		var parser = {
			load,
			overwrite
		};
		var DLList_1 = class DLList {
			constructor(incr, decr) {
				this.incr = incr;
				this.decr = decr;
				this._first = null;
				this._last = null;
				this.length = 0;
			}
			push(value) {
				var node;
				this.length++;
				if (typeof this.incr === "function") this.incr();
				node = {
					value,
					prev: this._last,
					next: null
				};
				if (this._last != null) {
					this._last.next = node;
					this._last = node;
				} else this._first = this._last = node;
			}
			shift() {
				var value;
				if (this._first == null) return;
				else {
					this.length--;
					if (typeof this.decr === "function") this.decr();
				}
				value = this._first.value;
				if ((this._first = this._first.next) != null) this._first.prev = null;
				else this._last = null;
				return value;
			}
			first() {
				if (this._first != null) return this._first.value;
			}
			getArray() {
				var node = this._first, ref, results = [];
				while (node != null) results.push((ref = node, node = node.next, ref.value));
				return results;
			}
			forEachShift(cb) {
				var node = this.shift();
				while (node != null) cb(node), node = this.shift();
			}
			debug() {
				var node = this._first, ref, ref1, ref2, results = [];
				while (node != null) results.push((ref = node, node = node.next, {
					value: ref.value,
					prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
					next: (ref2 = ref.next) != null ? ref2.value : void 0
				}));
				return results;
			}
		};
		var Events_1 = class Events {
			constructor(instance) {
				this.instance = instance;
				this._events = {};
				if (this.instance.on != null || this.instance.once != null || this.instance.removeAllListeners != null) throw new Error("An Emitter already exists for this object");
				this.instance.on = (name, cb) => {
					return this._addListener(name, "many", cb);
				};
				this.instance.once = (name, cb) => {
					return this._addListener(name, "once", cb);
				};
				this.instance.removeAllListeners = (name = null) => {
					if (name != null) return delete this._events[name];
					else return this._events = {};
				};
			}
			_addListener(name, status, cb) {
				var base;
				if ((base = this._events)[name] == null) base[name] = [];
				this._events[name].push({
					cb,
					status
				});
				return this.instance;
			}
			listenerCount(name) {
				if (this._events[name] != null) return this._events[name].length;
				else return 0;
			}
			async trigger(name, ...args) {
				var e, promises;
				try {
					if (name !== "debug") this.trigger("debug", `Event triggered: ${name}`, args);
					if (this._events[name] == null) return;
					this._events[name] = this._events[name].filter(function(listener) {
						return listener.status !== "none";
					});
					promises = this._events[name].map(async (listener) => {
						var e, returned;
						if (listener.status === "none") return;
						if (listener.status === "once") listener.status = "none";
						try {
							returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
							if (typeof (returned != null ? returned.then : void 0) === "function") return await returned;
							else return returned;
						} catch (error) {
							e = error;
							this.trigger("error", e);
							return null;
						}
					});
					return (await Promise.all(promises)).find(function(x) {
						return x != null;
					});
				} catch (error) {
					e = error;
					this.trigger("error", e);
					return null;
				}
			}
		};
		var DLList$1 = DLList_1, Events$1 = Events_1;
		var Queues_1 = class Queues {
			constructor(num_priorities) {
				this.Events = new Events$1(this);
				this._length = 0;
				this._lists = (function() {
					var j, ref, results = [];
					for (j = 1, ref = num_priorities; 1 <= ref ? j <= ref : j >= ref; 1 <= ref ? ++j : --j) results.push(new DLList$1((() => {
						return this.incr();
					}), (() => {
						return this.decr();
					})));
					return results;
				}).call(this);
			}
			incr() {
				if (this._length++ === 0) return this.Events.trigger("leftzero");
			}
			decr() {
				if (--this._length === 0) return this.Events.trigger("zero");
			}
			push(job) {
				return this._lists[job.options.priority].push(job);
			}
			queued(priority) {
				if (priority != null) return this._lists[priority].length;
				else return this._length;
			}
			shiftAll(fn) {
				return this._lists.forEach(function(list) {
					return list.forEachShift(fn);
				});
			}
			getFirst(arr = this._lists) {
				var j = 0, len = arr.length, list;
				for (; j < len; j++) {
					list = arr[j];
					if (list.length > 0) return list;
				}
				return [];
			}
			shiftLastFrom(priority) {
				return this.getFirst(this._lists.slice(priority).reverse()).shift();
			}
		};
		var BottleneckError_1 = class BottleneckError extends Error {};
		var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES = 10, parser$1;
		DEFAULT_PRIORITY = 5;
		parser$1 = parser;
		BottleneckError$1 = BottleneckError_1;
		Job = class Job {
			constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
				this.task = task;
				this.args = args;
				this.rejectOnDrop = rejectOnDrop;
				this.Events = Events;
				this._states = _states;
				this.Promise = Promise;
				this.options = parser$1.load(options, jobDefaults);
				this.options.priority = this._sanitizePriority(this.options.priority);
				if (this.options.id === jobDefaults.id) this.options.id = `${this.options.id}-${this._randomIndex()}`;
				this.promise = new this.Promise((_resolve, _reject) => {
					this._resolve = _resolve;
					this._reject = _reject;
				});
				this.retryCount = 0;
			}
			_sanitizePriority(priority) {
				var sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
				if (sProperty < 0) return 0;
				else if (sProperty > NUM_PRIORITIES - 1) return NUM_PRIORITIES - 1;
				else return sProperty;
			}
			_randomIndex() {
				return Math.random().toString(36).slice(2);
			}
			doDrop({ error, message = "This job has been dropped by Bottleneck" } = {}) {
				if (this._states.remove(this.options.id)) {
					if (this.rejectOnDrop) this._reject(error != null ? error : new BottleneckError$1(message));
					this.Events.trigger("dropped", {
						args: this.args,
						options: this.options,
						task: this.task,
						promise: this.promise
					});
					return true;
				} else return false;
			}
			_assertStatus(expected) {
				var status = this._states.jobStatus(this.options.id);
				if (!(status === expected || expected === "DONE" && status === null)) throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
			}
			doReceive() {
				this._states.start(this.options.id);
				return this.Events.trigger("received", {
					args: this.args,
					options: this.options
				});
			}
			doQueue(reachedHWM, blocked) {
				this._assertStatus("RECEIVED");
				this._states.next(this.options.id);
				return this.Events.trigger("queued", {
					args: this.args,
					options: this.options,
					reachedHWM,
					blocked
				});
			}
			doRun() {
				if (this.retryCount === 0) {
					this._assertStatus("QUEUED");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				return this.Events.trigger("scheduled", {
					args: this.args,
					options: this.options
				});
			}
			async doExecute(chained, clearGlobalState, run, free) {
				var error, eventInfo, passed;
				if (this.retryCount === 0) {
					this._assertStatus("RUNNING");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				this.Events.trigger("executing", eventInfo);
				try {
					passed = await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args));
					if (clearGlobalState()) {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._resolve(passed);
					}
				} catch (error1) {
					error = error1;
					return this._onFailure(error, eventInfo, clearGlobalState, run, free);
				}
			}
			doExpire(clearGlobalState, run, free) {
				var error, eventInfo;
				if (this._states.jobStatus(this.options.id === "RUNNING")) this._states.next(this.options.id);
				this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
				return this._onFailure(error, eventInfo, clearGlobalState, run, free);
			}
			async _onFailure(error, eventInfo, clearGlobalState, run, free) {
				var retry, retryAfter;
				if (clearGlobalState()) {
					retry = await this.Events.trigger("failed", error, eventInfo);
					if (retry != null) {
						retryAfter = ~~retry;
						this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
						this.retryCount++;
						return run(retryAfter);
					} else {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._reject(error);
					}
				}
			}
			doDone(eventInfo) {
				this._assertStatus("EXECUTING");
				this._states.next(this.options.id);
				return this.Events.trigger("done", eventInfo);
			}
		};
		var Job_1 = Job;
		var BottleneckError$2, LocalDatastore, parser$2 = parser;
		BottleneckError$2 = BottleneckError_1;
		LocalDatastore = class LocalDatastore {
			constructor(instance, storeOptions, storeInstanceOptions) {
				this.instance = instance;
				this.storeOptions = storeOptions;
				this.clientId = this.instance._randomIndex();
				parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
				this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
				this._running = 0;
				this._done = 0;
				this._unblockTime = 0;
				this.ready = this.Promise.resolve();
				this.clients = {};
				this._startHeartbeat();
			}
			_startHeartbeat() {
				var base;
				if (this.heartbeat == null && (this.storeOptions.reservoirRefreshInterval != null && this.storeOptions.reservoirRefreshAmount != null || this.storeOptions.reservoirIncreaseInterval != null && this.storeOptions.reservoirIncreaseAmount != null)) return typeof (base = this.heartbeat = setInterval(() => {
					var amount, incr, maximum, now = Date.now(), reservoir;
					if (this.storeOptions.reservoirRefreshInterval != null && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
						this._lastReservoirRefresh = now;
						this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
						this.instance._drainAll(this.computeCapacity());
					}
					if (this.storeOptions.reservoirIncreaseInterval != null && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
						({reservoirIncreaseAmount: amount, reservoirIncreaseMaximum: maximum, reservoir} = this.storeOptions);
						this._lastReservoirIncrease = now;
						incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
						if (incr > 0) {
							this.storeOptions.reservoir += incr;
							return this.instance._drainAll(this.computeCapacity());
						}
					}
				}, this.heartbeatInterval)).unref === "function" ? base.unref() : void 0;
				else return clearInterval(this.heartbeat);
			}
			async __publish__(message) {
				await this.yieldLoop();
				return this.instance.Events.trigger("message", message.toString());
			}
			async __disconnect__(flush) {
				await this.yieldLoop();
				clearInterval(this.heartbeat);
				return this.Promise.resolve();
			}
			yieldLoop(t = 0) {
				return new this.Promise(function(resolve, reject) {
					return setTimeout(resolve, t);
				});
			}
			computePenalty() {
				var ref;
				return (ref = this.storeOptions.penalty) != null ? ref : 15 * this.storeOptions.minTime || 5e3;
			}
			async __updateSettings__(options) {
				await this.yieldLoop();
				parser$2.overwrite(options, options, this.storeOptions);
				this._startHeartbeat();
				this.instance._drainAll(this.computeCapacity());
				return true;
			}
			async __running__() {
				await this.yieldLoop();
				return this._running;
			}
			async __queued__() {
				await this.yieldLoop();
				return this.instance.queued();
			}
			async __done__() {
				await this.yieldLoop();
				return this._done;
			}
			async __groupCheck__(time) {
				await this.yieldLoop();
				return this._nextRequest + this.timeout < time;
			}
			computeCapacity() {
				var maxConcurrent, reservoir;
				({maxConcurrent, reservoir} = this.storeOptions);
				if (maxConcurrent != null && reservoir != null) return Math.min(maxConcurrent - this._running, reservoir);
				else if (maxConcurrent != null) return maxConcurrent - this._running;
				else if (reservoir != null) return reservoir;
				else return null;
			}
			conditionsCheck(weight) {
				var capacity = this.computeCapacity();
				return capacity == null || weight <= capacity;
			}
			async __incrementReservoir__(incr) {
				var reservoir;
				await this.yieldLoop();
				reservoir = this.storeOptions.reservoir += incr;
				this.instance._drainAll(this.computeCapacity());
				return reservoir;
			}
			async __currentReservoir__() {
				await this.yieldLoop();
				return this.storeOptions.reservoir;
			}
			isBlocked(now) {
				return this._unblockTime >= now;
			}
			check(weight, now) {
				return this.conditionsCheck(weight) && this._nextRequest - now <= 0;
			}
			async __check__(weight) {
				var now;
				await this.yieldLoop();
				now = Date.now();
				return this.check(weight, now);
			}
			async __register__(index, weight, expiration) {
				var now, wait;
				await this.yieldLoop();
				now = Date.now();
				if (this.conditionsCheck(weight)) {
					this._running += weight;
					if (this.storeOptions.reservoir != null) this.storeOptions.reservoir -= weight;
					wait = Math.max(this._nextRequest - now, 0);
					this._nextRequest = now + wait + this.storeOptions.minTime;
					return {
						success: true,
						wait,
						reservoir: this.storeOptions.reservoir
					};
				} else return { success: false };
			}
			strategyIsBlock() {
				return this.storeOptions.strategy === 3;
			}
			async __submit__(queueLength, weight) {
				var blocked, now, reachedHWM;
				await this.yieldLoop();
				if (this.storeOptions.maxConcurrent != null && weight > this.storeOptions.maxConcurrent) throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
				now = Date.now();
				reachedHWM = this.storeOptions.highWater != null && queueLength === this.storeOptions.highWater && !this.check(weight, now);
				blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
				if (blocked) {
					this._unblockTime = now + this.computePenalty();
					this._nextRequest = this._unblockTime + this.storeOptions.minTime;
					this.instance._dropAllQueued();
				}
				return {
					reachedHWM,
					blocked,
					strategy: this.storeOptions.strategy
				};
			}
			async __free__(index, weight) {
				await this.yieldLoop();
				this._running -= weight;
				this._done += weight;
				this.instance._drainAll(this.computeCapacity());
				return { running: this._running };
			}
		};
		var LocalDatastore_1 = LocalDatastore;
		var BottleneckError$3 = BottleneckError_1;
		var States_1 = class States {
			constructor(status1) {
				this.status = status1;
				this._jobs = {};
				this.counts = this.status.map(function() {
					return 0;
				});
			}
			next(id) {
				var current = this._jobs[id], next = current + 1;
				if (current != null && next < this.status.length) {
					this.counts[current]--;
					this.counts[next]++;
					return this._jobs[id]++;
				} else if (current != null) {
					this.counts[current]--;
					return delete this._jobs[id];
				}
			}
			start(id) {
				var initial = 0;
				this._jobs[id] = initial;
				return this.counts[initial]++;
			}
			remove(id) {
				var current = this._jobs[id];
				if (current != null) {
					this.counts[current]--;
					delete this._jobs[id];
				}
				return current != null;
			}
			jobStatus(id) {
				var ref;
				return (ref = this.status[this._jobs[id]]) != null ? ref : null;
			}
			statusJobs(status) {
				var k, pos, ref, results, v;
				if (status != null) {
					pos = this.status.indexOf(status);
					if (pos < 0) throw new BottleneckError$3(`status must be one of ${this.status.join(", ")}`);
					ref = this._jobs;
					results = [];
					for (k in ref) {
						v = ref[k];
						if (v === pos) results.push(k);
					}
					return results;
				} else return Object.keys(this._jobs);
			}
			statusCounts() {
				return this.counts.reduce(((acc, v, i) => {
					acc[this.status[i]] = v;
					return acc;
				}), {});
			}
		};
		var DLList$2 = DLList_1;
		var Sync_1 = class Sync {
			constructor(name, Promise) {
				this.schedule = this.schedule.bind(this);
				this.name = name;
				this.Promise = Promise;
				this._running = 0;
				this._queue = new DLList$2();
			}
			isEmpty() {
				return this._queue.length === 0;
			}
			async _tryToRun() {
				var args, cb, error, reject, resolve, returned, task;
				if (this._running < 1 && this._queue.length > 0) {
					this._running++;
					({task, args, resolve, reject} = this._queue.shift());
					cb = await (async function() {
						try {
							returned = await task(...args);
							return function() {
								return resolve(returned);
							};
						} catch (error1) {
							error = error1;
							return function() {
								return reject(error);
							};
						}
					})();
					this._running--;
					this._tryToRun();
					return cb();
				}
			}
			schedule(task, ...args) {
				var promise, reject, resolve = reject = null;
				promise = new this.Promise(function(_resolve, _reject) {
					resolve = _resolve;
					return reject = _reject;
				});
				this._queue.push({
					task,
					args,
					resolve,
					reject
				});
				this._tryToRun();
				return promise;
			}
		};
		var version = "2.19.5";
		var version$2 = /*#__PURE__*/ Object.freeze({
			version,
			default: { version }
		});
		var require$$2 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$3 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$4 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3 = parser;
		Events$2 = Events_1;
		RedisConnection$1 = require$$2;
		IORedisConnection$1 = require$$3;
		Scripts$1 = require$$4;
		Group = (function() {
			class Group {
				constructor(limiterOptions = {}) {
					this.deleteKey = this.deleteKey.bind(this);
					this.limiterOptions = limiterOptions;
					parser$3.load(this.limiterOptions, this.defaults, this);
					this.Events = new Events$2(this);
					this.instances = {};
					this.Bottleneck = Bottleneck_1;
					this._startAutoCleanup();
					this.sharedConnection = this.connection != null;
					if (this.connection == null) {
						if (this.limiterOptions.datastore === "redis") this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
						else if (this.limiterOptions.datastore === "ioredis") this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
					}
				}
				key(key = "") {
					var ref;
					return (ref = this.instances[key]) != null ? ref : (() => {
						var limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
							id: `${this.id}-${key}`,
							timeout: this.timeout,
							connection: this.connection
						}));
						this.Events.trigger("created", limiter, key);
						return limiter;
					})();
				}
				async deleteKey(key = "") {
					var deleted, instance = this.instances[key];
					if (this.connection) deleted = await this.connection.__runCommand__(["del", ...Scripts$1.allKeys(`${this.id}-${key}`)]);
					if (instance != null) {
						delete this.instances[key];
						await instance.disconnect();
					}
					return instance != null || deleted > 0;
				}
				limiters() {
					var k, ref = this.instances, results = [], v;
					for (k in ref) {
						v = ref[k];
						results.push({
							key: k,
							limiter: v
						});
					}
					return results;
				}
				keys() {
					return Object.keys(this.instances);
				}
				async clusterKeys() {
					var cursor, end, found, i, k, keys, len, next, start;
					if (this.connection == null) return this.Promise.resolve(this.keys());
					keys = [];
					cursor = null;
					start = `b_${this.id}-`.length;
					end = 9;
					while (cursor !== 0) {
						[next, found] = await this.connection.__runCommand__([
							"scan",
							cursor != null ? cursor : 0,
							"match",
							`b_${this.id}-*_settings`,
							"count",
							1e4
						]);
						cursor = ~~next;
						for (i = 0, len = found.length; i < len; i++) {
							k = found[i];
							keys.push(k.slice(start, -end));
						}
					}
					return keys;
				}
				_startAutoCleanup() {
					var base;
					clearInterval(this.interval);
					return typeof (base = this.interval = setInterval(async () => {
						var e, k, ref, results, time = Date.now(), v;
						ref = this.instances;
						results = [];
						for (k in ref) {
							v = ref[k];
							try {
								if (await v._store.__groupCheck__(time)) results.push(this.deleteKey(k));
								else results.push(void 0);
							} catch (error) {
								e = error;
								results.push(v.Events.trigger("error", e));
							}
						}
						return results;
					}, this.timeout / 2)).unref === "function" ? base.unref() : void 0;
				}
				updateSettings(options = {}) {
					parser$3.overwrite(options, this.defaults, this);
					parser$3.overwrite(options, options, this.limiterOptions);
					if (options.timeout != null) return this._startAutoCleanup();
				}
				disconnect(flush = true) {
					var ref;
					if (!this.sharedConnection) return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
				}
			}
			Group.prototype.defaults = {
				timeout: 3e5,
				connection: null,
				Promise,
				id: "group-key"
			};
			return Group;
		}).call(commonjsGlobal);
		var Group_1 = Group;
		var Batcher, Events$3, parser$4 = parser;
		Events$3 = Events_1;
		Batcher = (function() {
			class Batcher {
				constructor(options = {}) {
					this.options = options;
					parser$4.load(this.options, this.defaults, this);
					this.Events = new Events$3(this);
					this._arr = [];
					this._resetPromise();
					this._lastFlush = Date.now();
				}
				_resetPromise() {
					return this._promise = new this.Promise((res, rej) => {
						return this._resolve = res;
					});
				}
				_flush() {
					clearTimeout(this._timeout);
					this._lastFlush = Date.now();
					this._resolve();
					this.Events.trigger("batch", this._arr);
					this._arr = [];
					return this._resetPromise();
				}
				add(data) {
					var ret;
					this._arr.push(data);
					ret = this._promise;
					if (this._arr.length === this.maxSize) this._flush();
					else if (this.maxTime != null && this._arr.length === 1) this._timeout = setTimeout(() => {
						return this._flush();
					}, this.maxTime);
					return ret;
				}
			}
			Batcher.prototype.defaults = {
				maxTime: null,
				maxSize: null,
				Promise
			};
			return Batcher;
		}).call(commonjsGlobal);
		var Batcher_1 = Batcher;
		var require$$4$1 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$8 = getCjsExportFromNamespace(version$2);
		var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5, splice = [].splice;
		NUM_PRIORITIES$1 = 10;
		DEFAULT_PRIORITY$1 = 5;
		parser$5 = parser;
		Queues$1 = Queues_1;
		Job$1 = Job_1;
		LocalDatastore$1 = LocalDatastore_1;
		RedisDatastore$1 = require$$4$1;
		Events$4 = Events_1;
		States$1 = States_1;
		Sync$1 = Sync_1;
		Bottleneck = (function() {
			class Bottleneck {
				constructor(options = {}, ...invalid) {
					var storeInstanceOptions, storeOptions;
					this._addToQueue = this._addToQueue.bind(this);
					this._validateOptions(options, invalid);
					parser$5.load(options, this.instanceDefaults, this);
					this._queues = new Queues$1(NUM_PRIORITIES$1);
					this._scheduled = {};
					this._states = new States$1([
						"RECEIVED",
						"QUEUED",
						"RUNNING",
						"EXECUTING"
					].concat(this.trackDoneStatus ? ["DONE"] : []));
					this._limiter = null;
					this.Events = new Events$4(this);
					this._submitLock = new Sync$1("submit", this.Promise);
					this._registerLock = new Sync$1("register", this.Promise);
					storeOptions = parser$5.load(options, this.storeDefaults, {});
					this._store = (function() {
						if (this.datastore === "redis" || this.datastore === "ioredis" || this.connection != null) {
							storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
							return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
						} else if (this.datastore === "local") {
							storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
							return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
						} else throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
					}).call(this);
					this._queues.on("leftzero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
					});
					this._queues.on("zero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
					});
				}
				_validateOptions(options, invalid) {
					if (!(options != null && typeof options === "object" && invalid.length === 0)) throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
				}
				ready() {
					return this._store.ready;
				}
				clients() {
					return this._store.clients;
				}
				channel() {
					return `b_${this.id}`;
				}
				channel_client() {
					return `b_${this.id}_${this._store.clientId}`;
				}
				publish(message) {
					return this._store.__publish__(message);
				}
				disconnect(flush = true) {
					return this._store.__disconnect__(flush);
				}
				chain(_limiter) {
					this._limiter = _limiter;
					return this;
				}
				queued(priority) {
					return this._queues.queued(priority);
				}
				clusterQueued() {
					return this._store.__queued__();
				}
				empty() {
					return this.queued() === 0 && this._submitLock.isEmpty();
				}
				running() {
					return this._store.__running__();
				}
				done() {
					return this._store.__done__();
				}
				jobStatus(id) {
					return this._states.jobStatus(id);
				}
				jobs(status) {
					return this._states.statusJobs(status);
				}
				counts() {
					return this._states.statusCounts();
				}
				_randomIndex() {
					return Math.random().toString(36).slice(2);
				}
				check(weight = 1) {
					return this._store.__check__(weight);
				}
				_clearGlobalState(index) {
					if (this._scheduled[index] != null) {
						clearTimeout(this._scheduled[index].expiration);
						delete this._scheduled[index];
						return true;
					} else return false;
				}
				async _free(index, job, options, eventInfo) {
					var e, running;
					try {
						({running} = await this._store.__free__(index, options.weight));
						this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
						if (running === 0 && this.empty()) return this.Events.trigger("idle");
					} catch (error1) {
						e = error1;
						return this.Events.trigger("error", e);
					}
				}
				_run(index, job, wait) {
					var clearGlobalState, free, run;
					job.doRun();
					clearGlobalState = this._clearGlobalState.bind(this, index);
					run = this._run.bind(this, index, job);
					free = this._free.bind(this, index, job);
					return this._scheduled[index] = {
						timeout: setTimeout(() => {
							return job.doExecute(this._limiter, clearGlobalState, run, free);
						}, wait),
						expiration: job.options.expiration != null ? setTimeout(function() {
							return job.doExpire(clearGlobalState, run, free);
						}, wait + job.options.expiration) : void 0,
						job
					};
				}
				_drainOne(capacity) {
					return this._registerLock.schedule(() => {
						var args, index, next, options, queue;
						if (this.queued() === 0) return this.Promise.resolve(null);
						queue = this._queues.getFirst();
						({options, args} = next = queue.first());
						if (capacity != null && options.weight > capacity) return this.Promise.resolve(null);
						this.Events.trigger("debug", `Draining ${options.id}`, {
							args,
							options
						});
						index = this._randomIndex();
						return this._store.__register__(index, options.weight, options.expiration).then(({ success, wait, reservoir }) => {
							var empty;
							this.Events.trigger("debug", `Drained ${options.id}`, {
								success,
								args,
								options
							});
							if (success) {
								queue.shift();
								empty = this.empty();
								if (empty) this.Events.trigger("empty");
								if (reservoir === 0) this.Events.trigger("depleted", empty);
								this._run(index, next, wait);
								return this.Promise.resolve(options.weight);
							} else return this.Promise.resolve(null);
						});
					});
				}
				_drainAll(capacity, total = 0) {
					return this._drainOne(capacity).then((drained) => {
						var newCapacity;
						if (drained != null) {
							newCapacity = capacity != null ? capacity - drained : capacity;
							return this._drainAll(newCapacity, total + drained);
						} else return this.Promise.resolve(total);
					}).catch((e) => {
						return this.Events.trigger("error", e);
					});
				}
				_dropAllQueued(message) {
					return this._queues.shiftAll(function(job) {
						return job.doDrop({ message });
					});
				}
				stop(options = {}) {
					var done, waitForExecuting;
					options = parser$5.load(options, this.stopDefaults);
					waitForExecuting = (at) => {
						var finished = () => {
							var counts = this._states.counts;
							return counts[0] + counts[1] + counts[2] + counts[3] === at;
						};
						return new this.Promise((resolve, reject) => {
							if (finished()) return resolve();
							else return this.on("done", () => {
								if (finished()) {
									this.removeAllListeners("done");
									return resolve();
								}
							});
						});
					};
					done = options.dropWaitingJobs ? (this._run = function(index, next) {
						return next.doDrop({ message: options.dropErrorMessage });
					}, this._drainOne = () => {
						return this.Promise.resolve(null);
					}, this._registerLock.schedule(() => {
						return this._submitLock.schedule(() => {
							var k, ref = this._scheduled, v;
							for (k in ref) {
								v = ref[k];
								if (this.jobStatus(v.job.options.id) === "RUNNING") {
									clearTimeout(v.timeout);
									clearTimeout(v.expiration);
									v.job.doDrop({ message: options.dropErrorMessage });
								}
							}
							this._dropAllQueued(options.dropErrorMessage);
							return waitForExecuting(0);
						});
					})) : this.schedule({
						priority: NUM_PRIORITIES$1 - 1,
						weight: 0
					}, () => {
						return waitForExecuting(1);
					});
					this._receive = function(job) {
						return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
					};
					this.stop = () => {
						return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
					};
					return done;
				}
				async _addToQueue(job) {
					var args, blocked, error, options, reachedHWM, shifted, strategy;
					({args, options} = job);
					try {
						({reachedHWM, blocked, strategy} = await this._store.__submit__(this.queued(), options.weight));
					} catch (error1) {
						error = error1;
						this.Events.trigger("debug", `Could not queue ${options.id}`, {
							args,
							options,
							error
						});
						job.doDrop({ error });
						return false;
					}
					if (blocked) {
						job.doDrop();
						return true;
					} else if (reachedHWM) {
						shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
						if (shifted != null) shifted.doDrop();
						if (shifted == null || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
							if (shifted == null) job.doDrop();
							return reachedHWM;
						}
					}
					job.doQueue(reachedHWM, blocked);
					this._queues.push(job);
					await this._drainAll();
					return reachedHWM;
				}
				_receive(job) {
					if (this._states.jobStatus(job.options.id) != null) {
						job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
						return false;
					} else {
						job.doReceive();
						return this._submitLock.schedule(this._addToQueue, job);
					}
				}
				submit(...args) {
					var cb, fn, job, options, ref, ref1, task;
					if (typeof args[0] === "function") {
						ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
						options = parser$5.load({}, this.jobDefaults);
					} else {
						ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
						options = parser$5.load(options, this.jobDefaults);
					}
					task = (...args) => {
						return new this.Promise(function(resolve, reject) {
							return fn(...args, function(...args) {
								return (args[0] != null ? reject : resolve)(args);
							});
						});
					};
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					job.promise.then(function(args) {
						return typeof cb === "function" ? cb(...args) : void 0;
					}).catch(function(args) {
						if (Array.isArray(args)) return typeof cb === "function" ? cb(...args) : void 0;
						else return typeof cb === "function" ? cb(args) : void 0;
					});
					return this._receive(job);
				}
				schedule(...args) {
					var job, options, task;
					if (typeof args[0] === "function") {
						[task, ...args] = args;
						options = {};
					} else [options, task, ...args] = args;
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					this._receive(job);
					return job.promise;
				}
				wrap(fn) {
					var schedule = this.schedule.bind(this), wrapped = function(...args) {
						return schedule(fn.bind(this), ...args);
					};
					wrapped.withOptions = function(options, ...args) {
						return schedule(options, fn, ...args);
					};
					return wrapped;
				}
				async updateSettings(options = {}) {
					await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
					parser$5.overwrite(options, this.instanceDefaults, this);
					return this;
				}
				currentReservoir() {
					return this._store.__currentReservoir__();
				}
				incrementReservoir(incr = 0) {
					return this._store.__incrementReservoir__(incr);
				}
			}
			Bottleneck.default = Bottleneck;
			Bottleneck.Events = Events$4;
			Bottleneck.version = Bottleneck.prototype.version = require$$8.version;
			Bottleneck.strategy = Bottleneck.prototype.strategy = {
				LEAK: 1,
				OVERFLOW: 2,
				OVERFLOW_PRIORITY: 4,
				BLOCK: 3
			};
			Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;
			Bottleneck.Group = Bottleneck.prototype.Group = Group_1;
			Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;
			Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;
			Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;
			Bottleneck.prototype.jobDefaults = {
				priority: DEFAULT_PRIORITY$1,
				weight: 1,
				expiration: null,
				id: "<no-id>"
			};
			Bottleneck.prototype.storeDefaults = {
				maxConcurrent: null,
				minTime: 0,
				highWater: null,
				strategy: Bottleneck.prototype.strategy.LEAK,
				penalty: null,
				reservoir: null,
				reservoirRefreshInterval: null,
				reservoirRefreshAmount: null,
				reservoirIncreaseInterval: null,
				reservoirIncreaseAmount: null,
				reservoirIncreaseMaximum: null
			};
			Bottleneck.prototype.localStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 250
			};
			Bottleneck.prototype.redisStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 5e3,
				clientTimeout: 1e4,
				Redis: null,
				clientOptions: {},
				clusterNodes: null,
				clearDatastore: false,
				connection: null
			};
			Bottleneck.prototype.instanceDefaults = {
				datastore: "local",
				connection: null,
				id: "<no-id>",
				rejectOnDrop: true,
				trackDoneStatus: false,
				Promise
			};
			Bottleneck.prototype.stopDefaults = {
				enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
				dropWaitingJobs: true,
				dropErrorMessage: "This limiter has been stopped."
			};
			return Bottleneck;
		}).call(commonjsGlobal);
		var Bottleneck_1 = Bottleneck;
		return Bottleneck_1;
	}));
})))(), 1);
var VERSION = "0.0.0-development";
function isRequestError(error) {
	return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
	if (!isRequestError(error) || !error?.request.request) throw error;
	if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
		const retries = options.request.retries != null ? options.request.retries : state.retries;
		const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
		throw octokit.retry.retryRequest(error, retries, retryAfter);
	}
	throw error;
}
async function wrapRequest(state, octokit, request, options) {
	const limiter = new import_light.default();
	limiter.on("failed", function(error, info) {
		const maxRetries = ~~error.request.request?.retries;
		const after = ~~error.request.request?.retryAfter;
		options.request.retryCount = info.retryCount + 1;
		if (maxRetries > info.retryCount) return after * state.retryAfterBaseValue;
	});
	return limiter.schedule(requestWithGraphqlErrorHandling.bind(null, state, octokit, request), options);
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
	const response = await request(options);
	if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(response.data.errors[0].message)) return errorRequest(state, octokit, new RequestError(response.data.errors[0].message, 500, {
		request: options,
		response
	}), options);
	return response;
}
function retry(octokit, octokitOptions) {
	const state = Object.assign({
		enabled: true,
		retryAfterBaseValue: 1e3,
		doNotRetry: [
			400,
			401,
			403,
			404,
			410,
			422,
			451
		],
		retries: 3
	}, octokitOptions.retry);
	const retryPlugin = { retry: { retryRequest: (error, retries, retryAfter) => {
		error.request.request = Object.assign({}, error.request.request, {
			retries,
			retryAfter
		});
		return error;
	} } };
	if (state.enabled) {
		octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
		octokit.hook.wrap("request", wrapRequest.bind(null, state, retryPlugin));
	}
	return retryPlugin;
}
retry.VERSION = VERSION;
// src/adapters/github/http.ts
const require = createRequire(import.meta.url);
const MOST_REDIRECTS = 5;
const httpFetch = async (url, sent) => {
	let place = new URL(url);
	let order = sent;
	for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
		const answer = await ask(place, order);
		const location = REDIRECTS.has(answer.statusCode ?? 0) ? answer.headers.location : void 0;
		if (location === void 0) return received(answer, place);
		answer.resume();
		const next = new URL(location, place);
		order = redirected(order, answer.statusCode ?? 0, next.origin === place.origin);
		place = next;
	}
	throw new TypeError(`${place.origin} redirects more than ${MOST_REDIRECTS} times`);
};
const REDIRECTS = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
function redirected(order, status, sameOrigin) {
	const { authorization: _, ...others } = order.headers;
	const headers = sameOrigin ? order.headers : others;
	return status === 303 || status < 303 && order.method === "POST" ? {
		method: "GET",
		headers,
		signal: order.signal
	} : {
		...order,
		headers
	};
}
function ask(place, { method, headers, body, signal }) {
	const { request } = clientFor(place);
	const options = {
		method,
		headers: {
			...headers,
			"accept-encoding": "identity"
		},
		signal
	};
	return new Promise((resolve, reject) => {
		request(place, options, resolve).on("error", reject).end(body);
	});
}
function clientFor({ protocol }) {
	switch (protocol) {
		case "https:": return require("node:https");
		case "http:": return require("node:http");
		default: throw new TypeError(`${protocol} is neither https: nor http:`);
	}
}
function received(answer, place) {
	const whole = bodyOf(answer);
	whole.catch(() => {});
	return {
		status: answer.statusCode ?? 0,
		statusText: answer.statusMessage ?? "",
		url: place.href,
		headers: new Map(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
		text: async () => (await whole).toString("utf8"),
		arrayBuffer: async () => new Uint8Array(await whole).buffer
	};
}
function bodyOf(answer) {
	return new Promise((resolve, reject) => {
		const chunks = [];
		answer.on("data", (chunk) => chunks.push(chunk)).on("error", reject).on("end", () => resolve(Buffer.concat(chunks)));
	});
}
// src/adapters/github/limits.ts
const UNSTATED_SECONDS = 60;
function limitOf(refusal, now) {
	if (!isLimit(refusal)) return null;
	const after = Number(header(refusal, "retry-after"));
	if (after > 0) return after;
	const reset = Number(header(refusal, "x-ratelimit-reset"));
	return reset > 0 ? Math.max(1, Math.ceil(reset - now / 1e3)) : UNSTATED_SECONDS;
}
function isLimit(refusal) {
	if (refusal.status === 429) return true;
	if (refusal.status !== 403) return false;
	if (header(refusal, "x-ratelimit-remaining") === "0" || header(refusal, "retry-after") !== "") return true;
	return /\brate limit\b/iu.test(refusal.message);
}
function header({ response }, name) {
	return String(response?.headers[name] ?? "");
}
// src/adapters/github/client.ts
const REPEATS = 2;
const FINAL = [
	400,
	401,
	403,
	404,
	409,
	410,
	422,
	429,
	451
];
const BROKEN = 502;
const SHORT = 3e3;
async function connect(place) {
	const budget = budgetOf(place.patience);
	const fetch = boundedFetch(place.fetch ?? await fetchOf(place), place.patience, budget);
	return {
		octokit: new (Octokit.plugin(settled(budget), retry))({
			auth: place.token,
			baseUrl: place.url,
			userAgent: "pilot-rollout",
			request: { fetch },
			log: {
				debug: silent,
				info: silent,
				warn: silent,
				error: silent
			},
			retry: {
				doNotRetry: FINAL,
				retryAfterBaseValue: place.patience.backOff
			}
		}),
		repeatable: () => ({ retries: budget.left() > 0 ? REPEATS : 0 }),
		once: () => ({ retries: 0 })
	};
}
function silent() {}
function budgetOf({ total }) {
	let left = total;
	return {
		left: () => left,
		spend(lost) {
			left -= lost;
		}
	};
}
function boundedFetch(fetch, { request }, budget) {
	return (url, sent) => {
		const deadline = AbortSignal.timeout(budget.left() > 0 ? request : Math.min(request, SHORT));
		return fetch(url, {
			...sent,
			signal: deadline
		});
	};
}
async function fetchOf({ proxy }) {
	if (!proxy) return httpFetch;
	const { defaults } = await import("./utils-tCVOqmaD.js");
	return defaults.request?.["fetch"] ?? globalThis.fetch;
}
function settled(budget) {
	return (octokit) => {
		octokit.hook.wrap("request", async (request, options) => {
			const begun = performance.now();
			try {
				const response = await request(options);
				const { status, data } = response;
				if (status === 204 || isDocument(data)) return response;
				throw new RequestError(data === "" ? "an answer that was cut off" : "an answer that is no JSON", BROKEN, {
					request: quoted(options),
					response
				});
			} catch (error) {
				budget.spend(performance.now() - begun);
				const known = error instanceof RequestError ? error : unanswered(error, quoted(options));
				const seconds = limitOf(known, Date.now());
				const waits = seconds !== null && seconds * 1e3 <= budget.left();
				if (waits) budget.spend(seconds * 1e3);
				const again = waits ? {
					retries: REPEATS,
					retryAfter: seconds
				} : { retries: 0 };
				known.request.request = {
					...known.request.request,
					...again
				};
				throw known;
			}
		});
	};
}
function isDocument(data) {
	return typeof data === "object" && data !== null && !(data instanceof ArrayBuffer);
}
function quoted({ method, url, request }) {
	return {
		method,
		url,
		headers: {},
		request: { ...request }
	};
}
function unanswered(error, request) {
	const known = new RequestError("no answer", 500, { request });
	known.cause = error;
	return known;
}
// src/adapters/plain-words.ts
const LONGEST_DETAIL = 240;
const TELLING = 10;
function plainWords(text, secrets = []) {
	const told = secrets.filter((secret) => secret !== "");
	const hidden = told.flatMap(formsOf).toSorted((a, b) => b.length - a.length).reduce((rest, form) => rest.replaceAll(form, "***"), text);
	if (told.some((secret) => repeats(hidden, secret))) return "(words that repeat a secret, and are not shown)";
	const line = hidden.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ").trim();
	return line.length > LONGEST_DETAIL ? `${line.slice(0, 239)}…` : line;
}
function formsOf(secret) {
	const bytes = new TextEncoder().encode(secret);
	const wellFormed = new TextDecoder().decode(bytes);
	const base64 = btoa(String.fromCodePoint(...bytes));
	return [
		secret,
		JSON.stringify(secret).slice(1, -1),
		encodeURIComponent(wellFormed),
		base64
	];
}
function repeats(text, secret) {
	for (let at = 0; at + TELLING <= secret.length; at += 1) if (text.includes(secret.slice(at, at + TELLING))) return true;
	return false;
}
// src/adapters/github/failure.ts
function failureOf(error, what, secrets) {
	const { cause, said } = isRefusal(error) ? judged(error) : unreached(error);
	const permission = cause === "unauthorized" && isRefusal(error) ? permissionOf(error) : null;
	return {
		kind: "failed",
		cause,
		detail: plainWords(`cannot ${what}: ${said}`, secrets),
		permission
	};
}
function failed(cause, detail) {
	return {
		kind: "failed",
		cause,
		detail: plainWords(detail),
		permission: null
	};
}
function isUncertain({ cause }) {
	return cause === "unreachable" || cause === "timeout" || cause === "malformed" || cause === "partial";
}
function isRefusal(error) {
	return error instanceof Error && "status" in error && "response" in error && error.response !== void 0;
}
function judged(error) {
	const { status, response } = error;
	if (response !== void 0 && response.status < 300) return {
		cause: response.data === "" ? "partial" : "malformed",
		said: `GitHub gave ${error.message}`
	};
	const said = `GitHub answers ${status}: ${messageOf(error)}`;
	if (isLimit(error)) return {
		cause: "rate-limited",
		said
	};
	return {
		cause: CAUSES.get(status) ?? (status >= 500 ? "unreachable" : "refused"),
		said
	};
}
const CAUSES = /* @__PURE__ */ new Map([
	[401, "unauthorized"],
	[403, "unauthorized"],
	[404, "missing"],
	[410, "disabled"]
]);
function messageOf({ message }) {
	return message.replace(/ - https:\/\/docs\.github\.com\S*$/u, "");
}
function permissionOf(refusal) {
	const accepted = header(refusal, "x-accepted-github-permissions");
	if (refusal.status !== 403 || accepted === "") return null;
	return plainWords(accepted.split(";").map((set) => set.split(",").map((right) => right.trim().replaceAll("_", "-").replace("=", ": ")).join(", ")).join(" or "));
}
function unreached(error) {
	const chain = causesOf(error);
	const graph = chain.find(({ name }) => name === "GraphqlResponseError");
	if (graph !== void 0) return {
		cause: "refused",
		said: graph.message
	};
	if (chain.some(({ name }) => name === "TimeoutError" || name === "AbortError")) return {
		cause: "timeout",
		said: "GitHub did not answer in time"
	};
	const code = chain.map((each) => "code" in each ? String(each.code) : "").find((text) => /^[A-Z_]+$/u.test(text));
	return {
		cause: "unreachable",
		said: `GitHub cannot be reached${code === void 0 ? "" : ` (${code})`}`
	};
}
function causesOf(error) {
	return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
// src/adapters/github/session.ts
const PAGE_SIZE = 100;
const MOST_PAGES = 100;
const TRIES = 2;
function converse(place) {
	const [owner = "", repo = ""] = place.repository.split("/");
	let connecting = null;
	const client = () => connecting ??= connect(place);
	const call = async (what, kind, ask) => {
		try {
			const { octokit, ...options } = await client();
			return {
				kind: "ok",
				value: await ask(octokit, {
					owner,
					repo,
					request: options[kind]()
				})
			};
		} catch (error) {
			return failureOf(error, what, [place.token]);
		}
	};
	const repeatable = async (what, ask) => dataOf(await call(what, "repeatable", ask));
	const unrepeated = async (what, ask) => dataOf(await call(what, "once", ask));
	const pause = () => new Promise((resolve) => {
		setTimeout(resolve, place.patience.backOff);
	});
	let known = null;
	return {
		owner,
		repo,
		repeatable,
		unrepeated,
		pages: (what, ask, entries) => allPages(call, what, ask, entries),
		ensure: (what, find, create) => ensureOnce(() => unrepeated(what, create), find, pause),
		identity: () => known ??= viewer(repeatable)
	};
}
async function allPages(call, what, ask, entries) {
	const found = [];
	for (let page = 1; page <= MOST_PAGES; page += 1) {
		const answer = await call(what, "repeatable", (octokit, subject) => ask(octokit, {
			...subject,
			per_page: PAGE_SIZE,
			page
		}));
		if (answer.kind === "failed") return answer;
		const { data, headers } = answer.value;
		found.push(...entries(data));
		if (!/rel="next"/u.test(headers.link ?? "")) return {
			kind: "ok",
			value: found
		};
	}
	return failed("partial", `cannot ${what}: there are more than 10000`);
}
async function ensureOnce(create, find, pause) {
	for (let attempt = 1;; attempt += 1) {
		const found = await find();
		if (found.kind === "failed") return found;
		if (found.value !== null) return {
			kind: "ok",
			value: {
				value: found.value,
				created: attempt > 1
			}
		};
		const made = await create();
		if (made.kind === "ok") return {
			kind: "ok",
			value: {
				value: made.value,
				created: true
			}
		};
		const settled = await afterCreate(made, find, pause);
		if (settled !== null || attempt === TRIES) return settled ?? made;
	}
}
function dataOf(answer) {
	return answer.kind === "failed" ? answer : {
		kind: "ok",
		value: answer.value.data
	};
}
async function afterCreate(failure, find, pause) {
	const uncertain = isUncertain(failure);
	if (!uncertain && failure.cause !== "refused") return failure;
	await pause();
	const found = await find();
	if (found.kind === "failed") return failure;
	if (found.value !== null) return {
		kind: "ok",
		value: {
			value: found.value,
			created: uncertain
		}
	};
	return uncertain ? null : failure;
}
async function viewer(repeatable) {
	const what = "ask whose token this is";
	const answer = await repeatable(what, async (octokit, { request }) => ({
		data: await octokit.graphql("query { viewer { login } }", { request }),
		headers: {}
	}));
	if (answer.kind === "failed") return answer;
	const login = answer.value.viewer?.login;
	return typeof login === "string" && login !== "" ? {
		kind: "ok",
		value: login
	} : failed("malformed", `cannot ${what}: GitHub names nobody`);
}
function isSameAccount(one, other) {
	return bare(one) === bare(other);
}
function bare(login) {
	return login.toLowerCase().replace(/\[bot\]$/u, "");
}
// src/adapters/github/comments.ts
async function hasComment(session, number, marker) {
	const found = await findComment(session, number, marker);
	return found.kind === "failed" ? found : {
		kind: "ok",
		value: found.value !== null
	};
}
async function upsertComment(session, number, marker, body) {
	const ensured = await session.ensure(`comment on #${number}`, () => findComment(session, number, marker), async (octokit, subject) => {
		const order = {
			...subject,
			issue_number: number,
			body
		};
		const made = await octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", order);
		return {
			...made,
			data: readComment(made.data)
		};
	});
	if (ensured.kind === "failed") return ensured;
	const { id, url, body: present } = ensured.value.value;
	if (present === body) return {
		kind: "ok",
		value: { url }
	};
	const edited = await session.repeatable(`edit the comment on #${number}`, (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
		...subject,
		comment_id: id,
		body
	}));
	return edited.kind === "failed" ? edited : {
		kind: "ok",
		value: { url }
	};
}
async function findComment(session, number, marker) {
	const listed = await session.pages(`list the comments of #${number}`, (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
		...page,
		issue_number: number
	}), (comments) => comments.map((comment) => readComment(comment)).filter(({ body }) => body.includes(marker)));
	if (listed.kind === "failed" || listed.value.length === 0) return listed.kind === "failed" ? listed : {
		kind: "ok",
		value: null
	};
	const login = await session.identity();
	if (login.kind === "failed") return login;
	return {
		kind: "ok",
		value: listed.value.find(({ author }) => isSameAccount(author, login.value)) ?? null
	};
}
function readComment({ id, html_url: url, body, user }) {
	return {
		id: Number(id),
		url,
		body: body ?? "",
		author: user?.login ?? ""
	};
}
// src/adapters/github/edits.ts
async function tipOf(session, commit) {
	const answer = await session.repeatable("read a commit", (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", {
		...subject,
		commit_sha: commit
	}));
	return answer.kind === "failed" ? answer : {
		kind: "ok",
		value: {
			commit,
			tree: answer.value.tree.sha
		}
	};
}
function filesOf(session, { tree }) {
	const trees = /* @__PURE__ */ new Map();
	const folder = (id) => {
		const known = trees.get(id) ?? readTree(session, id);
		trees.set(id, known);
		return known;
	};
	return { async at(path) {
		const segments = path.split("/");
		let id = tree;
		for (const [index, segment] of segments.entries()) {
			const listed = await folder(id);
			if (listed.kind === "failed") return listed;
			const entry = listed.value.find((each) => each.path === segment);
			if (entry === void 0) return {
				kind: "ok",
				value: null
			};
			if (index === segments.length - 1) return fileEntry(path, entry);
			if (entry.type !== "tree") return {
				kind: "ok",
				value: null
			};
			id = entry.sha;
		}
		return {
			kind: "ok",
			value: null
		};
	} };
}
async function readTree(session, id) {
	const answer = await session.repeatable("read a folder", (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
		...subject,
		tree_sha: id
	}));
	if (answer.kind === "failed") return answer;
	if (answer.value.truncated) return failed("partial", "cannot read a folder: GitHub cuts its listing off");
	return {
		kind: "ok",
		value: answer.value.tree
	};
}
function fileEntry(path, { mode, size = 0, sha }) {
	if (mode !== "100644" && mode !== "100755" || size > 1048576) return failed("refused", `cannot edit ${path}: it is no regular file of at most 1 MB`);
	return {
		kind: "ok",
		value: {
			mode,
			blob: sha
		}
	};
}
async function changesOf(session, files, { paths, edit }) {
	const changes = [];
	for (const path of new Set(paths)) {
		const file = await readFile(session, files, path);
		if (file.kind === "failed") return file;
		const { mode, blob: before, bytes: present } = file.value;
		const bytes = edit(path, present);
		const blob = bytes === null ? before : blobId(bytes);
		if (bytes !== null && blob !== null && blob !== before) changes.push({
			path,
			mode,
			bytes,
			blob
		});
	}
	return {
		kind: "ok",
		value: changes
	};
}
async function readFile(session, files, path) {
	const entry = await files.at(path);
	if (entry.kind === "failed") return entry;
	if (entry.value === null) return {
		kind: "ok",
		value: {
			mode: "100644",
			blob: null,
			bytes: null
		}
	};
	const { mode, blob } = entry.value;
	const bytes = await readBlob(session, blob);
	return bytes.kind === "failed" ? bytes : {
		kind: "ok",
		value: {
			mode,
			blob,
			bytes: bytes.value
		}
	};
}
async function readBlob(session, id) {
	const answer = await session.repeatable("read a file", (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", {
		...subject,
		file_sha: id
	}));
	if (answer.kind === "failed") return answer;
	const { content, encoding } = answer.value;
	const bytes = Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
	return blobId(bytes) === id ? {
		kind: "ok",
		value: bytes
	} : altered();
}
function blobId(bytes) {
	return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function altered() {
	return failed("malformed", "a file arrived with other bytes than its id says");
}
async function commitOn(session, tip, changes, message) {
	for (const change of changes) {
		const stored = await storeBlob(session, change);
		if (stored.kind === "failed") return stored;
	}
	const entries = changes.map(({ path, mode, blob }) => ({
		path,
		mode,
		type: "blob",
		sha: blob
	}));
	const tree = await session.repeatable("write a folder", (octokit, subject) => octokit.request("POST /repos/{owner}/{repo}/git/trees", {
		...subject,
		base_tree: tip.tree,
		tree: entries
	}));
	if (tree.kind === "failed") return tree;
	const commit = await session.repeatable("write a commit", (octokit, subject) => octokit.request("POST /repos/{owner}/{repo}/git/commits", {
		...subject,
		message,
		tree: tree.value.sha,
		parents: [tip.commit]
	}));
	return commit.kind === "failed" ? commit : {
		kind: "ok",
		value: commit.value.sha
	};
}
async function storeBlob(session, { bytes, blob }) {
	const content = Buffer.from(bytes).toString("base64");
	const answer = await session.repeatable("write a file", (octokit, subject) => octokit.request("POST /repos/{owner}/{repo}/git/blobs", {
		...subject,
		content,
		encoding: "base64"
	}));
	if (answer.kind === "failed") return answer;
	return answer.value.sha === blob ? {
		kind: "ok",
		value: null
	} : altered();
}
// src/adapters/github/refs.ts
async function branchTip(session, branch) {
	const answer = await session.repeatable(`read the branch ${branch}`, (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
		...subject,
		ref: `heads/${branch}`
	}));
	if (answer.kind === "failed") return answer.cause === "missing" ? {
		kind: "ok",
		value: null
	} : answer;
	return {
		kind: "ok",
		value: answer.value.object.sha
	};
}
function moveBranch(session, branch, commit) {
	return move(session, "unrepeated", {
		branch,
		commit,
		force: false
	});
}
function moveOwnBranch(session, branch, commit) {
	return move(session, "repeatable", {
		branch,
		commit,
		force: true
	});
}
async function move(session, how, { branch, commit: sha, force }) {
	const answer = await session[how](`move the branch ${branch}`, (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
		...subject,
		ref: `heads/${branch}`,
		sha,
		force
	}));
	return answer.kind === "failed" ? answer : {
		kind: "ok",
		value: null
	};
}
async function createBranch(session, branch, commit) {
	const answer = await session.ensure(`create the branch ${branch}`, () => branchTip(session, branch), async (octokit, subject) => {
		const ref = `refs/heads/${branch}`;
		const made = await octokit.request("POST /repos/{owner}/{repo}/git/refs", {
			...subject,
			ref,
			sha: commit
		});
		return {
			...made,
			data: made.data.object.sha
		};
	});
	if (answer.kind === "failed") return answer;
	return answer.value.value === commit ? {
		kind: "ok",
		value: null
	} : moveOwnBranch(session, branch, commit);
}
async function deleteBranch(session, branch) {
	const answer = await session.repeatable(`delete the branch ${branch}`, (octokit, subject) => octokit.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", {
		...subject,
		ref: `heads/${branch}`
	}));
	if (answer.kind === "ok") return {
		kind: "ok",
		value: null
	};
	const left = await branchTip(session, branch);
	return left.kind === "ok" && left.value === null ? {
		kind: "ok",
		value: null
	} : answer;
}
// src/adapters/github/commit.ts
const ATTEMPTS = 5;
async function commitTo(session, branch, order) {
	let last = failed("refused", `cannot commit: ${branch} moved ${ATTEMPTS} times meanwhile`);
	for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
		const outcome = await tryCommit(session, branch, order);
		if (outcome.kind !== "again") return outcome;
		last = outcome.failure ?? last;
	}
	return last;
}
async function tryCommit(session, branch, order) {
	const tip = await branchTip(session, branch);
	if (tip.kind === "failed") return tip;
	if (tip.value === null) return failed("missing", `cannot commit: there is no branch ${branch}`);
	const at = await tipOf(session, tip.value);
	if (at.kind === "failed") return at;
	const changes = await changesOf(session, filesOf(session, at.value), order);
	if (changes.kind === "failed") return changes;
	if (changes.value.length === 0) return {
		kind: "unchanged",
		commit: tip.value
	};
	const commit = await commitOn(session, at.value, changes.value, order.message);
	if (commit.kind === "failed") return commit;
	return moveTo(session, branch, {
		from: tip.value,
		to: commit.value
	});
}
async function moveTo(session, branch, { from, to }) {
	const moved = await moveBranch(session, branch, to);
	if (moved.kind === "ok") return {
		kind: "committed",
		commit: to
	};
	if (moved.cause === "unauthorized" || moved.cause === "rate-limited") return moved;
	const now = await branchTip(session, branch);
	if (now.kind === "failed") return {
		...moved,
		detail: `${moved.detail}; ${now.detail}`,
		permission: moved.permission ?? now.permission
	};
	if (now.value === to) return {
		kind: "committed",
		commit: to
	};
	if (now.value !== from) return {
		kind: "again",
		failure: null
	};
	return moved.cause === "refused" ? {
		kind: "protected",
		detail: moved.detail
	} : {
		kind: "again",
		failure: moved
	};
}
// src/adapters/github/status.ts
const LONGEST = 140;
async function newestStatus(session, commit, context) {
	const answer = await session.pages("read the statuses of a commit", (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/statuses", {
		...page,
		ref: commit
	}), (statuses) => statuses);
	if (answer.kind === "failed") return answer;
	const found = answer.value.find((status) => status.context === context);
	if (found === void 0) return {
		kind: "ok",
		value: null
	};
	const state = STATES$1.find((each) => each === found.state);
	if (state === void 0) return failed("malformed", `a status is ${found.state}`);
	const { description, target_url: url } = found;
	return {
		kind: "ok",
		value: {
			context,
			state,
			description: description ?? "",
			url: url === "" ? null : url
		}
	};
}
const STATES$1 = [
	"success",
	"pending",
	"failure",
	"error"
];
async function setStatus(session, commit, status) {
	const { context, state, url } = status;
	const description = shortened(status.description);
	const newest = await newestStatus(session, commit, context);
	if (newest.kind === "ok" && newest.value !== null && isEqual(newest.value, {
		...status,
		description
	})) return {
		kind: "ok",
		value: null
	};
	const answer = await session.repeatable(`set the status ${context}`, (octokit, subject) => octokit.request("POST /repos/{owner}/{repo}/statuses/{sha}", {
		...subject,
		sha: commit,
		context,
		state,
		description,
		...url === null ? {} : { target_url: url }
	}));
	return answer.kind === "failed" ? answer : {
		kind: "ok",
		value: null
	};
}
function shortened(text) {
	return text.length <= LONGEST ? text : `${text.slice(0, 139).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}
function isEqual(one, other) {
	return one.state === other.state && one.description === other.description && one.url === other.url;
}
// src/adapters/github/deployments.ts
const TASK = "pilot-rollout";
async function recordDeployment(session, record) {
	const deployment = await session.ensure("record a deployment", () => findDeployment(session, record), async (octokit, subject) => {
		const made = await octokit.request("POST /repos/{owner}/{repo}/deployments", {
			...subject,
			ref: record.commit,
			task: TASK,
			environment: record.environment,
			description: shortened(record.description),
			auto_merge: false,
			required_contexts: []
		});
		return {
			...made,
			data: "id" in made.data ? Number(made.data.id) : 0
		};
	});
	if (deployment.kind === "failed") return deployment;
	const id = deployment.value.value;
	const state = await session.ensure("record a deployment's state", () => findState(session, id, record), async (octokit, subject) => {
		const made = await octokit.request("POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
			...subject,
			deployment_id: id,
			state: record.state,
			description: shortened(record.description)
		});
		return {
			...made,
			data: made.data.state
		};
	});
	return state.kind === "failed" ? state : {
		kind: "ok",
		value: null
	};
}
async function findDeployment(session, record) {
	const { commit: sha, environment } = record;
	const listed = await session.pages("list the deployments", (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/deployments", {
		...page,
		sha,
		environment,
		task: TASK
	}), (deployments) => deployments.map(({ id }) => Number(id)));
	return listed.kind === "failed" ? listed : {
		kind: "ok",
		value: listed.value[0] ?? null
	};
}
async function findState(session, id, record) {
	const listed = await session.pages("list a deployment's states", (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
		...page,
		deployment_id: id
	}), (states) => states.map(({ state }) => state));
	if (listed.kind === "failed") return listed;
	return {
		kind: "ok",
		value: listed.value[0] === record.state ? record.state : null
	};
}
// src/adapters/github/issue-list.ts
function listIssues(session, label) {
	if (label.includes(",")) return Promise.resolve(failed("refused", `cannot list issues by the label ${label}: it has a comma`));
	return session.pages(`list the issues labelled ${label}`, (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/issues", {
		...page,
		state: "open",
		labels: label,
		direction: "asc"
	}), (issues) => issues.filter((issue) => issue.pull_request === void 0).map((issue) => keptIssue(issue)));
}
function keptIssue({ number, title, html_url: url, body, user, labels }) {
	return {
		number,
		title,
		url,
		labels: labels.map((label) => typeof label === "string" ? label : label.name ?? ""),
		body: body ?? "",
		author: user?.login ?? ""
	};
}
// src/adapters/github/pulls.ts
function readPull(pull) {
	const author = pull.user?.login;
	const from = pull.head.repo;
	return {
		number: pull.number,
		title: pull.title,
		url: pull.html_url,
		author: author ?? "",
		head: pull.head.sha,
		headBranch: pull.head.ref,
		base: pull.base.ref,
		fork: from?.id !== pull.base.repo.id,
		draft: pull.draft === true,
		open: pull.state === "open",
		mergeCommit: pull.merged_at === null ? null : pull.merge_commit_sha
	};
}
async function openPulls(session, base, headBranch) {
	const head = headBranch === void 0 ? {} : { head: `${session.owner}:${headBranch}` };
	const answer = await session.pages("list the open pull requests", (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/pulls", {
		...page,
		state: "open",
		base,
		...head
	}), (pulls) => pulls.map((pull) => readPull(pull)));
	if (answer.kind === "failed" || headBranch === void 0) return answer;
	return {
		kind: "ok",
		value: answer.value.filter((pull) => pull.headBranch === headBranch && !pull.fork)
	};
}
async function listReviews(session, pullRequest) {
	const answer = await session.pages(`list the reviews of #${pullRequest}`, (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
		...page,
		pull_number: pullRequest
	}), (reviews) => reviews.flatMap((review) => readReview(review)));
	return answer.kind === "failed" ? answer : {
		kind: "ok",
		value: answer.value.toSorted((a, b) => a.at - b.at)
	};
}
const STATES = /* @__PURE__ */ new Map([
	["APPROVED", "approved"],
	["CHANGES_REQUESTED", "changes-requested"],
	["DISMISSED", "dismissed"],
	["COMMENTED", "commented"]
]);
function readReview(review) {
	const state = STATES.get(review.state);
	if (state === void 0 || review.submitted_at === void 0) return [];
	const { user, commit_id: commit, submitted_at: at, body } = review;
	return [{
		author: user?.login ?? "",
		state,
		commit,
		at: parseInstant(at),
		body
	}];
}
// src/adapters/github/host.ts
function readingHost(session, place) {
	let enabled = null;
	const issuesEnabled = () => enabled ??= hasIssues(session);
	return {
		repository: place.repository,
		openIssues: (label) => openIssues(session, label, issuesEnabled),
		async pullRequest(number) {
			const answer = await session.repeatable(`read #${number}`, (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
				...subject,
				pull_number: number
			}));
			return answer.kind === "failed" ? answer : {
				kind: "ok",
				value: readPull(answer.value)
			};
		},
		openPullRequests: (base, headBranch) => openPulls(session, base, headBranch),
		pullRequestsOf: (commit) => session.pages("list the pull requests of a commit", (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", {
			...page,
			commit_sha: commit
		}), (pulls) => pulls.map((pull) => readPull(pull))),
		reviews: (pullRequest) => listReviews(session, pullRequest),
		teamMembers: (team) => teamMembers(session, team),
		status: (commit, context) => newestStatus(session, commit, context),
		lastSuccessfulRun: () => lastSuccessfulRun(session, place)
	};
}
async function openIssues(session, label, enabled) {
	const listed = await listIssues(session, label);
	if (listed.kind === "failed") return listed;
	const issues = listed.value;
	if (issues.length > 0) return {
		kind: "ok",
		value: {
			enabled: true,
			issues
		}
	};
	const answer = await enabled();
	if (answer.kind === "failed") return answer;
	return {
		kind: "ok",
		value: answer.value ? {
			enabled: true,
			issues
		} : { enabled: false }
	};
}
async function hasIssues(session) {
	const answer = await session.repeatable("read the repository", (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}", { ...subject }));
	return answer.kind === "failed" ? answer : {
		kind: "ok",
		value: answer.value.has_issues
	};
}
const TEAMS_RIGHT = "members: read";
async function teamMembers(session, team) {
	const [org = "", slug = "", ...rest] = team.includes("/") ? team.split("/") : [session.owner, team];
	if (org === "" || slug === "" || rest.length > 0) return failed("missing", `there can be no team ${team}`);
	const answer = await session.pages(`list the members of ${team}`, (octokit, { per_page, page, request }) => octokit.request("GET /orgs/{org}/teams/{team_slug}/members", {
		org,
		team_slug: slug,
		per_page,
		page,
		request
	}), (members) => members.map(({ login }) => login));
	return answer.kind === "failed" ? unseen(answer) : answer;
}
function unseen(failure) {
	if (failure.cause !== "unauthorized" && failure.cause !== "missing") return failure;
	const detail = `${failure.detail}; a job's own token sees no teams, that of a GitHub App with ${TEAMS_RIGHT} does`;
	return {
		...failure,
		permission: failure.permission ?? TEAMS_RIGHT,
		detail
	};
}
async function lastSuccessfulRun(session, { workflow, baseBranch }) {
	if (workflow === null) return failed("missing", "cannot read the last run: this is not a run of a workflow");
	const answer = await session.repeatable("read the last successful run", (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
		...subject,
		workflow_id: workflow,
		branch: baseBranch,
		status: "success",
		per_page: 1
	}));
	if (answer.kind === "failed") return answer;
	const [run] = answer.value.workflow_runs;
	return {
		kind: "ok",
		value: run === void 0 ? null : parseInstant(run.run_started_at ?? run.created_at)
	};
}
// src/adapters/github/issues.ts
async function upsertIssue(session, order) {
	const { marker, title, body, labels } = order;
	const ensured = await session.ensure("open an issue", () => findIssue(session, marker, labels[0]), async (octokit, subject) => {
		const made = await octokit.request("POST /repos/{owner}/{repo}/issues", {
			...subject,
			title,
			body,
			labels: [...labels]
		});
		return {
			...made,
			data: keptIssue(made.data)
		};
	});
	if (ensured.kind === "failed") return ensured;
	const { value: issue, created } = ensured.value;
	const { number, url } = issue;
	const wanted = missingOf(labels, issue.labels);
	if (issue.title === title && issue.body === body && wanted.length === 0) return {
		kind: "ok",
		value: {
			number,
			url,
			created
		}
	};
	const edited = await session.repeatable(`bring #${number} up to date`, (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
		...subject,
		issue_number: number,
		title,
		body,
		labels: [...issue.labels, ...wanted]
	}));
	return edited.kind === "failed" ? edited : {
		kind: "ok",
		value: {
			number,
			url,
			created
		}
	};
}
async function findIssue(session, marker, label) {
	const listed = await listIssues(session, label);
	if (listed.kind === "failed") return listed;
	const marked = listed.value.filter(({ body }) => body.includes(marker));
	if (marked.length === 0) return {
		kind: "ok",
		value: null
	};
	const login = await session.identity();
	if (login.kind === "failed") return login;
	return {
		kind: "ok",
		value: marked.find(({ author }) => isSameAccount(author, login.value)) ?? null
	};
}
const CLOSED = "<!-- pilot-rollout:closed -->";
async function closeIssue(session, marker, label, why) {
	const found = await findIssue(session, marker, label);
	if (found.kind === "failed" || found.value === null) return found.kind === "failed" ? found : {
		kind: "ok",
		value: null
	};
	const { number } = found.value;
	const said = await upsertComment(session, number, CLOSED, `${CLOSED}\n${why}`);
	if (said.kind === "failed") return said;
	const closed = await session.repeatable(`close #${number}`, (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
		...subject,
		issue_number: number,
		state: "closed",
		state_reason: "completed"
	}));
	return closed.kind === "failed" ? closed : {
		kind: "ok",
		value: number
	};
}
const LONGEST_DESCRIPTION = 100;
const COLOR = "6e7781";
async function ensureLabels(session, labels) {
	const list = () => session.pages("list the labels", (octokit, page) => octokit.request("GET /repos/{owner}/{repo}/labels", { ...page }), (given) => given.map(({ name }) => name));
	const present = await list();
	if (present.kind === "failed") return present;
	const created = [];
	for (const name of missingOf(labels.map((label) => label.name), present.value)) {
		const description = labels.find((label) => label.name === name)?.description ?? "";
		let known = present.value;
		const ensured = await session.ensure(`create the label ${name}`, async () => {
			const answer = known === null ? await list() : {
				kind: "ok",
				value: known
			};
			known = null;
			return answer.kind === "failed" ? answer : {
				kind: "ok",
				value: sameIn(answer.value, name)
			};
		}, async (octokit, subject) => {
			const order = {
				...subject,
				name,
				color: COLOR,
				description: description.slice(0, LONGEST_DESCRIPTION)
			};
			const made = await octokit.request("POST /repos/{owner}/{repo}/labels", order);
			return {
				...made,
				data: made.data.name
			};
		});
		if (ensured.kind === "failed") return ensured;
		if (ensured.value.created) created.push(name);
	}
	return {
		kind: "ok",
		value: created
	};
}
function sameIn(names, wanted) {
	return names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? null;
}
function missingOf(wanted, present) {
	return [...new Set(wanted)].filter((name) => sameIn(present, name) === null);
}
// src/adapters/github/propose.ts
async function propose(session, proposal) {
	const tip = await baseTip(session, proposal.base);
	if (tip.kind === "failed") return tip;
	const changes = await changesOf(session, filesOf(session, tip.value), proposal);
	if (changes.kind === "failed") return changes;
	if (changes.value.length === 0) return {
		kind: "ok",
		value: null
	};
	const commit = await placed(session, proposal, tip.value, changes.value);
	return commit.kind === "failed" ? commit : pullFor(session, proposal, commit.value);
}
async function baseTip(session, base) {
	const tip = await branchTip(session, base);
	if (tip.kind === "failed") return tip;
	return tip.value === null ? failed("missing", `cannot propose: there is no branch ${base}`) : tipOf(session, tip.value);
}
async function placed(session, { branch, message }, tip, changes) {
	const there = await branchTip(session, branch);
	if (there.kind === "failed") return there;
	if (there.value !== null) {
		const kept = await holds(session, there.value, changes);
		if (kept.kind === "failed") return kept;
		if (kept.value) return {
			kind: "ok",
			value: there.value
		};
	}
	const commit = await commitOn(session, tip, changes, message);
	if (commit.kind === "failed") return commit;
	const moved = there.value === null ? await createBranch(session, branch, commit.value) : await moveOwnBranch(session, branch, commit.value);
	return moved.kind === "failed" ? moved : commit;
}
async function holds(session, head, changes) {
	const tip = await tipOf(session, head);
	if (tip.kind === "failed") return tip;
	const files = filesOf(session, tip.value);
	for (const { path, mode, blob } of changes) {
		const entry = await files.at(path);
		if (entry.kind === "failed") return entry;
		if (entry.value?.blob !== blob || entry.value.mode !== mode) return {
			kind: "ok",
			value: false
		};
	}
	return {
		kind: "ok",
		value: true
	};
}
async function pullFor(session, proposal, commit) {
	const { branch, base, title, body } = proposal;
	const ensured = await session.ensure(`open a pull request for ${branch}`, () => openPull(session, branch, base), async (octokit, subject) => {
		const order = {
			...subject,
			title,
			body,
			head: branch,
			base
		};
		const made = await octokit.request("POST /repos/{owner}/{repo}/pulls", order);
		return {
			...made,
			data: readPull(made.data)
		};
	});
	if (ensured.kind === "failed") return ensured;
	const { value: pull, created } = ensured.value;
	const updated = await bringUpToDate(session, pull, proposal, created);
	if (updated.kind === "failed") return updated;
	return {
		kind: "ok",
		value: {
			number: pull.number,
			url: pull.url,
			commit,
			created
		}
	};
}
async function openPull(session, branch, base) {
	const answer = await openPulls(session, base, branch);
	return answer.kind === "failed" ? answer : {
		kind: "ok",
		value: answer.value[0] ?? null
	};
}
async function bringUpToDate(session, { number }, { title, body, labels }, created) {
	if (created && labels.length === 0) return {
		kind: "ok",
		value: null
	};
	const given = await session.repeatable(`read #${number}`, (octokit, subject) => octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
		...subject,
		pull_number: number
	}));
	if (given.kind === "failed") return given;
	const own = given.value.labels.map(({ name }) => name);
	const wanted = labels.filter((label) => !own.some((name) => name.toLowerCase() === label.toLowerCase()));
	if (given.value.title === title && (given.value.body ?? "") === body && wanted.length === 0) return {
		kind: "ok",
		value: null
	};
	const answer = await session.repeatable(`bring #${number} up to date`, (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
		...subject,
		issue_number: number,
		title,
		body,
		labels: [...own, ...wanted]
	}));
	return answer.kind === "failed" ? answer : {
		kind: "ok",
		value: null
	};
}
const WITHDRAWN = "<!-- pilot-rollout:withdrawn -->";
async function withdraw(session, branch, base, why) {
	const open = await openPull(session, branch, base);
	if (open.kind === "failed") return open;
	const number = open.value?.number ?? null;
	const closed = number === null ? null : await closePull(session, number, why);
	if (closed !== null && closed.kind === "failed") return closed;
	const gone = await deleteBranch(session, branch);
	return gone.kind === "failed" ? gone : {
		kind: "ok",
		value: number
	};
}
async function closePull(session, number, why) {
	const said = await upsertComment(session, number, WITHDRAWN, `${WITHDRAWN}\n${why}`);
	if (said.kind === "failed") return said;
	const closed = await session.repeatable(`close #${number}`, (octokit, subject) => octokit.request("PATCH /repos/{owner}/{repo}/pulls/{pull_number}", {
		...subject,
		pull_number: number,
		state: "closed"
	}));
	return closed.kind === "failed" ? closed : {
		kind: "ok",
		value: null
	};
}
// src/adapters/github/place.ts
const PATIENCE = {
	request: 15e3,
	total: 6e4,
	backOff: 1e3
};
function placeOf(environment, token, baseBranch) {
	const repository = environment["GITHUB_REPOSITORY"] ?? "";
	if (token === "" || !/^[^/\s]+\/[^/\s]+$/u.test(repository)) return null;
	const workflow = /\/([^/@]+\.ya?ml)@/u.exec(environment["GITHUB_WORKFLOW_REF"] ?? "")?.[1] ?? null;
	return {
		url: (environment["GITHUB_API_URL"] || "https://api.github.com").replace(/\/+$/u, ""),
		repository,
		token,
		workflow,
		baseBranch,
		patience: PATIENCE,
		fetch: null,
		proxy: PROXIES.some((name) => (environment[name] ?? "") !== "")
	};
}
const PROXIES = [
	"https_proxy",
	"HTTPS_PROXY",
	"http_proxy",
	"HTTP_PROXY"
];
// src/adapters/github.ts
function openGitHub(place) {
	const session = converse(place);
	return {
		...readingHost(session, place),
		...writer(session)
	};
}
function reporter(session) {
	return {
		setStatus: (commit, status) => setStatus(session, commit, status),
		upsertComment: (pullRequest, marker, body) => upsertComment(session, pullRequest, marker, body),
		hasComment: (pullRequest, marker) => hasComment(session, pullRequest, marker)
	};
}
function writer(session) {
	return {
		...reporter(session),
		ensureLabels: (labels) => ensureLabels(session, labels),
		commit: (branch, order) => commitTo(session, branch, order),
		propose: (proposal) => propose(session, proposal),
		withdraw: (branch, base, why) => withdraw(session, branch, base, why),
		upsertIssue: (order) => upsertIssue(session, order),
		closeIssue: (marker, label, why) => closeIssue(session, marker, label, why),
		recordDeployment: (record) => recordDeployment(session, record)
	};
}
export { Octokit, openGitHub, placeOf, plainWords };
