import {useDeferredValue, useMemo} from 'react'
import type {SanityDocumentLike} from 'sanity'
import {checkDocument} from '../engine/checker.ts'
import type {Finding} from '../engine/types.ts'
import {useCheckContext} from './useCheckContext.ts'

/**
 * The findings of a document as it stands on the screen.
 *
 * The document is deferred, so that a keystroke is shown first and checked right after.
 */
export function useFindings(document: SanityDocumentLike | undefined): readonly Finding[] {
  const deferred = useDeferredValue(document)
  const context = useCheckContext(deferred)
  return useMemo(() => (deferred ? checkDocument(deferred, context) : []), [deferred, context])
}

/** The findings that stand in the way of publishing. */
export function blocking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'error' && !finding.waived)
}
