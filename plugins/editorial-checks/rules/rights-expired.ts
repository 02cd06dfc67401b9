import {exampleArticle, exampleFigure, exampleGallery} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import type {PathSegment} from '../engine/types.ts'
import {asFields, asString, instant} from '../engine/values.ts'

const noPath: readonly PathSegment[] = []
const expiry =
  /\b(?:until|till|through|expires?(?:\s+on)?|expiry:?|valid\s+to|not\s+after|up\s+to|ends?(?:\s+on)?)\s*:?\s*(\d{4}-\d\d-\d\d)/iu

export const rightsExpired = defineRule({
  id: 'rights-expired',
  title: 'Rights expired',
  category: 'figures',
  severity: 'error',
  types: ['article', 'photoGallery'],
  what: 'Usage terms of an article, gallery or picture that name a last day which is past.',
  why: 'Publishing beyond the licence costs money and the agency’s trust.',
  *check(subject, {now}) {
    const holders = [{path: noPath, figure: subject.document}, ...subject.figures]
    for (const {path, figure} of holders) {
      const text = asFields(figure.rights)?.usageTerms
      if (text === undefined) continue
      const last = expiry.exec(asString(text).slice(0, 2000))?.[1]
      const at = instant(last)
      if (at === undefined || at + 86_400_000 > now) continue
      yield {
        path: [...path, 'rights', 'usageTerms'],
        message: `The right of use ended on ${last}.`,
        help: 'Renew the licence, or replace what it covers.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Still valid',
        document: exampleGallery({rights: {usageTerms: 'Editorial use until 2030-01-01.'}}),
      },
      {
        note: 'On its last day',
        document: exampleGallery({rights: {usageTerms: 'until 2026-06-01'}}),
        now: '2026-06-01T12:00:00Z',
      },
    ],
    bad: [
      {
        note: 'A gallery',
        document: exampleGallery({rights: {usageTerms: 'Editorial use until 2023-01-01.'}}),
      },
      {
        note: 'One picture',
        document: exampleGallery({
          images: [{...exampleFigure(), _key: 'a', rights: {usageTerms: 'Expires: 2023-01-01'}}],
        }),
      },
      {note: 'An article', document: exampleArticle({rights: {usageTerms: 'valid to 2023-01-01'}})},
    ],
  },
})
