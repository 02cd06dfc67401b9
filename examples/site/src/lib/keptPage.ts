import {createHash} from 'node:crypto'
import {kept} from './kept.ts'

interface Page {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly text: string | null
}

/** A page as it was made for another reader, until something that it shows changes. */
export async function keptPage(request: Request, make: () => Promise<Response>): Promise<Response> {
  // Not the whole address: whoever asks may name any host.
  const {pathname, search} = new URL(request.url)
  const {status, headers, text} = await kept.get(`page ${pathname}${search}`, async () => {
    const page = await whole(await make())
    return {value: page, tags: [], keep: page.status === 200}
  })
  const seen = new Headers(headers.map(([name, value]) => [name, value]))
  const etag = seen.get('etag')
  return etag && request.headers.get('if-none-match')?.includes(etag)
    ? new Response(null, {status: 304, headers: seen})
    : new Response(text, {status, headers: seen})
}

/** What has no body keeps none: the server puts its own page there. */
async function whole(response: Response): Promise<Page> {
  const text = response.body && (await response.text())
  const headers = new Headers(response.headers)
  if (text) headers.set('etag', `W/"${createHash('sha1').update(text).digest('base64url')}"`)
  return {status: response.status, headers: [...headers], text}
}
