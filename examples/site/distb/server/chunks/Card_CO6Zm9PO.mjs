import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { r as isPreview } from "./ask_RF0RfsRv.mjs";
import { a as studioUrl, i as projectId, n as dataset } from "./client_CC4qLEMT.mjs";
import { a as inWords, p as responsiveImage, t as articlePath } from "./site_lcE5SnRF.mjs";
import { createDataAttribute } from "@sanity/visual-editing/create-data-attribute";
// examples/site/src/lib/editable.ts
/** Where Presentation finds the field of an element; undefined for readers. */
function editable(cookies, { _id: id, _type: type = "article" }, path) {
	if (!isPreview(cookies)) return void 0;
	return createDataAttribute({
		projectId,
		dataset,
		baseUrl: studioUrl,
		id,
		type,
		path
	}).toString();
}
// examples/site/src/components/Picture.astro
createAstro("http://localhost:4321");
var $$Picture = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Picture;
	const { image, sizes, aspectRatio, eager = false } = Astro.props;
	const found = responsiveImage(image, {
		...sizes && { sizes },
		...aspectRatio && { aspectRatio }
	});
	const style = found?.lqip && `background-image:url(${found.lqip})`;
	return renderTemplate`${found && renderTemplate`${maybeRenderHead($$result)}<img${addAttribute(found.src, "src")}${addAttribute(found.srcset, "srcset")}${addAttribute(found.sizes, "sizes")}${addAttribute(found.width, "width")}${addAttribute(found.height, "height")}${addAttribute(found.alt, "alt")}${addAttribute(eager ? "eager" : "lazy", "loading")}${addAttribute(eager ? "high" : void 0, "fetchpriority")} decoding="async"${addAttribute(style, "style")}>`}`;
}, "/work/wt/site/examples/site/src/components/Picture.astro", void 0);
// examples/site/src/components/Card.astro
createAstro("http://localhost:4321");
var $$Card = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Card;
	const { article, shape = "card", section = true } = Astro.props;
	const { leadFigure, kicker, mediaMarker } = article;
	const lead = shape === "lead";
	const Heading = lead ? "h2" : "h3";
	const sizes = {
		lead: "(min-width: 68rem) 44rem, 100vw",
		card: "(min-width: 48rem) 20rem, 40vw",
		row: "(min-width: 48rem) 15rem, 30vw",
		plain: "0px"
	}[shape];
	const label = kicker || section && article.section?.title;
	return renderTemplate`${maybeRenderHead($$result)}<article${addAttribute(["card", shape], "class:list")}${addAttribute(article.language ?? void 0, "lang")}>${shape !== "plain" && leadFigure?.asset && renderTemplate`${renderComponent($$result, "Picture", $$Picture, {
		"image": {
			...leadFigure,
			decorative: true
		},
		"aspectRatio": 3 / 2,
		"eager": lead,
		"sizes": sizes
	})}`}<div>${label && renderTemplate`<p class="kicker">${label}</p>`}${renderComponent($$result, "Heading", Heading, {
		"dir": "auto",
		"data-sanity": editable(Astro.cookies, article, "headline")
	}, { "default": ($$result) => renderTemplate`<a${addAttribute(articlePath(article), "href")}>${article.headline}</a>` })}${shape !== "plain" && article.subheadline && renderTemplate`<p class="deck" dir="auto"${addAttribute(editable(Astro.cookies, article, "subheadline"), "data-sanity")}>${article.subheadline}</p>`}<p class="meta"><time${addAttribute(article.publishedAt, "datetime")}>${inWords(article.publishedAt)}</time>${mediaMarker && renderTemplate`<span class="marker">${mediaMarker}</span>`}</p></div></article>`;
}, "/work/wt/site/examples/site/src/components/Card.astro", void 0);
export { $$Picture as n, editable as r, $$Card as t };
