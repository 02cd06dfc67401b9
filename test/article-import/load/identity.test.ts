import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {canonicalUrl} from '../../../plugins/article-import/load/canonicalUrl.ts'
import {textHash, valueHash} from '../../../plugins/article-import/load/hash.ts'
import {HashTable} from '../../../plugins/article-import/load/hashTable.ts'
import {articleId} from '../../../plugins/article-import/load/ids.ts'
import {SlugBook, wantedSlug} from '../../../plugins/article-import/load/slugs.ts'
import {raw} from '../pipeline/support/run.ts'

describe('an article id', () => {
  const {externalId: _, ...withoutId} = raw('1')

  test('is a function of source and external id', () => {
    const id = articleId(raw('1'), 'Daily')
    expect(id).toMatch(/^article-[0-9a-f]{24}$/)
    expect(articleId(raw('1', {headline: 'Other', url: 'https://x.example/'}), 'Daily')).toBe(id)
    expect(articleId(raw('1'), 'Weekly')).not.toBe(id)
    expect(articleId(raw('2'), 'Daily')).not.toBe(id)
  })

  test('is else a function of the canonical address', () => {
    const id = articleId(
      {...withoutId, url: 'http://www.daily.example/a/?utm_source=x#top'},
      undefined,
    )
    expect(
      articleId({...withoutId, url: 'https://daily.example/a', headline: 'Other'}, undefined),
    ).toBe(id)
  })

  test('is else a function of the content', () => {
    expect(articleId(withoutId, undefined)).toBe(
      articleId({...withoutId, locator: 'moved'}, undefined),
    )
    expect(articleId(withoutId, undefined)).not.toBe(
      articleId({...withoutId, headline: 'Other'}, undefined),
    )
  })
})

test('a canonical address is its own canonical address', () => {
  fc.assert(
    fc.property(fc.webUrl({withQueryParameters: true, withFragments: true}), (url) => {
      const canonical = canonicalUrl(url)
      expect(canonicalUrl(canonical)).toBe(canonical)
    }),
  )
})

test('a value hash does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse())
      expect(valueHash(reversed)).toBe(valueHash(value))
    }),
  )
})

test('different values have different hashes', () => {
  const hashes = new Map<number, string>()
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, (_, child) =>
        child && typeof child === 'object' && !Array.isArray(child)
          ? Object.fromEntries(Object.entries(child).sort(([a], [b]) => (a < b ? -1 : 1)))
          : child,
      )
      const hash = valueHash(JSON.parse(text))
      expect(hashes.get(hash) ?? text).toBe(text)
      hashes.set(hash, text)
    }),
    {numRuns: 2000},
  )
  const many = new Set(
    Array.from({length: 200_000}, (_, index) => textHash(`https://x.example/${index}`)),
  )
  expect(many.size).toBe(200_000)
})

test('every slug is valid, and no two articles of a run share one', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), {maxLength: 30}), (headlines) => {
      const book = new SlugBook()
      const slugs = headlines.map((headline, index) => {
        const id = articleId(raw(String(index)), 'Daily')
        return book.assign(wantedSlug(undefined, headline, id), id, undefined)
      })
      expect(new Set(slugs).size).toBe(slugs.length)
      for (const slug of slugs) {
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(slug.length).toBeLessThanOrEqual(96)
      }
    }),
  )
})

test('a table of hashes answers as a map does', () => {
  const entry = fc.tuple(
    fc.oneof(fc.nat(40), fc.maxSafeNat()),
    fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1}),
  )
  fc.assert(
    fc.property(
      fc.array(entry, {maxLength: 4000}),
      fc.array(fc.maxSafeNat()),
      (entries, absent) => {
        const table = new HashTable()
        const map = new Map<number, number>()
        for (const [hash, value] of entries) {
          table.set(hash, value)
          map.set(hash, value)
        }
        expect(table.size).toBe(map.size)
        for (const hash of [...map.keys(), ...absent]) {
          expect(table.get(hash)).toBe(map.get(hash))
          expect(table.has(hash)).toBe(map.has(hash))
        }
      },
    ),
    {numRuns: 20},
  )
})
