import { a as namedSchema, i as named, n as memorandumLinkSchema, o as organizationLink, s as organizationLinkSchema } from "./named_BiYRbLOe.mjs";
import { l as ifPublic } from "./client_CC4qLEMT.mjs";
import { z } from "zod";
// queries/fragments/memorandum.ts
/** A memorandum as a register lists it. */
var memorandumFields = `_id, "title": coalesce(title, ""), "slug": slug.current, kind, status, signedOn, signedOnPrecision, signedOnText, effectiveFrom, expiresOn, "areas": coalesce(areas, []), summary, "place": [place->]${ifPublic}${named}, "parties": coalesce(parties, [])[]{"organization": [organization->]${ifPublic}${organizationLink}, signatoryTitle, "signatory": [signatory->]${ifPublic}${named}}`;
/** The fields of {@link memorandumFields}. */
var memorandumShape = {
	...memorandumLinkSchema.shape,
	signedOnPrecision: z.enum([
		"day",
		"month",
		"year",
		"dayWithoutYear",
		"unknown"
	]).nullable(),
	signedOnText: z.string().nullable(),
	effectiveFrom: z.string().nullable(),
	expiresOn: z.string().nullable(),
	areas: z.array(z.string()),
	summary: z.string().nullable(),
	place: namedSchema.nullable(),
	parties: z.array(z.strictObject({
		organization: organizationLinkSchema.nullable(),
		signatoryTitle: z.string().nullable(),
		signatory: namedSchema.nullable()
	}))
};
/** The shape of {@link memorandumFields}. */
var memorandumSchema = z.strictObject(memorandumShape);
export { memorandumSchema as n, memorandumShape as r, memorandumFields as t };
