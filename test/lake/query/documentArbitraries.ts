import fc from 'fast-check'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g.h', 'i-j']
/** What documents and queries are made of. */
export const types = ['article', 'person', 'place']
const words = [
  'Alpha',
  'beta',
  'Gamma-ray',
  'U.S.',
  'naïve',
  'Σίσυφος',
  'delta’s',
  'e2e',
  'beta beta',
  '',
  '1',
  '😀 beta',
  '\uffff',
  'a_b-c.d',
  '2026-01-01T00:00:00Z',
]

export const id = fc.constantFrom(...ids)
export const word = fc.constantFrom(...words)
export const text = fc.array(word, {minLength: 1, maxLength: 4}).map((parts) => parts.join(' '))
const reference = id.map((_ref) => ({_type: 'reference', _ref}))
export const scalar = fc.oneof(
  fc.integer({min: -3, max: 3}),
  fc.constantFrom(0.5, -1.25, true, false, null),
  fc.constantFrom(1e21, -1e300, 2 ** 53, 0.1 + 0.2, 1e-7, -0, 1e308),
  word,
  text,
)
const anything = fc.oneof(
  {weight: 6, arbitrary: scalar},
  {weight: 1, arbitrary: fc.array(scalar, {maxLength: 3})},
  {weight: 1, arbitrary: fc.record({current: word})},
  {weight: 1, arbitrary: reference},
  {weight: 1, arbitrary: fc.constantFrom<unknown>([], {}, [[]], [null], [[1, 'beta']], [{}])},
)
const item = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      {
        _key: word,
        kind: word,
        n: anything,
        to: reference,
        parts: fc.array(anything, {maxLength: 2}),
      },
      {requiredKeys: []},
    ),
  },
  {weight: 1, arbitrary: anything},
)

const spans = fc.array(word, {minLength: 1, maxLength: 3}).map((parts) => [
  {
    _type: 'block',
    children: parts.map((part, index) => ({_type: 'span', _key: `k${index}`, text: part})),
  },
])

/** A document of a small world, so that queries of {@link query} often find some. */
const document = fc.record(
  {
    _id: fc.oneof(
      id,
      id.map((base) => `drafts.${base}`),
      id.map((base) => `versions.r1.${base}`),
      id.map((base) => `versions.r2.${base}`),
    ),
    _type: fc.constantFrom(...types),
    _updatedAt: fc.constantFrom(
      '2026-01-01T00:00:00Z',
      '2026-02-01T00:00:00Z',
      '2026-03-01T00:00:00Z',
    ),
    title: fc.oneof({weight: 4, arbitrary: text}, {weight: 1, arbitrary: anything}),
    n: fc.oneof(
      {weight: 4, arbitrary: fc.integer({min: -3, max: 3})},
      {weight: 1, arbitrary: anything},
    ),
    slug: fc.oneof(
      {weight: 4, arbitrary: word.map((current) => ({current}))},
      {weight: 1, arbitrary: anything},
    ),
    tags: fc.oneof({weight: 4, arbitrary: fc.array(word, {maxLength: 3})}, anything),
    author: fc.oneof({weight: 4, arbitrary: reference}, {weight: 1, arbitrary: anything}),
    related: fc.array(reference, {maxLength: 3}),
    featured: fc.oneof(fc.boolean(), anything),
    body: spans,
    meta: fc.oneof(
      {
        weight: 4,
        arbitrary: fc.record({
          deep: fc.record({value: anything, list: fc.array(anything, {maxLength: 2})}),
        }),
      },
      {weight: 1, arbitrary: anything},
    ),
    items: fc.oneof(
      {weight: 4, arbitrary: fc.array(item, {maxLength: 3})},
      {weight: 1, arbitrary: anything},
    ),
    score: fc.constantFrom(undefined, 1),
    _system: fc.constantFrom(undefined, {delete: true}),
  },
  {requiredKeys: ['_id', '_type']},
)

/** Documents with an id each, of all tiers. */
export const documents = fc.uniqueArray(document, {
  selector: ({_id}) => _id,
  minLength: 1,
  maxLength: 14,
})

/** A perspective that the documents have something in. */
export const perspective = fc.constantFrom(
  'raw' as const,
  'rawBeforeReleases' as const,
  'published' as const,
  'drafts' as const,
  ['r1'],
  ['r1', 'drafts'],
  ['r2', 'r1', 'drafts'],
)
