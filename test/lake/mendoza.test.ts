import {isDeepStrictEqual} from 'node:util'
import fc from 'fast-check'
import {applyPatch, incremental} from 'mendoza'
import {describe, expect, it} from 'vitest'
import {effectsOf, encodePatch, isEqualJson} from '../../lake/store/mendoza.ts'

const json = fc.jsonValue({maxDepth: 4}).map((value) => JSON.parse(JSON.stringify(value)))
const text = fc.string({unit: 'grapheme', maxLength: 40})
const block = fc.record({
  _key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  text,
  marks: fc.array(text, {maxLength: 3}),
})
const document = fc.record({
  title: text,
  body: fc.array(block, {maxLength: 6}),
  nested: fc.record({deep: fc.record({value: json})}),
  extra: fc.dictionary(fc.constantFrom('q', 'é', 'z', 'A', '_x'), json),
})

describe('encodePatch', () => {
  it('leads from any JSON value to any other, and its reverse back', () => {
    fc.assert(
      fc.property(document, document, (left, right) => {
        const {apply, revert} = effectsOf(left, right)
        expect(applyPatch(left, [...apply])).toEqual(right)
        expect(applyPatch(right, [...revert])).toEqual(left)
      }),
      {numRuns: 500},
    )
  })

  it('is understood by the incremental patcher, with which Studio traces who wrote what', () => {
    // The patcher itself, of the package mendoza, loses an attribute of this name.
    const patchable = document.filter((value) => !JSON.stringify(value).includes('__proto__'))
    fc.assert(
      fc.property(patchable, patchable, (left, right) => {
        const before = incremental.wrap(left, 'first')
        const after = incremental.applyPatch(before, [...encodePatch(left, right)], 'second')
        expect(incremental.unwrap(after)).toEqual(right)
      }),
      {numRuns: 300},
    )
  })

  it('covers a change of every one of very many elements', () => {
    const list = (offset: number) =>
      Array.from({length: 60_000}, (_, n) => ({_key: `k${n}`, n: n + offset}))
    const [left, right] = [{list: list(0)}, {list: list(1)}]
    const {apply, revert} = effectsOf(left, right)
    expect(isDeepStrictEqual(applyPatch(left, [...apply]), right)).toBe(true)
    expect(isDeepStrictEqual(applyPatch(right, [...revert]), left)).toBe(true)
  })

  it('says nothing where nothing changed', () => {
    fc.assert(
      fc.property(document, (value) => {
        expect(encodePatch(value, structuredClone(value))).toEqual([])
      }),
    )
  })

  it('touches only the field that changed, and only the changed part of a text', () => {
    const before = {
      _id: 'a',
      body: [{_key: 'x', text: 'A long paragraph, unchanged.'}],
      title: 'One',
    }
    const after = {...before, body: [{_key: 'x', text: 'A long paragraph, changed.'}]}
    const patch = JSON.stringify(encodePatch(before, after))
    expect(patch).not.toContain('A long paragraph')
    expect(patch).not.toContain('One')
  })

  it('moves array members by their place instead of writing them again', () => {
    const member = (key: string) => ({_key: key, text: `paragraph ${key} `.repeat(20)})
    const before = {body: [member('a'), member('b'), member('c')]}
    const after = {body: [member('c'), member('a'), member('b')]}
    const patch = encodePatch(before, after)
    expect(applyPatch(before, [...patch])).toEqual(after)
    expect(JSON.stringify(patch)).not.toContain('paragraph')
  })

  it('splits no surrogate pair', () => {
    const before = {text: 'the same beginning 😀 and end of it'}
    const after = {text: 'the same beginning 😁 and end of it'}
    expect(applyPatch(before, [...encodePatch(before, after)])).toEqual(after)
  })

  it('writes a document made or removed as a whole', () => {
    expect(effectsOf(undefined, {a: 1})).toEqual({apply: [0, {a: 1}], revert: [0, null]})
    expect(effectsOf({a: 1}, undefined)).toEqual({apply: [0, null], revert: [0, {a: 1}]})
  })
})

describe('isEqualJson', () => {
  it('agrees with deep equality', () => {
    fc.assert(
      fc.property(json, json, (left, right) => {
        expect(isEqualJson(left, right)).toBe(isDeepStrictEqual(left, right))
        expect(isEqualJson(left, structuredClone(left))).toBe(true)
      }),
    )
  })
})
