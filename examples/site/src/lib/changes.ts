import {map, type Observable, retry, share, tap} from 'rxjs'
import {client} from './client.ts'

/** A change of what is published: the tags of the answers that it makes old, or none for all. */
export interface Change {
  readonly id: string | undefined
  readonly tags: readonly string[] | undefined
}

let followed = false

/** Whether changes arrive: only then may answers be kept for long. */
export function isFollowed(): boolean {
  return followed
}

/** The changes of what is published, one stream for all readers; it connects again by itself. */
export const changes: Observable<Change> = client.live.events({tag: 'site'}).pipe(
  tap({
    next: ({type}) => {
      followed = type !== 'reconnect' && type !== 'goaway'
    },
    error: () => {
      followed = false
    },
  }),
  map((event) => ({
    id: 'id' in event ? event.id : undefined,
    tags: event.type === 'message' ? event.tags : undefined,
  })),
  retry({delay: 5000}),
  share(),
)
