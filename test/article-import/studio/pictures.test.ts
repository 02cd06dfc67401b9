import {readFile} from 'node:fs/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createLake, type Lake} from '../../../lake/index.ts'
import {pictureWords} from '../../../plugins/article-import/studio/pictureWords.ts'
import {uploadFigure} from '../../../plugins/article-import/studio/uploadFigure.ts'
import {studioClient} from './studioClient.ts'

const images = 'samples/archive/images'
const picture = async (name: string) =>
  new File([new Uint8Array(await readFile(`${images}/${name}`))], name)

let lake: Lake
beforeAll(async () => {
  lake = await createLake()
})
afterAll(() => lake.close())

const ferry = {
  caption: 'The ferry on its first crossing with passengers',
  credit: 'Sigrid Aune / Harbour Wire',
}

describe('a picture of a gallery', () => {
  test('gives the caption and credit that stand in the file', async () => {
    expect(await pictureWords(await picture('ferry.jpg'))).toMatchObject(ferry)
  })

  test.each(['well-map.png', 'workshop-rosette.webp', 'turbine-hangar.jpg'])(
    'has no words where its file has none: %s',
    async (name) => expect(await pictureWords(await picture(name))).toEqual({}),
  )

  test('has no words where its metadata is broken', async () => {
    expect(await pictureWords(new Blob(['\xff\xd8\xff\xe1 no picture']))).toEqual({})
  })

  test('is uploaded as a figure with its words', async () => {
    const figure = await uploadFigure(studioClient(lake), await picture('ferry.jpg'))
    expect(figure).toMatchObject({_type: 'figure', ...ferry})
    expect(figure._key).toMatch(/^\w{12}$/)
    expect(await lake.client().fetch('count(*[_id == $id])', {id: figure.asset._ref})).toBe(1)
  })
})
