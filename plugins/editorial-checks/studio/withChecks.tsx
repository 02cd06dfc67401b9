import {useCallback, useState} from 'react'
import {
  type DocumentActionComponent,
  useCurrentUser,
  useDocumentOperation,
  useSyncState,
  useTranslation,
  useValidationStatus,
} from 'sanity'
import {useChecks} from './ChecksOptions.ts'
import {blocking, useCheck} from './useFindings.ts'
import {useKeptPress} from './useKeptPress.ts'

const guarded = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/**
 * Publishing, disabled with its reason while an error-level finding stands; members of the roles in
 * `overrideRoles` may publish all the same, after a question.
 *
 * @param publish - Studio's own publish action, or another plugin's
 */
export function withChecks(publish: DocumentActionComponent): DocumentActionComponent {
  // Studio asks for the actions again and again: another component would forget a press that waits.
  const known = guarded.get(publish)
  if (known) return known
  const PublishWithChecks: DocumentActionComponent = (props) => {
    const {t} = useTranslation('newsroom')
    const [asking, setAsking] = useState(false)
    const [kept, setKept] = useState(false)
    // Studio draws its actions anew where one of their functions is another.
    const ask = useCallback(() => setAsking(true), [])
    const {overrideRoles} = useChecks()
    const user = useCurrentUser()
    const operations = useDocumentOperation(props.id, props.type)
    const {isSyncing} = useSyncState(props.id, props.type)
    const shown = props.draft ?? props.published ?? undefined
    const check = useCheck(shown, props.published !== null, kept)
    const validation = useValidationStatus(props.draft?._id ?? props.id, props.type, true)
    const original = publish(props)
    const errors = blocking(check.findings)
    const [first] = errors
    const validated = !validation.isValidating && validation.revision === props.draft?._rev
    const invalid = validation.validation.some(({level}) => level === 'error')
    // Where Studio is disabled only for errors of what stood there before, nothing is known yet.
    const stale = !validated && invalid && operations.publish.disabled === false
    const {press, barred} = useKeptPress({
      kept,
      keep: setKept,
      subject: props.draft ?? undefined,
      settled: validated && !isSyncing,
      checked: check.current,
      blocked: first !== undefined || (original?.disabled === true && !stale),
      run: original?.onHandle,
    })
    if (!original || !props.draft) return original
    if (kept) return {...original, disabled: true, title: t('checks.publish-waits')}
    if (!barred || !first) return {...original, onHandle: press, disabled: barred}
    const reason = t('checks.publish-blocked', {count: errors.length, first: first.message})
    const mayOverride = user?.roles.some((role) => overrideRoles.includes(role.name)) ?? false
    if (!mayOverride) return {...original, disabled: true, title: reason}
    return {
      ...original,
      label: t('checks.publish-anyway'),
      tone: 'critical',
      disabled: operations.publish.disabled !== false,
      title: reason,
      onHandle: ask,
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
  guarded.set(publish, PublishWithChecks)
  return PublishWithChecks
}
