import { o as runView, r as previewClient, t as client } from "./client_CC4qLEMT.mjs";
import { map, retry, share, tap } from "rxjs";
// examples/site/src/lib/answers.ts
/** Keeps answers in memory: the same question at the same time is asked once. */
function createAnswers({ maxAge, maxEntries = 500, now = Date.now }) {
	const entries = /* @__PURE__ */ new Map();
	return {
		async get(key, ask) {
			const kept = entries.get(key);
			entries.delete(key);
			if (kept && now() < kept.until) {
				entries.set(key, kept);
				return (await kept.answer).value;
			}
			const answer = ask();
			const entry = {
				answer,
				tags: void 0,
				until: Number.POSITIVE_INFINITY
			};
			entries.set(key, entry);
			for (const oldest of entries.keys()) {
				if (entries.size <= maxEntries) break;
				entries.delete(oldest);
			}
			try {
				const { value, tags } = await answer;
				entry.tags = tags;
				entry.until = now() + maxAge();
				return value;
			} catch (error) {
				if (entries.get(key) === entry) entries.delete(key);
				throw error;
			}
		},
		forget(tags) {
			for (const [key, entry] of entries) if (!tags || !entry.tags || entry.tags.some((tag) => tags.includes(tag))) entries.delete(key);
		}
	};
}
// examples/site/src/lib/changes.ts
var followed = false;
/** Whether changes arrive: only then may answers be kept for long. */
function isFollowed() {
	return followed;
}
/** The changes of what is published, one stream for all readers; it connects again by itself. */
var changes = client.live.events({ tag: "site" }).pipe(tap({
	next: ({ type }) => {
		followed = type !== "reconnect" && type !== "goaway";
	},
	error: () => {
		followed = false;
	}
}), map((event) => ({
	id: "id" in event ? event.id : void 0,
	tags: event.type === "message" ? event.tags : void 0
})), retry({ delay: 5e3 }), share());
// examples/site/src/lib/ask.ts
/** The cookie that Presentation's visit sets. */
var previewCookie = "newsroom-preview";
/** Scheduled articles appear this much later at most: no change tells of them. */
var FOLLOWED = 3e4;
var NOT_FOLLOWED = 1e3;
var answers = createAnswers({ maxAge: () => isFollowed() ? FOLLOWED : NOT_FOLLOWED });
var lastLiveEventId;
changes.subscribe(({ tags, id }) => {
	if (id) lastLiveEventId = id;
	answers.forget(tags);
});
/** Runs a view as the visitor may: readers get what is published, editors in a preview drafts too. */
function ask(cookies, view, params) {
	if (isPreview(cookies)) return runView(previewClient, view, params, { preview: true });
	return askAsReader(view, params);
}
/** Runs a view as any reader may, and keeps the answer until something that it rests on changes. */
function askAsReader(view, params) {
	return answers.get(JSON.stringify([view.query, params]), async () => {
		const tags = [];
		return {
			value: await runView({ async fetch(query, given, options) {
				const answer = await client.fetch(query, given, {
					...options,
					filterResponse: false,
					...lastLiveEventId && { lastLiveEventId }
				});
				tags.push(...answer.syncTags ?? []);
				return answer.result;
			} }, view, params),
			tags
		};
	});
}
/** Whether the visitor came from Presentation. */
function isPreview(cookies) {
	return cookies.get(previewCookie)?.value === "on";
}
export { changes as a, previewCookie as i, askAsReader as n, isPreview as r, ask as t };
