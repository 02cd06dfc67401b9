import {catchError, distinctUntilChanged, map, type Observable, of, startWith} from 'rxjs'
import type {StructureResolverContext} from 'sanity/structure'
import {type DeskList, deskParams} from './deskLists.ts'

/** How many documents stand in each list, by the list's id; absent until the first answer. */
export type DeskCounts = Readonly<Record<string, number>>

const throttleMs = 1000

/**
 * Counts the documents of some lists, again after every change of one of their types.
 *
 * One query for all lists: the counts come from the index, and one listener serves them.
 */
export function deskCounts(
  context: StructureResolverContext,
  lists: readonly DeskList[],
): Observable<DeskCounts> {
  const counts = lists.map((list) => `${JSON.stringify(list.id)}: count(*[${list.filter}])`)
  const types = [...new Set(lists.map((list) => list.type))]
  return context.documentStore
    .listenQuery(
      {fetch: `{${counts.join(', ')}}`, listen: '*[_type in $types]'},
      {...deskParams(new Date()), types},
      {
        apiVersion: '2025-06-27',
        perspective: 'drafts',
        throttleTime: throttleMs,
        tag: 'newsroom.desk-counts',
      },
    )
    .pipe(
      map((result: DeskCounts) => result),
      // Without counts the desk still opens its lists.
      catchError(() => of({})),
      startWith({}),
      // Most changes change no count, and a list that is built anew is drawn anew.
      distinctUntilChanged(same),
    )
}

const same = (one: DeskCounts, other: DeskCounts) => JSON.stringify(one) === JSON.stringify(other)
