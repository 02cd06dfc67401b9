// examples/site/src/lib/cursorOf.ts
/** Where a page goes on, as its address says. */
function cursorOf({ searchParams }) {
	const beforeDate = searchParams.get("beforeDate");
	return beforeDate === null ? {} : {
		beforeDate,
		beforeId: searchParams.get("beforeId") ?? ""
	};
}
/** The same address, further on. */
function withCursor(url, { beforeDate, beforeId }) {
	const next = new URL(url);
	next.searchParams.set("beforeDate", beforeDate);
	next.searchParams.set("beforeId", beforeId);
	return next.pathname + next.search;
}
export { withCursor as n, cursorOf as t };
