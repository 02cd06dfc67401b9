import process from 'node:process'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'

const numRuns = Number(process.env.LAKE_RUNS ?? 600)
let lake: Lake
beforeAll(async () => {
  lake = await createLake()
  await lake.seed([
    {_id: 'a', _type: 'x', list: [{_key: 'k', n: 1}], t: 'abc'},
    {_id: 'b', _type: 'x', ref: {_type: 'reference', _ref: 'a'}},
    {_id: 'drafts.a', _type: 'x', t: 'd'},
  ])
})
afterAll(() => lake.close())

const id = fc.constantFrom<unknown>(
  ...['a', 'b', 'drafts.a', 'versions.r.a', '', '.', '..', 'a b', '%', '%2F', '🙂', 'drafts.'],
  ...['versions.', 'versions.r', '_.releases.r', 'x'.repeat(300), null, 1, {}, []],
)
const path = fc.constantFrom(
  ...['t', 'none', 'list', 'list[0]', 'list[-1]', 'list[_key=="k"]', 'list[0:9]', '..n', '[', '*'],
)
const names = fc.constantFrom(
  ...['_id', '_type', '_ref', '_key', 'id', 'query', 'params', 'set', 'unset', 'insert', 'after'],
  ...['items', 'inc', 'diffMatchPatch', 'ifRevisionID', 'publishedId', 'draftId', 'versionId'],
  ...[
    'releaseId',
    'metadata',
    'patch',
    'attributes',
    'document',
    'purge',
    'publishAt',
    '__proto__',
  ],
)
const junk = fc.letrec<{junk: unknown}>((tie) => ({
  junk: fc.oneof(
    {depthSize: 'small'},
    id,
    path,
    fc.constantFrom<unknown>(
      true,
      0,
      -1,
      1e300,
      '$',
      '2026-01-01T00:00:00Z',
      '@@ -1 +1 @@\n-a\n+b\n',
    ),
    fc.array(tie('junk'), {maxLength: 3}),
    fc.dictionary(names, tie('junk'), {maxKeys: 4}),
  ),
})).junk

const mutation = fc.oneof(
  junk,
  fc.dictionary(
    fc.constantFrom('create', 'createOrReplace', 'createIfNotExists', 'delete', 'patch'),
    junk,
    {minKeys: 1, maxKeys: 1},
  ),
  fc
    .tuple(id, fc.constantFrom('set', 'unset', 'inc', 'diffMatchPatch', 'setIfMissing'), junk)
    .map(([target, operation, value]) => ({patch: {id: target, [operation]: value}})),
  fc
    .tuple(id, fc.constantFrom('before', 'after', 'replace'), path, junk)
    .map(([target, place, at, items]) => ({patch: {id: target, insert: {[place]: at, items}}})),
)
const actions = [
  ...['create', 'edit', 'publish', 'unpublish', 'discard', 'delete', 'replaceDraft'],
  ...['version.create', 'version.discard', 'version.replace', 'version.unpublish'],
].map((name) => `sanity.action.document.${name}`)
const releases = ['create', 'edit', 'publish', 'archive', 'unarchive', 'schedule', 'delete'].map(
  (name) => `sanity.action.release.${name}`,
)
const action = fc
  .tuple(fc.constantFrom(...actions, ...releases, 'none'), fc.dictionary(names, junk, {maxKeys: 6}))
  .map(([actionType, rest]) => ({...rest, actionType}))

interface Sent {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

const post = (to: string, body: fc.Arbitrary<unknown>): fc.Arbitrary<Sent> =>
  body.map((value) => ({method: 'POST', path: to, body: value}))
const text = fc.constantFrom(
  ...['', '*', '*[', '1', '$x', '"', '%', '\u0000', '🙂', '{', '-1', '1e99', 'true', 'null', '[]'],
  ...['2026', 'x'.repeat(9000), 'drafts', '[', 'r1,drafts', ',', '../..', '%2e%2e%2f'],
)
const address = fc.constantFrom(
  ...['/data/query/production?query=', '/data/query/production?query=*&perspective='],
  ...['/data/query/production?query=$x&$x=', '/data/doc/production/', '/data/listen/none?query='],
  ...['transactions/', 'documents/', 'documents/a?revision=', 'documents/a?time='].map(
    (rest) => `/data/history/production/${rest}`,
  ),
  ...['events/documents/', 'events/documents/a?limit=', 'transactions/a?fromTransaction='].map(
    (rest) => `/data/history/production/${rest}`,
  ),
  ...['/data/references/production/documents/', '/data/export/production?types=', '/users/'],
  ...['/users/me/keyvalue/', '/images/local/production/', '/files/local/production/', '/projects/'],
)
const request: fc.Arbitrary<Sent> = fc.oneof(
  post(
    '/data/mutate/production',
    fc.array(mutation, {maxLength: 3}).map((mutations) => ({mutations})),
  ),
  post('/data/mutate/production?dryRun=true&autoGenerateArrayKeys=true', junk),
  post(
    '/data/actions/production',
    fc.array(action, {maxLength: 2}).map((given) => ({actions: given})),
  ),
  post('/data/query/production', fc.record({query: fc.oneof(text, junk), params: junk})),
  post('/assets/images/production', junk),
  post('/users/me/keyvalue', junk),
  fc.tuple(address, text).map(([to, rest]) => ({
    method: 'GET',
    path: to + encodeURIComponent(rest),
  })),
  fc.tuple(address, text).map(([to, rest]) => ({method: 'GET', path: to + encodeURI(rest)})),
)

it('answers no request with an error of its own, and goes on', async () => {
  await fc.assert(
    fc.asyncProperty(request, async ({method, path: to, body}) => {
      const response = await fetch(`${lake.url}/v2025-02-19${to}`, {
        method,
        ...(body !== undefined && {body: JSON.stringify(body)}),
        headers: {'content-type': 'application/json'},
      })
      const answer = await response.text()
      expect(response.status, answer.slice(0, 300)).toBeLessThan(500)
    }),
    {numRuns},
  )
  expect(await lake.client().fetch('count(*) > 0')).toBe(true)
}, 120_000)
