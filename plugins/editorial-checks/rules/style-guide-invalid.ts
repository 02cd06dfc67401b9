import {memberSegment} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {parseJson} from '../engine/styleGuide.ts'
import {asFields, asString, isBlank, objectsOf} from '../engine/values.ts'
import {rules} from './index.ts'

const guide = (setting: object) => ({
  _id: 'styleGuide',
  _type: 'styleGuide',
  rules: [{_key: 'r', ...setting}],
})

export const styleGuideInvalid = defineRule({
  id: 'style-guide-invalid',
  title: 'Style guide sets what does not exist',
  category: 'house',
  severity: 'error',
  types: ['styleGuide'],
  what: 'A setting of the style guide for a rule that does not exist, or with options that the rule cannot read.',
  why: 'The setting has no effect, and nobody would notice.',
  *check(subject) {
    for (const {index, value} of objectsOf(subject.document.rules)) {
      const path = ['rules', memberSegment(value, index)]
      const id = asString(value.rule)
      const rule = rules.find((candidate) => candidate.id === id)
      if (!rule) {
        yield {
          path: [...path, 'rule'],
          message: `There is no rule “${id}”.`,
          help: 'Choose one of the rules of the documentation.',
        }
        continue
      }
      const text = asString(value.options)
      if (isBlank(text)) continue
      const options = asFields(parseJson(text))
      const problem = options
        ? rule.options
            ?.safeParse(options)
            .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
            .join('; ')
        : 'it is no JSON object'
      if (problem === undefined || problem === '') continue
      yield {
        path: [...path, 'options'],
        message: `The rule “${id}” cannot read its options: ${problem}`,
        help: 'The rule’s page lists its options.',
      }
    }
  },
  examples: {
    good: [
      {note: 'A known rule', document: guide({rule: 'headline-too-long', options: '{"max": 90}'})},
    ],
    bad: [
      {note: 'An unknown rule', document: guide({rule: 'headline-too-short'})},
      {note: 'Not JSON', document: guide({rule: 'headline-too-long', options: 'max=90'})},
      {
        note: 'A wrong value',
        document: guide({rule: 'headline-too-long', options: '{"max": "long"}'}),
      },
    ],
  },
})
