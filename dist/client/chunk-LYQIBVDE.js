// src/evaluation/instant.ts
function formatInstant(instant) {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
function parseInstant(text) {
  return Date.parse(text);
}

export {
  formatInstant,
  parseInstant
};
