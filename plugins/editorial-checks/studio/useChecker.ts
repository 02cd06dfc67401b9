import {useEffect, useState} from 'react'
import {getDraftId, type SanityDocumentLike, useDocumentStore} from 'sanity'
import type {Checker} from '../engine/checker.ts'
import type {Action} from '../engine/rule.ts'
import {useChecks} from './ChecksOptions.ts'
import {referenceIds} from './referenceIds.ts'
import {sharedChecker} from './sharedChecker.ts'

/**
 * What checks a document: the Studio's rules, with the style guide, the organizations, the
 * documents that it refers to, and those with the same slug or headline.
 *
 * All who ask about the same document share one checker, and with it the findings. It is renewed
 * when one of those documents changes or when typing changed what is asked for.
 */
export function useChecker(
  document: SanityDocumentLike | undefined,
  action: Action,
): Checker | undefined {
  const checks = useChecks()
  const documentStore = useDocumentStore()
  const [checker, setChecker] = useState<Checker>()
  const [asked, setAsked] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => setAsked(document && askedOf(document, action)))
    return () => clearTimeout(timer)
  }, [document, action])
  useEffect(() => {
    if (!asked) return
    const subscription = sharedChecker(documentStore, checks, asked).subscribe((next) =>
      setChecker(() => next),
    )
    return () => subscription.unsubscribe()
  }, [documentStore, checks, asked])
  return checker
}

const known = new WeakMap<SanityDocumentLike, Map<Action, string>>()

/** What is asked for a state of a document, worked out once however many want it checked. */
function askedOf(document: SanityDocumentLike, action: Action): string {
  const byAction = known.get(document) ?? new Map<Action, string>()
  known.set(document, byAction)
  const asked = byAction.get(action) ?? JSON.stringify({...questions(document), action})
  byAction.set(action, asked)
  return asked
}

function questions(document: SanityDocumentLike): Record<string, unknown> {
  const ids = referenceIds(document)
  const slug = document.slug
  return {
    ids: ids.flatMap((id) => [id, getDraftId(id)]),
    type: document._type,
    slug: isSlug(slug) ? slug.current : null,
    headline: typeof document.headline === 'string' ? document.headline : null,
  }
}

function isSlug(value: unknown): value is {current: string} {
  return (
    typeof value === 'object' &&
    value !== null &&
    'current' in value &&
    typeof value.current === 'string'
  )
}
