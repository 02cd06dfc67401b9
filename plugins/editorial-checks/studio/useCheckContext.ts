import {useEffect, useMemo, useState} from 'react'
import {catchError, map, of, switchMap, timer} from 'rxjs'
import {getDraftId, type SanityDocumentLike, useDocumentStore} from 'sanity'
import type {CheckContext} from '../engine/checker.ts'
import {buildDocumentIndex, type DocumentCard} from '../engine/documentIndex.ts'
import {useChecksOptions} from './ChecksOptions.ts'
import {referenceIds} from './referenceIds.ts'

const apiVersion = '2025-06-27'
const throttleMs = 1000
const typingPauseMs = 400

/** What is read of other documents: the registry's names, the referenced, and the alike. */
const neighboursQuery = `{
  "styleGuide": *[_id == "styleGuide"][0],
  "cards": *[_type == "organization"]{_id, _type, name, abbreviation, names, slug}
    + *[_id in $ids]
    + *[_type == $type && defined($slug) && slug.current == $slug]{_id, _type, slug, publishedAt}
    + *[_type == $type && defined($headline) && headline == $headline]{
        _id, _type, headline, publishedAt
      }
}`

interface Neighbours {
  readonly styleGuide: SanityDocumentLike | null
  readonly cards: readonly (DocumentCard | null)[]
}

/**
 * Follows what the rules may know beside the document: the style guide, the organizations, the
 * documents that it refers to, and those with the same slug or headline.
 *
 * One query, again when one of them changes or when typing changed what is asked for. Until its
 * answer the rules look at the document alone.
 */
export function useCheckContext(document: SanityDocumentLike | undefined): CheckContext {
  const {rules} = useChecksOptions()
  const documentStore = useDocumentStore()
  const [neighbours, setNeighbours] = useState<Neighbours>()
  const asked = useMemo(() => JSON.stringify(questions(document)), [document])
  useEffect(() => {
    const params = JSON.parse(asked)
    const subscription = timer(typingPauseMs)
      .pipe(
        switchMap(() =>
          documentStore.listenQuery(
            {
              fetch: neighboursQuery,
              listen: '*[_id == "styleGuide" || _type == "organization" || _id in $ids]',
            },
            params,
            {apiVersion, perspective: 'raw', throttleTime: throttleMs, tag: 'newsroom.checks'},
          ),
        ),
        map((result: Neighbours) => result),
        // Without the dataset the rules that look at the document alone still speak.
        catchError(() => of(undefined)),
      )
      .subscribe(setNeighbours)
    return () => subscription.unsubscribe()
  }, [documentStore, asked])
  return useMemo(
    () => ({
      rules,
      ...(neighbours && {
        styleGuide: neighbours.styleGuide,
        index: buildDocumentIndex(neighbours.cards.filter((card) => card !== null)),
      }),
    }),
    [rules, neighbours],
  )
}

function questions(document: SanityDocumentLike | undefined): Record<string, unknown> {
  const ids = referenceIds(document)
  const slug = document?.slug
  return {
    ids: ids.flatMap((id) => [id, getDraftId(id)]),
    type: document?._type ?? '',
    slug: isSlug(slug) ? slug.current : null,
    headline: typeof document?.headline === 'string' ? document.headline : null,
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
