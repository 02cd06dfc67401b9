import {exampleArticle, exampleFigure, exampleGallery} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asFields, asString, instant} from '../engine/values.ts'

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
    const terms = [
      {path: ['rights', 'usageTerms'], text: asFields(subject.document.rights)?.usageTerms},
      ...subject.figures.map(({figure, path}) => ({
        path: [...path, 'rights', 'usageTerms'],
        text: asFields(figure.rights)?.usageTerms,
      })),
    ]
    for (const {path, text} of terms) {
      const last = expiry.exec(asString(text).slice(0, 2000))?.[1]
      const at = instant(last)
      if (at === undefined || at + 86_400_000 > now) continue
      yield {
        path,
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
