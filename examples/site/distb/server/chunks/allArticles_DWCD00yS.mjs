import { n as nextArticles } from "./cursor_BPCkedRA.mjs";
import { o as runView } from "./client_CC4qLEMT.mjs";
import { a as sitemapArticles, o as sitemapNewest } from "./sitemaps_CLiVTY8t.mjs";
// queries/feeds/allArticles.ts
/**
* Every article that search engines may list, newest first, a page at a time.
*
* @param since - ISO 8601; older ones are left out
* @param until - ISO 8601; this one and newer ones are left out
*/
function allSitemapArticles(client, { pageSize = 200, ...range } = {}) {
	return pages((cursor) => runView(client, sitemapArticles, {
		limit: pageSize,
		...range,
		...cursor
	}), pageSize);
}
/**
* The months with articles that search engines may list, as `YYYY-MM`, newest first: a sitemap each
* stays small, and old ones never change.
*/
async function* allSitemapMonths(client) {
	let newest = await runView(client, sitemapNewest, {});
	while (newest !== null) {
		const month = newest.slice(0, 7);
		yield month;
		newest = await runView(client, sitemapNewest, { until: month });
	}
}
async function* pages(fetchPage, pageSize) {
	let cursor;
	do {
		const page = await fetchPage(cursor);
		yield* page;
		cursor = nextArticles(page, pageSize);
	} while (cursor);
}
export { allSitemapMonths as n, allSitemapArticles as t };
