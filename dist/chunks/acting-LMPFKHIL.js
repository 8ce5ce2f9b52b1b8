import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  answerEdit,
  answerGuard,
  answerKill,
  answerPublish,
  answerRestore,
  answerRollback
} from "./chunk-GUOCHAAV.js";
import "./chunk-HCZEN3XT.js";
import "./chunk-K4QEU2T3.js";
import "./chunk-ZLX4A5JO.js";
import "./chunk-54BE3XBY.js";
import "./chunk-ASGDBKCC.js";
import "./chunk-JP5YJSRO.js";
import "./chunk-HRZOASEV.js";
import "./chunk-VAYJFNJM.js";
import "./chunk-4ZSPAWRM.js";
import "./chunk-E3C6L5P6.js";
import "./chunk-KANT5DRZ.js";
import "./chunk-VZ7YG7YU.js";
import "./chunk-SRXNCYA4.js";
import "./chunk-Q5YOKUSM.js";
import "./chunk-J6H5SOL2.js";
import "./chunk-H7AQX7ID.js";
import "./chunk-TUT6ES6R.js";
import "./chunk-DGOZJQBG.js";
import "./chunk-M7V5WKRG.js";
import "./chunk-UCKHCIXP.js";
import {
  UsageError
} from "./chunk-FKWMAXME.js";
import "./chunk-Z4LEAJIC.js";
import "./chunk-KOGBZ2BQ.js";
import "./chunk-22JQXUXA.js";
import "./chunk-YHTV3FKN.js";
import "./chunk-NL7EIRBY.js";
import "./chunk-HCIKGOMT.js";
import "./chunk-2PP62ARS.js";
import "./chunk-6UU6BM5N.js";

// src/action/acting.ts
async function act(world, command, { feature, reason, dryRun }) {
  switch (command) {
    case "publish":
      return answerPublish(world, dryRun);
    case "guard":
      return answerGuard(world, dryRun, { openAlerts: [] });
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
