import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { i as previewCookie } from "./ask_RF0RfsRv.mjs";
import { r as previewClient } from "./client_CC4qLEMT.mjs";
import { validatePreviewUrl } from "@sanity/preview-url-secret";
// examples/site/src/pages/api/draft-mode/enable.ts
var enable_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** Presentation calls this with a secret that it wrote into the dataset. */
var GET = async ({ cookies, request, redirect, url }) => {
	const { isValid, redirectTo = "/" } = await validatePreviewUrl(previewClient.withConfig({ stega: false }), request.url);
	if (!isValid) return new Response("The secret is not valid.", { status: 401 });
	const target = new URL(redirectTo, url);
	if (target.origin !== url.origin) return new Response("Another site.", { status: 400 });
	const secure = url.protocol === "https:";
	cookies.set(previewCookie, "on", {
		path: "/",
		httpOnly: true,
		secure,
		sameSite: secure ? "none" : "lax"
	});
	return redirect(target.pathname + target.search, 307);
};
// \0virtual:astro:page:src/pages/api/draft-mode/enable@_@ts
var page = () => enable_exports;
export { page };
