import type {APIRoute} from 'astro'
import {map, type Observable} from 'rxjs'
import {isPreview} from '../../lib/ask.ts'
import {changes} from '../../lib/changes.ts'
import {previewClient} from '../../lib/client.ts'

/** Says that something changed, and never what: pages are fetched again by those who may see them. */
export const GET: APIRoute = ({cookies, request}) => {
  const encoder = new TextEncoder()
  const messages = isPreview(cookies) ? draftChanges() : changes.pipe(map(() => CHANGE))
  let stop = (): void => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      send('retry: 2000\n\n')
      const beat = setInterval(() => send(': beat\n\n'), 25_000)
      // The browser connects again by itself.
      const subscription = messages.subscribe({next: send, error: () => stop()})
      let open = true
      stop = () => {
        if (!open) return
        open = false
        clearInterval(beat)
        subscription.unsubscribe()
        try {
          controller.close()
        } catch {
          // The reader was faster.
        }
      }
      request.signal.addEventListener('abort', () => stop())
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: {'content-type': 'text/event-stream', 'cache-control': 'no-store'},
  })
}

const CHANGE = 'event: change\ndata: 1\n\n'

/** Every change, drafts too; for one editor. */
function draftChanges(): Observable<string> {
  return previewClient
    .listen('*', {}, {includeResult: false, visibility: 'query', events: ['welcome', 'mutation']})
    .pipe(map(({type}) => (type === 'mutation' ? CHANGE : ': welcome\n\n')))
}
