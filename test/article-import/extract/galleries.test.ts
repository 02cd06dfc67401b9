import {describe, expect, it} from 'vitest'
import {
  annotateBlocks,
  detectGalleries,
  figureMetadata,
  plainTextOf,
} from '../../../plugins/article-import/extract/index.ts'

const figure = (key: string) => ({
  _type: 'figure',
  _key: key,
  sourceUrl: `https://example.org/${key}.jpg`,
})
const block = (key: string, text: string) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: `${key}s`, text, marks: []}],
})

describe('detectGalleries', () => {
  it('makes a gallery of a run of figures, and leaves a pair alone', () => {
    const run = detectGalleries([
      block('a', 'Text.'),
      figure('1'),
      figure('2'),
      figure('3'),
      block('b', 'More.'),
    ])
    expect(run.galleries).toMatchObject([{reason: 'run', replaces: ['1', '2', '3']}])
    expect(run.blocks.map(({_type}) => _type)).toEqual(['block', 'galleryEmbed', 'block'])
    expect(detectGalleries([figure('1'), figure('2')]).galleries).toEqual([])
  })

  it('makes a gallery of scattered figures under a photo marker', () => {
    const blocks = [figure('1'), block('a', 'Text.'), figure('2')]
    expect(detectGalleries(blocks, 'photos').galleries).toMatchObject([
      {reason: 'marker', replaces: ['1', '2']},
    ])
  })

  it('takes a shortcode and the figures after it', () => {
    const {galleries, blocks} = detectGalleries([
      block('a', '[gallery ids="1,2"]'),
      figure('1'),
      figure('2'),
    ])
    expect(galleries).toMatchObject([{reason: 'shortcode', replaces: ['a', '1', '2']}])
    expect(blocks).toHaveLength(1)
  })
})

describe('annotateBlocks', () => {
  it('marks the stretch and changes no text', () => {
    const [marked] = annotateBlocks(
      [block('a', 'In Tartu it rained.')],
      [{block: 'a', start: 3, end: 8, target: 'place-tartu', targetType: 'place'}],
    )
    if (!marked) throw new Error('the block is gone')
    expect(plainTextOf(marked)).toBe('In Tartu it rained.')
    expect(marked.markDefs).toMatchObject([{_type: 'entity', reference: {_ref: 'place-tartu'}}])
    expect(marked.children).toMatchObject([{text: 'In '}, {text: 'Tartu'}, {text: ' it rained.'}])
  })
})

describe('figureMetadata', () => {
  it('trusts IPTC before XMP and EXIF', () => {
    const taken = new Date('2024-05-11T09:30:00Z')
    expect(
      figureMetadata({
        Caption: 'A mill',
        description: {lang: 'x-default', value: 'other'},
        Byline: 'Jane Doe',
        Credit: 'Northwire',
        City: 'Tartu',
        Country: 'Estonia',
        DateTimeOriginal: taken,
      }),
    ).toEqual({
      caption: 'A mill',
      credit: 'Northwire',
      photographer: 'Jane Doe',
      takenAt: '2024-05-11T09:30:00.000Z',
      placeName: 'Tartu, Estonia',
    })
  })
})
