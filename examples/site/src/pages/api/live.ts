import type {APIRoute} from 'astro'
import {isPreview} from '../../lib/ask.ts'
import {client, previewClient} from '../../lib/client.ts'

/** Says that something changed, and never what: pages are fetched again by those who may see them. */
export const GET: APIRoute = ({cookies, request}) => {
  const encoder = new TextEncoder()
  const preview = isPreview(cookies)
  let stop = (): void => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const filter = preview ? 'true' : '!(_id in path("drafts.**"))'
      const subscription = (preview ? previewClient : client)
        .listen(
          `*[${filter}]`,
          {},
          {includeResult: false, visibility: 'query', events: ['welcome', 'mutation']},
        )
        .subscribe({
          next: ({type}) =>
            send(type === 'mutation' ? 'event: change\ndata: 1\n\n' : ': welcome\n\n'),
          // The browser connects again by itself.
          error: () => stop(),
        })
      const beat = setInterval(() => send(': beat\n\n'), 25_000)
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
      send('retry: 2000\n\n')
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: {'content-type': 'text/event-stream', 'cache-control': 'no-store'},
  })
}
