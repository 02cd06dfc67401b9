import { t as articlePage } from "./cursor_BPCkedRA.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as articleSchema, t as articleFields } from "./article_Coo_4oSL.mjs";
import { c as behindCursor, u as isLive } from "./client_CC4qLEMT.mjs";
import { n as askAsReader } from "./ask_RF0RfsRv.mjs";
import { i as fullChannel } from "./site_lcE5SnRF.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/feed.ts
/**
* Whole articles for feeds: text, pictures, galleries, rights and corrections.
*
* Parameters: `since` (published at or after; empty for all), `limit`, `beforeDate`, `beforeId`.
* Result: newest first. Cost: a walk over `publishedAt` and everything that the articles refer to.
*/
var feedQuery = defineQuery(`*[_type == "article" && publishedAt >= $since && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${articleFields}, _updatedAt}`);
/** Whole articles for feeds. */
var feed = defineView({
	name: "feed",
	query: feedQuery,
	params: z.strictObject({
		since: z.string().default(""),
		...articlePage
	}),
	result: z.array(articleSchema.extend({ _updatedAt: z.string() }))
});
// examples/site/src/lib/feedOf.ts
/** The newest articles, whole, as a feed that stands at `path`. */
async function feedOf(write, path) {
	const articles = await askAsReader(feed, { limit: 30 });
	return new Response(write(articles, fullChannel(path)), { headers: {
		"content-type": write.mediaType,
		"cache-control": "public, max-age=60"
	} });
}
export { feedOf as t };
