import {definePlugin} from 'sanity'
import {checksInspector} from './ChecksInspector.tsx'
import {type ChecksOptions, ChecksOptionsContext, defaultChecksOptions} from './ChecksOptions.ts'
import {checksBadge} from './checksBadge.ts'
import {FindingsInput} from './FindingsInput.tsx'
import {withChecks} from './withChecks.tsx'

/** The checks in Studio: inspector, badge, marks in the text, and a guard before publishing. */
export const editorialChecks = definePlugin<Partial<ChecksOptions>>((options) => {
  const resolved = {...defaultChecksOptions, ...options}
  const types = new Set(resolved.rules.flatMap((rule) => rule.types))
  const applies = (type: string) => types.has(type) || types.has('*')
  return {
    name: 'newsroom-checks',
    document: {
      inspectors: (previous, {documentType}) =>
        applies(documentType) ? [...previous, checksInspector] : previous,
      badges: (previous, {schemaType}) =>
        applies(schemaType) ? [...previous, checksBadge] : previous,
      actions: (previous, {schemaType}) =>
        applies(schemaType)
          ? previous.map((action) => (action.action === 'publish' ? withChecks(action) : action))
          : previous,
    },
    form: {components: {input: FindingsInput}},
    studio: {
      components: {
        layout: (props) => (
          <ChecksOptionsContext value={resolved}>{props.renderDefault(props)}</ChecksOptionsContext>
        ),
      },
    },
  }
})
