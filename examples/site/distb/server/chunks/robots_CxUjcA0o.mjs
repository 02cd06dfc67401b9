import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { o as origin } from "./site_lcE5SnRF.mjs";
// examples/site/src/pages/robots.txt.ts
var robots_txt_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** Crawlers may read all but what is for editors, and find the sitemaps here. */
var GET = () => new Response(`User-agent: *\nDisallow: /api/\nSitemap: ${origin}/sitemap.xml\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
// \0virtual:astro:page:src/pages/robots.txt@_@ts
var page = () => robots_txt_exports;
export { page };
