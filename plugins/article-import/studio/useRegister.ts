import {useEffect, useMemo, useState} from 'react'
import {combineLatest, map, of, switchMap} from 'rxjs'
import {type SanityDocumentLike, useDocumentStore} from 'sanity'
import type {NewsDocument} from '../model.ts'
import {namedIn} from './memorandumSuggestions.ts'
import {memorandaQuery, type RegisterQuery, registerQuery} from './registerQuery.ts'

const options = {
  apiVersion: '2025-06-27',
  perspective: 'published',
  throttleTime: 1000,
  tag: 'newsroom.suggestions',
} as const

/**
 * The organizations, people, places and memoranda that an article could mean, followed while they
 * are asked for; undefined until the first answer.
 */
export function useRegister(article: SanityDocumentLike): readonly NewsDocument[] | undefined {
  const documentStore = useDocumentStore()
  const [register, setRegister] = useState<readonly NewsDocument[]>()
  // Typing rarely changes whom an article names, and only that asks anew.
  const asked = useMemo(() => JSON.stringify(registerQuery(namedIn(article))), [article])
  useEffect(() => {
    const documents = ({query, params}: RegisterQuery, types: string[]) =>
      documentStore.listenQuery(
        {fetch: query, listen: '*[_type in $types]'},
        {...params, types},
        options,
      )
    const subscription = documents(JSON.parse(asked), ['organization', 'person', 'place'])
      .pipe(
        switchMap((found: readonly NewsDocument[]) =>
          combineLatest([
            of(found),
            documents(memorandaQuery(found.map(({_id}) => _id)), ['memorandum']),
          ]),
        ),
        map((both: readonly (readonly NewsDocument[])[]) => [
          ...new Map(both.flat().map((document) => [document._id, document])).values(),
        ]),
      )
      .subscribe(setRegister)
    return () => subscription.unsubscribe()
  }, [documentStore, asked])
  return register
}
