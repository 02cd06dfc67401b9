import {editText} from '../engine/edits.ts'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import type {StyleGuide} from '../engine/styleGuide.ts'
import {isInCode} from '../text/marks.ts'
import {isQuoted} from '../text/quotes.ts'
import {termPattern} from '../text/termPattern.ts'

const guide = {
  preferredNames: [
    {preferred: 'Kyiv', avoid: ['Kiev']},
    {preferred: 'Harbour Town', avoid: ['Harbortown']},
  ],
}

export const preferredName = defineRule({
  id: 'preferred-name',
  title: 'Another spelling of a name',
  category: 'names',
  severity: 'warning',
  types: ['article', 'photoGallery', 'memorandum'],
  what: 'A spelling of a name that the style guide replaces by another.',
  why: 'One spelling for one name: readers find it, and the archive stays searchable.',
  rests: ({styleGuide}) => styleGuide.preferredNames.length === 0,
  *check(subject, {styleGuide}) {
    const terms = asTerms(styleGuide)
    const pattern = termPattern(terms)
    for (const field of subject.fields) {
      for (const {index, 0: found} of field.text.matchAll(pattern.expression)) {
        const use = pattern.termOf(found)?.use
        if (use === undefined || isInCode(field, index) || isQuoted(subject.quotes(field), index))
          continue
        // The preferred spelling may contain the other one.
        const at = field.text.slice(
          Math.max(0, index - use.length),
          index + found.length + use.length,
        )
        if (use.includes(found) && at.includes(use)) continue
        yield {
          path: field.path,
          span: {start: index, end: index + found.length},
          message: `The house writes “${use}”, not “${found}”.`,
          help: `Write “${use}”.`,
          fix: {
            title: `Write “${use}”`,
            safe: false,
            patch: editText(field, [{start: index, end: index + found.length, text: use}]),
          },
        }
      }
    }
  },
  examples: {
    good: [
      {
        note: 'The preferred name',
        document: exampleArticle({body: examplePortableText('The train to Kyiv left.')}),
        styleGuide: guide,
      },
      {
        note: 'A quotation',
        document: exampleArticle({body: examplePortableText('The sign reads “Kiev”.')}),
        styleGuide: guide,
      },
    ],
    bad: [
      {
        note: 'The other name',
        document: exampleArticle({body: examplePortableText('The train to Kiev left Harbortown.')}),
        styleGuide: guide,
      },
    ],
  },
})

const kept = new WeakMap<StyleGuide, StyleGuide['terms']>()

function asTerms(guideOf: StyleGuide): StyleGuide['terms'] {
  const before = kept.get(guideOf)
  if (before) return before
  const terms = guideOf.preferredNames.flatMap(({preferred, avoid}) =>
    preferred === ''
      ? []
      : avoid.filter((name) => name !== preferred).map((name) => ({avoid: name, use: preferred})),
  )
  // An expression of no words would match everywhere.
  const safe = terms.length > 0 ? terms : [{avoid: '\u{10FFFF}'}]
  kept.set(guideOf, safe)
  return safe
}
