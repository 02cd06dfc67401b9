import {describe, expect, it} from 'vitest'
import {convertText, paragraphsOf} from '../../../plugins/article-import/convert/convertText.ts'

describe('convertText', () => {
  it.each([
    ['a\n\nb\n\n\n\nc', ['a', 'b', 'c']],
    ['a\r\n\r\nb', ['a', 'b']],
    [
      'The lamp on the north mole burns blue, the Harbour Office\nsaid on Monday, since the red glass broke in the storm that\nhad come up.',
      [
        'The lamp on the north mole burns blue, the Harbour Office said on Monday, since the red glass broke in the storm that had come up.',
      ],
    ],
    ['Roses\nare red', ['Roses\nare red']],
    [
      `${'long '.repeat(30)}\n${'line '.repeat(30)}`,
      ['long '.repeat(30).trim(), 'line '.repeat(30).trim()],
    ],
    [
      '   First paragraph that is indented and wrapped at a limit,\nas wires do it.\n   Second one.',
      ['First paragraph that is indented and wrapped at a limit, as wires do it.', 'Second one.'],
    ],
    ['', []],
  ])('%j', (text, paragraphs) => {
    expect(paragraphsOf(text)).toEqual(paragraphs)
  })

  it('accounts for every character and mends faulty ones', () => {
    const {account, issues, blocks} = convertText('a\0b \ud800 c\n\nd')
    expect(account).toEqual({read: 5, kept: 5, reported: 0})
    expect(issues.map(({code}) => code)).toEqual(['control-characters'])
    expect(blocks).toHaveLength(2)
  })
})
