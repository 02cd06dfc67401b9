import type {IncomingMessage, ServerResponse} from 'node:http'
import type {Identity, LakeContext} from './context.ts'
import {errorAnswer} from './errorAnswer.ts'
import type {Limits} from './limits.ts'
import {mutate} from './mutate.ts'
import {readHost} from './origins.ts'
import {readIncoming} from './readBody.ts'

/** Answers a request, or returns false and leaves it to others, untouched. */
export type DirectAnswer = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean

const address = /^(?:\/v(?:\d+|\d{4}-\d\d-\d\d|X))?\/data\/mutate\/([a-z0-9_-]+)(?:\?(.*))?$/
/** What browsers send, and the guard looks at. */
const browserHeaders = ['origin', 'sec-fetch-site', 'sec-fetch-user'] as const

/**
 * Answers mutations that programs send, such as loaders, straight from Node's server: what Hono makes
 * of a request and an answer takes longer than a small write.
 *
 * Only what is in order comes this way. All that would be refused before its body is read, all that
 * comes from browsers, and all that is counted against limits is left to the route of the same address.
 */
export function directMutations(context: LakeContext, limits: Limits): DirectAnswer {
  return (incoming, outgoing) => {
    const found = incoming.method === 'POST' ? address.exec(incoming.url ?? '') : null
    const [, dataset, query = ''] = found ?? []
    if (dataset === undefined || limits.isLimited) return false
    const identity = identify(context, incoming, dataset)
    if (!identity) return false
    const length = Number(incoming.headers['content-length'])
    if (!(length <= limits.maxBodyBytes)) return false
    const parameters = new URLSearchParams(query)
    const parameter = (name: string) => parameters.get(name) ?? undefined
    readIncoming(incoming, (text) => {
      const {user: author} = identity
      mutate(context, limits.validate, {dataset, author, text, parameter})
        .then((answer) => JSON.stringify(answer))
        .then(
          (json) => send(outgoing, 200, json),
          (error: unknown) => {
            const {status, body, headers} = errorAnswer(error)
            send(outgoing, status, JSON.stringify(body), headers)
          },
        )
    })
    return true
  }
}

function identify(
  context: LakeContext,
  {headers}: IncomingMessage,
  dataset: string,
): Identity | undefined {
  if (browserHeaders.some((name) => headers[name] !== undefined)) return undefined
  const host = readHost(headers.host, context.config)
  if (host.kind !== 'lake') return undefined
  if (host.project !== undefined && host.project !== context.config.projectId) return undefined
  try {
    context.dataset(dataset)
    return context.authorize(
      {headers: {get: (name) => String(headers[name] ?? '')}},
      dataset,
      'write',
    )
  } catch {
    return undefined
  }
}

function send(
  outgoing: ServerResponse,
  status: number,
  json: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  outgoing.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(json),
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  outgoing.end(json)
}
