// queries/feeds/json.ts
/** A value without members that say nothing: undefined, null, empty text and empty lists. */
function compact(value) {
	return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== void 0 && entry !== null && entry !== "" && !(Array.isArray(entry) && entry.length === 0)));
}
/** JSON whose strings are well-formed Unicode: half a surrogate pair becomes U+FFFD. */
function json(value) {
	return JSON.stringify(value, (_, entry) => typeof entry === "string" ? entry.toWellFormed() : entry);
}
export { json as n, compact as t };
