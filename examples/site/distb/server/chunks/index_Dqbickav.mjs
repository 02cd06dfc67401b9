import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { t as articlePage } from "./cursor_BPCkedRA.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as cardSchema, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { c as behindCursor, u as isLive } from "./client_CC4qLEMT.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/latestArticles.ts
/**
* The newest articles, a page at a time.
*
* Parameters: `limit`, `beforeDate`, `beforeId`. Result: article cards, newest first.
* Cost: one walk over `publishedAt`, `limit` documents and what they refer to.
*/
var latestArticlesQuery = defineQuery(`*[_type == "article" && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}}`);
/** The newest articles. */
var latestArticles = defineView({
	name: "latest-articles",
	query: latestArticlesQuery,
	params: z.strictObject(articlePage),
	result: z.array(cardSchema)
});
// examples/site/src/pages/archive/index.astro
var archive_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Index = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const [newest] = await ask(Astro.cookies, latestArticles, { limit: 1 });
	const month = (newest?.publishedAt ?? (/* @__PURE__ */ new Date()).toISOString()).slice(0, 7);
	return Astro.redirect(`/archive/${month}`, 302);
}, "/work/wt/site/examples/site/src/pages/archive/index.astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/archive/index.astro";
var $$url = "/archive";
// \0virtual:astro:page:src/pages/archive/index@_@astro
var page = () => archive_exports;
export { page };
