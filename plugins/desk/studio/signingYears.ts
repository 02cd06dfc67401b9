import {catchError, distinctUntilChanged, map, type Observable, of} from 'rxjs'
import type {StructureResolverContext} from 'sanity/structure'
import {isDay} from './deskLists.ts'

const signedOnADay = `*[_type == "memorandum" && ${isDay('signedOn')}]`
const query = `{
  "first": ${signedOnADay} | order(signedOn asc) [0].signedOn,
  "last": ${signedOnADay} | order(signedOn desc) [0].signedOn
}`

/** The years from the latest signing back to the first, as the register's dates say. */
export function signingYears(context: StructureResolverContext): Observable<readonly string[]> {
  return context.documentStore
    .listenQuery(
      {fetch: query, listen: '*[_type == "memorandum"]'},
      {},
      {
        apiVersion: '2025-06-27',
        perspective: 'drafts',
        throttleTime: 1000,
        tag: 'newsroom.signing-years',
      },
    )
    .pipe(
      map(({first, last}: {first: string | null; last: string | null}) =>
        yearsBetween(first, last),
      ),
      catchError(() => of([])),
      distinctUntilChanged((one, other) => one.join() === other.join()),
    )
}

/** A mistyped year makes no endless list. */
const mostYears = 150

/** Both ends included, the later first; none where a date is missing or no date. */
export function yearsBetween(first: string | null, last: string | null): readonly string[] {
  const [from, to] = [first, last].map((day) => Number(/^\d{4}(?=-)/.exec(day ?? '')?.[0]))
  if (!from || !to || to < from) return []
  return Array.from({length: Math.min(to - from + 1, mostYears)}, (_, back) => String(to - back))
}
