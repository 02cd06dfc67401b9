import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { a as changes, r as isPreview } from "./ask_RF0RfsRv.mjs";
import { r as previewClient } from "./client_CC4qLEMT.mjs";
import { map } from "rxjs";
// examples/site/src/pages/api/live.ts
var live_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** Says that something changed, and never what: pages are fetched again by those who may see them. */
var GET = ({ cookies, request }) => {
	const encoder = new TextEncoder();
	const messages = isPreview(cookies) ? draftChanges() : changes.pipe(map(() => CHANGE));
	let stop = () => {};
	const body = new ReadableStream({
		start(controller) {
			const send = (text) => controller.enqueue(encoder.encode(text));
			send("retry: 2000\n\n");
			const beat = setInterval(() => send(": beat\n\n"), 25e3);
			const subscription = messages.subscribe({
				next: send,
				error: () => stop()
			});
			let open = true;
			stop = () => {
				if (!open) return;
				open = false;
				clearInterval(beat);
				subscription.unsubscribe();
				try {
					controller.close();
				} catch {}
			};
			request.signal.addEventListener("abort", () => stop());
		},
		cancel: () => stop()
	});
	return new Response(body, { headers: {
		"content-type": "text/event-stream",
		"cache-control": "no-store"
	} });
};
var CHANGE = "event: change\ndata: 1\n\n";
/** Every change, drafts too; for one editor. */
function draftChanges() {
	return previewClient.listen("*", {}, {
		includeResult: false,
		visibility: "query",
		events: ["welcome", "mutation"]
	}).pipe(map(({ type }) => type === "mutation" ? CHANGE : ": welcome\n\n"));
}
// \0virtual:astro:page:src/pages/api/live@_@ts
var page = () => live_exports;
export { page };
