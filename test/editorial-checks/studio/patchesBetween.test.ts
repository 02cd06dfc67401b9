import {Mutation} from '@sanity/mutator'
import fc from 'fast-check'
import {type FormPatch, pathToString} from 'sanity'
import {describe, expect, test} from 'vitest'
import {patchesBetween} from '../../../plugins/editorial-checks/studio/patchesBetween.ts'

type Fields = Record<string, unknown>

/** The fields after patches, as the dataset applies them. */
function patched(fields: Fields, patches: readonly FormPatch[]): Fields {
  const mutations = patches.map((patch) => {
    const path = pathToString(patch.path)
    const operation =
      patch.type === 'unset'
        ? {unset: [path]}
        : patch.type === 'insert'
          ? {insert: {[patch.position]: path, items: patch.items}}
          : {[patch.type]: {[path]: patch.value}}
    return {patch: {id: 'a', ...operation}}
  })
  const document = {_id: 'a', _type: 'article', ...fields}
  const mutation = new Mutation({mutations: mutations as never})
  const {_id, _type, ...rest} = mutation.apply(document as never) as unknown as Fields
  return rest
}

const value = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {maxDepth: 3},
    fc.string({unit: 'grapheme', maxLength: 12}),
    fc.integer(),
    fc.dictionary(fc.constantFrom('a', 'b', 'text'), tie('value'), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
    fc
      .uniqueArray(fc.constantFrom('k', 'l', 'm', 'n', 'o'), {maxLength: 5})
      .chain((keys) => fc.tuple(...keys.map((_key) => tie('value').map((text) => ({_key, text}))))),
  ),
})).value

describe('the patches between two values', () => {
  test('make the one of the other', () => {
    fc.assert(
      fc.property(value, value, (from, to) => {
        expect(patched({field: from}, patchesBetween(from, to, ['field']))).toEqual({field: to})
      }),
    )
  })

  test('leave what a colleague wrote meanwhile beside it and in the same text', () => {
    const span = (_key: string, text: string) => ({_key, text})
    const body = [span('a', 'Two spaces here'), span('b', 'Old')]
    const back = patchesBetween(
      body,
      [span('a', 'Two  spaces here'), span('x', 'Back'), span('b', 'Old')],
      ['body'],
    )
    const meanwhile = [span('n', 'First'), span('a', 'Two spaces here, and more'), span('b', 'New')]
    expect(patched({body: meanwhile}, back)).toEqual({
      body: [
        span('n', 'First'),
        span('a', 'Two  spaces here, and more'),
        span('x', 'Back'),
        span('b', 'New'),
      ],
    })
  })
})
