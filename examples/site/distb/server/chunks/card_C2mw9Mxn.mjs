import { n as figureSchema, t as figureFields } from "./image_Y9AKrFFG.mjs";
import { a as namedSchema, c as titled, i as named, l as titledSchema } from "./named_BiYRbLOe.mjs";
import { l as ifPublic } from "./client_CC4qLEMT.mjs";
import { z } from "zod";
// queries/fragments/card.ts
/** What a list shows of an article. */
var cardFields = `_id, "headline": coalesce(headline, ""), kicker, subheadline, "slug": coalesce(slug.current, ""), "publishedAt": coalesce(publishedAt, ""), updatedAt, language, mediaMarker, "section": [section->]${ifPublic}${titled}, "leadFigure": leadFigure{${figureFields}}, "bylines": coalesce(bylines, [])[]{creditLine, "person": [person->]${ifPublic}${named}}`;
/** The fields of {@link cardFields}. */
var cardShape = {
	_id: z.string(),
	headline: z.string(),
	kicker: z.string().nullable(),
	subheadline: z.string().nullable(),
	slug: z.string(),
	publishedAt: z.string(),
	updatedAt: z.string().nullable(),
	language: z.string().nullable(),
	mediaMarker: z.enum([
		"photos",
		"video",
		"audio",
		"gallery"
	]).nullable(),
	section: titledSchema.nullable(),
	leadFigure: figureSchema.nullable(),
	bylines: z.array(z.strictObject({
		creditLine: z.string().nullable(),
		person: namedSchema.nullable()
	}))
};
/** The shape of {@link cardFields}. */
var cardSchema = z.strictObject(cardShape);
export { cardSchema as n, cardShape as r, cardFields as t };
