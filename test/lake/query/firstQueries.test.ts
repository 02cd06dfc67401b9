import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {openDataset} from './openDataset.ts'

const sections = 8
const documents = [
  ...Array.from({length: 2_500}, (_, index) => ({
    _id: `article-${index}`,
    _type: 'article',
    title: `Story word${index} of the ${index % 9 === 0 ? 'harbour' : 'town'}`,
    slug: {current: `story-${index}`},
    rank: (index * 7) % 2_500,
    section: `section ${index % sections}`,
  })),
  ...Array.from({length: sections}, (_, index) => ({
    _id: `section-${index}`,
    _type: 'section',
    name: `section ${index}`,
    order: index,
  })),
]

/** How a query's documents are found right after its first answer. */
async function afterFirst(query: string) {
  const {engine} = openDataset(documents)
  const first = await engine.run({query})
  expect(first).toEqual(await engine.run({query, scan: true}))
  return engine.explain({query})
}

describe('the first query after many documents were written', () => {
  it('waits for the indexes of all its parts, also of what depends on a row', async () => {
    const steps = await afterFirst(`{
      "latest": *[_type == "article"] | order(rank desc)[0...3]._id,
      "one": *[_type == "article" && slug.current == "story-7"][0].title,
      "sections": *[_type == "section" && defined(name)] | order(order)[0...3]{
        name,
        "articles": *[_type == "article" && section == ^.name] | order(rank asc)[0...2]._id
      }
    }`)
    const [latest, one] = steps
    expect(latest).toMatchObject({access: 'ordered'})
    expect(one).toMatchObject({access: 'index', detail: expect.stringContaining('1 row(s)')})
    const article = steps.filter(({source}) => source.includes('article'))
    expect(article.filter(({detail}) => detail.includes('are read'))).toEqual([])
  })

  it('finds words in documents whose text no index has read, whatever stands around them', async () => {
    const texts = ['U.S. navy', 'us', 'Nü.us', 'b\nUS\t"x"', 'bus', 'über us*', 'U S', 'tea']
    const {engine} = openDataset([
      ...documents,
      ...texts.map((note, index) => ({
        _id: `note-${index}`,
        _type: 'note',
        note,
        blocks: [{_type: 'block', children: [...note].map((text) => ({_type: 'span', text}))}],
        ...(index === 7 && {_score: 3}),
      })),
    ])
    for (const query of [
      '*[_type == "note" && note match "us"]._id',
      '*[note match "us*"]._id',
      '*[note match ["us", "navy"]]._id',
      '*[@ match text::query("nü.us")]._id',
      '*[@ match text::query("us -navy")]._id',
      '*[pt::text(blocks) match "us"]._id',
      '*[] | score(note match "us navy", title match "nowhere")[_score > 0]{_id, _score}',
      'count(*[title match "harbour" || note match "tea"])',
    ]) {
      expect(await engine.run({query}), query).toEqual(await engine.run({query, scan: true}))
    }
  })

  it('finds the same words, joined of spans or not, as when all is read', async () => {
    const letters = fc.string({unit: fc.constantFrom(...'abAÄ.ßſ"\\\n- 1'), maxLength: 6})
    const note = fc.record({
      title: letters,
      blocks: fc.array(
        fc.record({
          _type: fc.constant('block'),
          children: fc.array(fc.record({_type: fc.constant('span'), text: letters})),
        }),
        {maxLength: 2},
      ),
    })
    const queries = [
      '*[title match $words]._id',
      '*[pt::text(blocks) match $words]._id',
      '*[@ match text::query($words)]._id',
      '*[] | score(title match $words)[_score > 0]{_id, _score}',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(note, {minLength: 1, maxLength: 20}),
        letters,
        async (notes, words) => {
          const filling = documents.slice(0, 250)
          const {engine, put} = openDataset(filling)
          const change = (from: number) =>
            put(...notes.slice(from).map((one, index) => ({...one, _id: `note-${index}`})))
          for (const from of [0, 1]) {
            change(from)
            for (const query of queries) {
              const request = {query, params: {words}}
              expect(await engine.run(request)).toEqual(await engine.run({...request, scan: true}))
            }
          }
        },
      ),
      {numRuns: 15},
    )
  })

  it('reads all text for a search of words that differ from row to row', async () => {
    const {engine} = openDataset(documents)
    const query = `*[_type == "article" && rank < 60]{
      "same": *[_type == "article" && title match ^.title][0...2]._id
    }`
    expect(await engine.run({query})).toEqual(await engine.run({query, scan: true}))
  })

  it('reads no more of them than their letters let through', async () => {
    const query = '*[_type == "article" && title match "word77"] | order(rank)[0...5]._id'
    const [step] = await afterFirst(query)
    expect(step).toMatchObject({access: 'fullText', detail: expect.stringContaining('11 row(s)')})
  })

  it('waits for the full text where letters do not tell', async () => {
    const {engine} = openDataset(
      documents.map((document) => ({...document, note: `${document._id} в порту`})),
    )
    const query = '*[note match "порту"][0...2]._id'
    expect(await engine.run({query})).toEqual(['article-0', 'article-1'])
    const [step] = await engine.explain({query: '*[title match "word77"]._id'})
    expect(step).toMatchObject({access: 'fullText', detail: expect.stringContaining('1 row(s)')})
  })

  it('does not wait for an index over a type of few documents', async () => {
    const [step] = await afterFirst('*[_type == "section" && order > 2]._id')
    expect(step?.detail).toContain('are read')
  })

  it('answers without indexes where none can be written', async () => {
    const {database, engine} = openDataset(documents)
    database.exec('PRAGMA query_only = ON')
    const query = '*[_type == "article" && slug.current == "story-7"]._id'
    expect(await engine.run({query})).toEqual(['article-7'])
  })

  it('answers every query that waits at the same moment', async () => {
    const {engine} = openDataset(documents)
    const answers = await Promise.all(
      [3, 4, 5].map((n) => engine.run({query: `*[slug.current == "story-${n}"]._id`})),
    )
    expect(answers).toEqual([['article-3'], ['article-4'], ['article-5']])
  })
})
