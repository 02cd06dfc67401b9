import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { a as Fragment, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { t as articlePage } from "./cursor_BPCkedRA.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as cardSchema, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { n as figureSchema, t as figureFields } from "./image_Y9AKrFFG.mjs";
import { n as memorandumSchema, t as memorandumFields } from "./memorandum_D4X5X1Qp.mjs";
import { a as namedSchema, o as organizationLink, s as organizationLinkSchema } from "./named_BiYRbLOe.mjs";
import { c as behindCursor, d as isPublic, l as ifPublic, u as isLive } from "./client_CC4qLEMT.mjs";
import { t as $$Cards } from "./Cards_GXegbsdW.mjs";
import { t as $$MemorandumRow } from "./MemorandumRow_C3koy3ik.mjs";
import { n as $$Picture } from "./Card_CO6Zm9PO.mjs";
import { t as $$Page } from "./Page_ByQwyfYJ.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { t as cursorOf } from "./cursorOf_Bz07eAW-.mjs";
import { s as pathTo } from "./site_lcE5SnRF.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/personProfile.ts
/**
* A person with offices and portrait, a page of the articles by or about the person, and the newest
* 200 memoranda that the person signed.
*
* Parameters: `slug`, `limit`, `beforeDate`, `beforeId`. Result: the person, or null.
* Cost: a lookup, and two walks over what refers to the person.
*/
var personProfileQuery = defineQuery(`*[_type == "person" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  _id, "name": coalesce(name, ""), "slug": slug.current, "variants": coalesce(variants, []), description, wikidataId,
  "portrait": portrait{${figureFields}},
  "roles": coalesce(roles, [])[]{"title": coalesce(title, ""), from, to, "organization": [organization->]${ifPublic}${organizationLink}},
  "memoranda": *[_type == "memorandum" && ^._id in parties[].signatory._ref && ${isPublic}] | order(coalesce(signedOn, "") desc, _id asc)[0...200]{${memorandumFields}},
  "articles": *[_type == "article" && references(^._id) && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}
}`);
/** A person by address. */
var personProfile = defineView({
	name: "person-profile",
	query: personProfileQuery,
	params: z.strictObject({
		slug: z.string().min(1),
		...articlePage
	}),
	result: namedSchema.extend({
		variants: z.array(z.string()),
		description: z.string().nullable(),
		wikidataId: z.string().nullable(),
		portrait: figureSchema.nullable(),
		roles: z.array(z.strictObject({
			title: z.string(),
			from: z.string().nullable(),
			to: z.string().nullable(),
			organization: organizationLinkSchema.nullable()
		})),
		memoranda: z.array(memorandumSchema),
		articles: z.array(cardSchema)
	}).nullable()
});
// examples/site/src/pages/people/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Slug = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const found = await ask(Astro.cookies, personProfile, {
		slug: Astro.params.slug ?? "",
		...cursorOf(Astro.url)
	});
	if (!found) return new Response("Not found", { status: 404 });
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"title": found.name,
		"description": found.description ?? void 0
	}, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1>${found.name}</h1>${found.portrait && renderTemplate`${renderComponent($$result, "Picture", $$Picture, {
		"image": found.portrait,
		"aspectRatio": 1,
		"sizes": "12rem"
	})}`}${found.description && renderTemplate`<p class="deck">${found.description}</p>`}${found.roles.length > 0 && renderTemplate`<ul>${found.roles.map(({ title, organization, from, to }) => renderTemplate`<li>${title}${organization && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`, <a${addAttribute(pathTo({
		_type: "organization",
		slug: organization.slug
	}), "href")}>${organization.name}</a>` })}`}${(from || to) && `, ${from ?? ""}–${to ?? ""}`}</li>`)}</ul>`}${found.memoranda.length > 0 && renderTemplate`<section><h2>Signed</h2><ul class="register">${found.memoranda.map((memorandum) => renderTemplate`${renderComponent($$result, "MemorandumRow", $$MemorandumRow, { "memorandum": memorandum })}`)}</ul></section>`}${found.articles.length > 0 && renderTemplate`<section><h2>Articles</h2>${renderComponent($$result, "Cards", $$Cards, {
		"articles": found.articles,
		"limit": 20
	})}</section>`}` })}`;
}, "/work/wt/site/examples/site/src/pages/people/[slug].astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/people/[slug].astro";
var $$url = "/people/[slug]";
// \0virtual:astro:page:src/pages/people/[slug]@_@astro
var page = () => _slug__exports;
export { page };
