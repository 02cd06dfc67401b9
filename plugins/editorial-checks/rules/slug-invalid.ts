import {z} from 'zod'
import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asFields, asString} from '../engine/values.ts'
import {slugify} from '../text/slugify.ts'

export const slugInvalid = defineRule({
  id: 'slug-invalid',
  title: 'Address in wrong form',
  category: 'seo',
  severity: 'error',
  types: ['article', 'photoGallery', 'section', 'topic'],
  what: 'A slug that is missing, too long, or holds anything but small letters, digits and single hyphens.',
  why: 'The slug is the article’s address: capitals, spaces and accents break when it is shared.',
  options: z.object({max: z.number().int().positive().default(96)}),
  *check(subject, {options: {max}}) {
    const slug = asString(asFields(subject.document.slug)?.current)
    if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) && slug.length <= max) return
    const source = slug || subject.string('headline') || subject.string('title')
    const mended = slugify(source, max, subject.string('language') || undefined)
    yield {
      path: ['slug', 'current'],
      message:
        slug === ''
          ? 'The document has no slug.'
          : slug.length > max
            ? `The slug has ${slug.length} characters; ${max} are the limit.`
            : `The slug “${slug.slice(0, 60)}” holds more than small letters, digits and single hyphens.`,
      help: mended === '' ? 'Write a slug.' : `Use “${mended}”.`,
      // A published address may be linked from elsewhere, so an editor decides.
      ...(mended !== '' && {
        fix: {
          title: `Use “${mended}”`,
          safe: false,
          patch: {set: {slug: {_type: 'slug', current: mended}}},
        },
      }),
    }
  },
  examples: {
    good: [
      {
        note: 'Letters, digits, hyphens',
        document: exampleArticle({slug: {current: 'cop29-opens'}}),
      },
    ],
    bad: [
      {note: 'Capitals and spaces', document: exampleArticle({slug: {current: 'Concert Hall'}})},
      {note: 'Two hyphens', document: exampleArticle({slug: {current: 'concert--hall'}})},
      {note: 'Too long', document: exampleArticle({slug: {current: 'a'.repeat(97)}})},
      {note: 'None', document: exampleArticle({slug: undefined})},
    ],
  },
})
