import {describe, expect, it} from 'vitest'
import {convert} from '../../../plugins/article-import/convert/convert.ts'

describe('Portable Text bodies', () => {
  it('gives every block and span a key of its own and maps styles', () => {
    const block = {
      _type: 'block',
      style: 'h1',
      children: [
        {_type: 'span', text: 'a'},
        {_type: 'span', _key: 'x', text: 'b', marks: ['strong', 'gone']},
      ],
    }
    const {blocks} = convert({
      format: 'portableText',
      content: [block, {...block, _key: 'k'}, {...block, _key: 'k'}],
    })
    expect(blocks.map(({_key}) => _key)).toEqual(['b0000', 'k', 'kx'])
    expect(blocks[0]).toMatchObject({
      style: 'h2',
      children: [
        {_key: 's0', marks: []},
        {_key: 'x', marks: ['strong']},
      ],
    })
  })

  it('takes off unsafe links and reports them, with every part that it does not know', () => {
    const content = [
      {
        _type: 'block',
        markDefs: [{_key: 'l', _type: 'link', href: 'javascript:alert(1)'}],
        children: [{_type: 'span', text: 'x', marks: ['l']}],
      },
      {_type: 'embed', provider: 'iframe', url: 'data:text/html,x', html: '<script>'},
      {_type: 'mystery', text: 'lost'},
      'loose',
      null,
    ]
    const {blocks, issues, account} = convert({format: 'portableText', content})
    expect(blocks).toMatchObject([{markDefs: [], children: [{text: 'x', marks: []}]}])
    expect(issues.map(({code}) => code)).toEqual([
      'unsafe-link',
      'unsafe-link',
      'unknown-block',
      'unknown-block',
      'unknown-block',
      'unknown-block',
    ])
    expect(account.read).toBe(account.kept + account.reported)
  })
})
