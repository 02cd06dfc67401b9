import fc from 'fast-check'
import {id, scalar, text, types, word} from './documentArbitraries.ts'

const quoted = (values: fc.Arbitrary<unknown>) => values.map((value) => JSON.stringify(value))
/** Paths that queries filter, sort and project by. */
export const path = fc.constantFrom(
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
export const plainCondition = fc.oneof(
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

/** Conditions with `text::query()`. */
export const searchCondition = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('@', 'title', '[@, _id]', 'tags', 'pt::text(body)', 'author->title', 'body'),
      textQuery,
    )
    .map(([left, right]) => `${left} match ${right}`),
)
