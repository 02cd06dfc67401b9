import {z} from 'zod'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {characterCount, isBlank} from '../engine/values.ts'

export const missingLead = defineRule({
  id: 'missing-lead',
  title: 'Lead missing',
  category: 'body',
  severity: 'warning',
  types: ['article'],
  what: 'An article without a subheadline whose first paragraph is missing or too short to lead in.',
  why: 'The lead tells what happened; lists, newsletters and feeds show it under the headline.',
  options: z.object({minLength: z.number().int().positive().default(40)}),
  *check(subject, {options: {minLength}}) {
    if (!isBlank(subject.string('subheadline'))) return
    const first = subject.paragraphs.find(({text}) => !isBlank(text))
    const length = characterCount(first?.text.trim() ?? '')
    if (length >= minLength) return
    yield {
      path: ['subheadline'],
      message: first
        ? `There is no subheadline, and the first paragraph has only ${length} characters.`
        : 'There is neither a subheadline nor a first paragraph.',
      help: 'Write a subheadline, or a first paragraph that says who did what, where and when.',
    }
  },
  examples: {
    good: [
      {note: 'A subheadline', document: exampleArticle({body: examplePortableText('Short.')})},
      {note: 'A first paragraph', document: exampleArticle({subheadline: undefined})},
    ],
    bad: [
      {
        note: 'Neither',
        document: exampleArticle({subheadline: '', body: examplePortableText('', 'Short.')}),
      },
      {note: 'No body', document: exampleArticle({subheadline: undefined, body: undefined})},
    ],
  },
})
