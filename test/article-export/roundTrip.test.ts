import {afterAll, beforeAll, expect, test} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'
import {formats} from '../../plugins/article-export/formats/index.ts'
import {bodyOf} from './bodyOf.ts'
import {documents} from './documents.ts'
import {type Plain, resolved, roundTrip} from './support.ts'

let lake: Lake
let before: Plain[]

beforeAll(async () => {
  lake = await createLake()
  const transaction = lake.client().transaction()
  for (const document of documents) transaction.create({...document})
  await transaction.commit()
  before = await lake.client().fetch(resolved, {}, {perspective: 'raw'})
})

afterAll(() => lake.close())

test.each(formats.map(({id}) => id))('%s comes back as the same articles', async (format) => {
  const after = await roundTrip(lake.client(), format)
  expect(after).toHaveLength(before.length)
  const plain = (article: Plain) => ({...article, body: bodyOf(article.body)})
  expect(after.map(plain)).toEqual(before.map(plain))
})
