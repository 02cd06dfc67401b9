import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { i as instant, n as picturesOf, o as tagUri, r as authorsOf, s as tagsOf } from "./pictures_vLodHJZd.mjs";
import { t as defineFeed } from "./defineFeed_Cpw-XOKT.mjs";
import { n as json, t as compact } from "./json_DLXZUwFm.mjs";
import { t as feedOf } from "./feedOf_COXXitvE.mjs";
// queries/feeds/jsonFeed.ts
/** JSON Feed 1.1 with the whole text. @see https://www.jsonfeed.org/version/1.1/ */
var jsonFeed = defineFeed({
	name: "JSON feed",
	mediaType: "application/feed+json",
	open: (channel) => `${json(compact({
		version: "https://jsonfeed.org/version/1.1",
		title: channel.title,
		home_page_url: channel.url,
		feed_url: channel.feedUrl,
		description: channel.description,
		icon: channel.publisher.logo,
		authors: [{
			name: channel.publisher.name,
			url: channel.publisher.url
		}],
		language: channel.language
	})).slice(0, -1)},"items":[`,
	between: ",",
	item(article, channel) {
		const pictures = picturesOf(article);
		return json(compact({
			id: tagUri(article, channel),
			url: channel.articleUrl(article),
			title: article.headline,
			content_html: channel.html(article) || "<p></p>",
			summary: article.subheadline,
			image: pictures[0]?.url,
			date_published: instant(article.publishedAt),
			date_modified: instant(article.updatedAt),
			authors: authorsOf(article).map((name) => ({ name })),
			tags: [.../* @__PURE__ */ new Set([article.section?.title, ...tagsOf(article)])].filter(Boolean),
			language: article.language,
			attachments: pictures.flatMap(({ url, mimeType, caption, alt }) => mimeType ? [compact({
				url,
				mime_type: mimeType,
				title: caption ?? alt
			})] : [])
		}));
	},
	close: () => "]}\n"
});
// examples/site/src/pages/feed.json.ts
var feed_json_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** The newest articles, whole. */
var GET = () => feedOf(jsonFeed, "/feed.json");
// \0virtual:astro:page:src/pages/feed.json@_@ts
var page = () => feed_json_exports;
export { page };
