import fc from 'fast-check'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g.h', 'i-j']
const types = ['article', 'person', 'place']
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

const id = fc.constantFrom(...ids)
const word = fc.constantFrom(...words)
const text = fc.array(word, {minLength: 1, maxLength: 4}).map((parts) => parts.join(' '))
const reference = id.map((_ref) => ({_type: 'reference', _ref}))
const scalar = fc.oneof(
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
  'published' as const,
  'drafts' as const,
  ['r1'],
  ['r1', 'drafts'],
  ['r2', 'r1', 'drafts'],
)

/** The parameters that queries of {@link query} refer to. */
export const params = fc.record({
  id,
  word,
  number: fc.integer({min: -3, max: 3}),
  ids: fc.array(fc.oneof(id, fc.constant(null)), {maxLength: 3}),
  any: scalar,
  list: fc.array(scalar, {maxLength: 4}),
  patterns: fc.array(word, {maxLength: 2}),
  limit: fc.integer({min: 0, max: 4}),
})

const quoted = (values: fc.Arbitrary<unknown>) => values.map((value) => JSON.stringify(value))
const path = fc.constantFrom(
  'title',
  'n',
  'slug.current',
  'featured',
  '_updatedAt',
  'author._ref',
  '_id',
  '_type',
  'tags',
  'missing',
  'author->n',
  'author->title',
  'meta.deep.value',
  'meta.deep',
  'meta["deep"].list',
  'items',
  '_createdAt',
  '_rev',
  '_originalId',
  'title.current',
)
const items = fc.constantFrom(
  'tags',
  'tags[]',
  'related[]._ref',
  'missing[]',
  'related[].missing',
  'items[].n',
  'items[].kind',
  'items[].to._ref',
  'items[].parts[]',
  'items[].parts',
  'meta.deep.list',
  'meta.deep.list[]',
  'slug.current',
  'items[kind == "beta"].n',
  'related[]->n',
  'author->tags',
  '[title, n]',
)
const pattern = fc.oneof(
  word,
  word.map((text) => `${[...text].slice(0, 3).join('')}*`),
  word.map((text) => `*${[...text].slice(1).join('')}`),
  fc.constantFrom(
    'b*a',
    'beta gamma',
    'U.S',
    '*',
    '',
    '-',
    'σ*',
    'a_b',
    '😀',
    'c.*',
    'Gamma',
    '1*',
  ),
)

const operand = fc.oneof(
  {weight: 4, arbitrary: quoted(scalar)},
  {weight: 2, arbitrary: quoted(id)},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '$id',
      '$word',
      '$number',
      '$any',
      'n',
      'dateTime(_updatedAt)',
      'null',
      '@',
      'missing',
      '_id',
      '$word + "a"',
      '-$number',
      '$list',
      '[1]',
      '{}',
      'now()',
      '$number + 1',
      'lower($word)',
    ),
  },
)

const comparison = fc.constantFrom('==', '!=', '<', '<=', '>', '>=')
const textQuery = fc
  .array(
    fc.oneof(
      pattern,
      word.map((text) => `-${text}`),
      word.map((text) => `"${text}"`),
      text.map((phrase) => `"${phrase}"`),
    ),
    {minLength: 1, maxLength: 3},
  )
  .map((parts) => `text::query(${JSON.stringify(parts.join(' '))})`)

/** A condition that groq-js evaluates too. */
const plainCondition = fc.oneof(
  {weight: 3, arbitrary: fc.tuple(path, comparison, operand).map((parts) => parts.join(' '))},
  fc.tuple(operand, comparison, path).map((parts) => parts.join(' ')),
  {weight: 2, arbitrary: quoted(fc.constantFrom(...types)).map((type) => `_type == ${type}`)},
  fc.constantFrom(
    '_type in ["article", "place"]',
    '_type in $ids',
    '_id in $ids',
    '_id == $id',
    'author._ref in $ids',
  ),
  fc.tuple(operand, items).map(([left, right]) => `${left} in ${right}`),
  path.map((left) => `${left} in $list`),
  fc.tuple(path, items).map(([left, right]) => `${left} in ${right}`),
  fc.tuple(path, fc.constantFrom('title', 'tags', 'n')).map((sides) => sides.join(' == ')),
  fc
    .tuple(path, quoted(fc.array(scalar, {maxLength: 3})))
    .map(([left, right]) => `${left} in ${right}`),
  fc.tuple(path, operand, operand).map(([value, low, high]) => `${value} in ${low}..${high}`),
  fc.constantFrom(
    'references($id)',
    'references($ids)',
    'references("a", "b")',
    'references($any)',
  ),
  path.map((value) => `defined(${value})`),
  path.map((value) => `!defined(${value})`),
  fc
    .tuple(path, quoted(word.map((text) => [...text].slice(0, 2).join(''))))
    .map(([value, prefix]) => `string::startsWith(${value}, ${prefix})`),
  fc.constantFrom(
    '_id in path("drafts.**")',
    '!(_id in path("drafts.**"))',
    '_id in path("versions.*.*")',
    '_id in path("*")',
    'featured',
    '!featured',
  ),
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'title',
          'tags',
          '[title, tags[0]]',
          'tags[]',
          'pt::text(body)',
          'author->title',
          'body[].children[].text',
          'items[].kind',
          'meta.deep.value',
          'slug.current',
          '*[_type == "person"].title',
          'coalesce(title, slug.current)',
          'title + " beta"',
          'lower(title)',
          'tags[0..1]',
        ),
        fc.oneof(
          {weight: 5, arbitrary: quoted(pattern)},
          quoted(fc.array(pattern, {maxLength: 3})),
          fc.constantFrom('$word', '$patterns', '$any', '$word + "*"', 'title'),
        ),
      )
      .map(([left, right]) => `${left} match ${right}`),
  },
  fc.constantFrom(
    'author._ref == ^._id',
    'n == ^.n',
    '^._id in related[]._ref',
    'references(^._id)',
    '_id in *[_type == "person"].author._ref',
    'count(*[references(^._id)]) > 0',
    'count(*[references(^._id) && n == ^.n]) > 0',
    '_id in *[defined(author)].author._ref',
    'author._ref in *[n > 0]._id',
    '*[_id == ^.author._ref][0].n == n',
    'count(items[n == ^.n]) > 0',
    '_id in *[_type == ^._type && n == ^.n]._id',
    'defined(*[_id == ^.author._ref][0])',
    'title == *[_type == "article"] | order(title)[0].title',
    'items[0].n == 1',
    '"beta" in items[].parts[]',
    'dateTime(_updatedAt) > dateTime("2026-01-15T00:00:00Z")',
    'select(n > 0 => featured, title == "Alpha")',
    'string::startsWith(title, "😀")',
    '_type == "article" && _type == "place"',
    '_type in []',
    '_type == null',
    '_type == n',
    '_id == null',
    '_id in [null]',
    'references(null)',
    'references(*[_type == "person"]._id)',
    'references(^.author._ref)',
  ),
)

