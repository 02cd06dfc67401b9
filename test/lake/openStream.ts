import {once} from 'node:events'
import {request as httpRequest, type IncomingMessage} from 'node:http'

interface RawEvent {
  readonly event: string
  readonly id: string | undefined
  readonly data: Record<string, unknown>
}

/** An event stream read by hand, with headers of our choice. */
export async function openStream(url: string, path: string, headers: Record<string, string> = {}) {
  const request = httpRequest(`${url}/v2025-02-19${path}`, {headers})
  request.end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const events: RawEvent[] = []
  let text = ''
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n')
      text = text.slice(end + 2)
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      const event = field('event')
      if (event) events.push({event, id: field('id'), data: JSON.parse(field('data') ?? '{}')})
    }
  })
  response.on('error', () => undefined)
  request.on('error', () => undefined)
  return {response, events, close: () => request.destroy()}
}
