import {z} from 'zod'
import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asFields, asString, characterCount} from '../engine/values.ts'

export const seoDescriptionTooLong = defineRule({
  id: 'seo-description-too-long',
  title: 'Description for search too long',
  category: 'seo',
  severity: 'info',
  types: ['article'],
  what: 'A description for search results that is longer than they show.',
  why: 'It is cut off in mid-sentence.',
  options: z.object({max: z.number().int().positive().default(160)}),
  fromStyleGuide: ({limits}) => ({max: limits.seoDescriptionMaxLength}),
  *check(subject, {options: {max}}) {
    const count = characterCount(asString(asFields(subject.document.seo)?.description))
    if (count <= max) return
    yield {
      path: ['seo', 'description'],
      message: `The description has ${count} characters; ${max} are the limit.`,
      help: 'Shorten it.',
    }
  },
  examples: {
    good: [{note: 'At the limit', document: exampleArticle({seo: {description: 'a'.repeat(160)}})}],
    bad: [{note: 'Over it', document: exampleArticle({seo: {description: 'a'.repeat(161)}})}],
  },
})
