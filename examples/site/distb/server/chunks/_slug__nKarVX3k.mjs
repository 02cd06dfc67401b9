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
// queries/topicBySlug.ts
/**
* A topic with a page of its articles, its broader topic and its narrower ones.
*
* Parameters: `slug`, `limit`, `beforeDate`, `beforeId`. Result: the topic, or null.
* Cost: a lookup, and a walk over the articles that refer to it.
*/
var topicBySlugQuery = defineQuery(`*[_type == "topic" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  _id, "title": coalesce(title, ""), "slug": coalesce(slug.current, ""), mediaTopicCode,
  "broader": [broader->]${ifPublic}${titled},
  "narrower": *[_type == "topic" && broader._ref == ^._id && defined(slug.current) && ${isPublic}] | order(title asc, _id asc)[0...100]${titled},
  "articles": *[_type == "article" && references(^._id) && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}
}`);
/** A topic by its address. */
var topicBySlug = defineView({
	name: "topic-by-slug",
	query: topicBySlugQuery,
	params: z.strictObject({
		slug: z.string().min(1),
		...articlePage
	}),
	result: titledSchema.extend({
		mediaTopicCode: z.string().nullable(),
		broader: titledSchema.nullable(),
		narrower: z.array(titledSchema),
		articles: z.array(cardSchema)
	}).nullable()
});
// examples/site/src/pages/topics/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Slug = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const found = await ask(Astro.cookies, topicBySlug, {
		slug: Astro.params.slug ?? "",
		...cursorOf(Astro.url)
	});
	if (!found) return new Response("Not found", { status: 404 });
	const { title, articles } = found;
	const below = found.narrower;
	const above = found.broader;
	return renderTemplate`${renderComponent($$result, "Page", $$Page, { "title": title }, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1>${title}</h1>${above && renderTemplate`<p class="meta">Part of <a${addAttribute(`/topics/${above.slug}`, "href")}>${above.title}</a></p>`}${below.length > 0 && renderTemplate`<nav aria-label="Below" class="tags">${below.map(({ slug, title }) => renderTemplate`<a${addAttribute(`/topics/${slug}`, "href")}>${title}</a>`)}</nav>`}<h2 class="hidden">Articles</h2>${renderComponent($$result, "Cards", $$Cards, {
		"articles": articles,
		"limit": 20
	})}` })}`;
}, "/work/wt/site/examples/site/src/pages/topics/[slug].astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/topics/[slug].astro";
var $$url = "/topics/[slug]";
// \0virtual:astro:page:src/pages/topics/[slug]@_@astro
var page = () => _slug__exports;
export { page };
