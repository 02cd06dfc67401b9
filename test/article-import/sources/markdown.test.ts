import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath, textOf} from './readSource.ts'

describe('markdown', () => {
  it('reads front matter and text', async () => {
    const {detected, articles} = await readPath(samplePath('tide-clock.md'))
    expect(detected).toEqual(['markdown'])
    expect(articles).toMatchObject([
      {source: 'markdown', headline: 'A tide clock for the fish market', body: {format: 'html'}},
    ])
  })

  it('takes a first heading as the headline, and knows TOML, tables and strike-through', async () => {
    const plain = await readBytes(
      '# Nets\n\nThey ~~burn~~ **dry**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
      {name: 'nets.md'},
    )
    expect(plain.articles[0]?.headline).toBe('Nets')
    expect(textOf(plain.articles[0])).toBe('They burn dry.\n[table]')
    const toml = await readBytes(
      '+++\ntitle = "Oars"\ntags = ["wood", "sea"]\ndate = 2026-01-02\n+++\ntext\n',
    )
    expect(toml.articles[0]).toMatchObject({
      headline: 'Oars',
      tags: ['wood', 'sea'],
      publishedAt: '2026-01-02T00:00:00.000Z',
    })
  })

  it('reads lists over several lines and remarks in TOML, and front matter in JSON', async () => {
    const toml = await readBytes(
      '+++\ntitle = "Oars" # of ash\ntags = [\n  "wood, dry",\n  "sea",\n]\n+++\ntext\n',
    )
    expect(toml.articles[0]).toMatchObject({headline: 'Oars'})
    expect(toml.articles[0]?.tags).toContain('sea')
    const json = await readBytes('{\n  "title": "Oars",\n  "tags": ["sea"]\n}\n\nA **dry** text.\n')
    expect(json.detected).toEqual(['markdown'])
    expect(json.articles[0]).toMatchObject({headline: 'Oars', tags: ['sea']})
    expect(textOf(json.articles[0])).toBe('A dry text.')
  })

  it('reads marks beyond all measure as text', async () => {
    const {articles} = await readBytes(`# T\n\n${'[a]('.repeat(12_000)}`, {name: 'links.md'})
    expect(textOf(articles[0])).toContain('[a]([a](')
  })

  it('reports front matter that cannot be read and keeps the text', async () => {
    const {articles} = await readBytes('---\ntitle: [unclosed\n---\n# T\n\nbody\n')
    expect(articles[0]?.issues).toMatchObject([{code: 'invalid-front-matter', kind: 'loss'}])
    expect(textOf(articles[0])).toBe('body')
  })
})
