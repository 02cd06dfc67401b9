import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { a as Fragment, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as cardSchema, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { a as namedSchema, c as titled, i as named, l as titledSchema, n as memorandumLinkSchema, o as organizationLink, s as organizationLinkSchema, t as memorandumLink } from "./named_BiYRbLOe.mjs";
import { d as isPublic, u as isLive } from "./client_CC4qLEMT.mjs";
import { t as $$Cards } from "./Cards_GXegbsdW.mjs";
import { t as $$Page } from "./Page_ByQwyfYJ.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { s as pathTo } from "./site_lcE5SnRF.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/search.ts
/**
* What a reader finds: articles with the words in the headline, then those with them in the summary,
* the keywords or the text, each newest first; organizations, people, memoranda and galleries whose
* names hold the words.
*
* Parameters: `text` (words; an asterisk at a word's end stands for any ending), `limit` of the
* articles. Result: `articles`, `organizations`, `persons`, `memoranda`, `galleries`.
* Cost: full-text lookups; only the best `limit` articles are resolved.
*/
var searchQuery = defineQuery(`{
  "articles": [
    ...*[_type == "article" && headline match $text && ${isLive}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}},
    ...*[_type == "article" && (subheadline match $text || keywords[] match $text || pt::text(body) match $text) && (headline match $text) != true && ${isLive}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}
  ][0...$limit],
  "organizations": *[_type == "organization" && (name match $text || abbreviation match $text || names[].name match $text || names[].abbreviation match $text) && ${isPublic}] | order(name asc, _id asc)[0...10]${organizationLink},
  "persons": *[_type == "person" && (name match $text || variants[] match $text) && ${isPublic}] | order(name asc, _id asc)[0...10]${named},
  "memoranda": *[_type == "memorandum" && (title match $text || summary match $text || areas[] match $text) && ${isPublic}] | order(coalesce(signedOn, "") desc, _id asc)[0...10]${memorandumLink},
  "galleries": *[_type == "photoGallery" && (title match $text || description match $text) && defined(slug.current) && ${isPublic}] | order(coalesce(eventDate, "") desc, _id asc)[0...10]${titled}
}`);
/** What a reader finds. */
var search = defineView({
	name: "search",
	query: searchQuery,
	params: z.strictObject({
		text: z.string().regex(/[\p{L}\p{N}]/u, "text needs a letter or a digit"),
		limit: z.int().min(1).max(100).default(20)
	}),
	result: z.strictObject({
		articles: z.array(cardSchema),
		organizations: z.array(organizationLinkSchema),
		persons: z.array(namedSchema),
		memoranda: z.array(memorandumLinkSchema),
		galleries: z.array(titledSchema)
	})
});
// examples/site/src/pages/search.astro
var search_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Search,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Search = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Search;
	const text = Astro.url.searchParams.get("q")?.slice(0, 200) ?? "";
	const found = /[\p{L}\p{N}]/u.test(text) ? await ask(Astro.cookies, search, {
		text,
		limit: 30
	}) : void 0;
	const others = found && [
		...found.organizations.map(({ slug, name }) => ({
			path: pathTo({
				_type: "organization",
				slug
			}),
			name
		})),
		...found.persons.map(({ slug, name }) => ({
			path: pathTo({
				_type: "person",
				slug
			}),
			name
		})),
		...found.memoranda.map(({ slug, title }) => ({
			path: pathTo({
				_type: "memorandum",
				slug
			}),
			name: title
		})),
		...found.galleries.map(({ slug, title }) => ({
			path: pathTo({
				_type: "photoGallery",
				slug
			}),
			name: title
		}))
	];
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"title": text ? `Search: ${text}` : "Search",
		"noIndex": true
	}, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1>Search</h1><form action="/search" class="filters"><label>Words <input type="search" name="q"${addAttribute(text, "value")}></label> <button>Search</button></form>${found && found.articles.length + (others?.length ?? 0) === 0 && renderTemplate`<p role="status">Nothing found.</p>`}${others && others.length > 0 && renderTemplate`<nav class="tags" aria-label="Found besides articles">${others.map(({ path, name }) => path ? renderTemplate`<a${addAttribute(path, "href")}>${name}</a>` : renderTemplate`<span>${name}</span>`)}</nav>`}${found && found.articles.length > 0 && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`<h2>Articles</h2>${renderComponent($$result, "Cards", $$Cards, { "articles": found.articles })}` })}`}` })}`;
}, "/work/wt/site/examples/site/src/pages/search.astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/search.astro";
var $$url = "/search";
// \0virtual:astro:page:src/pages/search@_@astro
var page = () => search_exports;
export { page };
