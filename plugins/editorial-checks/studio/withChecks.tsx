import {useEffect, useRef, useState} from 'react'
import {
  type DocumentActionComponent,
  useCurrentUser,
  useDocumentOperation,
  useTranslation,
  useValidationStatus,
} from 'sanity'
import {useChecks} from './ChecksOptions.ts'
import {blocking, useFindings} from './useFindings.ts'

/** How long a kept click waits for an error to go away, in milliseconds. */
const patience = 3000

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
    const wrong = first !== undefined || validation.validation.some(({level}) => level === 'error')
    const free = !wrong && original?.disabled !== true
    const handle = useRef(original?.onHandle)
    handle.current = original?.onHandle
    useEffect(() => {
      if (!clicked || !settled) return
      if (free) {
        setClicked(false)
        handle.current?.()
        return
      }
      // Studio may give the errors of a moment ago once more before those of what stands there now.
      const timer = setTimeout(() => setClicked(false), patience)
      return () => clearTimeout(timer)
    }, [clicked, settled, free])
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
