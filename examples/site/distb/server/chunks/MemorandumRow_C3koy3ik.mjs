import { d as renderTemplate, f as maybeRenderHead, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { a as inWords, d as kindWords, f as statusWords, s as pathTo } from "./site_lcE5SnRF.mjs";
// examples/site/src/components/MemorandumRow.astro
createAstro("http://localhost:4321");
var $$MemorandumRow = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$MemorandumRow;
	const { memorandum } = Astro.props;
	const { slug, title, parties, signedOn, signedOnText, status } = memorandum;
	const names = parties.flatMap(({ organization }) => organization?.name ?? []);
	return renderTemplate`${maybeRenderHead($$result)}<li><p class="when">${signedOn ? renderTemplate`<time${addAttribute(signedOn, "datetime")}>${inWords(signedOn)}</time>` : signedOnText ?? "No date"}</p><div><p class="title" dir="auto">${slug ? renderTemplate`<a${addAttribute(pathTo({
		_type: "memorandum",
		slug
	}), "href")}>${title}</a>` : title}</p><p class="meta">${kindWords[memorandum.kind]}${names.length > 0 && ` · ${names.join(", ")}`}</p></div><p${addAttribute(["status", status], "class:list")}>${statusWords[status]}</p></li>`;
}, "/work/wt/site/examples/site/src/components/MemorandumRow.astro", void 0);
export { $$MemorandumRow as t };
