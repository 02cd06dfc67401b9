import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {steadyPreviews} from '../../plugins/newsroom/studio/steadyPreviews.ts'
import {schemaTypes} from '../../schemas/index.ts'

interface Previewed {
  readonly name: string
  readonly preview: {
    readonly select?: Record<string, string>
    prepare(selection: Record<string, unknown>): Record<string, unknown>
  }
}

const previewed = (steadyPreviews(schemaTypes) as unknown as Previewed[]).filter(
  ({preview}) => preview?.prepare !== undefined,
)

describe.each(previewed)('the preview of $name', ({preview}) => {
  test('stands whatever a document holds, and shows nothing but texts', () => {
    const selection = fc.record(
      Object.fromEntries(Object.keys(preview.select ?? {}).map((name) => [name, fc.jsonValue()])),
      {requiredKeys: []},
    )
    fc.assert(
      fc.property(selection, (found) => {
        const {media: _media, ...texts} = preview.prepare(found)
        expect(Object.values(texts).every((text) => typeof text === 'string')).toBe(true)
      }),
      {numRuns: 30},
    )
  })
})

test('a preview with one wrong value shows the rest', () => {
  const article = previewed.find(({name}) => name === 'article')
  expect(article?.preview.prepare({headline: 'A harbour', publishedAt: 20260504})).toMatchObject({
    title: 'A harbour',
  })
})
