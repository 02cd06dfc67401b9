import { t as articlePage } from "./cursor_BPCkedRA.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as figureSchema, t as figureFields } from "./image_Y9AKrFFG.mjs";
import { c as behindCursor, d as isPublic, u as isLive } from "./client_CC4qLEMT.mjs";
import { i as instant, t as pictureOf } from "./pictures_vLodHJZd.mjs";
import { t as defineFeed } from "./defineFeed_Cpw-XOKT.mjs";
import { a as xmlDeclaration, i as render, n as openTag, r as optional, t as element } from "./xml_B6pWWmUP.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/sitemap.ts
/**
* The addresses of articles that search engines may list, with their pictures.
*
* Parameters: `since` and `until` (exclusive) of `publishedAt`, `limit`, `beforeDate`, `beforeId`. Result: newest first; go on with `nextArticles`.
* Cost: a walk over `publishedAt`; no reference but the pictures' assets is followed.
*/
var sitemapArticlesQuery = defineQuery(`*[_type == "article" && publishedAt >= $since && publishedAt < $until && seo.noIndex != true && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{_id, "headline": coalesce(headline, ""), "slug": coalesce(slug.current, ""), "publishedAt": coalesce(publishedAt, ""), updatedAt, _updatedAt, language, keywords, "leadFigure": leadFigure{${figureFields}}, "figures": coalesce(body[_type == "figure"], [])[]{${figureFields}}, "galleryFigures": coalesce((galleries[]->)[${isPublic}].images[], [])[]{${figureFields}}}`);
/**
* When the newest article before a moment was published that search engines may list; month after
* month, it tells which months need a sitemap.
*
* Parameters: `until`. Result: `publishedAt`, or null. Cost: one step of a walk over `publishedAt`.
*/
var sitemapNewestQuery = defineQuery(`*[_type == "article" && publishedAt < $until && seo.noIndex != true && ${isLive}] | order(publishedAt desc, _id asc)[0].publishedAt`);
/**
* The addresses of all other pages, one type at a time.
*
* Parameters: `type`, `afterId` (empty at the start), `limit`. Result: in the order of ids.
* Cost: a walk over the ids of that type.
*/
var sitemapPagesQuery = defineQuery(`*[_type in ["section", "topic", "organization", "person", "memorandum", "photoGallery"] && _type == $type && defined(slug.current) && _id > $afterId && ${isPublic}] | order(_id asc)[0...$limit]{_id, _type, "slug": coalesce(slug.current, ""), _updatedAt}`);
var until = z.string().min(4).default("9999-12-31T23:59:59Z");
var pageType = z.enum([
	"section",
	"topic",
	"organization",
	"person",
	"memorandum",
	"photoGallery"
]);
/** The addresses of articles. */
var sitemapArticles = defineView({
	name: "sitemap",
	query: sitemapArticlesQuery,
	params: z.strictObject({
		since: z.string().default(""),
		until,
		...articlePage
	}),
	result: z.array(z.strictObject({
		_id: z.string(),
		headline: z.string(),
		slug: z.string(),
		publishedAt: z.string(),
		updatedAt: z.string().nullable(),
		_updatedAt: z.string(),
		language: z.string().nullable(),
		keywords: z.array(z.string()).nullable(),
		leadFigure: figureSchema.nullable(),
		figures: z.array(figureSchema),
		galleryFigures: z.array(figureSchema)
	}))
});
/** When the newest article before a moment was published. */
var sitemapNewest = defineView({
	name: "sitemap",
	query: sitemapNewestQuery,
	params: z.strictObject({ until }),
	result: z.string().nullable()
});
/** The addresses of all other pages. */
var sitemapPages = defineView({
	name: "sitemap",
	query: sitemapPagesQuery,
	params: z.strictObject({
		type: pageType,
		afterId: z.string().default(""),
		limit: z.int().min(1).max(1e3).default(1e3)
	}),
	result: z.array(z.strictObject({
		_id: z.string(),
		_type: pageType,
		slug: z.string(),
		_updatedAt: z.string()
	}))
});
// queries/feeds/sitemaps.ts
var NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
var IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
var NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
var HOURS_48 = 1728e5;
var xmlType = "application/xml; charset=utf-8";
var tooLong = {
	limit: 5e4,
	beyond: { suggestion: "Write several sitemaps and list them with sitemapIndex()." }
};
/** A sitemap of any pages; at most 50,000. @see https://www.sitemaps.org/protocol.html */
var sitemap = defineFeed({
	name: "sitemap",
	mediaType: xmlType,
	open: () => xmlDeclaration + openTag("urlset", { xmlns: NAMESPACE }),
	item: ({ url, lastModified }) => render(element("url", null, [element("loc", null, url), optional("lastmod", instant(lastModified))])),
	close: () => "</urlset>\n",
	...tooLong
});
/**
* A sitemap of articles with their pictures, at most 1,000 a page.
*
* @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps
*/
var imageSitemap = defineFeed({
	name: "sitemap",
	mediaType: xmlType,
	open: () => xmlDeclaration + openTag("urlset", {
		xmlns: NAMESPACE,
		"xmlns:image": IMAGE
	}),
	item: (article, channel) => render(element("url", null, [
		element("loc", null, channel.articleUrl(article)),
		optional("lastmod", instant(article.updatedAt ?? article.publishedAt)),
		[...addressesOf(article)].slice(0, 1e3).map((url) => element("image:image", null, element("image:loc", null, url)))
	])),
	close: () => "</urlset>\n",
	...tooLong
});
/**
* A Google News sitemap: the articles of the last 48 hours, at most 1,000. Give it the newest first.
*
* @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
*/
var newsSitemap = defineFeed({
	name: "Google News sitemap",
	mediaType: xmlType,
	open: () => xmlDeclaration + openTag("urlset", {
		xmlns: NAMESPACE,
		"xmlns:news": NEWS
	}),
	item(article, { channel, now }) {
		const published = Date.parse(article.publishedAt);
		const asked = now === void 0 ? Date.now() : Date.parse(now);
		if (!(published <= asked && published >= asked - HOURS_48)) return void 0;
		return render(element("url", null, [element("loc", null, channel.articleUrl(article)), element("news:news", null, [
			element("news:publication", null, [element("news:name", null, channel.publisher.name), element("news:language", null, newsLanguage(article.language ?? channel.language))]),
			element("news:publication_date", null, instant(article.publishedAt)),
			element("news:title", null, article.headline)
		])]));
	},
	close: () => "</urlset>\n",
	limit: 1e3
});
/** A list of sitemaps. @see https://www.sitemaps.org/protocol.html#index */
var sitemapIndex = defineFeed({
	name: "sitemap index",
	mediaType: xmlType,
	open: () => xmlDeclaration + openTag("sitemapindex", { xmlns: NAMESPACE }),
	item: ({ url, lastModified }) => render(element("sitemap", null, [element("loc", null, url), optional("lastmod", instant(lastModified))])),
	close: () => "</sitemapindex>\n",
	limit: 5e4,
	beyond: { suggestion: "Write several indexes." }
});
function addressesOf({ leadFigure, figures, galleryFigures }) {
	return new Set([
		leadFigure,
		...figures,
		...galleryFigures
	].flatMap((figure) => pictureOf(figure)?.url ?? []));
}
/** ISO 639 as Google News wants it: Chinese with its script's region, all others without. */
function newsLanguage(tag = "en") {
	const language = tag.toLowerCase();
	if (/^zh-(?:tw|hk|mo|hant)/.test(language)) return "zh-tw";
	if (/^zh/.test(language)) return "zh-cn";
	return language.split("-")[0] ?? language;
}
export { sitemapArticles as a, sitemapIndex as i, newsSitemap as n, sitemapNewest as o, sitemap as r, sitemapPages as s, imageSitemap as t };
