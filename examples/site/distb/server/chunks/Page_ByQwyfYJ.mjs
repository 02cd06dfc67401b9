import { c as renderSlot, d as renderTemplate, h as createRenderInstruction, m as addAttribute, p as renderHead, x as unescapeHTML } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { a as inWords, c as siteName, o as origin, p as responsiveImage } from "./site_lcE5SnRF.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { c as titled, l as titledSchema } from "./named_BiYRbLOe.mjs";
import { d as isPublic } from "./client_CC4qLEMT.mjs";
import { c as updatedOf, i as instant, n as picturesOf, s as tagsOf, t as pictureOf } from "./pictures_vLodHJZd.mjs";
import { n as json, t as compact } from "./json_DLXZUwFm.mjs";
import { r as isPreview, t as ask } from "./ask_RF0RfsRv.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// node_modules/astro/dist/runtime/server/render/script.js
async function renderScript(result, id) {
	const inlined = result.inlinedScripts.get(id);
	let content = "";
	if (inlined != null) {
		if (inlined) content = `<script type="module">${inlined}<\/script>`;
	} else {
		const resolved = await result.resolve(id);
		content = `<script type="module" src="${result.userAssetsBase ? (result.base === "/" ? "" : result.base) + result.userAssetsBase : ""}${resolved}"><\/script>`;
	}
	return createRenderInstruction({
		type: "script",
		id,
		content
	});
}
// queries/feeds/jsonLd.ts
var context = "https://schema.org";
/** An article as `NewsArticle`. @see https://schema.org/NewsArticle */
function articleJsonLd(article, channel) {
	const url = channel.articleUrl(article);
	const credits = new Set(picturesOf(article).flatMap(({ credit }) => credit ?? []));
	return compact({
		"@context": context,
		"@type": "NewsArticle",
		"@id": url,
		url,
		mainEntityOfPage: url,
		headline: article.headline,
		alternativeHeadline: article.kicker,
		description: article.seo?.description ?? article.subheadline,
		datePublished: instant(article.publishedAt),
		dateModified: instant(updatedOf(article)),
		inLanguage: article.language ?? channel.language,
		articleSection: article.section?.title,
		keywords: tagsOf(article),
		dateline: datelineOf(article),
		author: article.bylines.flatMap(({ person, creditLine }) => person?.name ? [{
			"@type": "Person",
			name: person.name
		}] : creditLine ? [{
			"@type": "Organization",
			name: creditLine
		}] : []),
		publisher: publisherOf(channel),
		sourceOrganization: article.source && organization(article.source.name),
		image: picturesOf(article).map(({ url: address }) => address),
		creditText: [...credits].join("; "),
		copyrightNotice: article.rights?.copyrightNotice,
		copyrightHolder: article.rights?.copyrightHolder && organization(article.rights.copyrightHolder),
		usageInfo: webAddress(article.rights?.usageTerms),
		correction: article.corrections.map(({ date, text }) => compact({
			"@type": "CorrectionComment",
			text,
			datePublished: instant(date)
		})),
		mentions: article.mentions.map(({ _type, name }) => ({
			"@type": TYPES[_type],
			name
		})),
		articleBody: article.body.flatMap((block) => block._type === "block" ? [block.children.map(({ text }) => text).join("")] : []).join("\n\n"),
		isAccessibleForFree: true
	});
}
/** A photo gallery as `ImageGallery`. @see https://schema.org/ImageGallery */
function galleryJsonLd(gallery, url, channel) {
	return compact({
		"@context": context,
		"@type": "ImageGallery",
		"@id": url,
		url,
		name: gallery.title,
		description: gallery.description,
		temporalCoverage: gallery.eventDate,
		publisher: publisherOf(channel),
		associatedMedia: gallery.images.flatMap((image) => {
			const object = imageObject(image);
			if (!object) return [];
			return compact({
				...object,
				dateCreated: instant(image.takenAt),
				contentLocation: image.place && {
					"@type": "Place",
					name: image.place.name
				},
				creator: image.photographer && {
					"@type": "Person",
					name: image.photographer.name
				},
				copyrightHolder: image.rights?.copyrightHolder && organization(image.rights.copyrightHolder)
			});
		})
	});
}
/** An organization as `Organization`. @see https://schema.org/Organization */
function organizationJsonLd(profile, url) {
	const logo = profile.logo?.asset?.url;
	return compact({
		"@context": context,
		"@type": "Organization",
		"@id": url,
		name: profile.name,
		alternateName: [...new Set([profile.abbreviation, ...profile.names.flatMap(({ name, abbreviation }) => [name, abbreviation])].filter((name) => name && name !== profile.name))],
		url: profile.website ?? url,
		description: profile.description,
		logo: logo && {
			"@type": "ImageObject",
			url: logo
		},
		sameAs: profile.wikidataId && [`https://www.wikidata.org/wiki/${profile.wikidataId}`],
		address: profile.country && {
			"@type": "PostalAddress",
			addressCountry: profile.country
		},
		parentOrganization: profile.parent && organization(profile.parent.name),
		subOrganization: profile.children.map(({ name }) => organization(name))
	});
}
/**
* Structured data as the text of a `script` element: no `<\/script>` or `<!--` in a headline ends it.
*
* @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
*/
function jsonLdText(data) {
	return json(data).replace(/[<>&\u2028\u2029]/g, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
}
var TYPES = {
	organization: "Organization",
	person: "Person",
	place: "Place"
};
function organization(name) {
	return {
		"@type": "Organization",
		name
	};
}
function publisherOf({ publisher }) {
	return compact({
		"@type": "NewsMediaOrganization",
		name: publisher.name,
		url: publisher.url,
		logo: publisher.logo && {
			"@type": "ImageObject",
			url: publisher.logo
		}
	});
}
function imageObject(figure) {
	const picture = pictureOf(figure);
	return picture && compact({
		"@type": "ImageObject",
		contentUrl: picture.url,
		width: picture.width,
		height: picture.height,
		encodingFormat: picture.mimeType,
		caption: picture.caption,
		description: picture.alt,
		creditText: picture.credit,
		copyrightNotice: picture.copyright
	});
}
function datelineOf({ dateline }) {
	return [dateline?.text ?? dateline?.place?.name, dateline?.date].filter(Boolean).join(", ") || void 0;
}
function webAddress(text) {
	return text && /^https?:\/\/\S+$/i.test(text) ? text : void 0;
}
// queries/navigation.ts
/**
* The main sections, for the navigation that stands on every page.
*
* Parameters: none. Result: at most 50 sections that are below no other, by title.
* Cost: the sections alone.
*/
var navigationQuery = defineQuery(`*[_type == "section" && !defined(parent) && defined(slug.current) && ${isPublic}] | order(title asc, _id asc)[0...50]${titled}`);
/** The main sections. */
var navigation = defineView({
	name: "navigation",
	query: navigationQuery,
	params: z.strictObject({}),
	result: z.array(titledSchema)
});
// examples/site/src/layouts/Page.astro
createAstro("http://localhost:4321");
var $$Page = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Page;
	const { title, description, data, noIndex, image } = Astro.props;
	const preview = isPreview(Astro.cookies);
	const links = [
		...(await ask(Astro.cookies, navigation, {})).slice(0, 10).map(({ slug, title }) => [`/sections/${encodeURIComponent(slug)}`, title]),
		["/memoranda", "Memoranda"],
		["/archive", "Archive"]
	];
	const here = (path) => Astro.url.pathname.startsWith(path) ? "page" : void 0;
	const shared = image && responsiveImage(image, { widths: [1200] })?.src;
	const card = [
		["og:site_name", siteName],
		["og:title", title ?? siteName],
		["og:description", description],
		["og:type", data?.["@type"] === "NewsArticle" ? "article" : "website"],
		["og:url", origin + Astro.url.pathname],
		["og:image", shared]
	];
	Astro.response.headers.set("cache-control", preview ? "private, no-store" : "public, max-age=0, s-maxage=10, stale-while-revalidate=60");
	Astro.response.headers.set("vary", "cookie");
	return renderTemplate`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title ? `${title} · ${siteName}` : siteName}</title>${description && renderTemplate`<meta name="description"${addAttribute(description, "content")}>`}${noIndex && renderTemplate`<meta name="robots" content="noindex">`}${card.map(([property, content]) => content && renderTemplate`<meta${addAttribute(property, "property")}${addAttribute(content, "content")}>`)}<meta name="twitter:card"${addAttribute(shared ? "summary_large_image" : "summary", "content")}><link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Cpath fill='%23a3231f' d='M0 0h8v8H0z'/%3E%3Cpath fill='%23fff' d='M1 1h6v1H1zm0 2h4v1H1zm0 2h6v1H1z'/%3E%3C/svg%3E"><link rel="canonical"${addAttribute(origin + Astro.url.pathname, "href")}><link rel="alternate" type="application/rss+xml"${addAttribute(`${siteName} (RSS)`, "title")} href="/feed.xml"><link rel="alternate" type="application/atom+xml"${addAttribute(`${siteName} (Atom)`, "title")} href="/atom.xml"><link rel="alternate" type="application/feed+json"${addAttribute(`${siteName} (JSON)`, "title")} href="/feed.json">${data && renderTemplate`<script type="application/ld+json">${unescapeHTML(jsonLdText(data))}<\/script>`}${renderHead($$result)}</head><body><a class="skip" href="#main">Skip to the text</a><header class="masthead"><div class="strip"><p class="meta"><time>${inWords((/* @__PURE__ */ new Date()).toISOString(), "full")}</time></p><form action="/search" role="search"><input type="search" name="q" aria-label="Search" placeholder="Search"><button>Search</button></form></div><a class="brand" href="/">${siteName}</a><nav aria-label="Main">${links.map(([path, text]) => renderTemplate`<a${addAttribute(path, "href")}${addAttribute(here(path), "aria-current")}>${text}</a>`)}</nav></header>${preview && renderTemplate`<p class="preview">Preview with drafts. <a href="/api/draft-mode/disable">Leave</a></p>`}<main id="main"${addAttribute(preview ? "on" : void 0, "data-preview")}>${renderSlot($$result, $$slots["default"])}</main><footer><p class="brand">${siteName}</p><nav aria-label="Feeds"><a href="/feed.xml">RSS</a><a href="/atom.xml">Atom</a><a href="/feed.json">JSON Feed</a><a href="/sitemap.xml">Sitemap</a></nav></footer>${renderScript($$result, "/work/wt/site/examples/site/src/layouts/Page.astro?astro&type=script&index=0&lang.ts")}</body></html>`;
}, "/work/wt/site/examples/site/src/layouts/Page.astro", void 0);
export { organizationJsonLd as i, articleJsonLd as n, galleryJsonLd as r, $$Page as t };
