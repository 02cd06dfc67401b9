import { z } from "zod";
// queries/fragments/image.ts
var imageFields = `"asset": asset->{_id, "url": coalesce(url, ""), "mimeType": coalesce(mimeType, ""), "width": metadata.dimensions.width, "height": metadata.dimensions.height, "lqip": metadata.lqip}, "hotspot": hotspot{x, y, width, height}, "crop": crop{top, bottom, left, right}`;
/** An image without words, with what `@sanity/image-url` and an `img` element need. */
var plainImage = `{${imageFields}}`;
/** A figure with its asset's address and size, its words and its credit. */
var figureFields = `${imageFields}, alt, caption, credit, copyright, "decorative": coalesce(decorative, false), sourceUrl`;
var imageShape = {
	asset: z.strictObject({
		_id: z.string(),
		url: z.string(),
		mimeType: z.string(),
		width: z.number().nullable(),
		height: z.number().nullable(),
		lqip: z.string().nullable()
	}).nullable(),
	hotspot: z.strictObject({
		x: z.number(),
		y: z.number(),
		width: z.number(),
		height: z.number()
	}).nullable(),
	crop: z.strictObject({
		top: z.number(),
		bottom: z.number(),
		left: z.number(),
		right: z.number()
	}).nullable()
};
/** The shape of {@link plainImage}. */
var plainImageSchema = z.strictObject(imageShape);
/** The fields of {@link figureFields}. */
var figureShape = {
	...imageShape,
	alt: z.string().nullable(),
	caption: z.string().nullable(),
	credit: z.string().nullable(),
	copyright: z.string().nullable(),
	decorative: z.boolean(),
	sourceUrl: z.string().nullable()
};
/** The shape of {@link figureFields}. */
var figureSchema = z.strictObject(figureShape);
export { plainImageSchema as a, plainImage as i, figureSchema as n, figureShape as r, figureFields as t };
