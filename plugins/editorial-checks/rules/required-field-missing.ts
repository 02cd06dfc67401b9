import {exampleArticle, reference} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asArray, asFields, asString, isBlank, referenceOf} from '../engine/values.ts'

const guide = {
  requiredFields: [
    {fields: ['language']},
    {section: {_ref: 'section-culture'}, fields: ['kicker', 'seo.description']},
  ],
}

export const requiredFieldMissing = defineRule({
  id: 'required-field-missing',
  title: 'Required field empty',
  category: 'house',
  severity: 'error',
  types: ['article'],
  what: 'A field that the style guide requires, of every article or of those of its section, and that is empty.',
  why: 'The house has agreed that such an article is not complete without it.',
  rests: ({styleGuide}) => styleGuide.requiredFields.length === 0,
  *check(subject, {styleGuide: {requiredFields}}) {
    const section = referenceOf(subject.document.section)
    const told = new Set<string>()
    for (const {section: only, fields} of requiredFields) {
      if (only !== undefined && only !== section) continue
      for (const field of fields) {
        const path = field.split('.')
        const value = path.reduce<unknown>((at, name) => asFields(at)?.[name], subject.document)
        if (told.has(field) || !isEmpty(value)) continue
        told.add(field)
        yield {
          path,
          message: `The style guide requires “${field}”${only === undefined ? '' : ' in this section'}.`,
          help: 'Fill the field in.',
        }
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Another section',
        document: exampleArticle({section: reference('section-sport')}),
        styleGuide: guide,
      },
      {
        note: 'Filled in',
        document: exampleArticle({section: reference('section-culture'), kicker: 'Music'}),
        styleGuide: guide,
      },
    ],
    bad: [
      {note: 'Required of all', document: exampleArticle({language: undefined}), styleGuide: guide},
      {
        note: 'Required in its section',
        document: exampleArticle({section: reference('section-culture')}),
        styleGuide: guide,
      },
    ],
  },
})

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return isBlank(value)
  if (Array.isArray(value)) return asArray(value).length === 0
  const fields = asFields(value)
  if (!fields) return false
  if (fields._type === 'slug') return isBlank(asString(fields.current))
  return Object.keys(fields).every((name) => name.startsWith('_') && name !== '_ref')
}
