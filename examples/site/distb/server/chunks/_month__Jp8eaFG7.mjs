import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { n as monthRange, t as archiveMonth } from "./archiveMonth_DZmPQ-pW.mjs";
import { t as $$Cards } from "./Cards_GXegbsdW.mjs";
import { t as $$Page } from "./Page_ByQwyfYJ.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { t as cursorOf } from "./cursorOf_Bz07eAW-.mjs";
// examples/site/src/pages/archive/[month].astro
var _month__exports = /* @__PURE__ */ __exportAll({
	default: () => $$Month,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Month = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Month;
	const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(Astro.params.month ?? "") ?? [];
	if (!year || !month) return new Response("Not found", { status: 404 });
	const range = monthRange(Number(year), Number(month));
	const { articles, older, newer } = await ask(Astro.cookies, archiveMonth, {
		...range,
		limit: 60,
		...cursorOf(Astro.url)
	});
	const title = new Intl.DateTimeFormat("en-GB", {
		month: "long",
		year: "numeric",
		timeZone: "UTC"
	}).format(new Date(range.from));
	return renderTemplate`${renderComponent($$result, "Page", $$Page, { "title": title }, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1>${title}</h1><nav class="tags" aria-label="Months">${older && renderTemplate`<a rel="prev"${addAttribute(`/archive/${older.slice(0, 7)}`, "href")}>Older</a>`}${newer && renderTemplate`<a rel="next"${addAttribute(`/archive/${newer.slice(0, 7)}`, "href")}>Newer</a>`}</nav>${articles.length === 0 && renderTemplate`<p>Nothing was published in this month.</p>`}<h2 class="hidden">Articles</h2>${renderComponent($$result, "Cards", $$Cards, {
		"articles": articles,
		"limit": 60
	})}` })}`;
}, "/work/wt/site/examples/site/src/pages/archive/[month].astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/archive/[month].astro";
var $$url = "/archive/[month]";
// \0virtual:astro:page:src/pages/archive/[month]@_@astro
var page = () => _month__exports;
export { page };
