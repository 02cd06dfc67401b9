import { t as articlePage } from "./cursor_BPCkedRA.mjs";
import { t as defineView } from "./defineView_BgrLbAf4.mjs";
import { n as cardSchema, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { c as behindCursor, u as isLive } from "./client_CC4qLEMT.mjs";
import { z } from "zod";
import { defineQuery } from "groq";
// queries/archiveMonth.ts
/**
* The articles of a stretch of time, usually a month ({@link monthRange}), and the times of the
* nearest articles before and after it, for links to the neighbouring months.
*
* Parameters: `from` and `to` (exclusive), `limit`, `beforeDate`, `beforeId`.
* Result: `articles`, newest first; `older` and `newer`, or null at an end of the archive.
* Cost: three walks over `publishedAt`.
*/
var archiveMonthQuery = defineQuery(`{
  "articles": *[_type == "article" && publishedAt >= $from && publishedAt < $to && ${isLive} && ${behindCursor}] | order(publishedAt desc, _id asc)[0...$limit]{${cardFields}},
  "older": *[_type == "article" && publishedAt < $from && ${isLive}] | order(publishedAt desc, _id asc)[0].publishedAt,
  "newer": *[_type == "article" && publishedAt >= $to && ${isLive}] | order(publishedAt asc, _id asc)[0].publishedAt
}`);
/** The articles of a month. */
var archiveMonth = defineView({
	name: "archive-month",
	query: archiveMonthQuery,
	params: z.strictObject({
		from: z.string().min(4),
		to: z.string().min(4),
		...articlePage
	}),
	result: z.strictObject({
		articles: z.array(cardSchema),
		older: z.string().nullable(),
		newer: z.string().nullable()
	})
});
/**
* The first instant of a month and of the next one, in UTC.
*
* @param month - 1 to 12
*/
function monthRange(year, month) {
	const start = (offset) => new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString();
	return {
		from: start(0),
		to: start(1)
	};
}
export { monthRange as n, archiveMonth as t };
