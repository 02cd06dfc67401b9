import fc from 'fast-check'

const names = ['a', 'b', 'c', '_id', 'ref', 'list', 'missing']

const literal = fc.oneof(
  fc.constantFrom('null', 'true', 'false', '@', '^', '^.^', '$p', '$q', '*'),
  fc.integer({min: -3, max: 5}).map(String),
  fc.constantFrom('0.5', '1e2', '2.25', '1E-1', '100000000000000000000', '1e308'),
  fc.constantFrom(
    '""',
    '"a"',
    "'b c'",
    '"A-b c"',
    '"é"',
    '"\\u{41}"',
    '"2026-01-01T00:00:00Z"',
    '"2026-01-01T02:00:00.5+02:00"',
    '"1"',
    '"b*"',
    '","',
  ),
  fc.constantFrom(...names),
)

const blocks =
  '[{"_type": "block", "children": [{"_type": "span", "text": "b c"}, {"_type": "x", "text": "no"}]}, {"_type": "image"}, 1]'

/** Expressions of every form that groq-js evaluates, right and wrong ones. */
export const expression = fc.letrec<{expression: string; traversal: string}>((tie) => {
  const inner = tie('expression')
  const many = (maxLength: number) => fc.array(inner, {maxLength})
  const call = (name: string, count: number) =>
    fc
      .array(inner, {minLength: count, maxLength: count})
      .map((args) => `${name}(${args.join(', ')})`)
  const functions = fc.oneof(
    ...['count', 'length', 'defined', 'string', 'lower', 'upper', 'round', 'dateTime', 'references']
      .concat(['math::sum', 'math::min', 'math::max', 'math::avg', 'pt::text', 'global::lower'])
      .concat(['array::compact'])
      .map((name) => call(name, 1)),
    // groq-js keeps every null, where the hosted lake keeps one.
    inner.map((array) => `array::unique(array::compact(${array}))`),
    ...['string::split', 'string::startsWith', 'array::join', 'array::intersects']
      .concat(['references', 'coalesce'])
      .map((name) => call(name, 2)),
    fc
      .tuple(inner, fc.constantFrom('0', '1', '2', '-1', '0.5', 'a', 'null'))
      .map(([value, precision]) => `round(${value}, ${precision})`),
    many(3).map((args) => `coalesce(${args.join(', ')})`),
    fc.tuple(inner, inner, inner).map(([a, b, c]) => `select(${a} => ${b}, ${c})`),
    fc.tuple(inner, inner).map(([a, b]) => `select(${a} => ${b})`),
    fc.constantFrom(`pt::text(${blocks})`, 'now()', 'dateTime(now())', 'path("a.*")'),
  )
  const attribute = fc.oneof(
    fc.constantFrom(...names),
    fc.tuple(fc.constantFrom('"k"', "'l'"), inner).map(([key, value]) => `${key}: ${value}`),
    inner.map((value) => `...${value}`),
    fc.constant('...'),
    fc.tuple(inner, inner).map(([condition, value]) => `${condition} => {"m": ${value}}`),
    fc.tuple(fc.constantFrom(...names), tie('traversal')).map((parts) => parts.join('')),
  )
  const object = fc.array(attribute, {maxLength: 3}).map((parts) => `{${parts.join(', ')}}`)
  const traversal = fc.oneof(
    {depthSize: 'small'},
    {weight: 3, arbitrary: fc.constantFrom(...names).map((name) => `.${name}`)},
    fc.constantFrom('->', '[]', '->a', '[0]', '[-1]', '[5]', '[0..1]', '[1...2]', '[-2..-1]'),
    fc.constantFrom('["a"]', '[1..0]', '[$p]', '[$q]', '[0...$p]', ' | order(@)'),
    inner.map((condition) => `[${condition}]`),
    object,
    object.map((text) => ` | ${text}`),
    fc
      .array(
        fc.tuple(inner, fc.constantFrom('', ' asc', ' desc')).map((parts) => parts.join('')),
        {
          minLength: 1,
          maxLength: 2,
        },
      )
      .map((keys) => ` | order(${keys.join(', ')})`),
  )
  const operator = fc.constantFrom(
    ...['+', '-', '*', '/', '%', '**', '==', '!=', '<', '<=', '>', '>=', '&&', '||', 'in', 'match'],
  )
  return {
    traversal,
    expression: fc.oneof(
      {depthSize: 'small', withCrossShrink: true},
      {weight: 5, arbitrary: literal},
      {
        weight: 4,
        arbitrary: fc.tuple(inner, operator, inner).map(([a, op, b]) => `${a} ${op} ${b}`),
      },
      {
        weight: 4,
        arbitrary: fc
          .tuple(inner, fc.array(tie('traversal'), {minLength: 1, maxLength: 3}))
          .map(([base, steps]) => base + steps.join('')),
      },
      inner.map((value) => `(${value})`),
      fc.tuple(fc.constantFrom('!', '-', '+'), inner).map((parts) => parts.join('')),
      functions,
      object,
      many(3).map((items) => `[${items.join(', ')}]`),
      inner.map((item) => `[...${item}, 1]`),
      fc
        .tuple(inner, inner, inner, fc.constantFrom('..', '...'))
        .map(([value, low, high, dots]) => `${value} in ${low}${dots}${high}`),
    ),
  }
}).expression

const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, 1, -2, 2.5, '', 'a', 'b c', '2026-01-01T00:00:00Z'),
  fc.array(fc.constantFrom<unknown>(1, 'a', null, {a: 1}, [1, 2], {_ref: 'x'}), {maxLength: 3}),
  fc.record({a: fc.constantFrom<unknown>(1, 'a', null, [1]), _ref: fc.constantFrom('x', 'y', 'z')}),
)

/** A few documents that such expressions find something in. */
export const smallDataset = fc.uniqueArray(
  fc.record(
    {
      _id: fc.constantFrom('x', 'y', 'z'),
      a: value,
      b: value,
      c: value,
      ref: fc.constantFrom({_ref: 'x'}, {_ref: 'y'}, {_ref: 'none'}, {_ref: 1}),
      list: fc.array(value, {maxLength: 3}),
    },
    {requiredKeys: ['_id']},
  ),
  {selector: ({_id}) => _id, maxLength: 3},
)
