import { z } from "zod";
// queries/cursor.ts
/** Parameters of a page of articles. */
var articlePage = {
	beforeDate: z.string().min(1).default("9999-12-31T23:59:59Z"),
	beforeId: z.string().default(""),
	limit: z.int().min(1).max(1e3).default(20)
};
/**
* The cursor of the next page, or `undefined` when this one was not full: then there is no next.
*
* @param page - articles as a view gave them
* @param limit - the limit that the page was asked with
*/
function nextArticles(page, limit) {
	const last = page.at(-1);
	return last && page.length >= limit ? {
		beforeDate: last.publishedAt,
		beforeId: last._id
	} : void 0;
}
export { nextArticles as n, articlePage as t };
