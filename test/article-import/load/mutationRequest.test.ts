import fc from 'fast-check'
import {expect, test} from 'vitest'
import {MutationRequest} from '../../../plugins/article-import/load/mutationRequest.ts'
import {sentWrites, stampWrite} from '../../../plugins/article-import/load/stamp.ts'
import type {Write} from '../../../plugins/article-import/load/store.ts'

const fields = fc.dictionary(
  fc.string({unit: 'binary', maxLength: 8}).filter((name) => !/^(?:_|provenance$)/.test(name)),
  fc.jsonValue({depthSize: 'small'}),
  {maxKeys: 4},
)
const id = fc.stringMatching(/^[a-z]{1,8}$/)
const entry = {_type: 'provenance', _key: 'p1', sourceName: 'Archive'} as const
const write: fc.Arbitrary<Write> = fc.oneof(
  fc
    .record({id, fields, kind: fc.constantFrom('create' as const, 'ensure' as const)})
    .map(({id: _id, fields: content, kind}): Write => {
      const document = {_id, _type: 'article', ...content}
      const whole = {...document, provenance: [entry]}
      return {kind, document: whole, content: document, stamp: 'p1'}
    }),
  fc.record({id, fields}).map(
    ({id: target, fields: set}): Write => ({
      kind: 'change',
      id: target,
      rev: 'r1',
      change: {set: {...set, provenance: [entry]}, unset: ['kicker']},
      stamp: 'p1',
    }),
  ),
  id.map((target): Write => ({kind: 'delete', id: target, rev: 'r1'})),
)

function requestOf(transaction: string, writes: readonly Write[]): MutationRequest {
  const request = new MutationRequest(transaction)
  for (const one of writes) request.add(stampWrite(one, transaction).mutation)
  return request
}

const textOf = (request: MutationRequest) => new TextDecoder().decode(request.body())

test('a request is the JSON of its mutations, and its size is known before its end', () => {
  fc.assert(
    fc.property(fc.array(write, {maxLength: 5}), (writes) => {
      const request = requestOf('t1', writes)
      const {transactionId, mutations} = JSON.parse(textOf(request))
      expect(transactionId).toBe('t1')
      expect(mutations).toHaveLength(writes.length)
      expect(request.count).toBe(writes.length)
      expect(request.body()).toHaveLength(request.size + 2)
    }),
  )
})

test('the writes of a request are those that were sent, and can be sent anew', () => {
  fc.assert(
    fc.property(fc.array(write, {maxLength: 5}), (writes) => {
      const sent = sentWrites(requestOf('t1', writes).body())
      expect(JSON.parse(textOf(requestOf('t2', sent)))).toEqual(
        JSON.parse(textOf(requestOf('t2', writes))),
      )
    }),
  )
})

test('what is taken back leaves no trace', () => {
  const [first, second] = [{a: 'ə'.repeat(40_000)}, {b: '🙂'.repeat(40_000)}].map(
    (content, at): Write => ({
      kind: 'create',
      document: {_id: `${at}`, _type: 'article', ...content},
    }),
  )
  if (!first || !second) throw new Error('two writes were made')
  const request = requestOf('t1', [first])
  const {size, count} = request
  request.add(stampWrite(second, 't1').mutation)
  request.cut(size, count)
  expect(textOf(request)).toBe(textOf(requestOf('t1', [first])))
})
