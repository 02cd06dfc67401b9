import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { f as statusWords, s as pathTo } from "./site_lcE5SnRF.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as memorandumSchema, t as memorandumFields } from "./memorandum_D4X5X1Qp.mjs";
import { r as memorandumStatusSchema } from "./named_BiYRbLOe.mjs";
import { d as isPublic } from "./client_CC4qLEMT.mjs";
import { t as $$MemorandumRow } from "./MemorandumRow_C3koy3ik.mjs";
import { t as $$Page } from "./Page_ByQwyfYJ.mjs";
import { t as ask } from "./ask_RF0RfsRv.mjs";
import { n as withCursor, t as cursorOf } from "./cursorOf_Bz07eAW-.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/memorandaRegister.ts
var filters = `($party == "" || $party in parties[].organization._ref) && ($status == "" || status == $status) && ($year == "" || string::startsWith(signedOn, $year)) && ($area == "" || count(areas[lower(@) == lower($area)]) > 0) && ($text == "" || title match $text || summary match $text || areas[] match $text || signedOnText match $text)`;
/**
* The register of memoranda, those signed last first; those without a date come at the end.
*
* Parameters: `party` (an organization's id), `status`, `year` (four digits), `area` (in any letter
* case), `text` (words of title, summary or areas), each empty for all; `limit`, `beforeDate`,
* `beforeId`. Result: memoranda with their parties.
* Cost: a walk over `signedOn` and one over those without; with `party`, over what refers to it.
*/
var memorandaRegisterQuery = defineQuery(`[
  ...*[_type == "memorandum" && signedOn <= $beforeDate && (signedOn < $beforeDate || _id > $beforeId) && ${isPublic} && ${filters}] | order(signedOn desc, _id asc)[0...$limit]{${memorandumFields}},
  ...*[_type == "memorandum" && !defined(signedOn) && ($beforeDate != "" || _id > $beforeId) && ${isPublic} && ${filters}] | order(_id asc)[0...$limit]{${memorandumFields}}
][0...$limit]`);
/**
* The same register by title, for an alphabetical list.
*
* Parameters: the filters of {@link memorandaRegisterQuery}; `afterTitle`, `afterId`, `limit`.
*/
var memorandaByTitleQuery = defineQuery(`*[_type == "memorandum" && ${isPublic} && ${filters} && title >= $afterTitle && (title > $afterTitle || _id > $afterId)] | order(title asc, _id asc)[0...$limit]{${memorandumFields}}`);
/** How many memoranda the same filters leave. */
var memorandaCountQuery = defineQuery(`count(*[_type == "memorandum" && ${isPublic} && ${filters}])`);
var filterParams = {
	party: z.string().default(""),
	status: z.union([memorandumStatusSchema, z.literal("")]).default(""),
	year: z.string().regex(/^(\d{4})?$/, "a year has four digits").default(""),
	area: z.string().default(""),
	text: z.string().default("")
};
var limit = z.int().min(1).max(1e3).default(20);
/** The register of memoranda, by date. */
var memorandaRegister = defineView({
	name: "memoranda-register",
	query: memorandaRegisterQuery,
	params: z.strictObject({
		...filterParams,
		beforeDate: z.string().default("9999-12-31"),
		beforeId: z.string().default(""),
		limit
	}),
	result: z.array(memorandumSchema)
});
defineView({
	name: "memoranda-register",
	query: memorandaByTitleQuery,
	params: z.strictObject({
		...filterParams,
		afterTitle: z.string().default(""),
		afterId: z.string().default(""),
		limit
	}),
	result: z.array(memorandumSchema)
});
/** The number of memoranda of a filter. */
var memorandaCount = defineView({
	name: "memoranda-register",
	query: memorandaCountQuery,
	params: z.strictObject(filterParams),
	result: z.number()
});
/** The cursor of the next page of the register by date, or `undefined` when there is none. */
function nextMemoranda(page, pageLimit) {
	const last = page.at(-1);
	return last && page.length >= pageLimit ? {
		beforeDate: last.signedOn ?? "",
		beforeId: last._id
	} : void 0;
}
// examples/site/src/components/Timeline.astro
createAstro("http://localhost:4321");
var $$Timeline = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Timeline;
	const dated = Astro.props.memoranda.flatMap((memorandum) => {
		const time = Date.parse(memorandum.signedOn ?? "");
		return Number.isNaN(time) ? [] : [{
			memorandum,
			year: new Date(time).getUTCFullYear(),
			time
		}];
	});
	const years = dated.map(({ year }) => year);
	const [from, to] = [Math.min(...years), Math.max(...years) + 1];
	const start = Date.UTC(from, 0, 1);
	const span = Date.UTC(to, 0, 1) - start;
	const x = (time) => 30 + (time - start) / span * 740;
	const step = Math.max(1, Math.ceil((to - from) / 10));
	const marks = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, n) => from + n * step);
	const heights = /* @__PURE__ */ new Map();
	const stacked = dated.map(({ memorandum, time }) => {
		const column = Math.round(x(time) / 14);
		const level = Math.min(heights.get(column) ?? 0, 9);
		heights.set(column, level + 1);
		return {
			memorandum,
			x: x(time),
			level
		};
	});
	const base = 20 + Math.max(0, ...stacked.map(({ level }) => level)) * 14;
	const dots = stacked.map(({ level, ...dot }) => ({
		...dot,
		y: base - level * 14 - 10
	}));
	return renderTemplate`${dots.length > 1 && renderTemplate`${maybeRenderHead($$result)}<section class="timeline" aria-labelledby="timeline"><h2 id="timeline">Timeline</h2><div><svg${addAttribute(`0 0 800 ${base + 30}`, "viewBox")} role="group"${addAttribute(`Memoranda from ${from} to ${to - 1}`, "aria-label")}><line x1="30"${addAttribute(base, "y1")} x2="770"${addAttribute(base, "y2")}></line>${marks.map((year) => renderTemplate`<g><line${addAttribute(x(Date.UTC(year, 0, 1)), "x1")}${addAttribute(base, "y1")}${addAttribute(x(Date.UTC(year, 0, 1)), "x2")}${addAttribute(base + 6, "y2")}></line><text${addAttribute(x(Date.UTC(year, 0, 1)), "x")}${addAttribute(base + 22, "y")}>${year}</text></g>`)}${dots.map(({ memorandum, x, y }) => renderTemplate`<a${addAttribute(pathTo({
		_type: "memorandum",
		slug: memorandum.slug
	}) ?? "#", "href")}${addAttribute(`${memorandum.title}, ${memorandum.signedOn}`, "aria-label")}><circle${addAttribute(x, "cx")}${addAttribute(y, "cy")} r="6"${addAttribute(memorandum.status, "class")}><title>${memorandum.title}</title></circle></a>`)}</svg></div></section>`}`;
}, "/work/wt/site/examples/site/src/components/Timeline.astro", void 0);
// examples/site/src/pages/memoranda/index.astro
var memoranda_exports = /* @__PURE__ */ __exportAll({
	default: () => $$Index,
	file: () => $$file,
	url: () => $$url
});
createAstro("http://localhost:4321");
var $$Index = createComponent(async ($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Index;
	const limit = 50;
	const { searchParams } = Astro.url;
	const asked = (name) => searchParams.get(name)?.trim() ?? "";
	const given = asked("status");
	const status = Object.hasOwn(statusWords, given) ? given : "";
	const year = /^\d{4}$/.test(asked("year")) ? asked("year") : "";
	const filters = {
		party: asked("party"),
		status,
		year,
		area: asked("area"),
		text: asked("text")
	};
	const filtered = Object.values(filters).some((value) => value !== "");
	const [memoranda, count, all] = await Promise.all([
		ask(Astro.cookies, memorandaRegister, {
			...filters,
			...cursorOf(Astro.url),
			limit
		}),
		ask(Astro.cookies, memorandaCount, filters),
		ask(Astro.cookies, memorandaRegister, { limit: 1e3 })
	]);
	const options = [...new Map(all.flatMap(({ parties }) => parties.flatMap(({ organization }) => organization ? [[organization._id, organization.name]] : [])))].toSorted(([, a], [, b]) => a.localeCompare(b));
	const years = [...new Set(all.flatMap(({ signedOn }) => signedOn?.slice(0, 4) ?? []))].toSorted().reverse();
	const areas = [...new Set(all.flatMap(({ areas }) => areas))].toSorted((a, b) => a.localeCompare(b));
	const next = nextMemoranda(memoranda, limit);
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"title": "Register of memoranda",
		"description": "Memoranda and agreements by party, status, year and area."
	}, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1>Register of memoranda</h1><form class="filters register-filters"><label>Party <select name="party"><option value="">All</option>${options.map(([id, name]) => renderTemplate`<option${addAttribute(id, "value")}${addAttribute(id === filters.party, "selected")}>${name}</option>`)}</select></label><label>Status <select name="status"><option value="">All</option>${Object.entries(statusWords).map(([value, word]) => renderTemplate`<option${addAttribute(value, "value")}${addAttribute(value === status, "selected")}>${word}</option>`)}</select></label><label>Year <select name="year"><option value="">All</option>${years.map((value) => renderTemplate`<option${addAttribute(value === year, "selected")}>${value}</option>`)}</select></label><label>Area <select name="area"><option value="">All</option>${areas.map((value) => renderTemplate`<option${addAttribute(value === filters.area, "selected")}>${value}</option>`)}</select></label><label>Words <input name="text"${addAttribute(filters.text, "value")}></label><p class="actions"><button>Filter</button>${filtered && renderTemplate`<a href="/memoranda">Clear</a>`}</p></form><p class="meta" role="status">${count} ${count === 1 ? "memorandum" : "memoranda"}${filtered && " found"}</p>${renderComponent($$result, "Timeline", $$Timeline, { "memoranda": memoranda })}<h2 class="hidden">Memoranda</h2><ul class="register">${memoranda.map((memorandum) => renderTemplate`${renderComponent($$result, "MemorandumRow", $$MemorandumRow, { "memorandum": memorandum })}`)}</ul>${next && renderTemplate`<p class="more"><a rel="next"${addAttribute(withCursor(Astro.url, next), "href")}>More</a></p>`}` })}`;
}, "/work/wt/site/examples/site/src/pages/memoranda/index.astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/memoranda/index.astro";
var $$url = "/memoranda";
// \0virtual:astro:page:src/pages/memoranda/index@_@astro
var page = () => memoranda_exports;
export { page };
