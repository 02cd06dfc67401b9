import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'

let lake: Lake
beforeAll(async () => {
  lake = await createLake({
    now: '2026-11-01T12:00:00Z',
    tokens: [
      {token: 'writer', role: 'write'},
      {token: 'reader', role: 'read'},
    ],
  })
  await lake.seed([{_id: 'there', _type: 'post', title: 'Here'}])
})
afterAll(() => lake.close())

interface Sent {
  readonly path: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends as a program does, or as a page of this machine does, and tells what came back. */
async function send({path, body, headers = {}}: Sent, origin?: string) {
  const response = await fetch(`${lake.url}${path}`, {
    method: 'POST',
    body,
    headers: {authorization: 'Bearer writer', ...headers, ...(origin && {origin})},
  })
  const types = ['content-type', 'x-content-type-options'].map((name) => response.headers.get(name))
  return {status: response.status, types, body: await response.json()}
}

const create = JSON.stringify({mutations: [{create: {_id: 'there', _type: 'post'}}]})
const patch = JSON.stringify({mutations: [{patch: {id: 'there', set: {title: 'Here'}}}]})
const path = '/v2025-02-19/data/mutate/production'

describe('a mutation from a program and one from a browser', () => {
  it.each<[string, number, Sent]>([
    ['done', 200, {path: `${path}?returnDocuments=true&dryRun=true&transactionId=t`, body: patch}],
    [
      'done at an address without a version',
      200,
      {path: '/data/mutate/production?dryRun=true&transactionId=t', body: patch},
    ],
    ['of a document that is there', 409, {path, body: create}],
    ['that is no JSON', 400, {path, body: '{'}],
    ['that is nothing', 400, {path, body: ''}],
    ['in a dataset that is not', 404, {path: '/v1/data/mutate/other', body: patch}],
    ['at an address that is none', 404, {path: '/v1/data/mutate/', body: patch}],
    [
      'with a token for reading',
      403,
      {path, body: patch, headers: {authorization: 'Bearer reader'}},
    ],
    ['without a token', 401, {path, body: patch, headers: {authorization: ''}}],
  ])('is answered alike: %s', async (_, status, sent) => {
    const answer = await send(sent)
    expect(answer.status).toBe(status)
    expect(await send(sent, 'http://localhost:3333')).toEqual(answer)
  })

  it('is refused from pages of elsewhere', async () => {
    expect((await send({path, body: patch}, 'https://elsewhere.example')).status).toBe(403)
  })
})
