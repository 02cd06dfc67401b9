import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as cardSchema, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { l as titledSchema } from "./named_BiYRbLOe.mjs";
import { d as isPublic, u as isLive } from "./client_CC4qLEMT.mjs";
import { t as $$Card } from "./Card_CO6Zm9PO.mjs";
import { t as $$Page } from "./Page_ByQwyfYJ.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { c as siteName, n as channel } from "./site_lcE5SnRF.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/frontPage.ts
/**
* The front page: the newest article with a lead picture, the newest of all, and the newest of each
* main section.
*
* Parameters: `limit` of the latest, `perSection`. Result: `lead` or null, `latest`, `sections`.
* Cost: two walks over `publishedAt` and one for each main section.
*/
var frontPageQuery = defineQuery(`{
  "lead": *[_type == "article" && defined(leadFigure.asset) && ${isLive}] | order(publishedAt desc, _id asc)[0]{${cardFields}},
  "latest": *[_type == "article" && ${isLive}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}},
  "sections": *[_type == "section" && !defined(parent) && defined(slug.current) && ${isPublic}] | order(title asc, _id asc)[0...50]{
    _id, "title": coalesce(title, ""), "slug": coalesce(slug.current, ""),
    "articles": *[_type == "article" && section._ref == ^._id && ${isLive}] | order(publishedAt desc, _id asc)[0...$perSection]{${cardFields}}
  }
}`);
/** The front page. */
var frontPage = defineView({
	name: "front-page",
	query: frontPageQuery,
	params: z.strictObject({
		limit: z.int().min(1).max(100).default(20),
		perSection: z.int().min(1).max(20).default(4)
	}),
	result: z.strictObject({
		lead: cardSchema.nullable(),
		latest: z.array(cardSchema),
		sections: z.array(titledSchema.extend({ articles: z.array(cardSchema) }))
	})
});
// examples/site/src/pages/index.astro
var pages_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	url: () => ""
});
createAstro("http://localhost:4321");
var $$Index = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const { lead, latest, sections } = await ask(Astro.cookies, frontPage, {
		limit: 11,
		perSection: 6
	});
	const rest = latest.filter(({ _id }) => _id !== lead?._id);
	const beside = rest.slice(0, 4);
	const below = rest.slice(4, 10);
	const shown = new Set([
		lead,
		...beside,
		...below
	].map((article) => article?._id));
	const bands = sections.flatMap((section) => {
		const [first, ...others] = section.articles.filter(({ _id }) => !shown.has(_id)).slice(0, 4);
		return first ? [{
			...section,
			first,
			others
		}] : [];
	});
	return renderTemplate`${renderComponent($$result, "Page", $$Page, { "description": channel.description }, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1 class="hidden">${siteName}</h1>${rest.length === 0 && !lead && renderTemplate`<p>Nothing is published yet.</p>`}<div${addAttribute(["top", { full: !lead }], "class:list")}>${lead && renderTemplate`${renderComponent($$result, "Card", $$Card, {
		"article": lead,
		"shape": "lead"
	})}`}${beside.length > 0 && renderTemplate`<section aria-labelledby="latest"><h2 id="latest">Latest</h2>${beside.map((article) => renderTemplate`${renderComponent($$result, "Card", $$Card, {
		"article": article,
		"shape": "plain"
	})}`)}</section>`}</div>${below.length > 0 && renderTemplate`<section aria-label="More news"><div class="cards">${below.map((article) => renderTemplate`${renderComponent($$result, "Card", $$Card, { "article": article })}`)}</div></section>`}<div class="bands">${bands.map(({ slug, title, first, others }) => renderTemplate`<section><h2><a${addAttribute(`/sections/${encodeURIComponent(slug)}`, "href")}>${title}</a></h2>${renderComponent($$result, "Card", $$Card, {
		"article": first,
		"section": false
	})}${others.map((article) => renderTemplate`${renderComponent($$result, "Card", $$Card, {
		"article": article,
		"shape": "plain",
		"section": false
	})}`)}</section>`)}</div>` })}`;
}, "/work/wt/site/examples/site/src/pages/index.astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/index.astro";
// \0virtual:astro:page:src/pages/index@_@astro
var page = () => pages_exports;
export { page };
