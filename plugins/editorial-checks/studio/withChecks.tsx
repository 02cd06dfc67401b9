import {useEffect, useState} from 'react'
import {
  type DocumentActionComponent,
  useCurrentUser,
  useDocumentOperation,
  useTranslation,
  useValidationStatus,
} from 'sanity'
import {useChecks} from './ChecksOptions.ts'
import {blocking, useFindings} from './useFindings.ts'

/**
 * Publishing, disabled with its reason while an error-level finding stands; members of the roles in
 * `overrideRoles` may publish all the same, after a question.
 *
 * @param publish - Studio's own publish action, or another plugin's
 */
export function withChecks(publish: DocumentActionComponent): DocumentActionComponent {
  const PublishWithChecks: DocumentActionComponent = (props) => {
    const {t} = useTranslation('newsroom')
    const [asking, setAsking] = useState(false)
    const [clicked, setClicked] = useState(false)
    const {overrideRoles} = useChecks()
    const user = useCurrentUser()
    const operations = useDocumentOperation(props.id, props.type)
    const errors = blocking(
      useFindings(props.draft ?? props.published ?? undefined, props.published !== null),
    )
    const validation = useValidationStatus(props.draft?._id ?? props.id, props.type, true)
    const original = publish(props)
    const [first] = errors
    const settled = !validation.isValidating && validation.revision === props.draft?._rev
    const ready = settled && operations.publish.disabled !== 'NOT_READY'
    useEffect(() => {
      if (!clicked || !ready) return
      setClicked(false)
      if (!first && !original?.disabled) original?.onHandle?.()
    }, [clicked, ready, first, original])
    if (!original || !props.draft) return original
    // A click before Studio has validated what is there now would end in what was wrong before: it is kept until then.
    if (!first && !settled) {
      const waits = clicked && {disabled: true, title: t('checks.publish-waits')}
      return {...original, onHandle: () => setClicked(true), ...waits}
    }
    if (!first) return original
    const reason = t('checks.publish-blocked', {count: errors.length, first: first.message})
    const mayOverride = user?.roles.some((role) => overrideRoles.includes(role.name)) ?? false
    if (!mayOverride) return {...original, disabled: true, title: reason}
    return {
      ...original,
      label: t('checks.publish-anyway'),
      tone: 'critical',
      disabled: operations.publish.disabled !== false,
      title: reason,
      onHandle: () => setAsking(true),
      dialog: asking && {
        type: 'confirm',
        tone: 'critical',
        message: (
          <>
            {t('checks.publish-anyway-question')} {reason}
          </>
        ),
        confirmButtonText: t('checks.publish-anyway-confirm'),
        cancelButtonText: t('checks.cancel'),
        onCancel: () => setAsking(false),
        onConfirm: () => {
          setAsking(false)
          operations.publish.execute()
        },
      },
    }
  }
  PublishWithChecks.action = 'publish'
  PublishWithChecks.displayName = 'PublishWithChecks'
  return PublishWithChecks
}
