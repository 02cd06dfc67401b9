import {parse} from 'groq-js'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  articleLists,
  deskParams,
  memorandumLists,
  parties,
  runsList,
  signedIn,
  signedOnNoDay,
} from '../../plugins/desk/studio/deskLists.ts'
import {newestOf} from '../../plugins/desk/studio/newestOf.ts'
import {openDataset, type TestDataset} from '../lake/query/openDataset.ts'

const lists = [...articleLists, ...memorandumLists, signedIn('2025'), signedOnNoDay, runsList]
const now = new Date('2026-03-10T12:00:00Z')
const params = deskParams(now)
const article = {_type: 'article', publishedAt: '2026-01-01', section: {_ref: 's'}}
const memorandum = {_type: 'memorandum', status: 'signed'}

const party = (_ref: string) => ({organization: {_ref}})

let dataset: TestDataset
beforeAll(() => {
  dataset = openDataset(
    [
      {_id: 'drafts.a1', ...article},
      {_id: 'a2', ...article, publishedAt: '2027-01-01T00:00:00Z'},
      {_id: 'a3', ...article, needsReview: true},
      {_id: 'a4', _type: 'article', publishedAt: '2026-01-01'},
      {_id: 'm1', _type: 'memorandum', status: 'planned'},
      {_id: 'm2', ...memorandum, expiresOn: '2026-06-08', signedOn: '2025-12-31'},
      {_id: 'm3', ...memorandum, expiresOn: '2026-06-09'},
      {
        _id: 'm4',
        ...memorandum,
        status: 'extended',
        signedOn: '2024-12-31',
        parties: [party('o1')],
      },
      {
        _id: 'm5',
        ...memorandum,
        status: 'terminated',
        signedOn: '0202-05-04',
        parties: [party('o1')],
      },
      {_id: 'o1', _type: 'organization'},
      {_id: 'o2', _type: 'organization'},
      {_id: 'm6', ...memorandum, status: 'inForce', needsReview: true},
      {_id: 'm7', _type: 'memorandum', signedOn: 2025},
      {_id: 'r1', _type: 'importRun'},
      ...Array.from({length: 3000}, (_, index) => ({_id: `note-${index}`, _type: 'note'})),
    ],
    {learnAtOnce: true},
  )
})
afterAll(() => dataset.database.close())

const expected: Readonly<Record<string, readonly string[]>> = {
  drafts: ['a1'],
  'needs-attention': ['a4'],
  scheduled: ['a2'],
  unreviewed: ['a3'],
  'memoranda-planned': ['m1'],
  'memoranda-signed': ['m2', 'm3', 'm6'],
  'memoranda-expiring': ['m2'],
  'memoranda-extended': ['m4'],
  'memoranda-ended': ['m5'],
  'memoranda-unreviewed': ['m6'],
  'year-2025': ['m2'],
  'no-year': ['m1', 'm3', 'm5', 'm6', 'm7'],
  'import-runs': ['r1'],
}

describe.each(lists)('the list $id', ({id, type, filter}) => {
  const request = {
    query: `*[${filter}]{"id": string::split(_id, "drafts.")[-1]}.id`,
    params,
    perspective: 'drafts',
    now: now.toISOString(),
  } as const

  test('is valid GROQ over its one type', () => {
    expect(() => parse(`*[${filter}]`, {params})).not.toThrow()
    expect(filter).toContain(`_type == "${type}"`)
  })

  test('holds what its title says', async () => {
    const found = (await dataset.engine.run(request)) as string[]
    expect(found.toSorted()).toEqual(expected[id])
  })

  test('counts without reading the whole dataset', async () => {
    const counted = {...request, query: `count(*[${filter}])`}
    await dataset.engine.run(counted)
    const steps = dataset.engine.explain(counted)
    expect(steps).not.toEqual([])
    expect(steps.filter(({access}) => access === 'scan')).toEqual([])
  })
})

describe('the organizations by which memoranda are listed', () => {
  test('are those that are a party to one', async () => {
    const query = `*[${parties}]._id`
    expect(await dataset.engine.run({query, perspective: 'drafts'})).toEqual(['o1'])
    const steps = dataset.engine.explain({query, perspective: 'drafts'})
    expect(steps.filter(({access}) => access === 'scan')).toEqual([])
  })
})

describe('the latest documents of a list', () => {
  test('come by their date, those without one last', async () => {
    const query = `${newestOf('_type == "memorandum"', 'signedOn', 5)}._id`
    const found = (await dataset.engine.run({query, perspective: 'drafts'})) as string[]
    expect(found).toEqual(['m2', 'm4', 'm5', 'm7', 'm1'])
  })

  const dates = ['publishedAt', 'signedOn']
  const dated = lists.filter(
    ({orderBy}) => orderBy?.direction === 'desc' && dates.includes(orderBy.field),
  )
  test.each(dated)('are asked for in that order by $id', ({orderBy}) => {
    expect(orderBy?.nulls).toBe('last')
  })
})
