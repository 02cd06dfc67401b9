import {describe, expect, it, vi} from 'vitest'
import {openDataset} from './openDataset.ts'

const documents = [
  ...Array.from({length: 50}, (_, index) => ({
    _id: `article-${index}`,
    _type: 'article',
    title: `Story ${index}`,
    slug: {current: `story-${index}`},
    publishedAt: `2026-01-${String((index % 28) + 1).padStart(2, '0')}`,
    author: {_ref: `person-${index % 5}`},
    tags: [`tag-${index % 7}`],
  })),
  ...Array.from({length: 5}, (_, index) => ({
    _id: `person-${index}`,
    _type: 'person',
    name: `P${index}`,
  })),
]

const {engine} = openDataset(documents, {learnAtOnce: true})

describe('the planner', () => {
  it.each<[string, string]>([
    ['*[_id == "article-3"]', 'lookup'],
    ['*[_id in ["article-3", "article-4"]]', 'lookup'],
    ['*[_type == "article" && slug.current == "story-3"]', 'index'],
    ['*[references("person-1")]', 'index'],
    ['*[author._ref == "person-1"]', 'index'],
    ['*["tag-3" in tags]', 'index'],
    ['*[array::intersects(tags[], ["tag-3", "tag-4"])]', 'index'],
    ['*[publishedAt > "2026-01-20"]', 'index'],
    ['*[publishedAt in "2026-01-20".."2026-01-21"]', 'index'],
    ['*[string::startsWith(title, "Story 4")]', 'index'],
    ['*[defined(name)]', 'index'],
    ['*[title match "story*"]', 'fullText'],
    ['*[_type == "article"] | order(_updatedAt desc, _id)[0...3]', 'ordered'],
    ['count(*[_type == "article"])', 'count'],
    ['count(*[publishedAt > "2026-01-20"])', 'count'],
    ['*[title != "a"]', 'scan'],
  ])('answers %s by %s', async (query, access) => {
    await engine.run({query})
    expect(engine.explain({query}).map((step) => step.access)).toContain(access)
  })

  it('narrows subqueries by the row around them', async () => {
    const query = '*[_type == "person"]{name, "stories": *[references(^._id)].title}'
    const steps = engine.explain({query})
    expect(steps).toContainEqual(
      expect.objectContaining({access: 'index', detail: expect.stringContaining('of 5')}),
    )
  })

  it('learns a path that queries filter by often, in the background', async () => {
    const dataset = openDataset(documents)
    const query = '*[title == "Story 7"]._id'
    for (let turn = 0; turn < 3; turn++) {
      expect(dataset.engine.explain({query})[0]?.access).toBe('scan')
    }
    await vi.waitFor(() => expect(dataset.engine.explain({query})[0]?.access).toBe('index'), 20_000)
    expect(await dataset.engine.run({query})).toEqual(['article-7'])
  })
})
