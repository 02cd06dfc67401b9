import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { d as renderTemplate, f as maybeRenderHead, i as renderComponent } from "./server_Dfwm-hR3.mjs";
import { n as createComponent } from "./compiler_BdrUEhJz.mjs";
import { t as $$Page } from "./Page_ByQwyfYJ.mjs";
// examples/site/src/pages/404.astro
var _404_exports = /* @__PURE__ */ __exportAll({
	default: () => $$404,
	file: () => $$file,
	url: () => $$url
});
var $$404 = createComponent(($$result, $$props, $$slots) => {
	return renderTemplate`${renderComponent($$result, "Page", $$Page, {
		"title": "Not found",
		"noIndex": true
	}, { "default": ($$result) => renderTemplate`${maybeRenderHead($$result)}<h1>Not found</h1><p>There is no such page. <a href="/">To the front page</a></p>` })}`;
}, "/work/wt/site/examples/site/src/pages/404.astro", void 0);
var $$file = "/work/wt/site/examples/site/src/pages/404.astro";
var $$url = "/404";
// \0virtual:astro:page:src/pages/404@_@astro
var page = () => _404_exports;
export { page };
