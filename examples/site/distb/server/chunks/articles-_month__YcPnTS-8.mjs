import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { t as allSitemapArticles } from "./allArticles_DWCD00yS.mjs";
import { t as imageSitemap } from "./sitemaps_CLiVTY8t.mjs";
import { t as client } from "./client_CC4qLEMT.mjs";
import { n as monthRange } from "./archiveMonth_DZmPQ-pW.mjs";
import { n as channel } from "./site_lcE5SnRF.mjs";
import { t as streamed } from "./streamed_Bb-6EFuD.mjs";
// examples/site/src/lib/monthOf.ts
/** The range of a month that an address names as `YYYY-MM`; undefined for what names none. */
function monthOf(text) {
	const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? "") ?? [];
	return year && month ? monthRange(Number(year), Number(month)) : void 0;
}
// examples/site/src/pages/sitemaps/articles-[month].xml.ts
var articles__month__xml_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** The articles of a month with their pictures. */
var GET = ({ params }) => {
	const range = monthOf(params.month);
	if (!range) return new Response("Not found", { status: 404 });
	const articles = allSitemapArticles(client, {
		since: range.from,
		until: range.to
	});
	return streamed(imageSitemap.stream(articles, channel), imageSitemap.mediaType);
};
// \0virtual:astro:page:src/pages/sitemaps/articles-[month].xml@_@ts
var page = () => articles__month__xml_exports;
export { page };
