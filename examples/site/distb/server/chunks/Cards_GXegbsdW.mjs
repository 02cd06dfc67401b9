import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { n as nextArticles } from "./cursor_BPCkedRA.mjs";
import { n as withCursor } from "./cursorOf_Bz07eAW-.mjs";
import { t as $$Card } from "./Card_CO6Zm9PO.mjs";
// examples/site/src/components/Cards.astro
createAstro("http://localhost:4321");
var $$Cards = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Cards;
	const { articles, limit, section = true } = Astro.props;
	const next = limit ? nextArticles(articles, limit) : void 0;
	return renderTemplate`${maybeRenderHead($$result)}<div class="river">${articles.map((article) => renderTemplate`${renderComponent($$result, "Card", $$Card, {
		"article": article,
		"shape": "row",
		"section": section
	})}`)}</div>${next && renderTemplate`<p class="more"><a rel="next"${addAttribute(withCursor(Astro.url, next), "href")}>Older articles</a></p>`}`;
}, "/work/wt/site/examples/site/src/components/Cards.astro", void 0);
export { $$Cards as t };
