import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { a as sitemapArticles, n as newsSitemap } from "./sitemaps_CLiVTY8t.mjs";
import { n as askAsReader } from "./ask_RF0RfsRv.mjs";
import { n as channel } from "./site_lcE5SnRF.mjs";
// examples/site/src/pages/news-sitemap.xml.ts
var news_sitemap_xml_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
var DAY = 864e5;
/** The articles of the last two days, for Google News. */
var GET = async () => {
	const since = (/* @__PURE__ */ new Date(Math.floor(Date.now() / DAY) * DAY - 3 * DAY)).toISOString();
	const articles = await askAsReader(sitemapArticles, {
		since,
		limit: 1e3
	});
	return new Response(newsSitemap(articles, { channel }), { headers: {
		"content-type": newsSitemap.mediaType,
		"cache-control": "public, max-age=60"
	} });
};
// \0virtual:astro:page:src/pages/news-sitemap.xml@_@ts
var page = () => news_sitemap_xml_exports;
export { page };
