import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { a as Fragment, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { i as organizationJsonLd, t as $$Page } from "./Page_ByQwyfYJ.mjs";
import { t as articlePage } from "./cursor_BPCkedRA.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as cardSchema, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { a as plainImageSchema, i as plainImage } from "./image_Y9AKrFFG.mjs";
import { n as memorandumSchema, t as memorandumFields } from "./memorandum_D4X5X1Qp.mjs";
import { o as organizationLink, s as organizationLinkSchema } from "./named_BiYRbLOe.mjs";
import { c as behindCursor, d as isPublic, l as ifPublic, u as isLive } from "./client_CC4qLEMT.mjs";
import { t as $$Cards } from "./Cards_GXegbsdW.mjs";
import { t as $$MemorandumRow } from "./MemorandumRow_C3koy3ik.mjs";
import { o as origin, s as pathTo } from "./site_lcE5SnRF.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { t as cursorOf } from "./cursorOf_Bz07eAW-.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/organizationProfile.ts
/**
* An organization with its names over time, the bodies below it, a page of the articles that tell
* of it or come from it, and its newest 200 memoranda; {@link counterpartsOf} says with whom.
*
* Parameters: `slug`, `limit`, `beforeDate`, `beforeId`. Result: the organization, or null.
* Cost: a lookup, and two walks over what refers to it.
*/
var organizationProfileQuery = defineQuery(`*[_type == "organization" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  _id, "name": coalesce(name, ""), abbreviation, "slug": slug.current, kind, country, website, wikidataId, description,
  "logo": logo${plainImage},
  "names": coalesce(names, [])[]{name, abbreviation, language, from, to},
  "parent": [parent->]${ifPublic}${organizationLink},
  "children": *[_type == "organization" && parent._ref == ^._id && ${isPublic}] | order(name asc, _id asc)[0...100]${organizationLink},
  "memoranda": *[_type == "memorandum" && ^._id in parties[].organization._ref && ${isPublic}] | order(coalesce(signedOn, "") desc, _id asc)[0...200]{${memorandumFields}},
  "articles": *[_type == "article" && references(^._id) && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}
}`);
function isCountryCode(value) {
	return typeof value === "string" && /^[A-Z]{2}$/.test(value);
}
/** An organization by its address. */
var organizationProfile = defineView({
	name: "organization-profile",
	query: organizationProfileQuery,
	params: z.strictObject({
		slug: z.string().min(1),
		...articlePage
	}),
	result: organizationLinkSchema.extend({
		kind: z.enum([
			"intergovernmental",
			"government",
			"ministry",
			"foundation",
			"company",
			"university",
			"media",
			"ngo",
			"cultural",
			"other"
		]).nullable(),
		country: z.custom(isCountryCode).nullable(),
		website: z.string().nullable(),
		wikidataId: z.string().nullable(),
		description: z.string().nullable(),
		logo: plainImageSchema.nullable(),
		names: z.array(z.strictObject({
			name: z.string().nullable(),
			abbreviation: z.string().nullable(),
			language: z.string().nullable(),
			from: z.string().nullable(),
			to: z.string().nullable()
		})),
		parent: organizationLinkSchema.nullable(),
		children: z.array(organizationLinkSchema),
		memoranda: z.array(memorandumSchema),
		articles: z.array(cardSchema)
	}).nullable()
});
/** With whom an organization has memoranda, most first, then by name. */
function counterpartsOf(organizationId, memoranda) {
	const found = /* @__PURE__ */ new Map();
	for (const memorandum of memoranda) for (const { organization } of memorandum.parties) {
		if (!organization || organization._id === organizationId) continue;
		const entry = found.get(organization._id) ?? {
			organization,
			ids: /* @__PURE__ */ new Set()
		};
		entry.ids.add(memorandum._id);
		found.set(organization._id, entry);
	}
	return [...found.values()].map(({ organization, ids }) => ({
		organization,
		memoranda: [...ids]
	})).sort((a, b) => b.memoranda.length - a.memoranda.length || a.organization.name.localeCompare(b.organization.name));
}
// examples/site/src/components/Network.astro
createAstro("http://localhost:4321");
var $$Network = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Network;
	const { name, counterparts, memoranda } = Astro.props;
	const shown = counterparts.slice(0, 16);
	const few = shown.length < 3;
	const [middle, height] = few ? [60, 120] : [200, 400];
	const short = (text) => text.length > 26 ? `${text.slice(0, 25)}…` : text;
	const nodes = shown.map((counterpart, index) => {
		const angle = few ? index * Math.PI : index / shown.length * 2 * Math.PI - Math.PI / 2;
		const x = 400 + 230 * Math.cos(angle);
		const y = middle + (few ? 0 : 145 * Math.sin(angle));
		const anchor = Math.cos(angle) > .2 ? "start" : Math.cos(angle) < -.2 ? "end" : "middle";
		const dx = anchor === "start" ? 18 : anchor === "end" ? -18 : 0;
		const dy = anchor === "middle" ? Math.sin(angle) > 0 ? 28 : -18 : 4;
		return {
			...counterpart,
			x,
			y,
			anchor,
			dx,
			dy
		};
	});
	const at = new Map(nodes.map((node) => [node.organization._id, node]));
	const between = memoranda.flatMap(({ parties }) => {
		const there = parties.flatMap(({ organization }) => at.get(organization?._id ?? "") ?? []);
		return there.flatMap((from, index) => there.slice(index + 1).map((to) => ({
			from,
			to
		})));
	});
	return renderTemplate`${nodes.length > 0 && renderTemplate`${maybeRenderHead($$result)}<svg class="network"${addAttribute(`0 0 800 ${height}`, "viewBox")} role="group"${addAttribute(`Who signed with ${name}`, "aria-label")}>${between.map(({ from, to }) => renderTemplate`<line class="between"${addAttribute(from.x, "x1")}${addAttribute(from.y, "y1")}${addAttribute(to.x, "x2")}${addAttribute(to.y, "y2")}></line>`)}${nodes.map(({ x, y, memoranda }) => renderTemplate`<line x1="400"${addAttribute(middle, "y1")}${addAttribute(x, "x2")}${addAttribute(y, "y2")}${addAttribute(Math.min(8, memoranda.length * 1.5), "stroke-width")}></line>`)}<circle cx="400"${addAttribute(middle, "cy")} r="14" class="centre"></circle><text x="400"${addAttribute(middle + 34, "y")} class="centre">${short(name)}</text>${nodes.map(({ organization, memoranda, x, y, anchor, dx, dy }) => {
		const shown = short(organization.abbreviation ?? organization.name);
		const label = `${shown}, ${organization.name}: ${memoranda.length}`;
		const href = pathTo({
			_type: "organization",
			slug: organization.slug
		});
		return renderTemplate`<a${addAttribute(href, "href")}${addAttribute(label, "aria-label")}><title>${label}</title><circle${addAttribute(x, "cx")}${addAttribute(y, "cy")}${addAttribute(6 + Math.min(8, memoranda.length), "r")}></circle><text${addAttribute(x + dx, "x")}${addAttribute(y + dy, "y")}${addAttribute(`text-anchor:${anchor}`, "style")}>${shown}</text></a>`;
	})}</svg>`}`;
}, "/work/wt/site/examples/site/src/components/Network.astro", void 0);
// examples/site/src/lib/organizationWords.ts
/** The kinds of organizations in words. */
var kindNames = {
	intergovernmental: "Intergovernmental organization",
	government: "Government body",
	ministry: "Ministry",
	foundation: "Foundation",
	company: "Company",
	university: "University",
	media: "Media",
	ngo: "Non-governmental organization",
	cultural: "Cultural institution",
	other: "Organization"
};
var countries = new Intl.DisplayNames("en", {
	type: "region",
	fallback: "code"
});
/** A country's name, from its ISO 3166-1 code. */
function countryName(code) {
	return countries.of(code) ?? code;
}
// examples/site/src/pages/organizations/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Slug = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const found = await ask(Astro.cookies, organizationProfile, {
		slug: Astro.params.slug ?? "",
		...cursorOf(Astro.url)
	});
	if (!found) return new Response("Not found", { status: 404 });
	const counterparts = counterpartsOf(found._id, found.memoranda);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"title": found.name,
		"description": found.description ?? void 0,
		"data": organizationJsonLd(found, origin + Astro.url.pathname)
	}, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1>${found.name}${found.abbreviation && ` (${found.abbreviation})`}</h1><p class="meta">${[found.kind && kindNames[found.kind], found.country && countryName(found.country)].filter(Boolean).join(" · ")}${found.website && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate` · <a${addAttribute(/^https?:/.test(found.website) ? found.website : void 0, "href")}>Website</a>` })}`}</p>${found.description && renderTemplate`<p class="deck">${found.description}</p>`}${found.names.length > 0 && renderTemplate`<ul>${found.names.map(({ name, abbreviation, from, to }) => renderTemplate`<li>${name ?? abbreviation}${name && abbreviation && ` (${abbreviation})`}${(from || to) && `, ${from ?? ""}–${to ?? ""}`}</li>`)}</ul>`}${counterparts.length > 0 && renderTemplate`<section><h2>Signed with</h2>${renderComponent($$result, "Network", $$Network, {
		"name": found.abbreviation ?? found.name,
		"counterparts": counterparts,
		"memoranda": found.memoranda
	})}<ul class="tags">${counterparts.map(({ organization, memoranda }) => renderTemplate`<li><a${addAttribute(pathTo({
		_type: "organization",
		slug: organization.slug
	}), "href")}>${organization.name}</a> (${memoranda.length})</li>`)}</ul></section>`}${found.memoranda.length > 0 && renderTemplate`<section><h2>Memoranda</h2><ul class="register">${found.memoranda.map((memorandum) => renderTemplate`${renderComponent($$result, "MemorandumRow", $$MemorandumRow, { "memorandum": memorandum })}`)}</ul></section>`}${found.articles.length > 0 && renderTemplate`<section><h2>Articles</h2>${renderComponent($$result, "Cards", $$Cards, {
		"articles": found.articles,
		"limit": 20
	})}</section>`}` })}`;
}, "/work/wt/site/examples/site/src/pages/organizations/[slug].astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/organizations/[slug].astro";
var $$url = "/organizations/[slug]";
// \0virtual:astro:page:src/pages/organizations/[slug]@_@astro
var page = () => _slug__exports;
export { page };
