import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {importFiles} from '../../../plugins/article-import/pipeline/node/importFiles.ts'
import {collect} from './support/run.ts'

const story = `Northern Ports Association and Coastal Heritage Institute (CHI) sign Memorandum of Understanding [PHOTOS]

On March 4, a memorandum of understanding between the Northern Ports Association and the Coastal Heritage Institute (CHI) was signed in Bergen, Nordic Wire reports.

The memorandum envisages cooperation in the field of education, tourism and culture.

At the meeting of President of the Northern Ports Association, Tomas Novak, and Director General of the Coastal Heritage Institute, Hanna Lindqvist, joint exhibitions were discussed.

Follow us on Twitter @NordicWireNo
`

let lake: Lake
let folder: string
beforeEach(async () => {
  lake = await createLake()
  folder = await mkdtemp(join(tmpdir(), 'newsroom-story-'))
  await writeFile(join(folder, 'story.txt'), story)
})
afterEach(async () => {
  await lake.close()
  await rm(folder, {recursive: true})
})

test('a wire story becomes an article, its names and a memorandum, linked both ways', async () => {
  const {result, events} = await collect(importFiles(folder, {target: lake.client()}))
  const client = lake.client()
  const article = await client.fetch(
    `*[_type == "article"][0]{..., "source": source->name, "mentioned": mentions[]->name,
      "memorandum": memoranda[0]->{..., "parties": parties[].organization->name, "place": place->name}}`,
  )
  expect(article.headline).toBe(
    'Northern Ports Association and Coastal Heritage Institute (CHI) sign Memorandum of Understanding',
  )
  expect(article.source).toBe('Nordic Wire')
  expect(article.body).toHaveLength(3)
  expect(JSON.stringify(article.body)).not.toContain('Follow us')
  expect(article.mentioned).toEqual(
    expect.arrayContaining([
      'Northern Ports Association',
      'Coastal Heritage Institute',
      'Tomas Novak',
      'Bergen',
    ]),
  )
  const {memorandum} = article
  expect(memorandum).toMatchObject({kind: 'memorandumOfUnderstanding', place: 'Bergen'})
  expect(memorandum.parties).toHaveLength(2)
  expect(memorandum.areas).toEqual(expect.arrayContaining(['education', 'culture']))
  expect(memorandum.evidence[0].article._ref).toBe(article._id)
  expect(memorandum.evidence[0].quote).toContain('was signed in Bergen')
  expect(memorandum.signedOn).toBeUndefined()
  const told = events.flatMap((event) =>
    event.type === 'issue'
      ? [event.issue.code]
      : event.type === 'finding'
        ? [event.finding.rule]
        : [],
  )
  expect(told).toEqual(
    expect.arrayContaining([
      'boilerplate-social-follow',
      'signing-year-unknown',
      'media-marker-without-gallery',
    ]),
  )
  expect(result.counts).toMatchObject({read: 1, created: 1})
  expect(result.documents).toMatchObject({organization: {created: 3}, memorandum: {created: 1}})
})

test('a publication date completes the day of signing, and no second memorandum stays behind', async () => {
  await collect(importFiles(folder, {target: lake.client()}))
  await collect(importFiles(folder, {target: lake.client(), publishedAt: '2024-03-05'}))
  expect(await lake.client().fetch('*[_type == "memorandum"].signedOn')).toEqual(['2024-03-04'])
})

test('evidence quotes what its article says at the offsets that it gives', async () => {
  await collect(importFiles(folder, {target: lake.client()}))
  const [{text, quote, start, end}] = await lake
    .client()
    .fetch(
      `*[_type == "memorandum"].evidence[]{quote, start, end, "text": article->body[].children[].text}`,
    )
  const whole = (text as string[]).join('')
  expect(whole).toContain(quote)
  expect(end - start).toBe(quote.length)
})

test('as a draft, the memorandum refers to it loosely, and every write is accepted', async () => {
  const {result, events} = await collect(importFiles(folder, {target: lake.client(), drafts: true}))
  expect(result.counts).toMatchObject({created: 1, failed: 0})
  const told = events.flatMap((event) => (event.type === 'issue' ? [event.issue.code] : []))
  expect(told).not.toContain('update-not-accepted')
  const evidence = await lake.client().fetch('*[_type == "memorandum"][0].evidence[0].article')
  expect(evidence).toMatchObject({_weak: true, _strengthenOnPublish: {type: 'article'}})
})
