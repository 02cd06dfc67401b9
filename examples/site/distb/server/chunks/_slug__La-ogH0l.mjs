import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { r as galleryJsonLd, t as $$Page } from "./Page_ByQwyfYJ.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as cardSchema, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { r as galleryShape, t as galleryFields } from "./gallery_Q1PScNv7.mjs";
import { d as isPublic, u as isLive } from "./client_CC4qLEMT.mjs";
import { t as $$Cards } from "./Cards_GXegbsdW.mjs";
import { t as $$Gallery } from "./Gallery_DivhdlJ8.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { a as inWords, n as channel, o as origin } from "./site_lcE5SnRF.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/galleryBySlug.ts
/**
* One photo gallery with every picture, and the articles that show it.
*
* Parameters: `slug`. Result: the gallery, or null.
* Cost: a lookup, its pictures, and a walk over what refers to it.
*/
var galleryBySlugQuery = defineQuery(`*[_type == "photoGallery" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  ${galleryFields},
  "articles": *[_type == "article" && references(^._id) && ${isLive}] | order(publishedAt desc, _id asc)[0...20]{${cardFields}}
}`);
/** One photo gallery by its address. */
var galleryBySlug = defineView({
	name: "gallery-by-slug",
	query: galleryBySlugQuery,
	params: z.strictObject({ slug: z.string().min(1) }),
	result: z.strictObject({
		...galleryShape,
		articles: z.array(cardSchema)
	}).nullable()
});
// examples/site/src/pages/galleries/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Slug = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const gallery = await ask(Astro.cookies, galleryBySlug, { slug: Astro.params.slug ?? "" });
	if (!gallery) return new Response("Not found", { status: 404 });
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"title": gallery.title,
		"description": gallery.description ?? void 0,
		"data": galleryJsonLd(gallery, origin + Astro.url.pathname, channel)
	}, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1>${gallery.title}</h1><p class="meta">${gallery.images.length} pictures${gallery.eventDate && ` · ${inWords(gallery.eventDate)}`}</p>${gallery.description && renderTemplate`<p class="deck">${gallery.description}</p>`}${renderComponent($$result, "Gallery", $$Gallery, { "images": gallery.images })}${gallery.articles.length > 0 && renderTemplate`<section><h2>Articles</h2>${renderComponent($$result, "Cards", $$Cards, { "articles": gallery.articles })}</section>`}` })}`;
}, "/work/wt/site/examples/site/src/pages/galleries/[slug].astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/galleries/[slug].astro";
var $$url = "/galleries/[slug]";
// \0virtual:astro:page:src/pages/galleries/[slug]@_@astro
var page = () => _slug__exports;
export { page };
