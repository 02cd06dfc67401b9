import fc from 'fast-check'
import {path, plainCondition, searchCondition} from './conditionArbitraries.ts'
import {id, scalar, word} from './documentArbitraries.ts'

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
