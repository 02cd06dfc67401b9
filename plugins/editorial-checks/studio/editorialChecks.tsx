import {definePlugin} from 'sanity'
import {ChecksContext, type ChecksOptions, createChecks} from './ChecksOptions.ts'
import {checksBadge} from './checksBadge.ts'
import {checksInspector} from './checksInspector.ts'
import {FindingsInput} from './FindingsInput.tsx'
import {withChecks} from './withChecks.tsx'

/** The checks in Studio: inspector, badge, marks in the text, and a guard before publishing. */
export const editorialChecks = definePlugin<ChecksOptions>((options) => {
  const checks = createChecks(options)
  const {applies} = checks
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
          <ChecksContext value={checks}>{props.renderDefault(props)}</ChecksContext>
        ),
      },
    },
  }
})
