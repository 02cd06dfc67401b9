import { z } from "zod";
import process from "node:process";
import { createClient } from "@sanity/client";
// queries/fragments/public.ts
/**
* True for what readers may have: neither a draft nor a version of a release, whatever the
* perspective. It stands behind every reference too: under `drafts` one leads to the overlaid document. Under `drafts` an overlaid document keeps its draft's id in `_originalId`.
*/
var isPublic = `!(coalesce(_originalId, _id) in path("drafts.**")) && !(coalesce(_originalId, _id) in path("versions.**"))`;
/** The first of a list when readers may have it, for `[reference->]${ifPublic}`; else null. */
var ifPublic = `[${isPublic}][0]`;
/**
* True for an article that readers may see now: public, with an address, published, and past its
* embargo. Times are compared as instants; one that cannot be read keeps the article back.
*/
var isLive = `${isPublic} && defined(slug.current) && dateTime(publishedAt) <= dateTime(now()) && (!defined(embargoUntil) || dateTime(embargoUntil) <= dateTime(now()))`;
/** Newer than the cursor is out: a page of articles goes on behind `$beforeDate` and `$beforeId`. */
var behindCursor = `publishedAt <= $beforeDate && (publishedAt < $beforeDate || _id > $beforeId)`;
// queries/errors.ts
/** An error of running a view: its message names the view and, where there is one, the field. */
var QueryError = class extends Error {
	name = "QueryError";
	code;
	suggestions;
	constructor(message, options) {
		super(message, { cause: options.cause });
		this.code = options.code;
		this.suggestions = options.suggestions ?? [];
	}
};
// queries/forPreview.ts
/**
* The same query for an editor's preview: drafts, scheduled and embargoed articles pass.
* Run it with the perspective `drafts` or a release, and never for readers.
*/
function forPreview(query) {
	return query.replaceAll(isLive, "defined(slug.current)").replaceAll(isPublic, "defined(_id)");
}
// queries/runView.ts
/**
* Runs a view and parses its result.
*
* @throws {@link QueryError} `PARAMETERS` when a parameter is missing or wrong, `RESULT_SHAPE` when
* a document does not have the shape that the schema demands; both name the field.
*/
async function runView(client, view, params, options = {}) {
	const { preview = false, perspective = preview ? "drafts" : "published" } = options;
	const asked = view.params.safeParse(params);
	if (!asked.success) throw new QueryError(`View ${view.name}: ${z.prettifyError(asked.error)}`, {
		code: "PARAMETERS",
		cause: asked.error,
		suggestions: [`See docs/queries/${view.name}.md for its parameters.`]
	});
	const query = preview ? forPreview(view.query) : view.query;
	const answer = await client.fetch(query, asked.data, {
		perspective,
		tag: `newsroom.${view.name}`
	});
	const result = view.result.safeParse(answer);
	if (!result.success) throw new QueryError(`View ${view.name}: ${z.prettifyError(result.error)}`, {
		code: "RESULT_SHAPE",
		cause: result.error,
		suggestions: ["Run `newsroom check`: a document lacks a field that the schema demands."]
	});
	return result.data;
}
// examples/site/src/lib/client.ts
var { env } = process;
/** The project. */
var projectId = env.SANITY_PROJECT_ID ?? "local";
/** The dataset. */
var dataset = env.SANITY_DATASET ?? "production";
var apiHost = env.SANITY_API_HOST ?? (projectId === "local" ? "http://localhost:3434" : void 0);
/** Where Studio is, for visual editing. */
var studioUrl = env.SANITY_STUDIO_URL ?? "http://localhost:3333";
/** Texts that a click in Presentation leads from; enumerations and addresses stay as they are. */
var EDITABLE = /* @__PURE__ */ new Set([
	"headline",
	"subheadline",
	"kicker",
	"title",
	"name",
	"caption",
	"text"
]);
/** What readers may have. */
var client = createClient({
	projectId,
	dataset,
	apiVersion: "2025-06-27",
	perspective: "published",
	useCdn: apiHost === void 0,
	...apiHost && {
		apiHost,
		useProjectHostname: false
	}
});
var readToken = env.SANITY_READ_TOKEN ?? (projectId === "local" ? "local" : void 0);
/** What editors see in Presentation: drafts, and where each text comes from. */
var previewClient = client.withConfig({
	useCdn: false,
	perspective: "drafts",
	...readToken && { token: readToken },
	ignoreBrowserTokenWarning: true,
	...apiHost === void 0 && { stega: {
		enabled: true,
		studioUrl,
		filter: ({ sourcePath }) => EDITABLE.has(String(sourcePath.at(-1)))
	} }
});
export { studioUrl as a, behindCursor as c, isPublic as d, projectId as i, ifPublic as l, dataset as n, runView as o, previewClient as r, QueryError as s, client as t, isLive as u };
