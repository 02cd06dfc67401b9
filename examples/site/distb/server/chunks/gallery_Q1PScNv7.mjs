import { a as plainImageSchema, i as plainImage, r as figureShape, t as figureFields } from "./image_Y9AKrFFG.mjs";
import { a as namedSchema, i as named } from "./named_BiYRbLOe.mjs";
import { l as ifPublic } from "./client_CC4qLEMT.mjs";
import { z } from "zod";
// queries/fragments/gallery.ts
var rightsFields = `rights{copyrightHolder, copyrightNotice, usageTerms}`;
/** The shape of the rights of a text or picture. */
var rightsSchema = z.strictObject({
	copyrightHolder: z.string().nullable(),
	copyrightNotice: z.string().nullable(),
	usageTerms: z.string().nullable()
});
/** A gallery with every picture resolved, in its order. */
var galleryFields = `_id, "title": coalesce(title, ""), "slug": coalesce(slug.current, ""), description, eventDate, "cover": cover${plainImage}, "images": coalesce(images, [])[]{_key, ${figureFields}, takenAt, "place": [place->]${ifPublic}${named}, "photographer": [photographer->]${ifPublic}${named}, "rights": ${rightsFields}}`;
/** The fields of {@link galleryFields}. */
var galleryShape = {
	_id: z.string(),
	title: z.string(),
	slug: z.string(),
	description: z.string().nullable(),
	eventDate: z.string().nullable(),
	cover: plainImageSchema.nullable(),
	images: z.array(z.strictObject({
		_key: z.string(),
		...figureShape,
		takenAt: z.string().nullable(),
		place: namedSchema.nullable(),
		photographer: namedSchema.nullable(),
		rights: rightsSchema.nullable()
	}))
};
/** The shape of {@link galleryFields}. */
var gallerySchema = z.strictObject(galleryShape);
export { rightsSchema as i, gallerySchema as n, galleryShape as r, galleryFields as t };
