import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {isBlank} from '../engine/values.ts'

export const headlineMissing = defineRule({
  id: 'headline-missing',
  title: 'Headline missing',
  category: 'headline',
  severity: 'error',
  types: ['article'],
  what: 'An article without a headline.',
  why: 'Lists, search and feeds have nothing to show.',
  *check(subject) {
    if (!isBlank(subject.string('headline'))) return
    yield {path: ['headline'], message: 'The article has no headline.', help: 'Write a headline.'}
  },
  examples: {
    good: [{note: 'A headline', document: exampleArticle()}],
    bad: [
      {note: 'No headline', document: exampleArticle({headline: undefined})},
      {note: 'Only a space', document: exampleArticle({headline: ' '})},
    ],
  },
})
