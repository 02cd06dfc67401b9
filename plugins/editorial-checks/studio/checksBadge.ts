import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {type DocumentBadgeComponent, useTranslation} from 'sanity'
import {blocking, useFindings} from './useFindings.ts'

/** A badge beside the document's state: how many errors guard its publishing. */
export const checksBadge: DocumentBadgeComponent = (props) => {
  const {t} = useTranslation('newsroom')
  const errors = blocking(
    useFindings(props.draft ?? props.published ?? undefined, props.published !== null),
  )
  const [first] = errors
  if (!first) return null
  return {
    label: t('checks.badge', {count: errors.length}),
    title: first.message,
    color: 'danger',
    icon: ErrorOutlineIcon,
  }
}
