import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { a as Fragment, d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { a as inWords, d as kindWords, f as statusWords, s as pathTo, t as articlePath } from "./site_lcE5SnRF.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as cardSchema, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { r as memorandumShape, t as memorandumFields } from "./memorandum_D4X5X1Qp.mjs";
import { n as memorandumLinkSchema, t as memorandumLink } from "./named_BiYRbLOe.mjs";
import { d as isPublic, l as ifPublic, u as isLive } from "./client_CC4qLEMT.mjs";
import { t as $$Cards } from "./Cards_GXegbsdW.mjs";
import { t as $$Page } from "./Page_ByQwyfYJ.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/memorandumBySlug.ts
/**
* One memorandum with its parties, its document, what it follows and what followed it, the articles
* that tell of it and the sentences of those articles that are its evidence. A sentence of an
* article that readers may not have yet is left out.
*
* Parameters: `slug`. Result: the memorandum, or null.
* Cost: a lookup, its references, and a walk over what refers to it.
*/
var memorandumBySlugQuery = defineQuery(`*[_type == "memorandum" && slug.current == $slug && ${isPublic}] | order(_id asc)[0]{
  ${memorandumFields},
  "documentFile": documentFile.asset->{_id, "url": coalesce(url, ""), originalFilename, "mimeType": coalesce(mimeType, ""), "size": coalesce(size, 0)},
  "successorOf": [successorOf->]${ifPublic}${memorandumLink},
  "successors": *[_type == "memorandum" && successorOf._ref == ^._id && ${isPublic}] | order(coalesce(signedOn, "") desc, _id asc)[0...20]${memorandumLink},
  "evidence": (coalesce(evidence, [])[]{_key, "quote": coalesce(quote, ""), "article": article->{"live": ${isLive}, _id, "headline": coalesce(headline, ""), "slug": coalesce(slug.current, ""), "publishedAt": coalesce(publishedAt, "")}})[article.live == true]{_key, quote, "article": article{_id, headline, slug, publishedAt}},
  "articles": *[_type == "article" && references(^._id) && ${isLive}] | order(publishedAt desc, _id asc)[0...50]{${cardFields}}
}`);
/** One memorandum by its address. */
var memorandumBySlug = defineView({
	name: "memorandum-by-slug",
	query: memorandumBySlugQuery,
	params: z.strictObject({ slug: z.string().min(1) }),
	result: z.strictObject({
		...memorandumShape,
		documentFile: z.strictObject({
			_id: z.string(),
			url: z.string(),
			originalFilename: z.string().nullable(),
			mimeType: z.string(),
			size: z.number()
		}).nullable(),
		successorOf: memorandumLinkSchema.nullable(),
		successors: z.array(memorandumLinkSchema),
		evidence: z.array(z.strictObject({
			_key: z.string(),
			quote: z.string(),
			article: z.strictObject({
				_id: z.string(),
				headline: z.string(),
				slug: z.string(),
				publishedAt: z.string()
			})
		})),
		articles: z.array(cardSchema)
	}).nullable()
});
// examples/site/src/pages/memoranda/[slug].astro
var _slug__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Slug,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Slug = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Slug;
	const found = await ask(Astro.cookies, memorandumBySlug, { slug: Astro.params.slug ?? "" });
	if (!found) return new Response("Not found", { status: 404 });
	const facts = [
		["Kind", kindWords[found.kind]],
		["Status", statusWords[found.status]],
		["Signed", inWords(found.signedOn) || found.signedOnText],
		["Place", found.place?.name],
		["In effect from", inWords(found.effectiveFrom)],
		["Expires", inWords(found.expiresOn)],
		["Areas", found.areas.join(", ")]
	];
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"title": found.title,
		"description": found.summary ?? void 0
	}, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1>${found.title}</h1>${found.summary && renderTemplate`<p class="deck">${found.summary}</p>`}<dl class="facts">${facts.filter(([, value]) => value).map(([name, value]) => renderTemplate`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl><h2>Parties</h2><ul>${found.parties.map(({ organization, signatory, signatoryTitle }) => renderTemplate`<li>${organization?.slug ? renderTemplate`<a${addAttribute(pathTo({
		_type: "organization",
		slug: organization.slug
	}), "href")}>${organization.name}</a>` : organization?.name}${signatory && renderTemplate`${renderComponent($$result, "Fragment", Fragment, {}, { "default": ($$result) => renderTemplate`, signed by ${signatory.slug ? renderTemplate`<a${addAttribute(pathTo({
		_type: "person",
		slug: signatory.slug
	}), "href")}>${signatory.name}</a>` : signatory.name}` })}`}${signatoryTitle && `, ${signatoryTitle}`}</li>`)}</ul>${found.documentFile && renderTemplate`<p><a${addAttribute(found.documentFile.url, "href")}>The document</a></p>`}${found.successorOf?.slug && renderTemplate`<p>Follows <a${addAttribute(pathTo({
		_type: "memorandum",
		slug: found.successorOf.slug
	}), "href")}>${found.successorOf.title}</a></p>`}${found.successors.map(({ slug, title }) => slug && renderTemplate`<p>Followed by <a${addAttribute(pathTo({
		_type: "memorandum",
		slug
	}), "href")}>${title}</a></p>`)}${found.evidence.length > 0 && renderTemplate`<section><h2>Evidence</h2>${found.evidence.map(({ quote, article }) => renderTemplate`<blockquote><p>${quote}</p><p class="meta"><a${addAttribute(articlePath(article), "href")}>${article.headline}</a></p></blockquote>`)}</section>`}${found.articles.length > 0 && renderTemplate`<section><h2>Articles</h2>${renderComponent($$result, "Cards", $$Cards, { "articles": found.articles })}</section>`}` })}`;
}, "/work/wt/site/examples/site/src/pages/memoranda/[slug].astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/memoranda/[slug].astro";
var $$url = "/memoranda/[slug]";
// \0virtual:astro:page:src/pages/memoranda/[slug]@_@astro
var page = () => _slug__exports;
export { page };
