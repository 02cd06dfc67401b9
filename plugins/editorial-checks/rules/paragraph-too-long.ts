import {z} from 'zod'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'

export const paragraphTooLong = defineRule({
  id: 'paragraph-too-long',
  title: 'Paragraph too long',
  category: 'body',
  severity: 'info',
  types: ['article'],
  what: 'A paragraph with more words than the house allows.',
  why: 'On a phone it fills the screen, and readers leave.',
  options: z.object({maxWords: z.number().int().positive().default(150)}),
  fromStyleGuide: ({limits}) => ({maxWords: limits.paragraphMaxWords}),
  *check(subject, {options: {maxWords}}) {
    for (const field of subject.paragraphs) {
      if (field.text.length <= maxWords * 2) continue
      const count = field.words.length
      if (count <= maxWords) continue
      yield {
        path: field.path,
        message: `The paragraph has ${count} words; ${maxWords} are the limit.`,
        help: 'Split it where the thought turns.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'At the limit',
        document: exampleArticle({body: examplePortableText('word '.repeat(150))}),
      },
    ],
    bad: [
      {note: 'Over it', document: exampleArticle({body: examplePortableText('word '.repeat(151))})},
    ],
  },
})
