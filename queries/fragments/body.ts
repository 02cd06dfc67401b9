import {z} from 'zod'
import {galleryFields, gallerySchema} from './gallery.ts'
import {figureFields, figureShape} from './image.ts'
import {memorandumLink, memorandumLinkSchema} from './named.ts'
import {ifPublic} from './public.ts'

/**
 * The text of an article with every reference in it resolved. A reference to a document that is
 * not there gives null, which the types say because the first of an array may be missing.
 */
export const bodyFields = `coalesce(body, [])[]{
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
}`

const markDefSchema = z.discriminatedUnion('_type', [
  z.strictObject({
    _key: z.string(),
    _type: z.literal('link'),
    href: z.string(),
    openInNewTab: z.boolean().nullable(),
  }),
  z.strictObject({
    _key: z.string(),
    _type: z.literal('entity'),
    target: z
      .strictObject({
        _id: z.string(),
        _type: z.enum(['organization', 'person', 'place', 'memorandum']),
        name: z.string(),
        slug: z.string().nullable(),
      })
      .nullable(),
  }),
])

/** The shape of {@link bodyFields}. */
export const bodySchema = z.array(
  z.discriminatedUnion('_type', [
    z.strictObject({
      _key: z.string(),
      _type: z.literal('block'),
      style: z.enum(['normal', 'h2', 'h3', 'h4', 'blockquote']).nullable(),
      listItem: z.enum(['bullet', 'number']).nullable(),
      level: z.number().nullable(),
      children: z.array(
        z.strictObject({
          _key: z.string(),
          _type: z.literal('span'),
          text: z.string(),
          marks: z.array(z.string()),
        }),
      ),
      markDefs: z.array(markDefSchema),
    }),
    z.strictObject({_key: z.string(), _type: z.literal('figure'), ...figureShape}),
    z.strictObject({
      _key: z.string(),
      _type: z.literal('galleryEmbed'),
      gallery: gallerySchema.nullable(),
    }),
    z.strictObject({
      _key: z.string(),
      _type: z.literal('pullQuote'),
      text: z.string(),
      attribution: z.string().nullable(),
    }),
    z.strictObject({
      _key: z.string(),
      _type: z.literal('embed'),
      provider: z.enum([
        'x',
        'youtube',
        'vimeo',
        'facebook',
        'instagram',
        'tiktok',
        'telegram',
        'iframe',
      ]),
      url: z.string(),
      title: z.string().nullable(),
      width: z.number().nullable(),
      height: z.number().nullable(),
    }),
    z.strictObject({
      _key: z.string(),
      _type: z.literal('memorandumCard'),
      memorandum: memorandumLinkSchema.nullable(),
    }),
    z.strictObject({
      _key: z.string(),
      _type: z.literal('table'),
      caption: z.string().nullable(),
      rows: z.array(
        z.strictObject({_key: z.string(), cells: z.array(z.string()), header: z.boolean()}),
      ),
    }),
    z.strictObject({
      _key: z.string(),
      _type: z.literal('codeBlock'),
      code: z.string(),
      language: z.string().nullable(),
    }),
    z.strictObject({_key: z.string(), _type: z.literal('divider')}),
  ]),
)

/** A text with its references resolved, as `@portabletext` renders it. */
export type ResolvedBody = z.infer<typeof bodySchema>
