import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readTransaction} from '../../lake/http/readTransaction.ts'
import {createLake, type Lake} from '../../lake/index.ts'

const kinds = ['create', 'createOrReplace', 'createIfNotExists'] as const
/** Strings and names that look like what stands between mutations. */
const snare = fc.constantFrom(
  '}},{"create":{',
  '}}]',
  '{"mutations":[',
  'create',
  '_ref',
  '\\',
  '"',
)
const text = fc.oneof(fc.string(), fc.string({unit: 'grapheme'}), snare)
const {value} = fc.letrec((tie) => ({
  value: fc.oneof(
    {depthSize: 'small'},
    text,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), {maxLength: 4}),
    fc.dictionary(fc.oneof(text, fc.constantFrom(...kinds, 'mutations')), tie('value'), {
      maxKeys: 4,
    }),
  ),
}))
const mutation = fc.oneof(
  ...kinds.map((kind) => fc.record({[kind]: fc.dictionary(text, value, {maxKeys: 4})})),
  {arbitrary: fc.record({delete: fc.record({id: fc.string()})}), weight: 1},
)

describe('a transaction that is read document by document', () => {
  it('is what JSON.parse() makes of the whole, and each text what its document was sent as', () => {
    const transaction = fc.record(
      {mutations: fc.array(mutation, {minLength: 1, maxLength: 4}), transactionId: fc.string()},
      {requiredKeys: ['mutations']},
    )
    fc.assert(
      fc.property(
        transaction,
        fc.constantFrom(undefined, 1),
        fc.boolean(),
        (sent, space, isLast) => {
          const {mutations, transactionId} = sent
          const ordered = isLast ? {mutations, transactionId} : {transactionId, mutations}
          const json = JSON.stringify(ordered, undefined, space)
          const whole = JSON.parse(json)
          const {body, texts} = readTransaction(json)
          expect({...body}).toEqual(whole)
          for (const [index, one] of texts.entries()) {
            expect(JSON.parse(one)).toEqual(Object.values(whole.mutations[index])[0])
          }
        },
      ),
      {numRuns: 300},
    )
  })

  it.each([
    ['a second list', '{"mutations":[{"create":{"_id":"a"}}],"mutations":[]}'],
    ['a second list within', '{"mutations":[{"create":{"_id":"a"}}],"x":[{"create":{"a":{}}}]}'],
    [
      'two transaction ids',
      '{"transactionId":"a","mutations":[{"create":{"a":{}}}],"transactionId":"b"}',
    ],
    ['a second kind', '{"mutations":[{"create":{"_id":"a"},"delete":{"id":"b"}}]}'],
    ['documents within documents', '{"mutations":[{"create":{"a":[{"b":{}},{"create":{}}]}}]}'],
    ['a name with an escape', '{"\\u006dutations":[],"mutations":[{"create":{"a":{}}}]}'],
    ['two documents in one', '{"mutations":[{"create":{"a":1}}},{"create":{"b":{"c":1}}}]}'],
    ['no document', '{"mutations":[{"create":1}}]}'],
  ])('is read whole where it has %s', (_, json) => {
    let whole: unknown
    try {
      whole = JSON.parse(json)
    } catch {
      expect(() => readTransaction(json)).toThrow('Invalid JSON')
      return
    }
    expect(readTransaction(json).body).toEqual(whole)
  })
})

describe('a document that is stored as it was sent', () => {
  let lake: Lake
  beforeAll(async () => {
    lake = await createLake()
  })
  afterAll(() => lake.close())

  it.each([
    ['spaces and lines', '{ "_id": "a",\n "_type": "t", "n": [1, 2] }', {n: [1, 2]}],
    [
      'letters as escapes',
      String.raw`{"_id":"a","_type":"t","t":"\u00e9t\u00e9 \ud83d"}`,
      {t: 'été \ud83d'},
    ],
    [
      'an escaped name',
      String.raw`{"_id":"a","_type":"t","x":{"\u005fref":"b","_weak":true}}`,
      {x: {_ref: 'b', _weak: true}},
    ],
    ['a name twice', '{"_id":"b","_id":"a","_type":"t","n":1,"n":2}', {n: 2}],
    [
      'system fields',
      '{"_id":"a","_type":"t","_rev":"mine","_createdAt":"2020-01-01T00:00:00Z","_updatedAt":"2020-01-01T00:00:00Z"}',
      {_createdAt: '2020-01-01T00:00:00Z'},
    ],
    ['a creation date that is none', '{"_id":"a","_createdAt":"long ago","_type":"t"}', {}],
    ['a number beyond all', '{"_id":"a","_type":"t","n":1e999}', {n: null}],
    ['a prototype', '{"_id":"a","_type":"t","__proto__":{"x":1}}', {['__proto__']: {x: 1}}],
  ])('is the same whatever was written: %s', async (_, document, fields) => {
    const response = await fetch(`${lake.url}/v1/data/mutate/production?returnDocuments=true`, {
      method: 'POST',
      body: `{"mutations":[{"createOrReplace":${document}}],"transactionId":"t${Math.random()}"}`,
    })
    const {results, transactionId} = await response.json()
    const client = lake.client()
    const stored = await client.getDocument('a')
    expect(stored).toEqual({
      _id: 'a',
      _type: 't',
      _rev: transactionId,
      _createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      _updatedAt: expect.stringMatching(/^20(?!20)/),
      ...fields,
    })
    expect(results).toMatchObject([{id: 'a'}])
    expect(await client.fetch('*[_id == "a"]')).toEqual([stored])
  })

  it('refuses what is nested too deeply to be read again, and finds words written as escapes', async () => {
    const send = (document: string) =>
      fetch(`${lake.url}/v1/data/mutate/production`, {
        method: 'POST',
        body: `{"mutations":[{"create":${document}}]}`,
      })
    const deep = `{"_id":"deep","_type":"t","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`
    expect((await send(deep)).status).toBe(400)
    const written = String.raw`{"_id":"written","_type":"t","text":"the \u0077ord and \u0022_score\u0022:1"}`
    expect((await send(written)).status).toBe(200)
    expect(await lake.client().fetch('*[text match "word"]._id')).toEqual(['written'])
  })

  it('is one line of an export, and among those that refer to another, however it was spaced', async () => {
    await fetch(`${lake.url}/v1/data/mutate/production`, {
      method: 'POST',
      body: `{"mutations":[{"createOrReplace":{"_id":"target","_type":"t"}},{"createOrReplace":{
        "_id": "lines", "_type": "spaced", "to": {"_ref": "target"}}},{"createOrReplace":{ "_id": "spaces", "_type": "spaced", "to": {"_ref": "target"}}}]}`,
    })
    const read = async (path: string) => (await fetch(`${lake.url}/v1/data/${path}`)).text()
    const lines = (await read('export/production?types=spaced')).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line)._id)).toEqual(['lines', 'spaces'])
    const {references} = JSON.parse(await read('references/production/documents/target/to'))
    expect(references).toMatchObject([{documentId: 'lines'}, {documentId: 'spaces'}])
  })
})
