import { t as __exportAll } from "./rolldown-runtime_782esTHO.mjs";
import { i as previewCookie } from "./ask_RF0RfsRv.mjs";
// examples/site/src/pages/api/draft-mode/disable.ts
var disable_exports = /* @__PURE__ */ __exportAll({ GET: () => GET });
/** Back to what readers see. */
var GET = ({ cookies, redirect }) => {
	cookies.delete(previewCookie, { path: "/" });
	return redirect("/", 307);
};
// \0virtual:astro:page:src/pages/api/draft-mode/disable@_@ts
var page = () => disable_exports;
export { page };
