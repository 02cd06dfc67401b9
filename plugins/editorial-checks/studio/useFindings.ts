import {useEffect, useMemo, useState} from 'react'
import {type SanityDocumentLike, useDocumentStore} from 'sanity'
import type {Finding} from '../engine/types.ts'
import {useChecks} from './ChecksOptions.ts'
import type {Check, FindingsStore} from './findingsStore.ts'
import {sharedFindings} from './sharedFindings.ts'

const none: readonly Finding[] = []

/**
 * The findings of a document as it stands on the screen; none until the rules are loaded.
 *
 * @param isPublished - whether publishing it would update what readers see
 */
export function useFindings(
  document: SanityDocumentLike | undefined,
  isPublished: boolean,
): readonly Finding[] {
  return useLoadedFindings(document, isPublished) ?? none
}

/** The same, undefined until the rules are loaded. Whoever asks is drawn anew only where they changed. */
export function useLoadedFindings(
  document: SanityDocumentLike | undefined,
  isPublished: boolean,
): readonly Finding[] | undefined {
  return useLatest(useShown(document, isPublished), ofCheck)
}

/** The findings of a document that others show, for what hears late of its changes. */
export function useOthersFindings(
  id: string | undefined,
  isPublished: boolean,
): readonly Finding[] {
  return useLatest(useStore(id, isPublished), ofCheck) ?? none
}

/**
 * The latest check, for what must wait until it is of what is on the screen.
 *
 * @param waits - whether to be drawn anew with each check, or only where the findings changed
 */
export function useCheck(
  document: SanityDocumentLike | undefined,
  isPublished: boolean,
  waits: boolean,
): {readonly findings: readonly Finding[]; readonly current: boolean} {
  const store = useShown(document, isPublished)
  const findings = useLatest(store, ofCheck) ?? none
  const checked = useLatest(store, waits ? documentOf : nothing)
  return {findings, current: checked !== undefined && checked === document}
}

const ofCheck = ({findings}: Check) => findings
const documentOf = ({document}: Check) => document
const nothing = () => undefined

function useShown(
  document: SanityDocumentLike | undefined,
  isPublished: boolean,
): FindingsStore | undefined {
  const store = useStore(document?._id, isPublished)
  useEffect(() => {
    if (store && document) store.show(document)
  }, [store, document])
  return store
}

function useLatest<Part>(
  store: FindingsStore | undefined,
  part: (check: Check) => Part,
): Part | undefined {
  const [found, setFound] = useState<{store: FindingsStore; part: Part | undefined}>()
  useEffect(() => {
    if (!store) return
    const read = () => {
      const check = store.latest()
      const next = check && part(check)
      setFound((now) => (now?.store === store && now.part === next ? now : {store, part: next}))
    }
    read()
    return store.subscribe(read)
  }, [store, part])
  if (found?.store === store) return found?.part
  const check = store?.latest()
  return check && part(check)
}

function useStore(id: string | undefined, isPublished: boolean): FindingsStore | undefined {
  const checks = useChecks()
  const documentStore = useDocumentStore()
  return useMemo(
    () =>
      id === undefined
        ? undefined
        : sharedFindings(documentStore, checks, id, isPublished ? 'update' : 'publish'),
    [documentStore, checks, id, isPublished],
  )
}

/** The findings that stand in the way of publishing. */
export function blocking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.severity === 'error' && !finding.waived)
}
