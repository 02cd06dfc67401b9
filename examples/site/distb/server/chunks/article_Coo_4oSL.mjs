import { i as rightsSchema, n as gallerySchema, t as galleryFields } from "./gallery_Q1PScNv7.mjs";
import { a as plainImageSchema, i as plainImage, r as figureShape, t as figureFields } from "./image_Y9AKrFFG.mjs";
import { a as namedSchema, i as named, l as titledSchema, n as memorandumLinkSchema, o as organizationLink, s as organizationLinkSchema, t as memorandumLink } from "./named_BiYRbLOe.mjs";
import { d as isPublic, l as ifPublic } from "./client_CC4qLEMT.mjs";
import { r as cardShape, t as cardFields } from "./card_C2mw9Mxn.mjs";
import { n as memorandumSchema, t as memorandumFields } from "./memorandum_D4X5X1Qp.mjs";
import { z } from "zod";
// queries/fragments/body.ts
/**
* The text of an article with every reference in it resolved. A reference to a document that is
* not there gives null, which the types say because the first of an array may be missing.
*/
var bodyFields = `coalesce(body, [])[]{
  _key,
  _type,
  _type == "block" => {
    style, listItem, level,
    "children": coalesce(children, [])[]{_key, _type, "text": coalesce(text, ""), "marks": coalesce(marks, [])},
    "markDefs": coalesce(markDefs, [])[]{
      _key,
      _type,
      _type == "link" => {"href": coalesce(href, ""), openInNewTab},
      _type == "entity" => {"target": [reference->]${ifPublic}{_id, _type, "name": coalesce(name, title, ""), "slug": slug.current}}
    }
  },
  _type == "figure" => {${figureFields}},
  _type == "galleryEmbed" => {"gallery": [gallery->]${ifPublic}{${galleryFields}}},
  _type == "pullQuote" => {"text": coalesce(text, ""), attribution},
  _type == "embed" => {provider, "url": coalesce(url, ""), title, width, height},
  _type == "memorandumCard" => {"memorandum": [memorandum->]${ifPublic}${memorandumLink}},
  _type == "table" => {caption, "rows": coalesce(rows, [])[]{_key, "cells": coalesce(cells, []), "header": coalesce(header, false)}},
  _type == "codeBlock" => {"code": coalesce(code, ""), language}
}`;
var markDefSchema = z.discriminatedUnion("_type", [z.strictObject({
	_key: z.string(),
	_type: z.literal("link"),
	href: z.string(),
	openInNewTab: z.boolean().nullable()
}), z.strictObject({
	_key: z.string(),
	_type: z.literal("entity"),
	target: z.strictObject({
		_id: z.string(),
		_type: z.enum([
			"organization",
			"person",
			"place",
			"memorandum"
		]),
		name: z.string(),
		slug: z.string().nullable()
	}).nullable()
})]);
/** The shape of {@link bodyFields}. */
var bodySchema = z.array(z.discriminatedUnion("_type", [
	z.strictObject({
		_key: z.string(),
		_type: z.literal("block"),
		style: z.enum([
			"normal",
			"h2",
			"h3",
			"h4",
			"blockquote"
		]).nullable(),
		listItem: z.enum(["bullet", "number"]).nullable(),
		level: z.number().nullable(),
		children: z.array(z.strictObject({
			_key: z.string(),
			_type: z.literal("span"),
			text: z.string(),
			marks: z.array(z.string())
		})),
		markDefs: z.array(markDefSchema)
	}),
	z.strictObject({
		_key: z.string(),
		_type: z.literal("figure"),
		...figureShape
	}),
	z.strictObject({
		_key: z.string(),
		_type: z.literal("galleryEmbed"),
		gallery: gallerySchema.nullable()
	}),
	z.strictObject({
		_key: z.string(),
		_type: z.literal("pullQuote"),
		text: z.string(),
		attribution: z.string().nullable()
	}),
	z.strictObject({
		_key: z.string(),
		_type: z.literal("embed"),
		provider: z.enum([
			"x",
			"youtube",
			"vimeo",
			"facebook",
			"instagram",
			"tiktok",
			"telegram",
			"iframe"
		]),
		url: z.string(),
		title: z.string().nullable(),
		width: z.number().nullable(),
		height: z.number().nullable()
	}),
	z.strictObject({
		_key: z.string(),
		_type: z.literal("memorandumCard"),
		memorandum: memorandumLinkSchema.nullable()
	}),
	z.strictObject({
		_key: z.string(),
		_type: z.literal("table"),
		caption: z.string().nullable(),
		rows: z.array(z.strictObject({
			_key: z.string(),
			cells: z.array(z.string()),
			header: z.boolean()
		}))
	}),
	z.strictObject({
		_key: z.string(),
		_type: z.literal("codeBlock"),
		code: z.string(),
		language: z.string().nullable()
	}),
	z.strictObject({
		_key: z.string(),
		_type: z.literal("divider")
	})
]));
// queries/fragments/article.ts
/** All of an article that readers see: its text with references resolved, and what belongs to it. */
var articleFields = `${cardFields}, "dateline": dateline{text, date, "place": [place->]${ifPublic}${named}}, "source": [source->]${ifPublic}${organizationLink}, "topics": (coalesce(topics, [])[]->)[${isPublic}]{_id, "title": coalesce(title, ""), "slug": coalesce(slug.current, ""), mediaTopicCode}, keywords, "body": ${bodyFields}, "galleries": (coalesce(galleries, [])[]->)[${isPublic}]{${galleryFields}}, "memoranda": (coalesce(memoranda, [])[]->)[${isPublic}]{${memorandumFields}}, "mentions": (coalesce(mentions, [])[]->)[${isPublic}]{_id, _type, "name": coalesce(name, ""), "slug": slug.current}, "corrections": coalesce(corrections[public != false], [])[]{_key, "date": coalesce(date, ""), "text": coalesce(text, "")}, "seo": seo{title, description, noIndex, "image": image${plainImage}}, "rights": rights{copyrightHolder, copyrightNotice, usageTerms}`;
/** The fields of {@link articleFields}. */
var articleShape = {
	...cardShape,
	dateline: z.strictObject({
		text: z.string().nullable(),
		date: z.string().nullable(),
		place: namedSchema.nullable()
	}).nullable(),
	source: organizationLinkSchema.nullable(),
	topics: z.array(titledSchema.extend({ mediaTopicCode: z.string().nullable() })),
	keywords: z.array(z.string()).nullable(),
	body: bodySchema,
	galleries: z.array(gallerySchema),
	memoranda: z.array(memorandumSchema),
	mentions: z.array(z.strictObject({
		_id: z.string(),
		_type: z.enum([
			"organization",
			"person",
			"place"
		]),
		name: z.string(),
		slug: z.string().nullable()
	})),
	corrections: z.array(z.strictObject({
		_key: z.string(),
		date: z.string(),
		text: z.string()
	})),
	seo: z.strictObject({
		title: z.string().nullable(),
		description: z.string().nullable(),
		noIndex: z.boolean().nullable(),
		image: plainImageSchema.nullable()
	}).nullable(),
	rights: rightsSchema.nullable()
};
/** The shape of {@link articleFields}. */
var articleSchema = z.strictObject(articleShape);
export { articleSchema as n, articleShape as r, articleFields as t };
