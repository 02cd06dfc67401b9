import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { n as allSitemapMonths } from "./allArticles_DWCD00yS.mjs";
import { i as sitemapIndex } from "./sitemaps_CLiVTY8t.mjs";
import { t as client } from "./client_CC4qLEMT.mjs";
import { o as origin } from "./site_lcE5SnRF.mjs";
import { t as streamed } from "./streamed_Bb-6EFuD.mjs";
// examples/site/src/pages/sitemap.xml.ts
var sitemap_xml_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** All sitemaps of the site: a month of articles each, and all other pages. */
var GET = () => streamed(sitemapIndex.stream(sitemaps(), {}), sitemapIndex.mediaType);
async function* sitemaps() {
	yield { url: `${origin}/news-sitemap.xml` };
	yield { url: `${origin}/sitemaps/pages.xml` };
	for await (const month of allSitemapMonths(client)) yield { url: `${origin}/sitemaps/articles-${month}.xml` };
}
// \0virtual:astro:page:src/pages/sitemap.xml@_@ts
var page = () => sitemap_xml_exports;
export { page };
