import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asFields, asString, isBlank} from '../engine/values.ts'

export const seoDescriptionMissing = defineRule({
  id: 'seo-description-missing',
  title: 'Description for search missing',
  category: 'seo',
  severity: 'info',
  types: ['article'],
  what: 'An article without a description for search results and shared links.',
  why: 'Search engines then pick any sentence of the page.',
  *check(subject) {
    const seo = asFields(subject.document.seo)
    if (!isBlank(asString(seo?.description)) || seo?.noIndex === true) return
    yield {
      path: ['seo', 'description'],
      message: 'There is no description for search results.',
      help: 'Write one or two sentences that make the reader want the article.',
    }
  },
  examples: {
    good: [
      {note: 'A description', document: exampleArticle()},
      {note: 'Kept out of search', document: exampleArticle({seo: {noIndex: true}})},
    ],
    bad: [
      {note: 'None', document: exampleArticle({seo: undefined})},
      {note: 'Spaces', document: exampleArticle({seo: {description: ' '}})},
    ],
  },
})
