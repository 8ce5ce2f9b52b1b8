#!/usr/bin/env node
import { __commonJSMin, __exportAll, __require, __toESM } from "./chunks/rolldown-runtime-CoTu26IX.js";
import { EXIT, UsageError, escapeTerminal, firstExit, readFileSync } from "./chunks/action-C-GZNKfr.js";
import { buildWorld, formatInstant, parseInstant, resolve } from "./chunks/first-look-BIHJFZDA.js";
import { amount, byCodeUnits, duration, jsonText, minuteOf, plural, share, shortRevision, tierName } from "./chunks/verdict-CXn7oyCT.js";
import { answerCompile, answerEdit, answerExplain, answerGuard, answerKill, answerPublish, answerRestore, answerRollback, answerValidate, hang, notesText, pad, table, tableWidth, unwatched, widest } from "./chunks/acting-CfXdpnPa.js";
import { catalogAt, compileFeature, effectiveKills, everListed, exposureOf, inEnvironment, isKilled, minimumTierOf, mirrorOf, own, publishedIn, readDate, readDuration, readStores, readTip, recognize, risesBetween, statusOf, storedDigest, tenureFor } from "./chunks/judging-CDK-uRg4.js";
import { errors, history, mustHave, readToServe, scene, stats, storeToServe } from "./chunks/serve-Cp1jJi6P.js";
import { ladderBar, rateBar } from "./chunks/bars-DnMiPudl.js";
import { stripVTControlCharacters } from "./chunks/_node_util-WiEjj6ow.js";
import { PLAIN } from "./chunks/style-D0Y3_eyt.js";
import { createRequire } from "node:module";
// \0node:stream/consumers
const whole$2 = /* @__PURE__ */ createRequire(import.meta.url)("node:stream/consumers");
const text = /* @__PURE__ */ (() => whole$2.text)();
// node_modules/commander/lib/error.js
var require_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	var CommanderError = class extends Error {
		constructor(exitCode, code, message) {
			super(message);
			Error.captureStackTrace(this, this.constructor);
			this.name = this.constructor.name;
			this.code = code;
			this.exitCode = exitCode;
			this.nestedError = void 0;
		}
	};
	var InvalidArgumentError = class extends CommanderError {
		constructor(message) {
			super(1, "commander.invalidArgument", message);
			Error.captureStackTrace(this, this.constructor);
			this.name = this.constructor.name;
		}
	};
	exports.CommanderError = CommanderError;
	exports.InvalidArgumentError = InvalidArgumentError;
}));
// node_modules/commander/lib/argument.js
var require_argument = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { InvalidArgumentError } = require_error();
	var Argument = class {
		constructor(name, description) {
			this.description = description || "";
			this.variadic = false;
			this.parseArg = void 0;
			this.defaultValue = void 0;
			this.defaultValueDescription = void 0;
			this.argChoices = void 0;
			switch (name[0]) {
				case "<":
					this.required = true;
					this._name = name.slice(1, -1);
					break;
				case "[":
					this.required = false;
					this._name = name.slice(1, -1);
					break;
				default:
					this.required = true;
					this._name = name;
			}
			if (this._name.endsWith("...")) {
				this.variadic = true;
				this._name = this._name.slice(0, -3);
			}
		}
		name() {
			return this._name;
		}
		_collectValue(value, previous) {
			if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
			previous.push(value);
			return previous;
		}
		default(value, description) {
			this.defaultValue = value;
			this.defaultValueDescription = description;
			return this;
		}
		argParser(fn) {
			this.parseArg = fn;
			return this;
		}
		choices(values) {
			this.argChoices = values.slice();
			this.parseArg = (arg, previous) => {
				if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
				if (this.variadic) return this._collectValue(arg, previous);
				return arg;
			};
			return this;
		}
		argRequired() {
			this.required = true;
			return this;
		}
		argOptional() {
			this.required = false;
			return this;
		}
	};
	function humanReadableArgName(arg) {
		const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
		return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
	}
	exports.Argument = Argument;
	exports.humanReadableArgName = humanReadableArgName;
}));
// node_modules/commander/lib/help.js
var require_help = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { humanReadableArgName } = require_argument();
	var Help = class {
		constructor() {
			this.helpWidth = void 0;
			this.minWidthToWrap = 40;
			this.sortSubcommands = false;
			this.sortOptions = false;
			this.showGlobalOptions = false;
		}
		prepareContext(contextOptions) {
			this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
		}
		visibleCommands(cmd) {
			const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
			const helpCommand = cmd._getHelpCommand();
			if (helpCommand && !helpCommand._hidden) visibleCommands.push(helpCommand);
			if (this.sortSubcommands) visibleCommands.sort((a, b) => {
				return a.name().localeCompare(b.name());
			});
			return visibleCommands;
		}
		compareOptions(a, b) {
			const getSortKey = (option) => {
				return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
			};
			return getSortKey(a).localeCompare(getSortKey(b));
		}
		visibleOptions(cmd) {
			const visibleOptions = cmd.options.filter((option) => !option.hidden);
			const helpOption = cmd._getHelpOption();
			if (helpOption && !helpOption.hidden) {
				const removeShort = helpOption.short && cmd._findOption(helpOption.short);
				const removeLong = helpOption.long && cmd._findOption(helpOption.long);
				if (!removeShort && !removeLong) visibleOptions.push(helpOption);
				else if (helpOption.long && !removeLong) visibleOptions.push(cmd.createOption(helpOption.long, helpOption.description));
				else if (helpOption.short && !removeShort) visibleOptions.push(cmd.createOption(helpOption.short, helpOption.description));
			}
			if (this.sortOptions) visibleOptions.sort(this.compareOptions);
			return visibleOptions;
		}
		visibleGlobalOptions(cmd) {
			if (!this.showGlobalOptions) return [];
			const globalOptions = [];
			for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
				const visibleOptions = ancestorCmd.options.filter((option) => !option.hidden);
				globalOptions.push(...visibleOptions);
			}
			if (this.sortOptions) globalOptions.sort(this.compareOptions);
			return globalOptions;
		}
		visibleArguments(cmd) {
			if (cmd._argsDescription) cmd.registeredArguments.forEach((argument) => {
				argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
			});
			if (cmd.registeredArguments.find((argument) => argument.description)) return cmd.registeredArguments;
			return [];
		}
		subcommandTerm(cmd) {
			const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
			return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + (args ? " " + args : "");
		}
		optionTerm(option) {
			return option.flags;
		}
		argumentTerm(argument) {
			return argument.name();
		}
		longestSubcommandTermLength(cmd, helper) {
			return helper.visibleCommands(cmd).reduce((max, command) => {
				return Math.max(max, this.displayWidth(helper.styleSubcommandTerm(helper.subcommandTerm(command))));
			}, 0);
		}
		longestOptionTermLength(cmd, helper) {
			return helper.visibleOptions(cmd).reduce((max, option) => {
				return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
			}, 0);
		}
		longestGlobalOptionTermLength(cmd, helper) {
			return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
				return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
			}, 0);
		}
		longestArgumentTermLength(cmd, helper) {
			return helper.visibleArguments(cmd).reduce((max, argument) => {
				return Math.max(max, this.displayWidth(helper.styleArgumentTerm(helper.argumentTerm(argument))));
			}, 0);
		}
		commandUsage(cmd) {
			let cmdName = cmd._name;
			if (cmd._aliases[0]) cmdName = cmdName + "|" + cmd._aliases[0];
			let ancestorCmdNames = "";
			for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
			return ancestorCmdNames + cmdName + " " + cmd.usage();
		}
		commandDescription(cmd) {
			return cmd.description();
		}
		subcommandDescription(cmd) {
			return cmd.summary() || cmd.description();
		}
		optionDescription(option) {
			const extraInfo = [];
			if (option.argChoices) extraInfo.push(`choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
			if (option.defaultValue !== void 0) {
				if (option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean") extraInfo.push(`default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`);
			}
			if (option.presetArg !== void 0 && option.optional) extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
			if (option.envVar !== void 0) extraInfo.push(`env: ${option.envVar}`);
			if (extraInfo.length > 0) {
				const extraDescription = `(${extraInfo.join(", ")})`;
				if (option.description) return `${option.description} ${extraDescription}`;
				return extraDescription;
			}
			return option.description;
		}
		argumentDescription(argument) {
			const extraInfo = [];
			if (argument.argChoices) extraInfo.push(`choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
			if (argument.defaultValue !== void 0) extraInfo.push(`default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`);
			if (extraInfo.length > 0) {
				const extraDescription = `(${extraInfo.join(", ")})`;
				if (argument.description) return `${argument.description} ${extraDescription}`;
				return extraDescription;
			}
			return argument.description;
		}
		formatItemList(heading, items, helper) {
			if (items.length === 0) return [];
			return [
				helper.styleTitle(heading),
				...items,
				""
			];
		}
		groupItems(unsortedItems, visibleItems, getGroup) {
			const result = /* @__PURE__ */ new Map();
			unsortedItems.forEach((item) => {
				const group = getGroup(item);
				if (!result.has(group)) result.set(group, []);
			});
			visibleItems.forEach((item) => {
				const group = getGroup(item);
				if (!result.has(group)) result.set(group, []);
				result.get(group).push(item);
			});
			return result;
		}
		formatHelp(cmd, helper) {
			const termWidth = helper.padWidth(cmd, helper);
			const helpWidth = helper.helpWidth ?? 80;
			function callFormatItem(term, description) {
				return helper.formatItem(term, termWidth, description, helper);
			}
			let output = [`${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`, ""];
			const commandDescription = helper.commandDescription(cmd);
			if (commandDescription.length > 0) output = output.concat([helper.boxWrap(helper.styleCommandDescription(commandDescription), helpWidth), ""]);
			const argumentList = helper.visibleArguments(cmd).map((argument) => {
				return callFormatItem(helper.styleArgumentTerm(helper.argumentTerm(argument)), helper.styleArgumentDescription(helper.argumentDescription(argument)));
			});
			output = output.concat(this.formatItemList("Arguments:", argumentList, helper));
			this.groupItems(cmd.options, helper.visibleOptions(cmd), (option) => option.helpGroupHeading ?? "Options:").forEach((options, group) => {
				const optionList = options.map((option) => {
					return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
				});
				output = output.concat(this.formatItemList(group, optionList, helper));
			});
			if (helper.showGlobalOptions) {
				const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
					return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
				});
				output = output.concat(this.formatItemList("Global Options:", globalOptionList, helper));
			}
			this.groupItems(cmd.commands, helper.visibleCommands(cmd), (sub) => sub.helpGroup() || "Commands:").forEach((commands, group) => {
				const commandList = commands.map((sub) => {
					return callFormatItem(helper.styleSubcommandTerm(helper.subcommandTerm(sub)), helper.styleSubcommandDescription(helper.subcommandDescription(sub)));
				});
				output = output.concat(this.formatItemList(group, commandList, helper));
			});
			return output.join("\n");
		}
		displayWidth(str) {
			return stripColor(str).length;
		}
		styleTitle(str) {
			return str;
		}
		styleUsage(str) {
			return str.split(" ").map((word) => {
				if (word === "[options]") return this.styleOptionText(word);
				if (word === "[command]") return this.styleSubcommandText(word);
				if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
				return this.styleCommandText(word);
			}).join(" ");
		}
		styleCommandDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleOptionDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleSubcommandDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleArgumentDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleDescriptionText(str) {
			return str;
		}
		styleOptionTerm(str) {
			return this.styleOptionText(str);
		}
		styleSubcommandTerm(str) {
			return str.split(" ").map((word) => {
				if (word === "[options]") return this.styleOptionText(word);
				if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
				return this.styleSubcommandText(word);
			}).join(" ");
		}
		styleArgumentTerm(str) {
			return this.styleArgumentText(str);
		}
		styleOptionText(str) {
			return str;
		}
		styleArgumentText(str) {
			return str;
		}
		styleSubcommandText(str) {
			return str;
		}
		styleCommandText(str) {
			return str;
		}
		padWidth(cmd, helper) {
			return Math.max(helper.longestOptionTermLength(cmd, helper), helper.longestGlobalOptionTermLength(cmd, helper), helper.longestSubcommandTermLength(cmd, helper), helper.longestArgumentTermLength(cmd, helper));
		}
		preformatted(str) {
			return /\n[^\S\r\n]/.test(str);
		}
		formatItem(term, termWidth, description, helper) {
			const itemIndent = 2;
			const itemIndentStr = " ".repeat(itemIndent);
			if (!description) return itemIndentStr + term;
			const paddedTerm = term.padEnd(termWidth + term.length - helper.displayWidth(term));
			const spacerWidth = 2;
			const remainingWidth = (this.helpWidth ?? 80) - termWidth - spacerWidth - itemIndent;
			let formattedDescription;
			if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) formattedDescription = description;
			else formattedDescription = helper.boxWrap(description, remainingWidth).replace(/\n/g, "\n" + " ".repeat(termWidth + spacerWidth));
			return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `\n${itemIndentStr}`);
		}
		boxWrap(str, width) {
			if (width < this.minWidthToWrap) return str;
			const rawLines = str.split(/\r\n|\n/);
			const chunkPattern = /[\s]*[^\s]+/g;
			const wrappedLines = [];
			rawLines.forEach((line) => {
				const chunks = line.match(chunkPattern);
				if (chunks === null) {
					wrappedLines.push("");
					return;
				}
				let sumChunks = [chunks.shift()];
				let sumWidth = this.displayWidth(sumChunks[0]);
				chunks.forEach((chunk) => {
					const visibleWidth = this.displayWidth(chunk);
					if (sumWidth + visibleWidth <= width) {
						sumChunks.push(chunk);
						sumWidth += visibleWidth;
						return;
					}
					wrappedLines.push(sumChunks.join(""));
					const nextChunk = chunk.trimStart();
					sumChunks = [nextChunk];
					sumWidth = this.displayWidth(nextChunk);
				});
				wrappedLines.push(sumChunks.join(""));
			});
			return wrappedLines.join("\n");
		}
	};
	function stripColor(str) {
		return str.replace(/\x1b\[\d*(;\d*)*m/g, "");
	}
	exports.Help = Help;
	exports.stripColor = stripColor;
}));
// node_modules/commander/lib/option.js
var require_option = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { InvalidArgumentError } = require_error();
	var Option = class {
		constructor(flags, description) {
			this.flags = flags;
			this.description = description || "";
			this.required = flags.includes("<");
			this.optional = flags.includes("[");
			this.variadic = /\w\.\.\.[>\]]$/.test(flags);
			this.mandatory = false;
			const optionFlags = splitOptionFlags(flags);
			this.short = optionFlags.shortFlag;
			this.long = optionFlags.longFlag;
			this.negate = false;
			if (this.long) this.negate = this.long.startsWith("--no-");
			this.defaultValue = void 0;
			this.defaultValueDescription = void 0;
			this.presetArg = void 0;
			this.envVar = void 0;
			this.parseArg = void 0;
			this.hidden = false;
			this.argChoices = void 0;
			this.conflictsWith = [];
			this.implied = void 0;
			this.helpGroupHeading = void 0;
		}
		default(value, description) {
			this.defaultValue = value;
			this.defaultValueDescription = description;
			return this;
		}
		preset(arg) {
			this.presetArg = arg;
			return this;
		}
		conflicts(names) {
			this.conflictsWith = this.conflictsWith.concat(names);
			return this;
		}
		implies(impliedOptionValues) {
			let newImplied = impliedOptionValues;
			if (typeof impliedOptionValues === "string") newImplied = { [impliedOptionValues]: true };
			this.implied = Object.assign(this.implied || {}, newImplied);
			return this;
		}
		env(name) {
			this.envVar = name;
			return this;
		}
		argParser(fn) {
			this.parseArg = fn;
			return this;
		}
		makeOptionMandatory(mandatory = true) {
			this.mandatory = !!mandatory;
			return this;
		}
		hideHelp(hide = true) {
			this.hidden = !!hide;
			return this;
		}
		_collectValue(value, previous) {
			if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
			previous.push(value);
			return previous;
		}
		choices(values) {
			this.argChoices = values.slice();
			this.parseArg = (arg, previous) => {
				if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
				if (this.variadic) return this._collectValue(arg, previous);
				return arg;
			};
			return this;
		}
		name() {
			if (this.long) return this.long.replace(/^--/, "");
			return this.short.replace(/^-/, "");
		}
		attributeName() {
			if (this.negate) return camelcase(this.name().replace(/^no-/, ""));
			return camelcase(this.name());
		}
		helpGroup(heading) {
			this.helpGroupHeading = heading;
			return this;
		}
		is(arg) {
			return this.short === arg || this.long === arg;
		}
		isBoolean() {
			return !this.required && !this.optional && !this.negate;
		}
	};
	var DualOptions = class {
		constructor(options) {
			this.positiveOptions = /* @__PURE__ */ new Map();
			this.negativeOptions = /* @__PURE__ */ new Map();
			this.dualOptions = /* @__PURE__ */ new Set();
			options.forEach((option) => {
				if (option.negate) this.negativeOptions.set(option.attributeName(), option);
				else this.positiveOptions.set(option.attributeName(), option);
			});
			this.negativeOptions.forEach((value, key) => {
				if (this.positiveOptions.has(key)) this.dualOptions.add(key);
			});
		}
		valueFromOption(value, option) {
			const optionKey = option.attributeName();
			if (!this.dualOptions.has(optionKey)) return true;
			const preset = this.negativeOptions.get(optionKey).presetArg;
			const negativeValue = preset !== void 0 ? preset : false;
			return option.negate === (negativeValue === value);
		}
	};
	function camelcase(str) {
		return str.split("-").reduce((str, word) => {
			return str + word[0].toUpperCase() + word.slice(1);
		});
	}
	function splitOptionFlags(flags) {
		let shortFlag;
		let longFlag;
		const shortFlagExp = /^-[^-]$/;
		const longFlagExp = /^--[^-]/;
		const flagParts = flags.split(/[ |,]+/).concat("guard");
		if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
		if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
		if (!shortFlag && shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
		if (!shortFlag && longFlagExp.test(flagParts[0])) {
			shortFlag = longFlag;
			longFlag = flagParts.shift();
		}
		if (flagParts[0].startsWith("-")) {
			const unsupportedFlag = flagParts[0];
			const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
			if (/^-[^-][^-]/.test(unsupportedFlag)) throw new Error(`${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`);
			if (shortFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many short flags`);
			if (longFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many long flags`);
			throw new Error(`${baseError}
- unrecognised flag format`);
		}
		if (shortFlag === void 0 && longFlag === void 0) throw new Error(`option creation failed due to no flags found in '${flags}'.`);
		return {
			shortFlag,
			longFlag
		};
	}
	exports.Option = Option;
	exports.DualOptions = DualOptions;
}));
// node_modules/commander/lib/suggestSimilar.js
var require_suggestSimilar = /* @__PURE__ */ __commonJSMin(((exports) => {
	const maxDistance = 3;
	function editDistance(a, b) {
		if (Math.abs(a.length - b.length) > maxDistance) return Math.max(a.length, b.length);
		const d = [];
		for (let i = 0; i <= a.length; i++) d[i] = [i];
		for (let j = 0; j <= b.length; j++) d[0][j] = j;
		for (let j = 1; j <= b.length; j++) for (let i = 1; i <= a.length; i++) {
			let cost = 1;
			if (a[i - 1] === b[j - 1]) cost = 0;
			else cost = 1;
			d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
		}
		return d[a.length][b.length];
	}
	function suggestSimilar(word, candidates) {
		if (!candidates || candidates.length === 0) return "";
		candidates = Array.from(new Set(candidates));
		const searchingOptions = word.startsWith("--");
		if (searchingOptions) {
			word = word.slice(2);
			candidates = candidates.map((candidate) => candidate.slice(2));
		}
		let similar = [];
		let bestDistance = maxDistance;
		const minSimilarity = .4;
		candidates.forEach((candidate) => {
			if (candidate.length <= 1) return;
			const distance = editDistance(word, candidate);
			const length = Math.max(word.length, candidate.length);
			if ((length - distance) / length > minSimilarity) {
				if (distance < bestDistance) {
					bestDistance = distance;
					similar = [candidate];
				} else if (distance === bestDistance) similar.push(candidate);
			}
		});
		similar.sort((a, b) => a.localeCompare(b));
		if (searchingOptions) similar = similar.map((candidate) => `--${candidate}`);
		if (similar.length > 1) return `\n(Did you mean one of ${similar.join(", ")}?)`;
		if (similar.length === 1) return `\n(Did you mean ${similar[0]}?)`;
		return "";
	}
	exports.suggestSimilar = suggestSimilar;
}));
// node_modules/commander/lib/command.js
var require_command = /* @__PURE__ */ __commonJSMin(((exports) => {
	const EventEmitter = __require("node:events").EventEmitter;
	const childProcess = __require("node:child_process");
	const path = __require("node:path");
	const fs = __require("node:fs");
	const process = __require("node:process");
	const { Argument, humanReadableArgName } = require_argument();
	const { CommanderError } = require_error();
	const { Help, stripColor } = require_help();
	const { Option, DualOptions } = require_option();
	const { suggestSimilar } = require_suggestSimilar();
	var Command = class Command extends EventEmitter {
		constructor(name) {
			super();
			this.commands = [];
			this.options = [];
			this.parent = null;
			this._allowUnknownOption = false;
			this._allowExcessArguments = false;
			this.registeredArguments = [];
			this._args = this.registeredArguments;
			this.args = [];
			this.rawArgs = [];
			this.processedArgs = [];
			this._scriptPath = null;
			this._name = name || "";
			this._optionValues = {};
			this._optionValueSources = {};
			this._storeOptionsAsProperties = false;
			this._actionHandler = null;
			this._executableHandler = false;
			this._executableFile = null;
			this._executableDir = null;
			this._defaultCommandName = null;
			this._exitCallback = null;
			this._aliases = [];
			this._combineFlagAndOptionalValue = true;
			this._description = "";
			this._summary = "";
			this._argsDescription = void 0;
			this._enablePositionalOptions = false;
			this._passThroughOptions = false;
			this._lifeCycleHooks = {};
			this._showHelpAfterError = false;
			this._showSuggestionAfterError = true;
			this._savedState = null;
			this._outputConfiguration = {
				writeOut: (str) => process.stdout.write(str),
				writeErr: (str) => process.stderr.write(str),
				outputError: (str, write) => write(str),
				getOutHelpWidth: () => process.stdout.isTTY ? process.stdout.columns : void 0,
				getErrHelpWidth: () => process.stderr.isTTY ? process.stderr.columns : void 0,
				getOutHasColors: () => useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
				getErrHasColors: () => useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
				stripColor: (str) => stripColor(str)
			};
			this._hidden = false;
			this._helpOption = void 0;
			this._addImplicitHelpCommand = void 0;
			this._helpCommand = void 0;
			this._helpConfiguration = {};
			this._helpGroupHeading = void 0;
			this._defaultCommandGroup = void 0;
			this._defaultOptionGroup = void 0;
		}
		copyInheritedSettings(sourceCommand) {
			this._outputConfiguration = sourceCommand._outputConfiguration;
			this._helpOption = sourceCommand._helpOption;
			this._helpCommand = sourceCommand._helpCommand;
			this._helpConfiguration = sourceCommand._helpConfiguration;
			this._exitCallback = sourceCommand._exitCallback;
			this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
			this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
			this._allowExcessArguments = sourceCommand._allowExcessArguments;
			this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
			this._showHelpAfterError = sourceCommand._showHelpAfterError;
			this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
			return this;
		}
		_getCommandAndAncestors() {
			const result = [];
			for (let command = this; command; command = command.parent) result.push(command);
			return result;
		}
		command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
			let desc = actionOptsOrExecDesc;
			let opts = execOpts;
			if (typeof desc === "object" && desc !== null) {
				opts = desc;
				desc = null;
			}
			opts = opts || {};
			const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
			const cmd = this.createCommand(name);
			if (desc) {
				cmd.description(desc);
				cmd._executableHandler = true;
			}
			if (opts.isDefault) this._defaultCommandName = cmd._name;
			cmd._hidden = !!(opts.noHelp || opts.hidden);
			cmd._executableFile = opts.executableFile || null;
			if (args) cmd.arguments(args);
			this._registerCommand(cmd);
			cmd.parent = this;
			cmd.copyInheritedSettings(this);
			if (desc) return this;
			return cmd;
		}
		createCommand(name) {
			return new Command(name);
		}
		createHelp() {
			return Object.assign(new Help(), this.configureHelp());
		}
		configureHelp(configuration) {
			if (configuration === void 0) return this._helpConfiguration;
			this._helpConfiguration = configuration;
			return this;
		}
		configureOutput(configuration) {
			if (configuration === void 0) return this._outputConfiguration;
			this._outputConfiguration = {
				...this._outputConfiguration,
				...configuration
			};
			return this;
		}
		showHelpAfterError(displayHelp = true) {
			if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
			this._showHelpAfterError = displayHelp;
			return this;
		}
		showSuggestionAfterError(displaySuggestion = true) {
			this._showSuggestionAfterError = !!displaySuggestion;
			return this;
		}
		addCommand(cmd, opts) {
			if (!cmd._name) throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
			opts = opts || {};
			if (opts.isDefault) this._defaultCommandName = cmd._name;
			if (opts.noHelp || opts.hidden) cmd._hidden = true;
			this._registerCommand(cmd);
			cmd.parent = this;
			cmd._checkForBrokenPassThrough();
			return this;
		}
		createArgument(name, description) {
			return new Argument(name, description);
		}
		argument(name, description, parseArg, defaultValue) {
			const argument = this.createArgument(name, description);
			if (typeof parseArg === "function") argument.default(defaultValue).argParser(parseArg);
			else argument.default(parseArg);
			this.addArgument(argument);
			return this;
		}
		arguments(names) {
			names.trim().split(/ +/).forEach((detail) => {
				this.argument(detail);
			});
			return this;
		}
		addArgument(argument) {
			const previousArgument = this.registeredArguments.slice(-1)[0];
			if (previousArgument?.variadic) throw new Error(`only the last argument can be variadic '${previousArgument.name()}'`);
			if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) throw new Error(`a default value for a required argument is never used: '${argument.name()}'`);
			this.registeredArguments.push(argument);
			return this;
		}
		helpCommand(enableOrNameAndArgs, description) {
			if (typeof enableOrNameAndArgs === "boolean") {
				this._addImplicitHelpCommand = enableOrNameAndArgs;
				if (enableOrNameAndArgs && this._defaultCommandGroup) this._initCommandGroup(this._getHelpCommand());
				return this;
			}
			const [, helpName, helpArgs] = (enableOrNameAndArgs ?? "help [command]").match(/([^ ]+) *(.*)/);
			const helpDescription = description ?? "display help for command";
			const helpCommand = this.createCommand(helpName);
			helpCommand.helpOption(false);
			if (helpArgs) helpCommand.arguments(helpArgs);
			if (helpDescription) helpCommand.description(helpDescription);
			this._addImplicitHelpCommand = true;
			this._helpCommand = helpCommand;
			if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
			return this;
		}
		addHelpCommand(helpCommand, deprecatedDescription) {
			if (typeof helpCommand !== "object") {
				this.helpCommand(helpCommand, deprecatedDescription);
				return this;
			}
			this._addImplicitHelpCommand = true;
			this._helpCommand = helpCommand;
			this._initCommandGroup(helpCommand);
			return this;
		}
		_getHelpCommand() {
			if (this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"))) {
				if (this._helpCommand === void 0) this.helpCommand(void 0, void 0);
				return this._helpCommand;
			}
			return null;
		}
		hook(event, listener) {
			const allowedValues = [
				"preSubcommand",
				"preAction",
				"postAction"
			];
			if (!allowedValues.includes(event)) throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
			if (this._lifeCycleHooks[event]) this._lifeCycleHooks[event].push(listener);
			else this._lifeCycleHooks[event] = [listener];
			return this;
		}
		exitOverride(fn) {
			if (fn) this._exitCallback = fn;
			else this._exitCallback = (err) => {
				if (err.code !== "commander.executeSubCommandAsync") throw err;
			};
			return this;
		}
		_exit(exitCode, code, message) {
			if (this._exitCallback) this._exitCallback(new CommanderError(exitCode, code, message));
			process.exit(exitCode);
		}
		action(fn) {
			const listener = (args) => {
				const expectedArgsCount = this.registeredArguments.length;
				const actionArgs = args.slice(0, expectedArgsCount);
				if (this._storeOptionsAsProperties) actionArgs[expectedArgsCount] = this;
				else actionArgs[expectedArgsCount] = this.opts();
				actionArgs.push(this);
				return fn.apply(this, actionArgs);
			};
			this._actionHandler = listener;
			return this;
		}
		createOption(flags, description) {
			return new Option(flags, description);
		}
		_callParseArg(target, value, previous, invalidArgumentMessage) {
			try {
				return target.parseArg(value, previous);
			} catch (err) {
				if (err.code === "commander.invalidArgument") {
					const message = `${invalidArgumentMessage} ${err.message}`;
					this.error(message, {
						exitCode: err.exitCode,
						code: err.code
					});
				}
				throw err;
			}
		}
		_registerOption(option) {
			const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
			if (matchingOption) {
				const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
				throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
			}
			this._initOptionGroup(option);
			this.options.push(option);
		}
		_registerCommand(command) {
			const knownBy = (cmd) => {
				return [cmd.name()].concat(cmd.aliases());
			};
			const alreadyUsed = knownBy(command).find((name) => this._findCommand(name));
			if (alreadyUsed) {
				const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
				const newCmd = knownBy(command).join("|");
				throw new Error(`cannot add command '${newCmd}' as already have command '${existingCmd}'`);
			}
			this._initCommandGroup(command);
			this.commands.push(command);
		}
		addOption(option) {
			this._registerOption(option);
			const oname = option.name();
			const name = option.attributeName();
			if (option.negate) {
				const positiveLongFlag = option.long.replace(/^--no-/, "--");
				if (!this._findOption(positiveLongFlag)) this.setOptionValueWithSource(name, option.defaultValue === void 0 ? true : option.defaultValue, "default");
			} else if (option.defaultValue !== void 0) this.setOptionValueWithSource(name, option.defaultValue, "default");
			const handleOptionValue = (val, invalidValueMessage, valueSource) => {
				if (val == null && option.presetArg !== void 0) val = option.presetArg;
				const oldValue = this.getOptionValue(name);
				if (val !== null && option.parseArg) val = this._callParseArg(option, val, oldValue, invalidValueMessage);
				else if (val !== null && option.variadic) val = option._collectValue(val, oldValue);
				if (val == null) {
					if (option.negate) val = false;
					else if (option.isBoolean() || option.optional) val = true;
					else val = "";
				}
				this.setOptionValueWithSource(name, val, valueSource);
			};
			this.on("option:" + oname, (val) => {
				const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
				handleOptionValue(val, invalidValueMessage, "cli");
			});
			if (option.envVar) this.on("optionEnv:" + oname, (val) => {
				const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
				handleOptionValue(val, invalidValueMessage, "env");
			});
			return this;
		}
		_optionEx(config, flags, description, fn, defaultValue) {
			if (typeof flags === "object" && flags instanceof Option) throw new Error("To add an Option object use addOption() instead of option() or requiredOption()");
			const option = this.createOption(flags, description);
			option.makeOptionMandatory(!!config.mandatory);
			if (typeof fn === "function") option.default(defaultValue).argParser(fn);
			else if (fn instanceof RegExp) {
				const regex = fn;
				fn = (val, def) => {
					const m = regex.exec(val);
					return m ? m[0] : def;
				};
				option.default(defaultValue).argParser(fn);
			} else option.default(fn);
			return this.addOption(option);
		}
		option(flags, description, parseArg, defaultValue) {
			return this._optionEx({}, flags, description, parseArg, defaultValue);
		}
		requiredOption(flags, description, parseArg, defaultValue) {
			return this._optionEx({ mandatory: true }, flags, description, parseArg, defaultValue);
		}
		combineFlagAndOptionalValue(combine = true) {
			this._combineFlagAndOptionalValue = !!combine;
			return this;
		}
		allowUnknownOption(allowUnknown = true) {
			this._allowUnknownOption = !!allowUnknown;
			return this;
		}
		allowExcessArguments(allowExcess = true) {
			this._allowExcessArguments = !!allowExcess;
			return this;
		}
		enablePositionalOptions(positional = true) {
			this._enablePositionalOptions = !!positional;
			return this;
		}
		passThroughOptions(passThrough = true) {
			this._passThroughOptions = !!passThrough;
			this._checkForBrokenPassThrough();
			return this;
		}
		_checkForBrokenPassThrough() {
			if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) throw new Error(`passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`);
		}
		storeOptionsAsProperties(storeAsProperties = true) {
			if (this.options.length) throw new Error("call .storeOptionsAsProperties() before adding options");
			if (Object.keys(this._optionValues).length) throw new Error("call .storeOptionsAsProperties() before setting option values");
			this._storeOptionsAsProperties = !!storeAsProperties;
			return this;
		}
		getOptionValue(key) {
			if (this._storeOptionsAsProperties) return this[key];
			return this._optionValues[key];
		}
		setOptionValue(key, value) {
			return this.setOptionValueWithSource(key, value, void 0);
		}
		setOptionValueWithSource(key, value, source) {
			if (this._storeOptionsAsProperties) this[key] = value;
			else this._optionValues[key] = value;
			this._optionValueSources[key] = source;
			return this;
		}
		getOptionValueSource(key) {
			return this._optionValueSources[key];
		}
		getOptionValueSourceWithGlobals(key) {
			let source;
			this._getCommandAndAncestors().forEach((cmd) => {
				if (cmd.getOptionValueSource(key) !== void 0) source = cmd.getOptionValueSource(key);
			});
			return source;
		}
		_prepareUserArgs(argv, parseOptions) {
			if (argv !== void 0 && !Array.isArray(argv)) throw new Error("first parameter to parse must be array or undefined");
			parseOptions = parseOptions || {};
			if (argv === void 0 && parseOptions.from === void 0) {
				if (process.versions?.electron) parseOptions.from = "electron";
				const execArgv = process.execArgv ?? [];
				if (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) parseOptions.from = "eval";
			}
			if (argv === void 0) argv = process.argv;
			this.rawArgs = argv.slice();
			let userArgs;
			switch (parseOptions.from) {
				case void 0:
				case "node":
					this._scriptPath = argv[1];
					userArgs = argv.slice(2);
					break;
				case "electron":
					if (process.defaultApp) {
						this._scriptPath = argv[1];
						userArgs = argv.slice(2);
					} else userArgs = argv.slice(1);
					break;
				case "user":
					userArgs = argv.slice(0);
					break;
				case "eval":
					userArgs = argv.slice(1);
					break;
				default: throw new Error(`unexpected parse option { from: '${parseOptions.from}' }`);
			}
			if (!this._name && this._scriptPath) this.nameFromFilename(this._scriptPath);
			this._name = this._name || "program";
			return userArgs;
		}
		parse(argv, parseOptions) {
			this._prepareForParse();
			const userArgs = this._prepareUserArgs(argv, parseOptions);
			this._parseCommand([], userArgs);
			return this;
		}
		async parseAsync(argv, parseOptions) {
			this._prepareForParse();
			const userArgs = this._prepareUserArgs(argv, parseOptions);
			await this._parseCommand([], userArgs);
			return this;
		}
		_prepareForParse() {
			if (this._savedState === null) this.saveStateBeforeParse();
			else this.restoreStateBeforeParse();
		}
		saveStateBeforeParse() {
			this._savedState = {
				_name: this._name,
				_optionValues: { ...this._optionValues },
				_optionValueSources: { ...this._optionValueSources }
			};
		}
		restoreStateBeforeParse() {
			if (this._storeOptionsAsProperties) throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
			this._name = this._savedState._name;
			this._scriptPath = null;
			this.rawArgs = [];
			this._optionValues = { ...this._savedState._optionValues };
			this._optionValueSources = { ...this._savedState._optionValueSources };
			this.args = [];
			this.processedArgs = [];
		}
		_checkForMissingExecutable(executableFile, executableDir, subcommandName) {
			if (fs.existsSync(executableFile)) return;
			const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory"}`;
			throw new Error(executableMissing);
		}
		_executeSubCommand(subcommand, args) {
			args = args.slice();
			let launchWithNode = false;
			const sourceExt = [
				".js",
				".ts",
				".tsx",
				".mjs",
				".cjs"
			];
			function findFile(baseDir, baseName) {
				const localBin = path.resolve(baseDir, baseName);
				if (fs.existsSync(localBin)) return localBin;
				if (sourceExt.includes(path.extname(baseName))) return void 0;
				const foundExt = sourceExt.find((ext) => fs.existsSync(`${localBin}${ext}`));
				if (foundExt) return `${localBin}${foundExt}`;
			}
			this._checkForMissingMandatoryOptions();
			this._checkForConflictingOptions();
			let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
			let executableDir = this._executableDir || "";
			if (this._scriptPath) {
				let resolvedScriptPath;
				try {
					resolvedScriptPath = fs.realpathSync(this._scriptPath);
				} catch {
					resolvedScriptPath = this._scriptPath;
				}
				executableDir = path.resolve(path.dirname(resolvedScriptPath), executableDir);
			}
			if (executableDir) {
				let localFile = findFile(executableDir, executableFile);
				if (!localFile && !subcommand._executableFile && this._scriptPath) {
					const legacyName = path.basename(this._scriptPath, path.extname(this._scriptPath));
					if (legacyName !== this._name) localFile = findFile(executableDir, `${legacyName}-${subcommand._name}`);
				}
				executableFile = localFile || executableFile;
			}
			launchWithNode = sourceExt.includes(path.extname(executableFile));
			let proc;
			if (process.platform !== "win32") {
				if (launchWithNode) {
					args.unshift(executableFile);
					args = incrementNodeInspectorPort(process.execArgv).concat(args);
					proc = childProcess.spawn(process.argv[0], args, { stdio: "inherit" });
				} else proc = childProcess.spawn(executableFile, args, { stdio: "inherit" });
			} else {
				this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
				args.unshift(executableFile);
				args = incrementNodeInspectorPort(process.execArgv).concat(args);
				proc = childProcess.spawn(process.execPath, args, { stdio: "inherit" });
			}
			if (!proc.killed) [
				"SIGUSR1",
				"SIGUSR2",
				"SIGTERM",
				"SIGINT",
				"SIGHUP"
			].forEach((signal) => {
				process.on(signal, () => {
					if (proc.killed === false && proc.exitCode === null) proc.kill(signal);
				});
			});
			const exitCallback = this._exitCallback;
			proc.on("close", (code) => {
				code = code ?? 1;
				if (!exitCallback) process.exit(code);
				else exitCallback(new CommanderError(code, "commander.executeSubCommandAsync", "(close)"));
			});
			proc.on("error", (err) => {
				if (err.code === "ENOENT") this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
				else if (err.code === "EACCES") throw new Error(`'${executableFile}' not executable`);
				if (!exitCallback) process.exit(1);
				else {
					const wrappedError = new CommanderError(1, "commander.executeSubCommandAsync", "(error)");
					wrappedError.nestedError = err;
					exitCallback(wrappedError);
				}
			});
			this.runningCommand = proc;
		}
		_dispatchSubcommand(commandName, operands, unknown) {
			const subCommand = this._findCommand(commandName);
			if (!subCommand) this.help({ error: true });
			subCommand._prepareForParse();
			let promiseChain;
			promiseChain = this._chainOrCallSubCommandHook(promiseChain, subCommand, "preSubcommand");
			promiseChain = this._chainOrCall(promiseChain, () => {
				if (subCommand._executableHandler) this._executeSubCommand(subCommand, operands.concat(unknown));
				else return subCommand._parseCommand(operands, unknown);
			});
			return promiseChain;
		}
		_dispatchHelpCommand(subcommandName) {
			if (!subcommandName) this.help();
			const subCommand = this._findCommand(subcommandName);
			if (subCommand && !subCommand._executableHandler) subCommand.help();
			return this._dispatchSubcommand(subcommandName, [], [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]);
		}
		_checkNumberOfArguments() {
			this.registeredArguments.forEach((arg, i) => {
				if (arg.required && this.args[i] == null) this.missingArgument(arg.name());
			});
			if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) return;
			if (this.args.length > this.registeredArguments.length) this._excessArguments(this.args);
		}
		_processArguments() {
			const myParseArg = (argument, value, previous) => {
				let parsedValue = value;
				if (value !== null && argument.parseArg) {
					const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
					parsedValue = this._callParseArg(argument, value, previous, invalidValueMessage);
				}
				return parsedValue;
			};
			this._checkNumberOfArguments();
			const processedArgs = [];
			this.registeredArguments.forEach((declaredArg, index) => {
				let value = declaredArg.defaultValue;
				if (declaredArg.variadic) {
					if (index < this.args.length) {
						value = this.args.slice(index);
						if (declaredArg.parseArg) value = value.reduce((processed, v) => {
							return myParseArg(declaredArg, v, processed);
						}, declaredArg.defaultValue);
					} else if (value === void 0) value = [];
				} else if (index < this.args.length) {
					value = this.args[index];
					if (declaredArg.parseArg) value = myParseArg(declaredArg, value, declaredArg.defaultValue);
				}
				processedArgs[index] = value;
			});
			this.processedArgs = processedArgs;
		}
		_chainOrCall(promise, fn) {
			if (promise?.then && typeof promise.then === "function") return promise.then(() => fn());
			return fn();
		}
		_chainOrCallHooks(promise, event) {
			let result = promise;
			const hooks = [];
			this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
				hookedCommand._lifeCycleHooks[event].forEach((callback) => {
					hooks.push({
						hookedCommand,
						callback
					});
				});
			});
			if (event === "postAction") hooks.reverse();
			hooks.forEach((hookDetail) => {
				result = this._chainOrCall(result, () => {
					return hookDetail.callback(hookDetail.hookedCommand, this);
				});
			});
			return result;
		}
		_chainOrCallSubCommandHook(promise, subCommand, event) {
			let result = promise;
			if (this._lifeCycleHooks[event] !== void 0) this._lifeCycleHooks[event].forEach((hook) => {
				result = this._chainOrCall(result, () => {
					return hook(this, subCommand);
				});
			});
			return result;
		}
		_parseCommand(operands, unknown) {
			const parsed = this.parseOptions(unknown);
			this._parseOptionsEnv();
			this._parseOptionsImplied();
			operands = operands.concat(parsed.operands);
			unknown = parsed.unknown;
			this.args = operands.concat(unknown);
			if (operands && this._findCommand(operands[0])) return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
			if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) return this._dispatchHelpCommand(operands[1]);
			if (this._defaultCommandName) {
				this._outputHelpIfRequested(unknown);
				return this._dispatchSubcommand(this._defaultCommandName, operands, unknown);
			}
			if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) this.help({ error: true });
			this._outputHelpIfRequested(parsed.unknown);
			this._checkForMissingMandatoryOptions();
			this._checkForConflictingOptions();
			const checkForUnknownOptions = () => {
				if (parsed.unknown.length > 0) this.unknownOption(parsed.unknown[0]);
			};
			const commandEvent = `command:${this.name()}`;
			if (this._actionHandler) {
				checkForUnknownOptions();
				this._processArguments();
				let promiseChain;
				promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
				promiseChain = this._chainOrCall(promiseChain, () => this._actionHandler(this.processedArgs));
				if (this.parent) promiseChain = this._chainOrCall(promiseChain, () => {
					this.parent.emit(commandEvent, operands, unknown);
				});
				promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
				return promiseChain;
			}
			if (this.parent?.listenerCount(commandEvent)) {
				checkForUnknownOptions();
				this._processArguments();
				this.parent.emit(commandEvent, operands, unknown);
			} else if (operands.length) {
				if (this._findCommand("*")) return this._dispatchSubcommand("*", operands, unknown);
				if (this.listenerCount("command:*")) this.emit("command:*", operands, unknown);
				else if (this.commands.length) this.unknownCommand();
				else {
					checkForUnknownOptions();
					this._processArguments();
				}
			} else if (this.commands.length) {
				checkForUnknownOptions();
				this.help({ error: true });
			} else {
				checkForUnknownOptions();
				this._processArguments();
			}
		}
		_findCommand(name) {
			if (!name) return void 0;
			return this.commands.find((cmd) => cmd._name === name || cmd._aliases.includes(name));
		}
		_findOption(arg) {
			return this.options.find((option) => option.is(arg));
		}
		_checkForMissingMandatoryOptions() {
			this._getCommandAndAncestors().forEach((cmd) => {
				cmd.options.forEach((anOption) => {
					if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) cmd.missingMandatoryOptionValue(anOption);
				});
			});
		}
		_checkForConflictingLocalOptions() {
			const definedNonDefaultOptions = this.options.filter((option) => {
				const optionKey = option.attributeName();
				if (this.getOptionValue(optionKey) === void 0) return false;
				return this.getOptionValueSource(optionKey) !== "default";
			});
			definedNonDefaultOptions.filter((option) => option.conflictsWith.length > 0).forEach((option) => {
				const conflictingAndDefined = definedNonDefaultOptions.find((defined) => option.conflictsWith.includes(defined.attributeName()));
				if (conflictingAndDefined) this._conflictingOption(option, conflictingAndDefined);
			});
		}
		_checkForConflictingOptions() {
			this._getCommandAndAncestors().forEach((cmd) => {
				cmd._checkForConflictingLocalOptions();
			});
		}
		parseOptions(args) {
			const operands = [];
			const unknown = [];
			let dest = operands;
			function maybeOption(arg) {
				return arg.length > 1 && arg[0] === "-";
			}
			const negativeNumberArg = (arg) => {
				if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
				return !this._getCommandAndAncestors().some((cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short)));
			};
			let activeVariadicOption = null;
			let activeGroup = null;
			let i = 0;
			while (i < args.length || activeGroup) {
				const arg = activeGroup ?? args[i++];
				activeGroup = null;
				if (arg === "--") {
					if (dest === unknown) dest.push(arg);
					dest.push(...args.slice(i));
					break;
				}
				if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
					this.emit(`option:${activeVariadicOption.name()}`, arg);
					continue;
				}
				activeVariadicOption = null;
				if (maybeOption(arg)) {
					const option = this._findOption(arg);
					if (option) {
						if (option.required) {
							const value = args[i++];
							if (value === void 0) this.optionMissingArgument(option);
							this.emit(`option:${option.name()}`, value);
						} else if (option.optional) {
							let value = null;
							if (i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i]))) value = args[i++];
							this.emit(`option:${option.name()}`, value);
						} else this.emit(`option:${option.name()}`);
						activeVariadicOption = option.variadic ? option : null;
						continue;
					}
				}
				if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
					const option = this._findOption(`-${arg[1]}`);
					if (option) {
						if (option.required || option.optional && this._combineFlagAndOptionalValue) this.emit(`option:${option.name()}`, arg.slice(2));
						else {
							this.emit(`option:${option.name()}`);
							activeGroup = `-${arg.slice(2)}`;
						}
						continue;
					}
				}
				if (/^--[^=]+=/.test(arg)) {
					const index = arg.indexOf("=");
					const option = this._findOption(arg.slice(0, index));
					if (option && (option.required || option.optional)) {
						this.emit(`option:${option.name()}`, arg.slice(index + 1));
						continue;
					}
				}
				if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) dest = unknown;
				if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
					if (this._findCommand(arg)) {
						operands.push(arg);
						unknown.push(...args.slice(i));
						break;
					} else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
						operands.push(arg, ...args.slice(i));
						break;
					} else if (this._defaultCommandName) {
						unknown.push(arg, ...args.slice(i));
						break;
					}
				}
				if (this._passThroughOptions) {
					dest.push(arg, ...args.slice(i));
					break;
				}
				dest.push(arg);
			}
			return {
				operands,
				unknown
			};
		}
		opts() {
			if (this._storeOptionsAsProperties) {
				const result = {};
				const len = this.options.length;
				for (let i = 0; i < len; i++) {
					const key = this.options[i].attributeName();
					result[key] = key === this._versionOptionName ? this._version : this[key];
				}
				return result;
			}
			return this._optionValues;
		}
		optsWithGlobals() {
			return this._getCommandAndAncestors().reduce((combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()), {});
		}
		error(message, errorOptions) {
			this._outputConfiguration.outputError(`${message}\n`, this._outputConfiguration.writeErr);
			if (typeof this._showHelpAfterError === "string") this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
			else if (this._showHelpAfterError) {
				this._outputConfiguration.writeErr("\n");
				this.outputHelp({ error: true });
			}
			const config = errorOptions || {};
			const exitCode = config.exitCode || 1;
			const code = config.code || "commander.error";
			this._exit(exitCode, code, message);
		}
		_parseOptionsEnv() {
			this.options.forEach((option) => {
				if (option.envVar && option.envVar in process.env) {
					const optionKey = option.attributeName();
					if (this.getOptionValue(optionKey) === void 0 || [
						"default",
						"config",
						"env"
					].includes(this.getOptionValueSource(optionKey))) {
						if (option.required || option.optional) this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
						else this.emit(`optionEnv:${option.name()}`);
					}
				}
			});
		}
		_parseOptionsImplied() {
			const dualHelper = new DualOptions(this.options);
			const hasCustomOptionValue = (optionKey) => {
				return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
			};
			this.options.filter((option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(this.getOptionValue(option.attributeName()), option)).forEach((option) => {
				Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
					this.setOptionValueWithSource(impliedKey, option.implied[impliedKey], "implied");
				});
			});
		}
		missingArgument(name) {
			const message = `error: missing required argument '${name}'`;
			this.error(message, { code: "commander.missingArgument" });
		}
		optionMissingArgument(option) {
			const message = `error: option '${option.flags}' argument missing`;
			this.error(message, { code: "commander.optionMissingArgument" });
		}
		missingMandatoryOptionValue(option) {
			const message = `error: required option '${option.flags}' not specified`;
			this.error(message, { code: "commander.missingMandatoryOptionValue" });
		}
		_conflictingOption(option, conflictingOption) {
			const findBestOptionFromValue = (option) => {
				const optionKey = option.attributeName();
				const optionValue = this.getOptionValue(optionKey);
				const negativeOption = this.options.find((target) => target.negate && optionKey === target.attributeName());
				const positiveOption = this.options.find((target) => !target.negate && optionKey === target.attributeName());
				if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) return negativeOption;
				return positiveOption || option;
			};
			const getErrorMessage = (option) => {
				const bestOption = findBestOptionFromValue(option);
				const optionKey = bestOption.attributeName();
				if (this.getOptionValueSource(optionKey) === "env") return `environment variable '${bestOption.envVar}'`;
				return `option '${bestOption.flags}'`;
			};
			const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
			this.error(message, { code: "commander.conflictingOption" });
		}
		unknownOption(flag) {
			if (this._allowUnknownOption) return;
			let suggestion = "";
			if (flag.startsWith("--") && this._showSuggestionAfterError) {
				let candidateFlags = [];
				let command = this;
				do {
					const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
					candidateFlags = candidateFlags.concat(moreFlags);
					command = command.parent;
				} while (command && !command._enablePositionalOptions);
				suggestion = suggestSimilar(flag, candidateFlags);
			}
			const message = `error: unknown option '${flag}'${suggestion}`;
			this.error(message, { code: "commander.unknownOption" });
		}
		_excessArguments(receivedArgs) {
			if (this._allowExcessArguments) return;
			const expected = this.registeredArguments.length;
			const s = expected === 1 ? "" : "s";
			const message = `error: too many arguments${this.parent ? ` for '${this.name()}'` : ""}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
			this.error(message, { code: "commander.excessArguments" });
		}
		unknownCommand() {
			const unknownName = this.args[0];
			let suggestion = "";
			if (this._showSuggestionAfterError) {
				const candidateNames = [];
				this.createHelp().visibleCommands(this).forEach((command) => {
					candidateNames.push(command.name());
					if (command.alias()) candidateNames.push(command.alias());
				});
				suggestion = suggestSimilar(unknownName, candidateNames);
			}
			const message = `error: unknown command '${unknownName}'${suggestion}`;
			this.error(message, { code: "commander.unknownCommand" });
		}
		version(str, flags, description) {
			if (str === void 0) return this._version;
			this._version = str;
			flags = flags || "-V, --version";
			description = description || "output the version number";
			const versionOption = this.createOption(flags, description);
			this._versionOptionName = versionOption.attributeName();
			this._registerOption(versionOption);
			this.on("option:" + versionOption.name(), () => {
				this._outputConfiguration.writeOut(`${str}\n`);
				this._exit(0, "commander.version", str);
			});
			return this;
		}
		description(str, argsDescription) {
			if (str === void 0 && argsDescription === void 0) return this._description;
			this._description = str;
			if (argsDescription) this._argsDescription = argsDescription;
			return this;
		}
		summary(str) {
			if (str === void 0) return this._summary;
			this._summary = str;
			return this;
		}
		alias(alias) {
			if (alias === void 0) return this._aliases[0];
			let command = this;
			if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) command = this.commands[this.commands.length - 1];
			if (alias === command._name) throw new Error("Command alias can't be the same as its name");
			const matchingCommand = this.parent?._findCommand(alias);
			if (matchingCommand) {
				const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
				throw new Error(`cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`);
			}
			command._aliases.push(alias);
			return this;
		}
		aliases(aliases) {
			if (aliases === void 0) return this._aliases;
			aliases.forEach((alias) => this.alias(alias));
			return this;
		}
		usage(str) {
			if (str === void 0) {
				if (this._usage) return this._usage;
				const args = this.registeredArguments.map((arg) => {
					return humanReadableArgName(arg);
				});
				return [].concat(this.options.length || this._helpOption !== null ? "[options]" : [], this.commands.length ? "[command]" : [], this.registeredArguments.length ? args : []).join(" ");
			}
			this._usage = str;
			return this;
		}
		name(str) {
			if (str === void 0) return this._name;
			this._name = str;
			return this;
		}
		helpGroup(heading) {
			if (heading === void 0) return this._helpGroupHeading ?? "";
			this._helpGroupHeading = heading;
			return this;
		}
		commandsGroup(heading) {
			if (heading === void 0) return this._defaultCommandGroup ?? "";
			this._defaultCommandGroup = heading;
			return this;
		}
		optionsGroup(heading) {
			if (heading === void 0) return this._defaultOptionGroup ?? "";
			this._defaultOptionGroup = heading;
			return this;
		}
		_initOptionGroup(option) {
			if (this._defaultOptionGroup && !option.helpGroupHeading) option.helpGroup(this._defaultOptionGroup);
		}
		_initCommandGroup(cmd) {
			if (this._defaultCommandGroup && !cmd.helpGroup()) cmd.helpGroup(this._defaultCommandGroup);
		}
		nameFromFilename(filename) {
			this._name = path.basename(filename, path.extname(filename));
			return this;
		}
		executableDir(path) {
			if (path === void 0) return this._executableDir;
			this._executableDir = path;
			return this;
		}
		helpInformation(contextOptions) {
			const helper = this.createHelp();
			const context = this._getOutputContext(contextOptions);
			helper.prepareContext({
				error: context.error,
				helpWidth: context.helpWidth,
				outputHasColors: context.hasColors
			});
			const text = helper.formatHelp(this, helper);
			if (context.hasColors) return text;
			return this._outputConfiguration.stripColor(text);
		}
		_getOutputContext(contextOptions) {
			contextOptions = contextOptions || {};
			const error = !!contextOptions.error;
			let baseWrite;
			let hasColors;
			let helpWidth;
			if (error) {
				baseWrite = (str) => this._outputConfiguration.writeErr(str);
				hasColors = this._outputConfiguration.getErrHasColors();
				helpWidth = this._outputConfiguration.getErrHelpWidth();
			} else {
				baseWrite = (str) => this._outputConfiguration.writeOut(str);
				hasColors = this._outputConfiguration.getOutHasColors();
				helpWidth = this._outputConfiguration.getOutHelpWidth();
			}
			const write = (str) => {
				if (!hasColors) str = this._outputConfiguration.stripColor(str);
				return baseWrite(str);
			};
			return {
				error,
				write,
				hasColors,
				helpWidth
			};
		}
		outputHelp(contextOptions) {
			let deprecatedCallback;
			if (typeof contextOptions === "function") {
				deprecatedCallback = contextOptions;
				contextOptions = void 0;
			}
			const outputContext = this._getOutputContext(contextOptions);
			const eventContext = {
				error: outputContext.error,
				write: outputContext.write,
				command: this
			};
			this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
			this.emit("beforeHelp", eventContext);
			let helpInformation = this.helpInformation({ error: outputContext.error });
			if (deprecatedCallback) {
				helpInformation = deprecatedCallback(helpInformation);
				if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) throw new Error("outputHelp callback must return a string or a Buffer");
			}
			outputContext.write(helpInformation);
			if (this._getHelpOption()?.long) this.emit(this._getHelpOption().long);
			this.emit("afterHelp", eventContext);
			this._getCommandAndAncestors().forEach((command) => command.emit("afterAllHelp", eventContext));
		}
		helpOption(flags, description) {
			if (typeof flags === "boolean") {
				if (flags) {
					if (this._helpOption === null) this._helpOption = void 0;
					if (this._defaultOptionGroup) this._initOptionGroup(this._getHelpOption());
				} else this._helpOption = null;
				return this;
			}
			this._helpOption = this.createOption(flags ?? "-h, --help", description ?? "display help for command");
			if (flags || description) this._initOptionGroup(this._helpOption);
			return this;
		}
		_getHelpOption() {
			if (this._helpOption === void 0) this.helpOption(void 0, void 0);
			return this._helpOption;
		}
		addHelpOption(option) {
			this._helpOption = option;
			this._initOptionGroup(option);
			return this;
		}
		help(contextOptions) {
			this.outputHelp(contextOptions);
			let exitCode = Number(process.exitCode ?? 0);
			if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) exitCode = 1;
			this._exit(exitCode, "commander.help", "(outputHelp)");
		}
		addHelpText(position, text) {
			const allowedValues = [
				"beforeAll",
				"before",
				"after",
				"afterAll"
			];
			if (!allowedValues.includes(position)) throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
			const helpEvent = `${position}Help`;
			this.on(helpEvent, (context) => {
				let helpStr;
				if (typeof text === "function") helpStr = text({
					error: context.error,
					command: context.command
				});
				else helpStr = text;
				if (helpStr) context.write(`${helpStr}\n`);
			});
			return this;
		}
		_outputHelpIfRequested(args) {
			const helpOption = this._getHelpOption();
			if (helpOption && args.find((arg) => helpOption.is(arg))) {
				this.outputHelp();
				this._exit(0, "commander.helpDisplayed", "(outputHelp)");
			}
		}
	};
	function incrementNodeInspectorPort(args) {
		return args.map((arg) => {
			if (!arg.startsWith("--inspect")) return arg;
			let debugOption;
			let debugHost = "127.0.0.1";
			let debugPort = "9229";
			let match;
			if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) debugOption = match[1];
			else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null) {
				debugOption = match[1];
				if (/^\d+$/.test(match[3])) debugPort = match[3];
				else debugHost = match[3];
			} else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null) {
				debugOption = match[1];
				debugHost = match[3];
				debugPort = match[4];
			}
			if (debugOption && debugPort !== "0") return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
			return arg;
		});
	}
	function useColor() {
		if (process.env.NO_COLOR || process.env.FORCE_COLOR === "0" || process.env.FORCE_COLOR === "false") return false;
		if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== void 0) return true;
	}
	exports.Command = Command;
	exports.useColor = useColor;
}));
const { program: program$1, createCommand, createArgument, createOption, CommanderError, InvalidArgumentError, InvalidOptionArgumentError, Command, Argument, Option, Help } = (/* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports) => {
	const { Argument } = require_argument();
	const { Command } = require_command();
	const { CommanderError, InvalidArgumentError } = require_error();
	const { Help } = require_help();
	const { Option } = require_option();
	exports.program = new Command();
	exports.createCommand = (name) => new Command(name);
	exports.createOption = (flags, description) => new Option(flags, description);
	exports.createArgument = (name, description) => new Argument(name, description);
	exports.Command = Command;
	exports.Option = Option;
	exports.Argument = Argument;
	exports.Help = Help;
	exports.CommanderError = CommanderError;
	exports.InvalidArgumentError = InvalidArgumentError;
	exports.InvalidOptionArgumentError = InvalidArgumentError;
})))(), 1)).default;
// src/cli/print.ts
function print(answer, json, { terminal, out, err }) {
	const aside = (answer.aside?.(terminal) ?? "") + (json ? answer.log?.(terminal) ?? "" : "");
	out(json ? jsonText(answer.json) : answer.text(terminal));
	if (aside !== "") err(aside);
	return answer.exit;
}
// src/core/drift.ts
function driftOf(snapshot, git, unreadable = /* @__PURE__ */ new Set()) {
	const kills = effectiveKills(snapshot.kills, snapshot.restores);
	const told = [.../* @__PURE__ */ new Set([...Object.keys(snapshot.features), ...Object.keys(git)])].filter((feature) => !unreadable.has(feature)).toSorted(byCodeUnits);
	return {
		features: told.flatMap((feature) => Object.hasOwn(kills, feature) ? [] : featureDrift(feature, own(git, feature), own(snapshot.features, feature)) ?? []),
		killed: told.filter((feature) => Object.hasOwn(kills, feature) && (own(git, feature)?.tier ?? 0) > 0)
	};
}
function featureDrift(feature, git, store) {
	const more = store === null ? [] : risesBetween(git, store);
	const less = git === null ? [] : risesBetween(store, git);
	if (more.length + less.length === 0) return null;
	return {
		feature,
		ahead: more.length === 0 ? "git" : less.length === 0 ? "store" : "both",
		rises: [.../* @__PURE__ */ new Set([...more, ...less])],
		git: git?.tier ?? null,
		store: store?.tier ?? null
	};
}
// src/commands/drift.ts
async function drift(world) {
	const tip = await readTip(world, { dryRun: false });
	const { settings } = tip.inForce;
	const readings = await recognize(world, settings, await readStores(world, settings), everListed(tip));
	const environments = new Set(readings.map((read) => read.settings.environment));
	const stores = (await Promise.all(Array.from(environments, (environment) => inOne(world, tip, environment, inEnvironment(readings, environment))))).flat();
	return {
		checkedAt: world.now,
		revision: tip.commit,
		stores,
		notes: tip.doubt === null ? [] : [tip.doubt],
		exit: firstExit({
			invalid: false,
			unavailable: stores.some(({ state }) => state === "failed" || state === "unreadable"),
			held: stores.some(({ state, ahead }) => state !== "in-step" || ahead === "store")
		})
	};
}
async function inOne(world, tip, environment, readings) {
	const published = publishedIn(world, tip, environment, readings);
	const told = readings.filter(({ reading, settings }) => reading.kind !== "absent" || mirrorOf(tip.inForce.settings, settings) !== "local");
	return Promise.all(told.map((read) => storeDrift(world, tip, read, published)));
}
const UNKNOWN = {
	sequence: null,
	revision: null,
	digest: null,
	matchesGit: null,
	features: [],
	killed: []
};
async function storeDrift(world, tip, read, published) {
	const { store, settings, reading } = read;
	const mirror = mirrorOf(tip.inForce.settings, settings) !== null;
	const about = {
		name: store.name,
		environment: settings.environment,
		guarantee: store.cas,
		mirror,
		detail: null
	};
	switch (reading.kind) {
		case "absent": return {
			...about,
			...UNKNOWN,
			state: "absent",
			ahead: null
		};
		case "unreadable": return {
			...about,
			...UNKNOWN,
			state: "unreadable",
			ahead: null,
			detail: reading.detail
		};
		case "failed": return {
			...about,
			...UNKNOWN,
			state: "failed",
			ahead: null,
			detail: `${reading.cause}: ${reading.detail}`
		};
		case "snapshot": {
			const { snapshot } = reading;
			const { sequence, revision, digest } = snapshot;
			const now = compiled(tip.catalog, tip.inForce.settings, settings.environment);
			const git = await gitAt(world, tip, settings.environment, revision);
			const repair = published.repairs.find((each) => each.store === store.name);
			const known = {
				...about,
				sequence,
				revision,
				digest,
				state: stateOf(repair?.reason, snapshot, published)
			};
			const above = driftOf(snapshot, now.features, now.unreadable);
			if (git === null) {
				const found = withTip({
					features: [],
					killed: above.killed
				}, above);
				const detail = `its revision ${revision} is not in this clone`;
				return {
					...known,
					...found,
					ahead: aheadOf(found),
					matchesGit: null,
					detail
				};
			}
			const found = withTip(driftOf(snapshot, git.features, git.unreadable), above);
			const asGit = {
				...snapshot,
				features: withSince(git.features, snapshot)
			};
			return {
				...known,
				...found,
				ahead: aheadOf(found),
				matchesGit: storedDigest(world, settings, asGit) === digest
			};
		}
	}
}
function stateOf(reason, { sequence }, { snapshot }) {
	if (reason === void 0) return "in-step";
	return sequence > (snapshot?.sequence ?? 0) ? "ahead" : sequence < (snapshot?.sequence ?? 0) ? "behind" : "differs";
}
function aheadOf({ features }) {
	if (features.some(({ ahead }) => ahead !== "git")) return "store";
	return features.length > 0 ? "git" : null;
}
function withTip(then, now) {
	const above = now.features.filter(({ ahead }) => ahead !== "git");
	const told = new Set(above.map(({ feature }) => feature));
	const features = [...above, ...then.features.filter(({ feature }) => !told.has(feature))];
	return {
		...then,
		features: features.toSorted((a, b) => byCodeUnits(a.feature, b.feature))
	};
}
async function gitAt(world, { inForce }, environment, revision) {
	const { settings } = inForce;
	const commit = await world.history.resolve(revision).catch(() => null);
	const catalog = commit === null ? null : await catalogAt(world, commit, settings).catch(() => null);
	return catalog === null ? null : compiled(catalog, settings, environment);
}
function compiled(catalog, settings, environment) {
	const minimumTier = minimumTierOf(settings, environment) ?? 0;
	const features = Array.from(catalog.entries.values(), ({ rollout }) => [rollout.feature, compileFeature(rollout, settings, 0, minimumTier)]);
	return {
		features: Object.fromEntries(features),
		unreadable: new Set(catalog.unreadable.keys())
	};
}
function withSince(git, { features, publishedAt }) {
	return Object.fromEntries(Object.entries(git).map(([feature, entry]) => {
		const since = own(features, feature)?.since ?? publishedAt;
		return [feature, {
			...entry,
			since: Number.isFinite(parseInstant(since)) ? since : publishedAt
		}];
	}));
}
// src/commands/status.ts
async function status(world, filter) {
	const found = await scene(world);
	const { heartbeat, snapshot } = found.published;
	return {
		rows: rowsOf(world, filter, found),
		lastGuardRun: heartbeat,
		unwatched: snapshot === null ? null : unwatched(snapshot, heartbeat, world.now)
	};
}
function rowsOf(world, filter, { rollouts, unreadable, ...given }) {
	if (filter.feature !== null && !unreadable.has(filter.feature)) mustHave(rollouts, filter.feature);
	const rows = Array.from(rollouts.values()).filter((rollout) => isListed(rollout, filter)).map((rollout) => rowOf(world, rollout, given));
	const broken = Array.from(unreadable, ([feature, file]) => unreadableRow(feature, file, given.published));
	return [...rows, ...broken.filter(({ feature }) => isListedUnreadable(feature, filter))].filter(({ age }) => filter.stale === null || age !== null && age >= filter.stale).toSorted((a, b) => (b.tier ?? -1) - (a.tier ?? -1) || (a.feature < b.feature ? -1 : 1));
}
function isListedUnreadable(name, { feature, owner, tier }) {
	return feature === null ? owner === null && tier === null : name === feature;
}
function unreadableRow(feature, file, published) {
	const live = own(published.snapshot?.features ?? {}, feature);
	return {
		feature,
		tier: null,
		status: "unreadable",
		exposure: 0,
		whitelisted: 0,
		age: null,
		owners: [],
		note: `${file} cannot be read; ${live === null ? "not published" : `published at tier ${live.tier}`}`
	};
}
function isListed(rollout, { feature, all, owner, tier }) {
	if (feature !== null) return rollout.feature === feature;
	if (owner !== null && !rollout.owners.includes(owner)) return false;
	if (tier !== null) return rollout.tier === tier;
	return all || owner !== null || rollout.retired === null;
}
function rowOf(world, rollout, given) {
	const { feature, tier, whitelist, owners } = rollout;
	const { snapshot } = given.published;
	const killed = tier > 0 && snapshot !== null && isKilled(snapshot, feature);
	const { since } = tenureFor({
		timelines: given.timelines,
		published: snapshot
	}, rollout, world.now);
	return {
		feature,
		tier,
		status: killed ? "killed" : statusOf(rollout),
		exposure: killed ? 0 : exposureOf(tier, given.settings),
		whitelisted: whitelist.length,
		age: since === null || tier === 0 ? null : world.now - since,
		owners,
		note: noteOf(rollout, given.published)
	};
}
function noteOf({ feature, tier, retired }, { read, snapshot, trouble }) {
	const usual = retired === null ? "" : "retired";
	if (!read) return usual;
	if (snapshot === null) return trouble === null ? notPublished(tier, usual) : "what is published could not be read";
	const kill = isKilled(snapshot, feature) ? own(snapshot.kills, feature) : null;
	if (kill !== null) return `killed by ${kill.by}: ${kill.code}`;
	const live = own(snapshot.features, feature);
	if (live === null) return notPublished(tier, usual);
	return live.tier === tier ? usual : `published at tier ${live.tier}`;
}
function notPublished(tier, usual) {
	return tier === 0 ? usual : "not published";
}
// src/report/text/drift.ts
function driftText(result, terminal) {
	const { style, columns } = terminal;
	const width = widest(result.stores.map(({ name }) => name));
	const lines = result.stores.flatMap((store) => storeLines(store, width, terminal));
	const notes = result.notes.flatMap((note) => hang("  → ", escapeTerminal(note), columns));
	return `${[
		headline(result, style),
		"",
		...lines,
		...notes.length === 0 ? [] : ["", ...notes]
	].join("\n")}\n`;
}
function headline({ stores, revision }, style) {
	const above = stores.filter(({ ahead }) => ahead === "store").length;
	const apart = stores.filter(({ state }) => state !== "in-step").length;
	const tip = style.dim(`git is at ${shortRevision(revision)}`);
	if (above > 0) return `${style.red(style.bold(`${plural(above, "store")} above git; the next guard run brings it down.`))}  ${tip}`;
	if (apart > 0) return `${style.yellow(style.bold(`${plural(apart, "store")} not in step; the next publish repairs it.`))}  ${tip}`;
	const waiting = new Set(stores.flatMap(({ features }) => features.map(({ feature }) => feature))).size;
	if (waiting > 0) return `${style.bold(`No store is above git; git has more of ${plural(waiting, "feature")}.`)}  ${tip}`;
	return `${style.green(style.bold(`No drift in ${plural(stores.length, "store")}.`))}  ${tip}`;
}
function storeLines(store, width, { style, columns }) {
	const { name, state, ahead, features, killed, detail } = store;
	const mark = state === "in-step" && ahead !== "store" ? style.green("✓") : style.red("✗");
	const [first = "", ...rest] = hang(`  ✓ ${pad(escapeTerminal(name), width)}  `, wordsOf$1(store), columns);
	return [
		`  ${mark}${first.slice(3)}`,
		...rest,
		...features.flatMap((each) => hang("      ", featureWords(each), columns)),
		...killed.length === 0 ? [] : hang("      ", `killed: ${escapeTerminal(killed.join(", "))}`, columns),
		...detail === null ? [] : hang("      ", escapeTerminal(detail), columns)
	];
}
function wordsOf$1({ state, sequence, revision, digest, matchesGit, environment }) {
	const where = environment === "production" ? "" : ` (${escapeTerminal(environment)})`;
	if (sequence === null || revision === null || digest === null) return `${state}${where}`;
	const same = matchesGit === null ? "not compared with git" : matchesGit ? "as git has it" : "not as git has it";
	return `${state}${where}, sequence ${sequence} of ${escapeTerminal(shortRevision(revision))}, ${same}, ${escapeTerminal(digest.slice(0, 19))}`;
}
function featureWords({ feature, ahead, rises, git, store }) {
	const who = ahead === "both" ? "git and the store each have more" : `${ahead === "git" ? "git" : "the store"} has more`;
	return `${escapeTerminal(feature)}: ${who} (${rises.join(", ")}); git ${tierWords(git)}, store ${tierWords(store)}`;
}
function tierWords(tier) {
	return tier === null ? "has none" : `tier ${tier}`;
}
// src/report/text/look.ts
function statusText(rows, terminal) {
	const { style, columns } = terminal;
	if (rows.length === 0) return "No rollout matches, or there is none yet. Create one: pilot-rollout create <feature> --whitelist <customer>\n";
	const head = [
		"feature",
		"tier",
		"status",
		"customers",
		"for",
		"owners"
	];
	const body = rows.map((row) => [
		escapeTerminal(row.feature),
		row.tier === null ? "–" : ladderBar(row.tier),
		paintStatus(row.status, style),
		audience(row),
		row.age === null ? "–" : largestUnit(row.age),
		escapeTerminal(row.owners.join(" "))
	]);
	const shown = tableWidth([head, ...body]) <= columns ? head.length : head.length - 1;
	const notes = rows.filter(({ note }) => note !== "").flatMap((row) => hang("  ! ", `${escapeTerminal(row.feature)}: ${escapeTerminal(row.note)}`, columns));
	const running = rows.filter(({ tier, status }) => tier !== null && tier >= 1 && tier <= 3 && status !== "killed").length;
	const summary = style.dim(`${plural(rows.length, "rollout")}, ${running} running`);
	return `${[
		table(head.slice(0, shown), body.map((cells) => cells.slice(0, shown)), terminal),
		...notes.length === 0 ? [] : ["", ...notes],
		"",
		summary
	].join("\n")}\n`;
}
function largestUnit(age) {
	return duration(age).split(" ").slice(0, 2).join(" ");
}
function audience({ tier, status, exposure, whitelisted }) {
	if (tier === null) return "–";
	if (tier === 0 || status === "killed") return "none";
	if (tier === 4) return "everyone";
	return tier === 1 ? plural(whitelisted, "name") : `${share(exposure)} + ${whitelisted}`;
}
function paintStatus(status, style) {
	const word = status.replace("_", " ");
	switch (status) {
		case "planned": return style.dim(word);
		case "in_progress": return style.cyan(word);
		case "completed": return style.green(word);
		case "paused": return style.yellow(word);
		case "rolled_back":
		case "killed":
		case "unreadable": return style.red(word);
	}
}
function statsText(stats, { style }) {
	const rate = stats.events === 0 ? null : stats.errors / stats.events;
	const paint = rate !== null && rate < stats.maximumErrorRate ? style.green : style.red;
	const bar = rate === null ? "no events" : `${paint(rateBar(rate, stats.maximumErrorRate))}  limit ${share(stats.maximumErrorRate)}`;
	const success = rate === null ? "–" : `${share(1 - rate)}, at least ${share(stats.minimumSuccessRate)} wanted`;
	return [
		`${style.bold(escapeTerminal(stats.feature))}  ${ladderBar(stats.tier)} ${tierName(stats.tier)}, ${paintStatus(stats.status, style)}`,
		"",
		`  since         ${minuteOf(stats.since)} UTC`,
		`  customers     ${stats.enabledCustomers === null ? "not known" : amount(stats.enabledCustomers)}`,
		`  events        ${amount(stats.events)}, of which ${amount(stats.errors)} failed`,
		`  error rate    ${rate === null ? "" : `${share(rate)}  `}${bar}`,
		`  success rate  ${success}`,
		""
	].join("\n");
}
function historyText(feature, rows, terminal) {
	const title = `${terminal.style.bold(escapeTerminal(feature))}  ${terminal.style.dim(plural(rows.length, "commit"))}\n`;
	if (rows.length === 0) return `${title}\nNo commit on the base branch touched it yet.\n`;
	const body = rows.map((row) => [
		minuteOf(row.at),
		row.tier === null ? "–" : ladderBar(row.tier),
		escapeTerminal(row.note),
		shortRevision(row.commit).slice(0, 8),
		escapeTerminal(`${row.subject} (${row.author})`)
	]);
	return `${title}\n${table([
		"when",
		"tier",
		"",
		"commit",
		"what"
	], body, terminal)}\n`;
}
function errorsText(feature, rows, terminal) {
	const { style } = terminal;
	const title = `${style.bold(escapeTerminal(feature))}  ${style.dim(plural(rows.length, "error"))}\n`;
	if (rows.length === 0) return `${title}\nNo errors were reported in this time.\n`;
	const body = rows.map((row) => [
		minuteOf(row.at),
		row.customer === null ? "hidden" : escapeTerminal(row.customer),
		escapeTerminal(row.message)
	]);
	return `${title}\n${table([
		"when",
		"customer",
		"error"
	], body, terminal)}\n`;
}
// src/cli/looking.ts
async function answerStatus(world, filter) {
	const { rows: features, lastGuardRun, unwatched } = await status(world, filter);
	const warnings = unwatched === null ? [] : [unwatched];
	return {
		exit: EXIT.ok,
		json: {
			version: 1,
			checkedAt: formatInstant(world.now),
			...lastGuardRun === null ? {} : { lastGuardRun: formatInstant(lastGuardRun) },
			features
		},
		text: (terminal) => statusText(features, terminal),
		aside: (terminal) => notesText(warnings, terminal)
	};
}
async function answerStats(world, feature) {
	const { view, metrics } = await stats(world, feature);
	const silent = metrics.status === "ok" ? [] : [`Nothing measured (${metrics.status}): ${metrics.detail}`];
	const rate = view.events === 0 ? null : view.errors / view.events;
	return {
		exit: metrics.status === "ok" || metrics.status === "empty" ? EXIT.ok : EXIT.unavailable,
		json: {
			version: 1,
			...view,
			since: formatInstant(view.since),
			status: view.status,
			metrics: metrics.status,
			errorRate: rate,
			successRate: rate === null ? null : 1 - rate
		},
		text: (terminal) => statsText(view, terminal) + notesText(silent, terminal)
	};
}
async function answerHistory(world, feature) {
	const rows = await history(world, feature);
	const entries = rows.map((row) => ({
		...row,
		at: formatInstant(row.at)
	}));
	return {
		exit: EXIT.ok,
		json: {
			version: 1,
			feature,
			entries
		},
		text: (terminal) => historyText(feature, rows, terminal)
	};
}
async function answerErrors(world, feature, limit) {
	const rows = await errors(world, feature, limit);
	const listed = rows.map((row) => ({
		...row,
		at: formatInstant(row.at)
	}));
	return {
		exit: EXIT.ok,
		json: {
			version: 1,
			feature,
			errors: listed
		},
		text: (terminal) => errorsText(feature, rows, terminal)
	};
}
async function answerDrift(world) {
	const { checkedAt, revision, stores, notes, exit } = await drift(world);
	return {
		exit,
		json: {
			version: 1,
			checkedAt: formatInstant(checkedAt),
			revision,
			stores
		},
		text: (terminal) => driftText({
			revision,
			stores,
			notes
		}, terminal),
		log: (terminal) => notesText(notes, terminal)
	};
}
// src/cli/customers.ts
async function customersOf(asked, readStdin) {
	if (asked.customer !== void 0) {
		if (asked.feature !== void 0) throw new UsageError("Either a feature with customers, or --customer alone");
		return {
			kind: "customer",
			customer: asked.customer,
			at: asked.at ?? null
		};
	}
	if (asked.at !== void 0) throw new UsageError("--at answers for one customer: name one with --customer");
	if (asked.feature === void 0 || asked.customers.length === 0) throw new UsageError("Name a feature and customers, e.g. `explain my_feature cust_1`, or use --customer cust_1");
	const lists = await Promise.all(asked.customers.map(async (each) => each === "-" ? linesOf(await readStdin()) : [each]));
	return {
		kind: "feature",
		feature: asked.feature,
		customers: lists.flat()
	};
}
function linesOf(text) {
	const lines = text.split(/\r?\n/u);
	return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
// src/cli/options.ts
function withGlobals(command) {
	return command.option("--repo <dir>", "the repository (default: the one around this folder)").option("--json", "print one JSON document, nothing else").option("--now <instant>", "judge as of this instant, e.g. 2026-11-22T10:00:00Z", instantOption).option("--evidence <file>", "judge recorded evidence instead of measuring").option("--record <file>", "write down what was measured").option("--store <name>", "only this store").option("--quiet", "no progress");
}
function withPullRequest(command) {
	return command.option("--pr", "open a pull request instead of committing (needs GITHUB_TOKEN)");
}
const DAY_AND_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/u;
function instantOption(text) {
	const instant = DAY_AND_TIME.test(text) && readDate(text.slice(0, 10)) !== null ? parseInstant(text) : NaN;
	if (Number.isNaN(instant)) throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is RFC 3339, e.g. 2026-11-22T10:00:00Z`);
	return instant;
}
const LENGTHS = {
	least: 1e3,
	most: 864e9
};
function durationOption(text) {
	const duration = readDuration(text, LENGTHS);
	if (duration === null) throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is a whole number and s, m, h, d or w`);
	return duration;
}
function stretchOption(text) {
	const [from, to, ...rest] = text.split("/");
	if (from === void 0 || to === void 0 || rest.length > 0) throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is FROM/TO, two instants`);
	const stretch = {
		from: instantOption(from),
		to: instantOption(to)
	};
	if (stretch.from >= stretch.to) throw new InvalidArgumentError("FROM must be before TO");
	return stretch;
}
function tierOption(text) {
	if (!/^[0-4]$/u.test(text)) throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is 0-4`);
	return Number(text);
}
function listOption(text) {
	return text.split(",").map((each) => each.trim()).filter((each) => each !== "");
}
function portOption(text) {
	if (!/^\d{1,5}$/u.test(text) || Number(text) > 65535) throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is a whole number from 0 to 65535`);
	return Number(text);
}
function countOption(text) {
	if (!/^[1-9]\d{0,5}$/u.test(text)) throw new InvalidArgumentError(`found ${JSON.stringify(text)}, allowed is a whole number from 1`);
	return Number(text);
}
// src/cli/serve.ts
function addServe(root, run) {
	withGlobals(root.command("serve")).description("answer OFREP from a store, with GET /health, until it is stopped").option("--port <port>", "0 takes any free one", portOption, 8080).option("--host <address>", "0.0.0.0 in a container", "127.0.0.1").option("--every <time>", "how often the store is read", durationOption, 1e4).option("--environment <name>", "serve the store of this environment", "production").option("--allow-origin <origin>", "browsers of this origin may ask").action((options) => run(options));
}
async function serve(world, options, around) {
	const store = await storeToServe(world, options.environment);
	const [{ createClient }, { ofrepHandler }, { startHttpServer }] = await Promise.all([
		import("./chunks/client-sOVhqPk7.js"),
		import("./chunks/ofrep-BDRALuee.js"),
		import("./chunks/http-server-Dht9H9r0.js")
	]);
	const client = createClient({
		source: sourceOf(store, world),
		environment: options.environment,
		refresh: {
			every: options.every,
			mode: "timer"
		},
		onError: sayingOnce(around.err)
	});
	try {
		const { allowOrigin } = options;
		const handle = ofrepHandler(client, allowOrigin === void 0 ? {} : { allowOrigin });
		const server = await startHttpServer(async (request) => await handle(request) ?? otherwise(client, request), options.host, options.port);
		const { url } = server;
		around.out(options.json === true ? jsonText({
			version: 1,
			url,
			store: store.name
		}) : `Answering OFREP from store ${store.name} at ${url}; GET ${url}/health\n`);
		await around.stopped;
		await server.close();
	} finally {
		client.close();
	}
}
function sourceOf(store, world) {
	return async ({ signal }) => {
		const snapshot = await readToServe(store, world, signal);
		if (snapshot === null) throw new Error(`store ${store.name}: nothing was published yet`);
		return { snapshot };
	};
}
function otherwise(client, request) {
	if (new URL(request.url).pathname !== "/health") return new Response(null, { status: 404 });
	const snapshot = client.snapshot();
	if (snapshot === void 0) return Response.json({ status: "empty" }, { status: 503 });
	const { sequence, revision, publishedAt } = snapshot;
	return Response.json({
		status: client.isStale() ? "stale" : "ok",
		sequence,
		revision,
		publishedAt
	});
}
function sayingOnce(err) {
	let last = "";
	return ({ code, message }) => {
		const line = `pilot-rollout: ${code}: ${escapeTerminal(message)}\n`;
		if (line !== last) err(line);
		last = line;
	};
}
// src/cli/program.ts
function program(version, host) {
	const root = new Command("pilot-rollout").description("Progressive delivery for feature flags, run entirely from git").version(version).showHelpAfterError("(--help tells more)").showSuggestionAfterError(true).configureHelp({ showGlobalOptions: true });
	judging(root, host);
	acting(root, host);
	editing(root, host);
	looking(root, host);
	addServe(root, host.serve);
	root.command("demo").description("play the guide's story in a temporary repository, on embedded defaults").option("--keep", "keep the temporary repository and say where it is").action((options) => host.demo(options));
	return root;
}
function judging(root, { run, guard, readStdin }) {
	withGlobals(root.command("validate")).description("judge what differs between base and head").option("--base <ref>", "default: the merge base with the default branch").option("--head <ref>", "default: the working tree").action((options) => run(options, (world) => answerValidate(world, {
		base: options.base ?? null,
		head: options.head ?? null
	})));
	withGlobals(root.command("compile")).description("print the snapshot of the working tree").addOption(new Option("--format <format>", "what to print").choices(["snapshot", "flagd"]).default("snapshot")).option("--environment <name>", "compile for this environment", "production").action((options) => run(options, (world) => answerCompile(world, options.environment, options.format)));
	withGlobals(root.command("publish")).description("write the tip of the base branch to the stores, never backwards").option("--dry-run", "say what would be written").action((options) => run(options, (world) => answerPublish(world, options.dryRun ?? false)));
	withGlobals(root.command("guard")).description("measure what is live, roll back what breaches, repair what was left").option("--dry-run", "say what would be done").option("--watch <every>", "keep running, e.g. 30s", durationOption).action((options) => guard(options));
	withGlobals(root.command("explain")).description("why a feature is on or off for customers").argument("[feature]", "the feature; with --customer all features").argument("[customers...]", "customer ids; - reads them from stdin, one a line").option("--customer <id>", "every feature for this customer").option("--at <instant>", "with --customer: by the commit of that time", instantOption).action((feature, customers, options) => run(options, async (world) => answerExplain(world, await customersOf({
		feature,
		customers,
		...options
	}, readStdin))));
}
function acting(root, { run }) {
	withPullRequest(withGlobals(root.command("rollback"))).description("turn a feature off: stores first, then a commit on the base branch").argument("<feature>").requiredOption("--reason <text>", "what went wrong").option("--edit", "only edit the file").action((feature, options) => run(options, (world) => answerRollback(world, {
		feature,
		reason: options.reason
	}, options.edit === true ? "edit" : "whole")));
	withGlobals(root.command("kill")).description("turn a feature off in the stores only").argument("<feature>").requiredOption("--reason <text>", "what went wrong").action((feature, options) => run(options, (world) => answerKill(world, feature, options.reason)));
	withGlobals(root.command("restore")).description("take a kill back, within 24 h and while git still has the tier").argument("<feature>").requiredOption("--reason <text>", "why it was wrong, or what is over").option("--false-alarm <from/to>", "leave the evidence of this stretch out", stretchOption).action((feature, options) => run(options, (world) => answerRestore(world, {
		feature,
		reason: options.reason,
		falseAlarm: options.falseAlarm ?? null
	})));
}
function editing(root, { run }) {
	const answer = (options, order) => run(options, (world) => answerEdit(world, order, options.commit === true || options.pr === true ? "commit" : "edit"));
	const command = (name, description) => withPullRequest(withGlobals(root.command(name))).description(description).option("--commit", "commit to the base branch instead of editing the file here");
	command("create", "plan a rollout at tier 0").argument("<feature>").option("--whitelist <ids>", "customers, separated by commas", listOption, []).action((feature, options) => answer(options, {
		kind: "create",
		feature,
		whitelist: options.whitelist
	}));
	for (const [kind, description] of RISES) command(kind, description).argument("<feature>").action((feature, options) => answer(options, {
		kind,
		feature
	}));
	command("pause", "freeze a feature at its tier").argument("<feature>").requiredOption("--reason <text>", "why").action((feature, options) => answer(options, {
		kind: "pause",
		feature,
		reason: options.reason
	}));
	command("include", "put a customer on the whitelist").argument("<feature>").argument("<customer>").action((feature, customer, options) => answer(options, {
		kind: "include",
		feature,
		customer
	}));
	command("exclude", "put a customer on the blacklist").argument("<feature>").argument("<customer>").requiredOption("--reason <text>", "why").action((feature, customer, options) => answer(options, {
		kind: "exclude",
		feature,
		customer,
		reason: options.reason
	}));
}
const RISES = [
	["start", "judge a start at tier 1, and edit the file if it is allowed"],
	["advance", "judge the next tier, and edit the file if it is allowed"],
	["resume", "take a pause back"],
	["restart", "judge a new start after a rollback, and edit the file if it is allowed"]
];
function looking(root, { run }) {
	withGlobals(root.command("status")).description("where the rollouts stand").argument("[feature]").option("--all", "also retired ones").option("--owner <name>", "only this owner's").option("--tier <tier>", "only this tier", tierOption).option("--stale <age>", "only those at their tier for longer, e.g. 30d", durationOption).action((feature, options) => run(options, (world) => answerStatus(world, {
		feature: feature ?? null,
		all: options.all ?? false,
		owner: options.owner ?? null,
		tier: options.tier ?? null,
		stale: options.stale ?? null
	})));
	withGlobals(root.command("drift")).description("each store against git at its revision, and against the other stores").action((options) => run(options, (world) => answerDrift(world)));
	withGlobals(root.command("stats")).description("what was measured about a feature").argument("<feature>").action((feature, options) => run(options, (world) => answerStats(world, feature)));
	withGlobals(root.command("history")).description("what git knows of a feature").argument("<feature>").action((feature, options) => run(options, (world) => answerHistory(world, feature)));
	withGlobals(root.command("errors")).description("the errors of the last 24 hours").argument("<feature>").option("--limit <count>", "at most this many", countOption, 20).action((feature, options) => run(options, (world) => answerErrors(world, feature, options.limit)));
}
// \0node:process
var import_picocolors = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	let p = process || {};
	let argv = p.argv || [];
	let env = p.env || {};
	let isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
	let formatter = (open, close, replace = open) => (input) => {
		let string = "" + input, index = string.indexOf(close, open.length);
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
	};
	let replaceClose = (string, close, replace, index) => {
		let result = "", cursor = 0;
		do {
			result += string.substring(cursor, index) + replace;
			cursor = index + close.length;
			index = string.indexOf(close, cursor);
		} while (~index);
		return result + string.substring(cursor);
	};
	let createColors = (enabled = isColorSupported) => {
		let f = enabled ? formatter : () => String;
		return {
			isColorSupported: enabled,
			reset: f("\x1B[0m", "\x1B[0m"),
			bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
			dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
			italic: f("\x1B[3m", "\x1B[23m"),
			underline: f("\x1B[4m", "\x1B[24m"),
			inverse: f("\x1B[7m", "\x1B[27m"),
			hidden: f("\x1B[8m", "\x1B[28m"),
			strikethrough: f("\x1B[9m", "\x1B[29m"),
			black: f("\x1B[30m", "\x1B[39m"),
			red: f("\x1B[31m", "\x1B[39m"),
			green: f("\x1B[32m", "\x1B[39m"),
			yellow: f("\x1B[33m", "\x1B[39m"),
			blue: f("\x1B[34m", "\x1B[39m"),
			magenta: f("\x1B[35m", "\x1B[39m"),
			cyan: f("\x1B[36m", "\x1B[39m"),
			white: f("\x1B[37m", "\x1B[39m"),
			gray: f("\x1B[90m", "\x1B[39m"),
			bgBlack: f("\x1B[40m", "\x1B[49m"),
			bgRed: f("\x1B[41m", "\x1B[49m"),
			bgGreen: f("\x1B[42m", "\x1B[49m"),
			bgYellow: f("\x1B[43m", "\x1B[49m"),
			bgBlue: f("\x1B[44m", "\x1B[49m"),
			bgMagenta: f("\x1B[45m", "\x1B[49m"),
			bgCyan: f("\x1B[46m", "\x1B[49m"),
			bgWhite: f("\x1B[47m", "\x1B[49m"),
			blackBright: f("\x1B[90m", "\x1B[39m"),
			redBright: f("\x1B[91m", "\x1B[39m"),
			greenBright: f("\x1B[92m", "\x1B[39m"),
			yellowBright: f("\x1B[93m", "\x1B[39m"),
			blueBright: f("\x1B[94m", "\x1B[39m"),
			magentaBright: f("\x1B[95m", "\x1B[39m"),
			cyanBright: f("\x1B[96m", "\x1B[39m"),
			whiteBright: f("\x1B[97m", "\x1B[39m"),
			bgBlackBright: f("\x1B[100m", "\x1B[49m"),
			bgRedBright: f("\x1B[101m", "\x1B[49m"),
			bgGreenBright: f("\x1B[102m", "\x1B[49m"),
			bgYellowBright: f("\x1B[103m", "\x1B[49m"),
			bgBlueBright: f("\x1B[104m", "\x1B[49m"),
			bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
			bgCyanBright: f("\x1B[106m", "\x1B[49m"),
			bgWhiteBright: f("\x1B[107m", "\x1B[49m")
		};
	};
	module.exports = createColors();
	module.exports.createColors = createColors;
})))(), 1);
const whole$1 = /* @__PURE__ */ createRequire(import.meta.url)("node:process");
// \0node:tty
const whole = /* @__PURE__ */ createRequire(import.meta.url)("node:tty");
// node_modules/yoctocolors/base.js
var base_exports = /* @__PURE__ */ __exportAll({
	bgBlack: () => bgBlack,
	bgBlue: () => bgBlue,
	bgBlueBright: () => bgBlueBright,
	bgCyan: () => bgCyan,
	bgCyanBright: () => bgCyanBright,
	bgGray: () => bgGray,
	bgGreen: () => bgGreen,
	bgGreenBright: () => bgGreenBright,
	bgMagenta: () => bgMagenta,
	bgMagentaBright: () => bgMagentaBright,
	bgRed: () => bgRed,
	bgRedBright: () => bgRedBright,
	bgWhite: () => bgWhite,
	bgWhiteBright: () => bgWhiteBright,
	bgYellow: () => bgYellow,
	bgYellowBright: () => bgYellowBright,
	black: () => black,
	blue: () => blue,
	blueBright: () => blueBright,
	bold: () => bold,
	cyan: () => cyan,
	cyanBright: () => cyanBright,
	dim: () => dim,
	gray: () => gray,
	green: () => green,
	greenBright: () => greenBright,
	hidden: () => hidden,
	inverse: () => inverse,
	italic: () => italic,
	magenta: () => magenta,
	magentaBright: () => magentaBright,
	overline: () => overline,
	red: () => red,
	redBright: () => redBright,
	reset: () => reset,
	strikethrough: () => strikethrough,
	underline: () => underline,
	underlineBlack: () => underlineBlack,
	underlineBlue: () => underlineBlue,
	underlineBlueBright: () => underlineBlueBright,
	underlineCurly: () => underlineCurly,
	underlineCyan: () => underlineCyan,
	underlineCyanBright: () => underlineCyanBright,
	underlineDashed: () => underlineDashed,
	underlineDotted: () => underlineDotted,
	underlineDouble: () => underlineDouble,
	underlineGray: () => underlineGray,
	underlineGreen: () => underlineGreen,
	underlineGreenBright: () => underlineGreenBright,
	underlineMagenta: () => underlineMagenta,
	underlineMagentaBright: () => underlineMagentaBright,
	underlineRed: () => underlineRed,
	underlineRedBright: () => underlineRedBright,
	underlineWhite: () => underlineWhite,
	underlineWhiteBright: () => underlineWhiteBright,
	underlineYellow: () => underlineYellow,
	underlineYellowBright: () => underlineYellowBright,
	white: () => white,
	whiteBright: () => whiteBright,
	yellow: () => yellow,
	yellowBright: () => yellowBright
});
const hasColors = whole?.WriteStream?.prototype?.hasColors?.() ?? false;
const format = (open, close) => {
	if (!hasColors) return (input) => input;
	const openCode = `\u001B[${open}m`;
	const closeCode = `\u001B[${close}m`;
	return (input) => {
		const string = input + "";
		let index = string.indexOf(closeCode);
		if (index === -1) return openCode + string + closeCode;
		let result = openCode;
		let lastIndex = 0;
		const replaceCode = (close === 22 ? closeCode : "") + openCode;
		while (index !== -1) {
			result += string.slice(lastIndex, index) + replaceCode;
			lastIndex = index + closeCode.length;
			index = string.indexOf(closeCode, lastIndex);
		}
		result += string.slice(lastIndex) + closeCode;
		return result;
	};
};
const reset = format(0, 0);
const bold = format(1, 22);
const dim = format(2, 22);
const italic = format(3, 23);
const underline = format(4, 24);
const underlineDouble = format("4:2", 24);
const underlineCurly = format("4:3", 24);
const underlineDotted = format("4:4", 24);
const underlineDashed = format("4:5", 24);
const overline = format(53, 55);
const inverse = format(7, 27);
const hidden = format(8, 28);
const strikethrough = format(9, 29);
const black = format(30, 39);
const red = format(31, 39);
const green = format(32, 39);
const yellow = format(33, 39);
const blue = format(34, 39);
const magenta = format(35, 39);
const cyan = format(36, 39);
const white = format(37, 39);
const gray = format(90, 39);
const bgBlack = format(40, 49);
const bgRed = format(41, 49);
const bgGreen = format(42, 49);
const bgYellow = format(43, 49);
const bgBlue = format(44, 49);
const bgMagenta = format(45, 49);
const bgCyan = format(46, 49);
const bgWhite = format(47, 49);
const bgGray = format(100, 49);
const redBright = format(91, 39);
const greenBright = format(92, 39);
const yellowBright = format(93, 39);
const blueBright = format(94, 39);
const magentaBright = format(95, 39);
const cyanBright = format(96, 39);
const whiteBright = format(97, 39);
const bgRedBright = format(101, 49);
const bgGreenBright = format(102, 49);
const bgYellowBright = format(103, 49);
const bgBlueBright = format(104, 49);
const bgMagentaBright = format(105, 49);
const bgCyanBright = format(106, 49);
const bgWhiteBright = format(107, 49);
const underlineBlack = format("58;5;0", 59);
const underlineRed = format("58;5;1", 59);
const underlineGreen = format("58;5;2", 59);
const underlineYellow = format("58;5;3", 59);
const underlineBlue = format("58;5;4", 59);
const underlineMagenta = format("58;5;5", 59);
const underlineCyan = format("58;5;6", 59);
const underlineWhite = format("58;5;7", 59);
const underlineGray = format("58;5;8", 59);
const underlineRedBright = format("58;5;9", 59);
const underlineGreenBright = format("58;5;10", 59);
const underlineYellowBright = format("58;5;11", 59);
const underlineBlueBright = format("58;5;12", 59);
const underlineMagentaBright = format("58;5;13", 59);
const underlineCyanBright = format("58;5;14", 59);
const underlineWhiteBright = format("58;5;15", 59);
// node_modules/yocto-spinner/index.js
const isUnicodeSupported = whole$1.platform !== "win32" || Boolean(whole$1.env.WT_SESSION) || whole$1.env.TERM_PROGRAM === "vscode";
const isInteractive = (stream) => Boolean(stream.isTTY && whole$1.env.TERM !== "dumb" && !("CI" in whole$1.env));
const infoSymbol = blue(isUnicodeSupported ? "ℹ" : "i");
const successSymbol = green(isUnicodeSupported ? "✔" : "√");
const warningSymbol = yellow(isUnicodeSupported ? "⚠" : "‼");
const errorSymbol = red(isUnicodeSupported ? "✖" : "×");
const defaultSpinner = {
	frames: isUnicodeSupported ? [
		"⠋",
		"⠙",
		"⠹",
		"⠸",
		"⠼",
		"⠴",
		"⠦",
		"⠧",
		"⠇",
		"⠏"
	] : [
		"-",
		"\\",
		"|",
		"/"
	],
	interval: 80
};
const SYNCHRONIZED_OUTPUT_ENABLE = "\x1B[?2026h";
const SYNCHRONIZED_OUTPUT_DISABLE = "\x1B[?2026l";
const oscSequenceRegex = /][\s\S]*?(?:|\\)/g;
const activeHooksPerStream = /* @__PURE__ */ new Set();
var YoctoSpinner = class {
	#frames;
	#interval;
	#currentFrame = -1;
	#timer;
	#handleSignals;
	#text;
	#stream;
	#color;
	#lines = 0;
	#exitHandlerBound;
	#isInteractive;
	#lastSpinnerFrameTime = 0;
	#isSpinning = false;
	#hookedStreams = /* @__PURE__ */ new Map();
	#isInternalWrite = false;
	#isDeferringRender = false;
	constructor(options = {}) {
		const spinner = options.spinner ?? defaultSpinner;
		if (!Array.isArray(spinner.frames) || spinner.frames.length === 0 || spinner.frames.some((frame) => typeof frame !== "string")) throw new Error("The `spinner.frames` option must be a non-empty array of strings");
		if (spinner.interval !== void 0 && !(Number.isInteger(spinner.interval) && spinner.interval > 0)) throw new Error("The `spinner.interval` option must be a positive integer");
		this.#frames = spinner.frames;
		this.#interval = spinner.interval ?? defaultSpinner.interval;
		this.#handleSignals = options.handleSignals ?? true;
		this.#text = options.text ?? "";
		this.#stream = options.stream ?? whole$1.stderr;
		this.#color = options.color ?? "cyan";
		this.#isInteractive = isInteractive(this.#stream);
		this.#exitHandlerBound = this.#exitHandler.bind(this);
	}
	#internalWrite(action) {
		this.#isInternalWrite = true;
		try {
			return action();
		} finally {
			this.#isInternalWrite = false;
		}
	}
	#stringifyChunk(chunk, encoding) {
		if (chunk === void 0 || chunk === null) return "";
		if (typeof chunk === "string") return chunk;
		if (Buffer.isBuffer(chunk) || ArrayBuffer.isView(chunk)) {
			const normalizedEncoding = typeof encoding === "string" && encoding !== "" && encoding !== "buffer" ? encoding : "utf8";
			return Buffer.from(chunk).toString(normalizedEncoding);
		}
		return String(chunk);
	}
	#withSynchronizedOutput(action) {
		if (!this.#isInteractive) return action();
		try {
			this.#write(SYNCHRONIZED_OUTPUT_ENABLE);
			return action();
		} finally {
			this.#write(SYNCHRONIZED_OUTPUT_DISABLE);
		}
	}
	#hookStream(stream) {
		if (!stream || this.#hookedStreams.has(stream) || typeof stream.write !== "function") return;
		if (activeHooksPerStream.has(stream)) return;
		const originalWrite = stream.write;
		const hookedWrite = (...writeArguments) => this.#hookedWrite(stream, originalWrite, writeArguments);
		this.#hookedStreams.set(stream, {
			originalWrite,
			hookedWrite
		});
		activeHooksPerStream.add(stream);
		stream.write = hookedWrite;
	}
	#installHook() {
		if (!this.#isInteractive || this.#hookedStreams.size > 0) return;
		const streamsToHook = /* @__PURE__ */ new Set([this.#stream]);
		if (this.#stream === whole$1.stdout || this.#stream === whole$1.stderr) {
			if (isInteractive(whole$1.stdout)) streamsToHook.add(whole$1.stdout);
			if (isInteractive(whole$1.stderr)) streamsToHook.add(whole$1.stderr);
		}
		for (const stream of streamsToHook) this.#hookStream(stream);
	}
	#uninstallHook() {
		for (const [stream, hookInfo] of this.#hookedStreams) {
			if (stream.write === hookInfo.hookedWrite) stream.write = hookInfo.originalWrite;
			activeHooksPerStream.delete(stream);
		}
		this.#hookedStreams.clear();
	}
	#hookedWrite(stream, originalWrite, writeArguments) {
		const [chunk, encoding, callback] = writeArguments;
		let resolvedEncoding = encoding;
		let resolvedCallback = callback;
		if (typeof resolvedEncoding === "function") {
			resolvedCallback = resolvedEncoding;
			resolvedEncoding = void 0;
		}
		if (this.#isInternalWrite || !this.isSpinning) return originalWrite.call(stream, chunk, resolvedEncoding, resolvedCallback);
		if (this.#lines > 0) this.clear();
		const chunkString = this.#stringifyChunk(chunk, resolvedEncoding);
		const chunkTerminatesLine = chunkString.at(-1) === "\n";
		const writeResult = originalWrite.call(stream, chunk, resolvedEncoding, resolvedCallback);
		if (chunkTerminatesLine) this.#isDeferringRender = false;
		else if (chunkString !== "") this.#isDeferringRender = true;
		if (this.isSpinning && !this.#isDeferringRender) this.#render();
		return writeResult;
	}
	start(text) {
		if (text) this.#text = text;
		if (this.isSpinning) return this;
		this.#isSpinning = true;
		this.#hideCursor();
		this.#installHook();
		this.#render();
		this.#subscribeToProcessEvents();
		if (this.#isInteractive) this.#timer = setInterval(() => {
			this.#render();
		}, this.#interval);
		return this;
	}
	stop(finalText) {
		if (!this.isSpinning) return this;
		const shouldWriteNewline = this.#isDeferringRender;
		this.#isSpinning = false;
		if (this.#timer) {
			clearInterval(this.#timer);
			this.#timer = void 0;
		}
		this.#isDeferringRender = false;
		this.#uninstallHook();
		this.#showCursor();
		this.clear();
		this.#unsubscribeFromProcessEvents();
		if (finalText) {
			const prefix = shouldWriteNewline ? "\n" : "";
			this.#stream.write(`${prefix}${finalText}\n`);
		}
		return this;
	}
	#symbolStop(symbol, text) {
		return this.stop(`${symbol} ${text ?? this.#text}`);
	}
	success(text) {
		return this.#symbolStop(successSymbol, text);
	}
	error(text) {
		return this.#symbolStop(errorSymbol, text);
	}
	warning(text) {
		return this.#symbolStop(warningSymbol, text);
	}
	info(text) {
		return this.#symbolStop(infoSymbol, text);
	}
	get isSpinning() {
		return this.#isSpinning;
	}
	get text() {
		return this.#text;
	}
	set text(value) {
		this.#text = value ?? "";
		this.#render();
	}
	get color() {
		return this.#color;
	}
	set color(value) {
		this.#color = value;
		this.#render();
	}
	clear() {
		if (!this.#isInteractive) return this;
		if (this.#lines === 0) return this;
		this.#internalWrite(() => {
			this.#stream.cursorTo(0);
			for (let index = 0; index < this.#lines; index++) {
				if (index > 0) this.#stream.moveCursor(0, -1);
				this.#stream.clearLine(1);
			}
		});
		this.#lines = 0;
		return this;
	}
	#render() {
		if (this.#isDeferringRender) return;
		const useSynchronizedOutput = this.#isInteractive;
		const now = Date.now();
		if (this.#currentFrame === -1 || now - this.#lastSpinnerFrameTime >= this.#interval) {
			this.#currentFrame = ++this.#currentFrame % this.#frames.length;
			this.#lastSpinnerFrameTime = now;
		}
		const applyColor = base_exports[this.#color] ?? cyan;
		const frame = this.#frames[this.#currentFrame];
		let string = `${applyColor(frame)} ${this.#text}`;
		if (!this.#isInteractive) string += "\n";
		if (useSynchronizedOutput) this.#withSynchronizedOutput(() => {
			this.clear();
			this.#write(string);
		});
		else this.#write(string);
		if (this.#isInteractive) this.#lines = this.#lineCount(string);
	}
	#write(text) {
		this.#internalWrite(() => {
			this.#stream.write(text);
		});
	}
	#lineCount(text) {
		const width = this.#stream.columns || 80;
		const lines = stripVTControlCharacters(text.replaceAll(oscSequenceRegex, "")).split("\n");
		let lineCount = 0;
		for (const line of lines) lineCount += Math.max(1, Math.ceil(line.length / width));
		return lineCount;
	}
	#hideCursor() {
		if (this.#isInteractive) this.#write("\x1B[?25l");
	}
	#showCursor() {
		if (this.#isInteractive) this.#write("\x1B[?25h");
	}
	#subscribeToProcessEvents() {
		if (!this.#handleSignals) return;
		whole$1.once("SIGINT", this.#exitHandlerBound);
		whole$1.once("SIGTERM", this.#exitHandlerBound);
	}
	#unsubscribeFromProcessEvents() {
		if (!this.#handleSignals) return;
		whole$1.off("SIGINT", this.#exitHandlerBound);
		whole$1.off("SIGTERM", this.#exitHandlerBound);
	}
	#exitHandler(signal) {
		if (this.isSpinning) this.stop();
		const exitCode = signal === "SIGINT" ? 130 : signal === "SIGTERM" ? 143 : 1;
		whole$1.exit(exitCode);
	}
};
function yoctoSpinner(options) {
	return new YoctoSpinner(options);
}
// src/cli/terminal.ts
const WIDEST = 100;
function terminalOf({ stdout, environment }) {
	const noColor = (environment["NO_COLOR"] ?? "") !== "";
	return {
		style: stdout.isTTY === true && !noColor && environment["TERM"] !== "dumb" ? import_picocolors.default.createColors(true) : PLAIN,
		columns: Math.min(stdout.columns ?? 80, WIDEST)
	};
}
const PATIENCE_MS = 1e3;
function progressOn(stderr, quiet) {
	if (quiet || !stderr.isTTY) return {
		tell() {},
		stop() {}
	};
	const spinner = yoctoSpinner({ stream: stderr });
	let timer = null;
	return {
		tell(message) {
			spinner.text = message;
			timer ??= setTimeout(() => spinner.start(), PATIENCE_MS).unref();
		},
		stop() {
			if (timer !== null) clearTimeout(timer);
			timer = null;
			spinner.stop();
		}
	};
}
// src/cli/main.ts
async function main(around) {
	let exit = EXIT.ok;
	const done = (code) => {
		exit = code;
	};
	const report = (error) => done(reportError(around, error));
	const run = async (options, command) => done(await runOnce(around, options, command));
	const root = program(around.version, {
		run,
		guard: (options) => guard(around, options, {
			run,
			report
		}),
		serve: async (options) => answerRemotely(around, options),
		demo: async (options) => done(await demo(around, options)),
		readStdin: around.readStdin
	});
	for (const command of [root, ...root.commands]) {
		command.exitOverride();
		command.configureOutput({
			writeOut: (text) => around.stdout.write(text),
			writeErr: (text) => around.stderr.write(text)
		});
	}
	await root.parseAsync(around.args, { from: "user" }).catch(report);
	return exit;
}
async function runOnce(around, options, command) {
	const progress = around.progress(options.quiet === true);
	try {
		const world = await buildWorld(options, around, progress);
		const answer = await command(options.pr === true ? await proposing(world, options, around) : world);
		progress.stop();
		return print(answer, options.json === true, {
			terminal: terminalOf(around),
			out: (text) => around.stdout.write(text),
			err: (text) => around.stderr.write(text)
		});
	} finally {
		progress.stop();
	}
}
async function proposing(world, { repo = "." }, around) {
	const { forPullRequest } = await import("./chunks/pull-request-lvDePlrL.js");
	return forPullRequest(world, resolve(around.workingDirectory, repo), around.environment);
}
async function guard({ onStop }, options, { run, report }) {
	const memory = { openAlerts: [] };
	const once = () => run(options, (world) => answerGuard(world, options.dryRun ?? false, memory));
	if (options.watch === void 0) return once();
	const { setTimeout: sleep } = await import("node:timers/promises");
	const stop = new AbortController();
	onStop(() => stop.abort());
	while (!stop.signal.aborted) {
		await once().catch(report);
		await sleep(options.watch, null, { signal: stop.signal }).catch(() => null);
	}
}
async function answerRemotely(around, options) {
	await serve(await buildWorld(options, around, {
		tell() {},
		stop() {}
	}), options, {
		out: (text) => around.stdout.write(text),
		err: (text) => around.stderr.write(text),
		stopped: new Promise((resolve) => around.onStop(resolve))
	});
}
async function demo(around, { keep }) {
	const { playDemo } = await import("./chunks/demo-DUV3frcd.js");
	const out = (text) => around.stdout.write(text);
	return playDemo({
		terminal: terminalOf(around),
		out,
		keep: keep === true
	});
}
function reportError({ args, stdout, stderr }, error) {
	const document = (code, message) => {
		if (args.includes("--json")) stdout.write(jsonText({
			version: 1,
			error: {
				code,
				message
			}
		}));
	};
	if (error instanceof CommanderError) {
		if (error.exitCode === 0) return EXIT.ok;
		document("usage", error.message.replace(/^error: /u, ""));
		return EXIT.usage;
	}
	const { code, message, stack } = wordsOf(error);
	stderr.write(`pilot-rollout: ${(stack ?? message).split("\n").map(escapeTerminal).join("\n")}\n`);
	document(code, message);
	return error instanceof UsageError ? error.exit : exitOf(error);
}
function wordsOf(error) {
	if (!(error instanceof Error)) return {
		code: "bug",
		message: String(error)
	};
	const { message, stack = message } = error;
	if (error instanceof UsageError) return {
		code: NAMES[error.exit],
		message
	};
	if ("code" in error) return {
		code: String(error.code),
		message
	};
	return "status" in error ? {
		code: String(error.status),
		message
	} : {
		code: "bug",
		message,
		stack
	};
}
const NAMES = {
	0: "ok",
	1: "held",
	2: "invalid",
	3: "unavailable",
	64: "usage"
};
function exitOf(error) {
	const code = error instanceof Error && "code" in error ? error.code : null;
	return code === "not-a-repository" || code === "no-path" ? EXIT.usage : EXIT.unavailable;
}
// src/cli.ts
function version() {
	const file = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
	return typeof file === "object" && file !== null && "version" in file ? String(file.version) : "unknown";
}
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main({
	args: process.argv.slice(2),
	version: version(),
	stdout: process.stdout,
	stderr: process.stderr,
	environment: process.env,
	workingDirectory: process.cwd(),
	clock: () => Date.now(),
	readStdin: () => text(process.stdin),
	progress: (quiet) => progressOn(process.stderr, quiet),
	onStop(stop) {
		for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
	}
});
export {};
