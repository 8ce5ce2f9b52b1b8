// src/adapters/metrics/record.ts
/** A non-null object that is no list; its fields are then checked one by one. */
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
export { isRecord };
