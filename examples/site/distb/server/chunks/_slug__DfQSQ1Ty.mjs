import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { t as articlePage } from "./cursor_BPCkedRA.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as cardSchema, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { c as titled, l as titledSchema } from "./named_BiYRbLOe.mjs";
import { c as behindCursor, d as isPublic, l as ifPublic, u as isLive } from "./client_CC4qLEMT.mjs";
import { t as $$Cards } from "./Cards_GXegbsdW.mjs";
import { t as $$Page } from "./Page_ByQwyfYJ.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { t as cursorOf } from "./cursorOf_Bz07eAW-.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/sectionBySlug.ts
/**
* A section with a page of its articles, its parent and the sections below it.
*
* Parameters: `slug`, `limit`, `beforeDate`, `beforeId`. Result: the section, or null.
* Cost: a lookup, and a walk over the articles that refer to it.
*/
var sectionBySlugQuery = defineQuery(`*[_type == "section" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  _id, "title": coalesce(title, ""), "slug": coalesce(slug.current, ""), description,
  "parent": [parent->]${ifPublic}${titled},
  "children": *[_type == "section" && parent._ref == ^._id && defined(slug.current) && ${isPublic}] | order(title asc, _id asc)[0...50]${titled},
  "articles": *[_type == "article" && section._ref == ^._id && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}
}`);
/** A section by its address. */
var sectionBySlug = defineView({
	name: "section-by-slug",
	query: sectionBySlugQuery,
	params: z.strictObject({
		slug: z.string().min(1),
		...articlePage
	}),
	result: titledSchema.extend({
		description: z.string().nullable(),
		parent: titledSchema.nullable(),
		children: z.array(titledSchema),
		articles: z.array(cardSchema)
	}).nullable()
});
// examples/site/src/pages/sections/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Slug = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const found = await ask(Astro.cookies, sectionBySlug, {
		slug: Astro.params.slug ?? "",
		...cursorOf(Astro.url)
	});
	if (!found) return new Response("Not found", { status: 404 });
	const { title, articles } = found;
	const below = found.children;
	const above = found.parent;
	return renderTemplate`${renderComponent($$result, "Page", $$Page, { "title": title }, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1>${title}</h1>${found.description && renderTemplate`<p class="deck">${found.description}</p>`}${above && renderTemplate`<p class="meta">Part of <a${addAttribute(`/sections/${above.slug}`, "href")}>${above.title}</a></p>`}${below.length > 0 && renderTemplate`<nav aria-label="Below" class="tags">${below.map(({ slug, title }) => renderTemplate`<a${addAttribute(`/sections/${slug}`, "href")}>${title}</a>`)}</nav>`}<h2 class="hidden">Articles</h2>${renderComponent($$result, "Cards", $$Cards, {
		"articles": articles,
		"limit": 20,
		"section": false
	})}` })}`;
}, "/work/wt/site/examples/site/src/pages/sections/[slug].astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/sections/[slug].astro";
var $$url = "/sections/[slug]";
// \0virtual:astro:page:src/pages/sections/[slug]@_@astro
var page = () => _slug__exports;
export { page };
