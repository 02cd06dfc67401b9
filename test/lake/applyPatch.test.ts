import {
  applyPatches,
  type Diff,
  makePatches,
  parsePatch,
  stringifyPatches,
} from '@sanity/diff-match-patch'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyPatch, type PatchOperations} from '../../lake/patch/applyPatch.ts'

const document = {
  _id: 'a',
  title: 'Hello',
  count: 3,
  tags: ['one', 'two', 'three'],
  body: [
    {_key: 'k1', text: 'first', price: 10, children: [{_key: 'c1', text: 'inner'}]},
    {_key: 'k2', text: 'second', price: 20, children: []},
    {_key: 'k3', text: 'third', price: 30},
  ],
  nested: {deep: {value: 1}, 'odd name': true},
}

type Body = {text: string; price?: number; _key?: string}[]

const patched = (patch: PatchOperations) => applyPatch(document, patch)
const texts = (patch: PatchOperations) => (patched(patch).body as Body).map(({text}) => text)
const tags = (patch: PatchOperations) => patched(patch).tags

describe('set', () => {
  it.each<[string, PatchOperations, Record<string, unknown>]>([
    ['an attribute', {set: {title: 'Bye'}}, {title: 'Bye'}],
    [
      'a nested attribute',
      {set: {'nested.deep.value': 2}},
      {nested: {deep: {value: 2}, 'odd name': true}},
    ],
    ['objects on the way that are missing', {set: {'a.b.c': 1}}, {a: {b: {c: 1}}}],
    [
      'a quoted attribute',
      {set: {"nested['odd name']": false}},
      {nested: {deep: {value: 1}, 'odd name': false}},
    ],
    ['an element by index', {set: {'tags[1]': 'zwei'}}, {tags: ['one', 'zwei', 'three']}],
    ['an element from the end', {set: {'tags[-1]': 'drei'}}, {tags: ['one', 'two', 'drei']}],
    ['a slice, its end exclusive', {set: {'tags[0:2]': 'x'}}, {tags: ['x', 'x', 'three']}],
    ['several elements', {set: {'tags[0,2]': 'x'}}, {tags: ['x', 'two', 'x']}],
    ['all elements', {set: {'tags[]': 'x'}}, {tags: ['x', 'x', 'x']}],
    [
      'elements by their own value',
      {set: {'tags[@ == "two"]': 'x'}},
      {tags: ['one', 'x', 'three']},
    ],
    ['nothing beyond the end', {set: {'tags[7]': 'x'}}, {}],
    ['nothing for a key that is not there', {set: {'body[_key=="zz"].text': 'x'}}, {}],
  ])('sets %s', (_, patch, changed) => {
    expect(patched(patch)).toEqual({...document, ...changed})
  })

  it('finds elements by key and by comparison', () => {
    expect(texts({set: {'body[_key=="k2"].text': 'x'}})).toEqual(['first', 'x', 'third'])
    expect(texts({set: {'body[price > 10].text': 'x'}})).toEqual(['first', 'x', 'x'])
    expect(texts({set: {'body[children?].text': 'x'}})).toEqual(['x', 'x', 'third'])
    expect(texts({set: {'body[0, _key=="k3"].text': 'x'}})).toEqual(['x', 'second', 'x'])
  })

  it('descends with ..', () => {
    const result = patched({set: {'body..text': 'x'}})
    expect(JSON.stringify(result.body)).not.toMatch(/first|inner|second|third/)
  })

  it('leaves what it does not touch as the same objects', () => {
    const result = patched({set: {'body[0].text': 'x'}})
    expect((result.body as unknown[])[1]).toBe(document.body[1])
    expect(result.nested).toBe(document.nested)
  })

  it('keeps an attribute named __proto__ an attribute', () => {
    const result = patched({set: {'nested.__proto__.polluted': true}})
    expect(Object.hasOwn(result.nested as object, '__proto__')).toBe(true)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('setIfMissing', () => {
  it('sets what is missing and leaves what is there', () => {
    expect(patched({setIfMissing: {title: 'x', subtitle: 'y', 'nested.deep.value': 9}})).toEqual({
      ...document,
      subtitle: 'y',
    })
  })

  it('runs before set and insert, whatever the order in the patch', () => {
    expect(
      patched({insert: {after: 'list[-1]', items: [1]}, setIfMissing: {list: []}}).list,
    ).toEqual([1])
  })
})

describe('unset', () => {
  it('removes attributes, elements, slices and matches', () => {
    expect(patched({unset: ['title', 'nothing.here']})).not.toHaveProperty('title')
    expect(tags({unset: ['tags[0]', 'tags[0]']})).toEqual(['three'])
    expect(tags({unset: ['tags[0:2]']})).toEqual(['three'])
    expect(tags({unset: ['tags[2,0]']})).toEqual(['two'])
    expect(texts({unset: ['body[_key=="k1"]']})).toEqual(['second', 'third'])
    expect(texts({unset: ['body[price >= 20]']})).toEqual(['first'])
  })
})

describe('inc and dec', () => {
  it('adds and subtracts', () => {
    expect(patched({inc: {count: 2}, dec: {'body[0].price': 4}})).toMatchObject({
      count: 5,
      body: [{price: 6}, {price: 20}, {price: 30}],
    })
  })

  it.each(['title', 'missing'])('refuses what is no number: %s', (path) => {
    expect(() => patched({inc: {[path]: 1}})).toThrow(/number/)
  })
})

describe('insert', () => {
  const items = ['x', 'y']
  it.each<[string, NonNullable<PatchOperations['insert']>, string[]]>([
    ['before the first', {before: 'tags[0]', items}, ['x', 'y', 'one', 'two', 'three']],
    ['after the first', {after: 'tags[0]', items}, ['one', 'x', 'y', 'two', 'three']],
    ['after the last', {after: 'tags[-1]', items}, ['one', 'two', 'three', 'x', 'y']],
    ['before the last', {before: 'tags[-1]', items}, ['one', 'two', 'x', 'y', 'three']],
    ['beyond the end', {after: 'tags[9]', items}, ['one', 'two', 'three', 'x', 'y']],
    ['before the start', {before: 'tags[-9]', items}, ['x', 'y', 'one', 'two', 'three']],
    ['in place of one', {replace: 'tags[1]', items}, ['one', 'x', 'y', 'three']],
    ['in place of a slice', {replace: 'tags[0:2]', items}, ['x', 'y', 'three']],
    ['in place of the rest', {replace: 'tags[1:]', items}, ['one', 'x', 'y']],
    ['in place of the last two', {replace: 'tags[-2:]', items}, ['one', 'x', 'y']],
    ['after a match', {after: 'tags[@=="one"]', items}, ['one', 'x', 'y', 'two', 'three']],
    ['nowhere without a match', {after: 'tags[@=="zz"]', items}, ['one', 'two', 'three']],
  ])('%s', (_, insert, expected) => {
    expect(tags({insert})).toEqual(expected)
  })

  it('fills an empty array from either end', () => {
    for (const where of ['before', 'after'] as const) {
      for (const index of [0, -1]) {
        const insert = {[where]: `body[_key=="k2"].children[${index}]`, items: [1]} as never
        expect((patched({insert}).body as {children?: unknown}[])[1]?.children).toEqual([1])
      }
    }
  })

  it('refuses to insert into what is no array', () => {
    expect(() => patched({insert: {after: 'title[-1]', items}})).toThrow(/not an array/)
  })
})

describe('diffMatchPatch', () => {
  it('patches a text', () => {
    const patch = stringifyPatches(makePatches('Hello', 'Hello, world'))
    expect(patched({diffMatchPatch: {title: patch}}).title).toBe('Hello, world')
  })

  const texts = (...units: string[]) =>
    fc.array(fc.constantFrom(...units), {maxLength: 80}).map((parts) => parts.join(''))
  const ascii = ['a', 'b', 'word ', '%', '\n', 'The quick brown fox. ']

  it('leads from any text to any other', () => {
    const text = texts(...ascii, 'é', '€', '😀')
    fc.assert(
      fc.property(text, text, (left, right) => {
        const patch = stringifyPatches(makePatches(left, right))
        expect(applyPatch({text: left}, {diffMatchPatch: {text: patch}}).text).toBe(right)
      }),
    )
  })

  it('gives what the library gives for a text that the patch was not made from', () => {
    const text = texts(...ascii)
    fc.assert(
      fc.property(text, text, text, (left, right, other) => {
        const patch = stringifyPatches(makePatches(left, right))
        for (const base of [other, `${left}${other}`, `${other}${left}`]) {
          const [expected] = applyPatches(parsePatch(patch), base, {allowExceedingIndices: true})
          expect(applyPatch({text: base}, {diffMatchPatch: {text: patch}}).text).toBe(expected)
        }
      }),
    )
  })

  it('applies hundreds of hunks where they stand, whatever the characters', () => {
    const diffs = Array.from({length: 400}, (_, n): Diff[] => [
      [0, `Sentence ${n} of a long article, “so” to say`],
      [-1, 'something'],
      [1, 'nothing at all'],
      [0, ' of what is told in it, with é and 😀. '],
    ]).flat()
    const side = (without: number) =>
      diffs.map(([kind, text]) => (kind === without ? '' : text)).join('')
    const patch = stringifyPatches(makePatches(diffs))
    const changed = applyPatch({text: side(1)}, {diffMatchPatch: {text: patch}}).text
    expect(changed === side(-1)).toBe(true)
  })

  it('refuses what is no text, and a patch that cannot be read', () => {
    expect(() => patched({diffMatchPatch: {count: '@@ -1 +1 @@\n-a\n+b\n'}})).toThrow(
      /not a string/,
    )
    expect(() => patched({diffMatchPatch: {title: '@@ nonsense'}})).toThrow(/diffMatchPatch/)
  })
})

describe('a long array', () => {
  const size = 5000
  const list = Array.from({length: size}, (_, n) => ({_key: `k${n % (size - 2)}`, n}))
  const long = {_id: 'a', list}
  const listOf = (patch: PatchOperations) =>
    applyPatch(long, patch).list as {_key?: string; n?: number}[]
  const paths = Array.from({length: 500}, (_, n) => `list[_key=="k${n * 7}"]`)

  it('is changed by key as a short one is, without a change in what it came from', () => {
    const before = structuredClone(long)
    const set = Object.fromEntries(paths.map((path) => [`${path}.n`, -1]))
    // Two keys stand twice.
    expect(listOf({set}).filter(({n}) => n === -1)).toHaveLength(501)
    expect(listOf({unset: paths})).toEqual(
      list.filter(({_key}) => !paths.includes(`list[_key=="${_key}"]`)),
    )
    expect(long).toEqual(before)
  })

  it('follows keys that change, and positions that move, within a patch', () => {
    const changed = listOf({
      set: {
        'list[_key=="k5"].n': 0,
        'list[_key=="k5"]._key': 'other',
        'list[_key=="other"].n': -5,
        'list[7]': {_key: 'seventh'},
        'list[_key=="seventh"].n': -7,
      },
      unset: ['list[_key=="k0"]', 'list[0]', 'list[_key=="k2"].n', 'list[_key=="k2"]', 'list[-1]'],
      inc: {'list[_key=="k3"].n': 10, 'list[0].n': 100},
      insert: {before: 'list[_key=="k4"]', items: [{_key: 'new'}]},
    })
    expect(changed).toHaveLength(size - 5 + 1)
    expect(changed.slice(0, 5)).toEqual([
      {_key: 'k3', n: 113},
      {_key: 'new'},
      {_key: 'k4', n: 4},
      {_key: 'other', n: -5},
      {_key: 'k6', n: 6},
    ])
    expect(changed[5]).toEqual({_key: 'seventh', n: -7})
  })

  it('takes more items than a call takes arguments', () => {
    const items = Array.from({length: 200_000}, (_, n) => n)
    expect(listOf({insert: {after: 'list[-1]', items}})).toHaveLength(size + items.length)
  })
})

describe('paths', () => {
  it.each(['', 'a..', 'a[', 'a[_key==]', 'a[1.5]', 'a b', 'a.[0]', '['.repeat(1000), 'a[x=="'])(
    'refuses %j with the path in the message',
    (path) => {
      expect(() => patched({set: {[path]: 1}})).toThrow(/JSONMatch|path/)
    },
  )
})
