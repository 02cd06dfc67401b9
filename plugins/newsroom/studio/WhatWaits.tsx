import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {HighlightIcon} from '@sanity/icons/Highlight'
import {Button, Flex, Stack} from '@sanity/ui'
import {
  getPublishedId,
  type InputProps,
  type ObjectInputProps,
  type SanityDocumentLike,
  set,
  useEditState,
  useTranslation,
} from 'sanity'
import {usePaneRouter} from 'sanity/structure'
import {suggestionsInspectorName} from '../../article-import/studio/suggestionsInspector.ts'
import {useWaitingMemoranda} from '../../article-import/studio/useReportedMemoranda.ts'
import {useChecks} from '../../editorial-checks/studio/ChecksOptions.ts'
import {checksInspectorName} from '../../editorial-checks/studio/checksInspector.ts'
import {useLoadedFindings} from '../../editorial-checks/studio/useFindings.ts'

const severities = ['error', 'warning', 'info'] as const
const tones = {error: 'critical', warning: 'caution', info: 'primary'} as const

/**
 * Puts above a document's form what waits for an editor in it, as buttons that lead there: findings,
 * memoranda, and the review of what an import made.
 */
export function whatWaits(parts: {readonly checks: boolean; readonly suggestions: boolean}) {
  return function WhatWaits(props: InputProps) {
    const {path, value} = props
    if (path.length > 0 || !isDocument(value)) return props.renderDefault(props)
    return (
      <Stack gap={4}>
        <Flex data-testid="what-waits" gap={2} wrap="wrap">
          {parts.checks && <ChecksButton document={value} />}
          {parts.suggestions && value._type === 'article' && <MemorandaButton article={value} />}
          {value.needsReview === true && <ReviewButton {...(props as ObjectInputProps)} />}
        </Flex>
        {props.renderDefault(props)}
      </Stack>
    )
  }
}

function ChecksButton({document}: {document: SanityDocumentLike}) {
  const {t} = useTranslation('newsroom')
  const open = useOpenInspector(checksInspectorName)
  const {applies} = useChecks()
  const {published} = useEditState(getPublishedId(document._id), document._type, 'low')
  const findings = useLoadedFindings(document, published !== null)?.filter(({waived}) => !waived)
  if (!applies(document._type)) return null
  const counts = severities.flatMap((severity) => {
    const count = findings?.filter((finding) => finding.severity === severity).length ?? 0
    return count === 0 ? [] : [{severity, text: t(`checks.listed-${severity}`, {count})}]
  })
  const nothing = t(findings ? 'waits.no-findings' : 'waits.checking')
  const [first] = counts
  return (
    <Button
      fontSize={1}
      icon={HighlightIcon}
      mode="ghost"
      onClick={open}
      padding={2}
      text={counts.map(({text}) => text).join(' · ') || nothing}
      title={t('waits.open-checks')}
      tone={first ? tones[first.severity] : findings ? 'positive' : 'default'}
    />
  )
}

function MemorandaButton({article}: {article: SanityDocumentLike}) {
  const {t} = useTranslation('newsroom')
  const open = useOpenInspector(suggestionsInspectorName)
  const count = useWaitingMemoranda(article)
  return count === 0 ? null : (
    <Button
      fontSize={1}
      icon={BulbOutlineIcon}
      mode="ghost"
      onClick={open}
      padding={2}
      text={t('waits.memoranda', {count})}
      title={t('waits.open-memoranda')}
      tone="caution"
    />
  )
}

function ReviewButton({onChange, readOnly}: ObjectInputProps) {
  const {t} = useTranslation('newsroom')
  return (
    <Button
      disabled={readOnly === true}
      fontSize={1}
      icon={CheckmarkIcon}
      mode="ghost"
      onClick={() => onChange(set(false, ['needsReview']))}
      padding={2}
      text={t('waits.review')}
      title={t('waits.review-title')}
    />
  )
}

function useOpenInspector(name: string): () => void {
  const {params, setParams} = usePaneRouter()
  return () => setParams({...params, inspect: name})
}

function isDocument(value: unknown): value is SanityDocumentLike {
  return typeof value === 'object' && value !== null && '_id' in value && '_type' in value
}
