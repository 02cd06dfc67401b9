import { z } from "zod";
// queries/fragments/named.ts
/** A document with a name, as a link needs it. */
var named = `{_id, "name": coalesce(name, ""), "slug": slug.current}`;
/** The shape of {@link named}. */
var namedSchema = z.strictObject({
	_id: z.string(),
	name: z.string(),
	slug: z.string().nullable()
});
/** A document with a title, as a link needs it. */
var titled = `{_id, "title": coalesce(title, ""), "slug": coalesce(slug.current, "")}`;
/** The shape of {@link titled}. */
var titledSchema = z.strictObject({
	_id: z.string(),
	title: z.string(),
	slug: z.string()
});
/** An organization as a link needs it. */
var organizationLink = `{_id, "name": coalesce(name, ""), abbreviation, "slug": slug.current}`;
/** The shape of {@link organizationLink}. */
var organizationLinkSchema = namedSchema.extend({ abbreviation: z.string().nullable() });
/** A memorandum as a link needs it. */
var memorandumLink = `{_id, "title": coalesce(title, ""), "slug": slug.current, kind, status, signedOn}`;
/** The kinds of memoranda. */
var memorandumKindSchema = z.enum([
	"memorandumOfUnderstanding",
	"memorandumOfCooperation",
	"cooperationAgreement",
	"protocol",
	"jointDeclaration"
]);
/** The states of a memorandum. */
var memorandumStatusSchema = z.enum([
	"planned",
	"signed",
	"inForce",
	"extended",
	"expired",
	"terminated"
]);
/** The shape of {@link memorandumLink}. */
var memorandumLinkSchema = z.strictObject({
	_id: z.string(),
	title: z.string(),
	slug: z.string().nullable(),
	kind: memorandumKindSchema,
	status: memorandumStatusSchema,
	signedOn: z.string().nullable()
});
export { namedSchema as a, titled as c, named as i, titledSchema as l, memorandumLinkSchema as n, organizationLink as o, memorandumStatusSchema as r, organizationLinkSchema as s, memorandumLink as t };
