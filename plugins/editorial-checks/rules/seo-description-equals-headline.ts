import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asFields, asString} from '../engine/values.ts'

export const seoDescriptionEqualsHeadline = defineRule({
  id: 'seo-description-equals-headline',
  title: 'Description repeats the headline',
  category: 'seo',
  severity: 'info',
  types: ['article'],
  what: 'A description for search results that is the headline once more.',
  why: 'Search results show both: the reader learns nothing from the second.',
  *check(subject) {
    const description = asString(asFields(subject.document.seo)?.description)
    const headline = subject.string('headline')
    const first = firstOf(description)
    if (first === undefined || first !== firstOf(headline)) return
    if (fold(description) !== fold(headline)) return
    yield {
      path: ['seo', 'description'],
      message: 'The description repeats the headline.',
      help: 'Say what the headline leaves out.',
    }
  },
  examples: {
    good: [{note: 'Two texts', document: exampleArticle()}],
    bad: [
      {
        note: 'The same, but for the full stop',
        document: exampleArticle({headline: 'Hall opens', seo: {description: 'Hall opens.'}}),
      },
    ],
  },
})

/** Most descriptions begin otherwise. */
function firstOf(text: string): string | undefined {
  return /[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase()
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
