import { s as QueryError } from "./client_CC4qLEMT.mjs";
// queries/feeds/defineFeed.ts
/** Makes a feed of a format. */
function defineFeed(format) {
	const all = (items, options) => {
		const writer = createWriter(format, options);
		let text = "";
		for (const item of items) {
			text += writer.add(item);
			if (writer.full) break;
		}
		return text + writer.end();
	};
	async function* stream(items, options) {
		const writer = createWriter(format, options);
		for await (const item of items) {
			const piece = writer.add(item);
			if (piece !== "") yield piece;
			if (writer.full) break;
		}
		yield writer.end();
	}
	return Object.assign(all, {
		stream,
		mediaType: format.mediaType
	});
}
function createWriter(format, options) {
	const { name, limit = Number.POSITIVE_INFINITY, beyond = "cut", between = "" } = format;
	let opened = false;
	let count = 0;
	const open = (first) => {
		if (opened) return "";
		opened = true;
		return format.open(options, first);
	};
	return {
		get full() {
			return count >= limit && beyond === "cut";
		},
		add(item) {
			const head = open(item);
			const piece = format.item(item, options);
			if (piece === void 0) return head;
			if (count >= limit && beyond !== "cut") throw new QueryError(`A ${name} holds at most ${limit} entries`, {
				code: "FEED_TOO_LONG",
				suggestions: [beyond.suggestion]
			});
			count++;
			return head + (count > 1 ? between : "") + piece;
		},
		end: () => open(void 0) + format.close()
	};
}
export { defineFeed as t };
