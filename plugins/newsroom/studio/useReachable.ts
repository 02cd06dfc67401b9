import {useEffect, useState} from 'react'
import {
  combineLatest,
  distinctUntilChanged,
  fromEvent,
  map,
  merge,
  of,
  retry,
  startWith,
  switchMap,
  timer,
} from 'rxjs'
import {useClient} from 'sanity'

const retryMs = 2000
/** A connection that is back so soon is nothing to tell of. */
const patienceMs = 2500

/** Whether the dataset answers, as one listener that hears nothing but its own connection knows. */
export function useReachable(): boolean {
  const client = useClient({apiVersion: '2025-06-27'})
  const [isReachable, setIsReachable] = useState(true)
  useEffect(() => {
    const online = merge(fromEvent(window, 'online'), fromEvent(window, 'offline')).pipe(
      startWith(undefined),
      map(() => navigator.onLine),
    )
    const connected = client
      .listen(
        '*[_id == "newsroom.connection"]',
        {},
        {events: ['welcome', 'reconnect'], includeResult: false, tag: 'newsroom.connection'},
      )
      .pipe(
        map(({type}) => type !== 'reconnect'),
        retry({
          delay: () => {
            setIsReachable(false)
            return timer(retryMs)
          },
        }),
        startWith(true),
      )
    const subscription = combineLatest([online, connected])
      .pipe(
        map((both) => both.every(Boolean)),
        distinctUntilChanged(),
        switchMap((reachable) => (reachable ? of(true) : timer(patienceMs).pipe(map(() => false)))),
      )
      .subscribe(setIsReachable)
    return () => subscription.unsubscribe()
  }, [client])
  return isReachable
}
