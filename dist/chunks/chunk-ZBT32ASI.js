import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  formatInstant
} from "./chunk-HCIKGOMT.js";

// src/report/json.ts
function validateReport(result) {
  return {
    version: 1,
    ok: isOk(result),
    base: result.base,
    head: result.head,
    evaluatedAt: formatInstant(result.evaluatedAt),
    problems: result.problems.map(({ code, severity, file, line, column, message }) => ({
      code,
      severity,
      file,
      line,
      column,
      message
    })),
    changes: result.judgements.map((judgement) => changeReport(judgement)),
    settings: result.settings
  };
}
function isOk({
  problems,
  judgements,
  settingsBlocked,
  settingsHeld = []
}) {
  return !settingsBlocked && settingsHeld.length === 0 && !problems.some(({ severity }) => severity === "error") && judgements.every(({ decision }) => decision === "allow");
}
function changeReport(judgement) {
  const { change, decision, action, eligibleAt, exposure } = judgement;
  return {
    feature: change.feature,
    kinds: change.kinds,
    from: change.before?.tier ?? null,
    to: change.after?.tier ?? null,
    decision,
    action,
    eligibleAt: eligibleAt === null ? null : formatInstant(eligibleAt),
    exposure: { from: exposure.from, to: exposure.to },
    criteria: withLoweringNote(judgement).map((finding) => findingReport(finding))
  };
}
function withLoweringNote({ findings, loweringNote }) {
  const first = findings.find(({ verdict }) => verdict === "fail" || verdict === "inconclusive");
  return findings.map(
    (finding) => finding === first && loweringNote !== null ? { ...finding, message: `${finding.message}; ${loweringNote}` } : finding
  );
}
function findingReport({ id, verdict, code, message }) {
  return { id, verdict, code, message };
}
function guardReport({ checkedAt, features, reconciled }) {
  return {
    version: 1,
    checkedAt: formatInstant(checkedAt),
    features: features.map(({ feature, tier, action, code, message, window, toDate, logE, done }) => ({
      feature,
      tier,
      action,
      code,
      message,
      window: countsReport(window),
      toDate: countsReport(toDate),
      logE: logE === null ? null : { healthy: logReport(logE.healthy), limit: logReport(logE.limit), below: logReport(logE.below) },
      done
    })),
    reconciled
  };
}
function publishReport({ revision, sequence, stores, withheld }) {
  return {
    version: 1,
    revision,
    sequence,
    stores: stores.map(({ name, outcome, bytes }) => ({ name, outcome, bytes })),
    withheld: withheld.map(({ feature, from, to, decision, code, message, findings }) => ({
      feature,
      from,
      to,
      decision,
      code,
      message,
      criteria: findings.map((finding) => findingReport(finding))
    }))
  };
}
function explainReport(result) {
  const results = result.results.map(({ feature, customer, evaluation }) => {
    const { enabled, reason, detail, bucket, weight } = evaluation;
    const answer = { customer, enabled, reason, detail, bucket, weight };
    return result.feature === null ? { feature, ...answer } : answer;
  });
  return { version: 1, feature: result.feature, sequence: result.sequence, results };
}
function countsReport(counts) {
  return counts === null ? null : { events: counts.events / 100, errors: counts.errors / 100 };
}
function logReport(value) {
  return Number.isFinite(value) ? value : null;
}
function jsonText(document) {
  return `${JSON.stringify(document, null, 2)}
`;
}

export {
  validateReport,
  isOk,
  guardReport,
  publishReport,
  explainReport,
  jsonText
};
