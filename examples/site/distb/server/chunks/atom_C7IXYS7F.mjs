import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { c as updatedOf, i as instant, n as picturesOf, o as tagUri, r as authorsOf, s as tagsOf } from "./pictures_vLodHJZd.mjs";
import { t as defineFeed } from "./defineFeed_Cpw-XOKT.mjs";
import { a as xmlDeclaration, i as render, n as openTag, r as optional, t as element } from "./xml_B6pWWmUP.mjs";
import { t as feedOf } from "./feedOf_COXXitvE.mjs";
// queries/feeds/atom.ts
/** Atom with the whole text. @see RFC 4287 */
var atom = defineFeed({
	name: "Atom feed",
	mediaType: "application/atom+xml; charset=utf-8",
	open: (channel, first) => xmlDeclaration + openTag("feed", {
		xmlns: "http://www.w3.org/2005/Atom",
		...channel.language && { "xml:lang": channel.language }
	}) + render([
		element("id", null, channel.feedUrl),
		element("title", null, channel.title),
		optional("subtitle", channel.description),
		element("updated", null, (first && instant(updatedOf(first))) ?? "1970-01-01T00:00:00Z"),
		element("link", {
			rel: "self",
			type: "application/atom+xml",
			href: channel.feedUrl
		}),
		element("link", {
			rel: "alternate",
			type: "text/html",
			href: channel.url
		}),
		element("author", null, [element("name", null, channel.publisher.name), element("uri", null, channel.publisher.url)]),
		optional("logo", channel.publisher.logo),
		optional("rights", channel.copyright)
	]),
	item(article, channel) {
		const url = channel.articleUrl(article);
		const published = instant(article.publishedAt);
		return render(element("entry", { "xml:lang": article.language }, [
			element("id", null, tagUri(article, channel)),
			element("title", { type: "text" }, article.headline),
			element("link", {
				rel: "alternate",
				type: "text/html",
				href: url
			}),
			optional("published", published),
			element("updated", null, instant(updatedOf(article)) ?? published),
			authorsOf(article).map((name) => element("author", null, element("name", null, name))),
			article.section && element("category", { term: article.section.title }),
			tagsOf(article).map((term) => element("category", { term })),
			optional("summary", article.subheadline),
			element("content", {
				type: "html",
				"xml:base": url
			}, channel.html(article)),
			optional("rights", article.rights?.copyrightNotice),
			picturesOf(article).map((picture) => element("link", {
				rel: "enclosure",
				href: picture.url,
				type: picture.mimeType,
				title: picture.caption ?? picture.alt
			}))
		]));
	},
	close: () => "</feed>\n"
});
// examples/site/src/pages/atom.xml.ts
var atom_xml_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** The newest articles, whole. */
var GET = () => feedOf(atom, "/atom.xml");
// \0virtual:astro:page:src/pages/atom.xml@_@ts
var page = () => atom_xml_exports;
export { page };
