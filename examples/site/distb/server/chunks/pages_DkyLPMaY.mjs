import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { r as sitemap, s as sitemapPages } from "./sitemaps_CLiVTY8t.mjs";
import { o as runView, t as client } from "./client_CC4qLEMT.mjs";
import { o as origin, s as pathTo } from "./site_lcE5SnRF.mjs";
import { t as streamed } from "./streamed_Bb-6EFuD.mjs";
// examples/site/src/pages/sitemaps/pages.xml.ts
var pages_xml_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
var types = [
	"section",
	"topic",
	"organization",
	"person",
	"memorandum",
	"photoGallery"
];
/** Every page but articles. */
var GET = () => streamed(sitemap.stream(pages(), {}), sitemap.mediaType);
async function* pages() {
	for (const type of types) for (let afterId = "";;) {
		const page = await runView(client, sitemapPages, {
			type,
			afterId
		});
		for (const document of page) {
			const path = pathTo(document);
			if (path) yield {
				url: origin + path,
				lastModified: document._updatedAt
			};
		}
		const last = page.at(-1);
		if (!last || page.length < 1e3) break;
		afterId = last._id;
	}
}
// \0virtual:astro:page:src/pages/sitemaps/pages.xml@_@ts
var page = () => pages_xml_exports;
export { page };
