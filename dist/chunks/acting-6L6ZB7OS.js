import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  answerEdit,
  answerGuard,
  answerKill,
  answerPublish,
  answerRestore,
  answerRollback
} from "./chunk-3RUA7TW5.js";
import "./chunk-REU5TGW4.js";
import "./chunk-ZBT32ASI.js";
import "./chunk-JLETK2NA.js";
import "./chunk-IQ44OI4F.js";
import {
  at
} from "./chunk-HWK24TVE.js";
import "./chunk-UWGHYHBC.js";
import "./chunk-ZLX4A5JO.js";
import "./chunk-YO43JNKO.js";
import "./chunk-E3C6L5P6.js";
import "./chunk-NKVZUFX6.js";
import "./chunk-JOO3M5MH.js";
import {
  FEATURE_NAME
} from "./chunk-XABUPIJL.js";
import "./chunk-USJZVKDC.js";
import "./chunk-KVYWHXIA.js";
import "./chunk-B6IGZ5GI.js";
import "./chunk-RFXT7PJO.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-22JQXUXA.js";
import "./chunk-HO4JJVII.js";
import {
  UsageError
} from "./chunk-FKWMAXME.js";
import "./chunk-Z4LEAJIC.js";
import "./chunk-KOGBZ2BQ.js";
import "./chunk-OMUP3PMV.js";
import "./chunk-JP5YJSRO.js";
import "./chunk-RLF5OLBY.js";
import "./chunk-2I5GH4IM.js";
import "./chunk-MKGPDAY2.js";
import "./chunk-35XWC3LS.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-Z46WVW2S.js";
import "./chunk-WHJGLCYK.js";
import "./chunk-3RO75R7V.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-6UU6BM5N.js";

// src/action/dispatch.ts
var MOST = 20;
var KEYS = ["feature", "rollout_feature", "pilot_rollout_feature"];
function namedFeatures(payload) {
  const client = at(payload, "client_payload");
  const alerts = [client, ...listAt(client, "alerts")];
  const named2 = alerts.flatMap((alert) => {
    const places = [alert, at(alert, "labels"), at(alert, "commonLabels")];
    return places.flatMap((place) => KEYS.map((key) => at(place, key))).concat(tagsOf(alert));
  });
  const names = named2.filter((name) => typeof name === "string" && FEATURE_NAME.test(name));
  return [...new Set(names)].slice(0, MOST);
}
function tagsOf(alert) {
  const tags = at(alert, "tags");
  const list = typeof tags === "string" ? tags.slice(0, 1e4).split(",") : listAt(alert, "tags");
  return list.flatMap((tag) => {
    const [key = "", value] = typeof tag === "string" ? tag.trim().split(":", 2) : [];
    return value !== void 0 && KEYS.includes(key) ? [value] : [];
  });
}
function listAt(value, name) {
  const found = at(value, name);
  return Array.isArray(found) ? found.slice(0, 1e3) : [];
}

// src/action/acting.ts
async function act(world, command, { feature, reason, dryRun, trigger }) {
  switch (command) {
    case "publish":
      return answerPublish(world, dryRun);
    case "guard":
      return asked(await answerGuard(world, dryRun, { openAlerts: [] }), trigger);
    case "rollback":
      return answerRollback(world, { feature: named(feature), reason: stated(reason) }, "whole");
    case "kill":
      return answerKill(world, named(feature), stated(reason));
    case "restore":
      return answerRestore(world, { feature: named(feature), reason: stated(reason), falseAlarm: null });
    case "pause":
      return answerEdit(world, { kind: "pause", feature: named(feature), reason: stated(reason) }, "commit");
  }
}
function asked(answer, trigger) {
  const features = trigger.kind === "round" ? namedFeatures(trigger.payload) : [];
  if (features.length === 0) return answer;
  const words = `An alert named ${features.join(", ")}; everything that is live was measured.

`;
  return { ...answer, text: (terminal) => words + answer.text(terminal) };
}
function named(feature) {
  if (feature === "") throw new UsageError("Input feature: name the feature");
  return feature;
}
function stated(reason) {
  if (reason === "") throw new UsageError("Input reason: say why");
  return reason;
}
export {
  act
};
