import fc from 'fast-check'
import {expect, it} from 'vitest'
import {
  buildDocumentIndex,
  documentCard,
} from '../../plugins/editorial-checks/engine/documentIndex.ts'
import type {Fields} from '../../plugins/editorial-checks/engine/values.ts'
import {ArticlePacker, withArticles} from '../../plugins/editorial-checks/run/packedArticles.ts'

const words = fc.constantFrom('Hall', 'opens', 'Şəhər', 'зал', '…', '🙂', '\uD800', 'hall')
const article: fc.Arbitrary<Fields> = fc.record({
  _id: fc
    .tuple(fc.constantFrom('', 'drafts.', 'versions.r1.'), fc.nat(30))
    .map(([prefix, number]) => `${prefix}article-${number}`),
  _type: fc.constant('article'),
  headline: fc.option(
    fc.array(words, {maxLength: 3}).map((list) => list.join(' ')),
    {nil: undefined},
  ),
  slug: fc.constantFrom({current: 'a'}, {current: 'ə-ş'}, {current: ''}, undefined, 7),
  publishedAt: fc.constantFrom(undefined, '2024-05-12T09:00:00Z', '2023-01-01', 'soon'),
})

it('answers for packed articles what an index of their cards answers', () => {
  fc.assert(
    fc.property(fc.uniqueArray(article, {selector: ({_id}) => _id, maxLength: 60}), (articles) => {
      const packer = new ArticlePacker()
      for (const one of articles) packer.add(one)
      const packed = withArticles(buildDocumentIndex([]), packer.share())
      const plain = buildDocumentIndex(
        articles.map(documentCard).filter((card) => card !== undefined),
      )
      for (const {_id, headline, slug} of [...articles, {_id: 'article-99'} as Fields]) {
        const id = String(_id)
        expect(packed.isPublished(id)).toBe(plain.isPublished(id))
        expect(packed.card(id) === undefined).toBe(plain.card(id) === undefined)
        const current = String((slug as Fields | undefined)?.current ?? '')
        expect(new Set(packed.bySlug('article', current))).toEqual(
          new Set(plain.bySlug('article', current)),
        )
        const text = typeof headline === 'string' ? headline : ''
        const ids = (index: typeof plain) =>
          new Set(Array.from(index.byHeadline(text), (other) => other.id))
        expect(ids(packed)).toEqual(ids(plain))
      }
    }),
  )
})
