import {z} from 'zod'
import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asFields, asString, characterCount} from '../engine/values.ts'

export const headlineTooLong = defineRule({
  id: 'headline-too-long',
  title: 'Headline too long',
  category: 'headline',
  severity: 'warning',
  types: ['article'],
  what: 'A headline, or the title for search results, that is longer than its channel shows.',
  why: 'Longer headlines are cut off in lists, search results and shared links.',
  options: z.object({
    /** Characters, spaces included. */
    max: z.number().int().positive().default(110),
    searchMax: z.number().int().positive().default(70),
  }),
  fromStyleGuide: ({limits}) => ({max: limits.headlineMaxLength}),
  *check(subject, {options: {max, searchMax}}) {
    const headline = subject.string('headline')
    const count = characterCount(headline)
    if (count > max) {
      yield {
        path: ['headline'],
        message: `The headline has ${count} characters; ${max} are the limit.`,
        help: 'Shorten it, or move a part to the subheadline.',
      }
    }
    const title = asString(asFields(subject.document.seo)?.title)
    const titleCount = characterCount(title)
    if (titleCount > searchMax) {
      yield {
        path: ['seo', 'title'],
        message: `The title for search results has ${titleCount} characters; ${searchMax} are shown.`,
        help: 'Shorten the title.',
      }
    }
  },
  examples: {
    good: [
      {note: 'Exactly at the limit', document: exampleArticle({headline: 'a'.repeat(110)})},
      {
        note: 'A short search title',
        document: exampleArticle({seo: {title: 'Concert hall reopens', description: 'It opens.'}}),
      },
    ],
    bad: [
      {note: 'One character over', document: exampleArticle({headline: 'a'.repeat(111)})},
      {
        note: 'A limit of the house',
        document: exampleArticle(),
        styleGuide: {_type: 'styleGuide', limits: {headlineMaxLength: 20}},
      },
      {
        note: 'A long search title',
        document: exampleArticle({seo: {title: 'a'.repeat(71), description: 'It opens.'}}),
      },
    ],
  },
})
