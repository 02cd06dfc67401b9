import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { a as Fragment, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute, x as unescapeHTML } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { a as inWords, l as bodyToHtml, n as channel, r as directionOf, s as pathTo, u as captionOf } from "./site_lcE5SnRF.mjs";
import { n as articleJsonLd, t as $$Page } from "./Page_ByQwyfYJ.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { r as articleShape, t as articleFields } from "./article_Coo_4oSL.mjs";
import { r as cardShape, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { u as isLive } from "./client_CC4qLEMT.mjs";
import { n as $$Picture, r as editable, t as $$Card } from "./Card_CO6Zm9PO.mjs";
import { t as $$Gallery } from "./Gallery_DivhdlJ8.mjs";
import { t as $$MemorandumRow } from "./MemorandumRow_C3koy3ik.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/articleBySlug.ts
/**
* One article with everything that its page shows, and related ones: of the 24 newest that share a
* mention or topic, the six that share most.
*
* Parameters: `slug`. Result: the article, or null when readers may not have one of that address.
* Cost: a lookup by address, its references, and a walk over articles with the same references.
*/
var articleBySlugQuery = defineQuery(`*[_type == "article" && slug.current == $slug && ${isLive}] | order(publishedAt desc, _id asc)[0]{
  ${articleFields},
  "related": *[_type == "article" && references(^.mentions[]._ref, ^.topics[]._ref) && _id != ^._id && (count(mentions[_ref in ^.^.mentions[]._ref]) > 0 || count(topics[_ref in ^.^.topics[]._ref]) > 0) && ${isLive}] | order(publishedAt desc, _id asc)[0...24]{
    ${cardFields},
    "shared": coalesce(count(mentions[_ref in ^.^.mentions[]._ref]), 0) + coalesce(count(topics[_ref in ^.^.topics[]._ref]), 0)
  } | order(shared desc, publishedAt desc)[0...6]
}`);
/** One article by its address. */
var articleBySlug = defineView({
	name: "article-by-slug",
	query: articleBySlugQuery,
	params: z.strictObject({ slug: z.string().min(1) }),
	result: z.strictObject({
		...articleShape,
		related: z.array(z.strictObject({
			...cardShape,
			shared: z.number()
		}))
	}).nullable()
});
// examples/site/src/pages/articles/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Slug = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const article = await ask(Astro.cookies, articleBySlug, { slug: Astro.params.slug ?? "" });
	if (!article) return new Response("Not found", { status: 404 });
	const { dateline, leadFigure, section, updatedAt, publishedAt } = article;
	const place = dateline?.text ?? dateline?.place?.name;
	const leadAsset = leadFigure?.asset?._id;
	const body = article.body.filter((block) => !leadAsset || block._type !== "figure" || block.asset?._id !== leadAsset);
	const isUpdated = updatedAt && inWords(updatedAt) !== inWords(publishedAt);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"title": article.seo?.title ?? article.headline,
		"description": article.seo?.description ?? article.subheadline ?? void 0,
		"data": articleJsonLd(article, channel),
		"noIndex": article.seo?.noIndex ?? false,
		"image": leadFigure
	}, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<article class="story"${addAttribute(article.language ?? void 0, "lang")}${addAttribute(directionOf(article.language), "dir")}><header>${(section || article.kicker) && renderTemplate`<p class="kicker">${section && renderTemplate`<a${addAttribute(`/sections/${encodeURIComponent(section.slug)}`, "href")}>${section.title}</a>`}${article.kicker && renderTemplate`<span>${article.kicker}</span>`}</p>`}<h1${addAttribute(editable(Astro.cookies, article, "headline"), "data-sanity")}>${article.headline}</h1>${article.subheadline && renderTemplate`<p class="deck"${addAttribute(editable(Astro.cookies, article, "subheadline"), "data-sanity")}>${article.subheadline}</p>`}<div class="byline">${article.bylines.length > 0 && renderTemplate`<p>By ${article.bylines.map(({ person, creditLine }, index) => renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`${index > 0 && ", "}${person?.slug ? renderTemplate`<a${addAttribute(pathTo({
		_type: "person",
		slug: person.slug
	}), "href")}>${person.name}</a>` : renderTemplate`<span>${person?.name ?? creditLine}</span>`}` })}`)}</p>`}<p class="meta">${place && renderTemplate`<span class="dateline">${place}</span>`}<time${addAttribute(publishedAt, "datetime")}>${inWords(publishedAt)}</time>${isUpdated && renderTemplate`<span>Updated <time${addAttribute(updatedAt, "datetime")}>${inWords(updatedAt)}</time></span>`}${article.source && renderTemplate`<span>${article.source.name}</span>`}</p></div></header>${leadFigure && renderTemplate`<figure class="figure lead"${addAttribute(editable(Astro.cookies, article, "leadFigure"), "data-sanity")}>${renderComponent($$result, "Picture", $$Picture, {
		"image": leadFigure,
		"eager": true,
		"sizes": "(min-width: 56rem) 54rem, 100vw"
	})}${renderComponent($$result, "Fragment", Fragment, {}, { "default": async ($$result) => renderTemplate`${unescapeHTML(captionOf(leadFigure))}` })}</figure>`}<div class="body"${addAttribute(editable(Astro.cookies, article, "body"), "data-sanity")}>${renderComponent($$result, "Fragment", Fragment, {}, { "default": async ($$result) => renderTemplate`${unescapeHTML(bodyToHtml(body, {
		pathTo,
		formatDate: inWords
	}))}` })}</div>${article.corrections.length > 0 && renderTemplate`<aside class="corrections" aria-labelledby="corrections"><h2 id="corrections">${article.corrections.length === 1 ? "Correction" : "Corrections"}</h2>${article.corrections.map(({ date, text }) => renderTemplate`<p><time${addAttribute(date, "datetime")}>${inWords(date)}</time>: ${text}</p>`)}</aside>`}${article.rights?.copyrightNotice && renderTemplate`<p class="meta">${article.rights.copyrightNotice}</p>`}</article>${article.galleries.map((gallery) => renderTemplate`<section><h2><a${addAttribute(`/galleries/${encodeURIComponent(gallery.slug)}`, "href")}>${gallery.title}</a></h2>${renderComponent($$result, "Gallery", $$Gallery, { "images": gallery.images })}</section>`)}<div class="after">${article.memoranda.length > 0 && renderTemplate`<section><h2>Memoranda</h2><ul class="register">${article.memoranda.map((memorandum) => renderTemplate`${renderComponent($$result, "MemorandumRow", $$MemorandumRow, { "memorandum": memorandum })}`)}</ul></section>`}${(article.mentions.length > 0 || article.topics.length > 0) && renderTemplate`<section><h2>In this article</h2><nav class="tags" aria-label="In this article">${article.topics.map(({ slug, title }) => renderTemplate`<a${addAttribute(`/topics/${encodeURIComponent(slug)}`, "href")}>${title}</a>`)}${article.mentions.map(({ _type, slug, name }) => pathTo({
		_type,
		slug
	}) ? renderTemplate`<a${addAttribute(pathTo({
		_type,
		slug
	}), "href")}>${name}</a>` : renderTemplate`<span>${name}</span>`)}</nav></section>`}</div>${article.related.length > 0 && renderTemplate`<section><h2>Related</h2><div class="cards">${article.related.map((card) => renderTemplate`${renderComponent($$result, "Card", $$Card, { "article": card })}`)}</div></section>`}` })}`;
}, "/work/wt/site/examples/site/src/pages/articles/[slug].astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/articles/[slug].astro";
var $$url = "/articles/[slug]";
// \0virtual:astro:page:src/pages/articles/[slug]@_@astro
var page = () => _slug__exports;
export { page };
