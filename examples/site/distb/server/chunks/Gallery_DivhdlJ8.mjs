import { d as renderTemplate, f as maybeRenderHead, i as renderComponent, m as addAttribute } from "./server_Dfwm-hR3.mjs";
import { n as createComponent, t as createAstro } from "./compiler_BdrUEhJz.mjs";
import { p as responsiveImage } from "./site_lcE5SnRF.mjs";
import { n as $$Picture } from "./Card_CO6Zm9PO.mjs";
// examples/site/src/components/Gallery.astro
createAstro("http://localhost:4321");
var $$Gallery = createComponent(($$result, $$props, $$slots) => {
	const Astro = $$result.createAstro($$props, $$slots);
	Astro.self = $$Gallery;
	return renderTemplate`${maybeRenderHead($$result)}<ul class="pictures">${Astro.props.images.map((image) => renderTemplate`<li><figure><a${addAttribute(responsiveImage(image, { widths: [2e3] })?.src, "href")} data-lightbox${addAttribute(`Enlarge: ${image.alt || image.caption || "picture"}`, "aria-label")}>${renderComponent($$result, "Picture", $$Picture, {
		"image": image,
		"aspectRatio": 3 / 2,
		"sizes": "(min-width: 68rem) 22rem, (min-width: 40rem) 50vw, 100vw"
	})}</a>${(image.caption || image.credit) && renderTemplate`<figcaption><span class="caption">${image.caption}</span> ${image.credit && renderTemplate`<span class="credit">${image.credit}</span>`}</figcaption>`}</figure></li>`)}</ul>`;
}, "/work/wt/site/examples/site/src/components/Gallery.astro", void 0);
export { $$Gallery as t };
