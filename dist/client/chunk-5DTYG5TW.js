// src/evaluation/entry.ts
function entryOf({ features }, feature) {
  return Object.hasOwn(features, feature) ? features[feature] : void 0;
}

export {
  entryOf
};