const searchCondition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('@', 'title', '[@, _id]', 'tags', 'pt::text(body)', 'author->title', 'body'),
      textQuery,
    )
    .map(([left, right]) => `${left} match ${right}`),
)

function conditions(leaf: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.letrec<{condition: string}>((tie) => ({
    condition: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      {weight: 4, arbitrary: leaf},
      {
        weight: 3,
        arbitrary: fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `${a} && ${b}`),
      },
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a} || ${b})`),
      tie('condition').map((inner) => `!(${inner})`),
    ),
  })).condition
}

const sort = fc
  .array(
    fc
      .tuple(
        fc.oneof(
          path,
          fc.constantFrom('lower(title)', 'count(tags)', 'dateTime(_updatedAt)', 'items[0].n'),
        ),
        fc.constantFrom('', ' asc', ' desc'),
      )
      .map((parts) => parts.join('')),
    {minLength: 1, maxLength: 2},
  )
  .map((keys) => ` | order(${keys.join(', ')})`)

const projection = fc.constantFrom(
  '',
  '{_id, title}',
  '{_id, "author": author->{_id, title, "by": author->_id}}',
  '{_id, "back": *[references(^._id)]{_id}}',
  '{_id, "same": *[_type == ^._type && n == ^.n] | order(n desc, _id)[0...2]._id}',
  '{_id, "kin": related[]->title, "count": count(*[author._ref == ^._id])}',
  '{_id, "all": count(*[_type == "article"]), "first": *[n > 0] | order(n)[0]._id}',
  '{"k": select(n > 1 => "many", "few"), ...}',
  '{_id, "peers": *[_type == ^._type && _id != ^._id] | order(title)[0..1]{_id, "up": ^._id}}',
  '{_id, "named": *[slug.current == ^.slug.current]._id, "up": ^}',
  '{_id, items[]{to->{_id}, "who": ^.^._id, "same": *[_id == ^.to._ref][0]._id}}',
  '{_id, "in": *[^._id in related[]._ref]{_id}, "c": count(*[_type == ^._type])}',
  '{"ids": *[n in [^.n, 1]]._id, "m": *[title match ^.title]._id}',
  '{"d": *[_type == "person"] | order(n asc)[0...$limit]{_id, n}}',
  '._id',
)
const slice = fc.constantFrom(
  ...[
    '',
    '[0]',
    '[0...2]',
    '[1..2]',
    '[-1]',
    '[0...$limit]',
    '[2...1]',
    '[1...$limit]',
    '[-3..-2]',
  ],
)

function queries(condition: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const filter = fc
    .array(condition, {minLength: 1, maxLength: 2})
    .map((filters) => `*${filters.map((inner) => `[${inner}]`).join('')}`)
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(filter, fc.oneof(fc.constant(''), sort), slice, projection)
        .map((parts) => parts.join('')),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(filter, projection, sort, slice)
        .map(([a, b, c, d]) => (b === '._id' ? `${a}${c}${d}` : `${a}${b}${c}${d}`)),
    },
    {weight: 1, arbitrary: filter.map((inner) => `count(${inner})`)},
    {weight: 1, arbitrary: filter.map((inner) => `{"n": count(${inner}), "ids": ${inner}._id}`)},
  )
}

/** Queries that groq-js answers too. */
export const plainQuery = queries(conditions(plainCondition))

/** Queries with all that the lake answers. */
export const query = fc.oneof(
  {weight: 4, arbitrary: plainQuery},
  {weight: 1, arbitrary: queries(conditions(fc.oneof(plainCondition, searchCondition)))},
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        conditions(plainCondition),
        conditions(fc.oneof(searchCondition, plainCondition)),
        conditions(searchCondition),
        slice,
      )
      .map(
        ([filter, a, b, end]) =>
          `*[${filter}] | score(boost(${a}, 2), ${b})[_score > 0]${end}{_id, _score}`,
      ),
  },
)
