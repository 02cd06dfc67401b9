import {describe, expect, it} from 'vitest'
import {piecesOf} from '../../../plugins/article-import/sources/markdown/pieces.ts'
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

  it.each([
    ['links that never close', '[a]('],
    ['brackets that never close', '[a '],
    ['emphasis within words', 'a*b'],
  ])(
    'reads %s beyond all measure as text, in no time',
    async (_, piece) => {
      const {articles} = await readBytes(`# T\n\nx ${piece.repeat(12_000)}`, {name: 'links.md'})
      expect(textOf(articles[0])).toContain(piece.repeat(2).trim())
    },
    15_000,
  )

  it('keeps links, notes and emphasis in long paragraphs', async () => {
    const text = `${'word '.repeat(600)}[a *dry* link](https://a.example) and _so_ [on].`
    const {articles} = await readBytes(`# T\n\n${text}`, {name: 'long.md'})
    expect(articles[0]?.body.content).toContain(
      '<a href="https://a.example">a <em>dry</em> link</a>',
    )
    expect(articles[0]?.body.content).toContain('<em>so</em> [on].')
  })

  it('reads YAML that is none line by line, and reports what is no line of it', async () => {
    const {articles} = await readBytes(
      '---\ntitle: Oars: the ash\nauthor: @ida\ntags:\n  - wood\n  - sea\n---\nbody\n',
    )
    expect(articles[0]).toMatchObject({
      headline: 'Oars: the ash',
      bylines: ['@ida'],
      tags: ['wood', 'sea'],
      issues: [{code: 'mended-front-matter', kind: 'note'}],
    })
    const torn = await readBytes('---\ntitle: "Oars\n]] nothing\n---\nbody\n')
    expect(torn.articles[0]).toMatchObject({
      issues: [{code: 'invalid-front-matter', kind: 'loss', text: ']] nothing'}],
    })
    expect(textOf(torn.articles[0])).toBe('body')
  })

  it('reads lines of name and value without fences, in files of such a name', async () => {
    const text =
      'Title: Oars: the ash\nDate: 2026-01-02 10:14\nTags: wood, sea\nSummary: Long\n    and dry.\n\nbody\n'
    const {articles} = await readBytes(text, {name: 'oars.md'})
    expect(articles[0]).toMatchObject({
      headline: 'Oars: the ash',
      publishedAt: '2026-01-02T10:14:00.000Z',
      tags: ['wood', 'sea'],
      subheadline: 'Long and dry.',
    })
    expect(textOf(articles[0])).toBe('body')
    const prose = await readBytes('Title: of the book\nis what he asked.\n\nbody\n', {name: 'a.md'})
    expect(textOf(prose.articles[0])).toContain('is what he asked')
  })

  it('takes the date of a file name that has it, and drafts for drafts', async () => {
    const front = '---\ntitle: Oars\nlayout: post\n---\nbody\n'
    const dated = await readBytes(front, {name: '_posts/2026-01-02-the-oars.md'})
    expect(dated.articles[0]).toMatchObject({
      publishedAt: '2026-01-02T00:00:00.000Z',
      slug: 'the-oars',
    })
    for (const line of ['draft: true', 'published: false']) {
      const {articles} = await readBytes(`---\ntitle: Oars\n${line}\n---\nbody\n`)
      expect(articles[0]).toMatchObject({status: 'draft', issues: []})
    }
  })

  it.each([
    [
      'lines that no blank line ends',
      `title: Oars\n${'author: an oarsman of the harbour\n'.repeat(300)}`,
    ],
    ['lists of TOML that never close', `+++\n${'=['.repeat(20_000)}\n+++\nbody\n`],
    ['spaces in TOML', `+++\na = ${' '.repeat(40_000)}b\n+++\nbody\n`],
    [
      'remarks in TOML that end in a quotation mark',
      `+++\na = b${' #'.repeat(20_000)}"\n+++\nbody\n`,
    ],
    ['blank lines between fences', `---\n${'\n'.repeat(60_000)}---\nbody\n`],
    ['spaces in a heading', `# Oars${' '.repeat(60_000)}x\n\nbody\n`],
  ])('comes to an end with %s', async (_name, text) => {
    const {articles, failures} = await readBytes(text, {name: 'oars.md'})
    expect(articles.length + failures.length).toBe(1)
  })

  it('reads a text of any length as it reads a short one: lists, code, links defined elsewhere, notes', async () => {
    const part = (at: number) =>
      `Paragraph ${at} with a [link][far] and a note.[^n]\n\n${'Words. '.repeat(200)}\n\n- item\n\n  more of it\n\n~~~\ncode\n\n# no heading\n~~~\n\n`
    const count = 300
    const parts = Array.from({length: count}, (_, at) => part(at)).join('')
    const {articles} = await readBytes(
      `# Long\n\n${parts}[far]: https://far.example/\n\n[^n]: The note.\n`,
      {name: 'long.md'},
    )
    const html = String(articles[0]?.body.content)
    expect(html.match(/<p>Paragraph \d+ with a <a href="https:\/\/far.example\/">/g)).toHaveLength(
      count,
    )
    expect(html.match(/more of it/g)).toHaveLength(count)
    expect(html.match(/# no heading/g)).toHaveLength(count)
    expect(html).not.toContain('<h1>')
    expect(html).toContain('The note.')
  })

  it('looks for the end of a raw element in a long text once', () => {
    const paragraphs = 'Paragraph that says a little of the harbour.\n\n'.repeat(40_000)
    expect(piecesOf(`<pre>\n\n${paragraphs}`)).toHaveLength(1)
    const pieces = piecesOf(`<pre>\n\n${paragraphs}</pre>\n\n${paragraphs}`)
    expect(pieces.join('')).toBe(`<pre>\n\n${paragraphs}</pre>\n\n${paragraphs}`)
    expect(pieces.length).toBeGreaterThan(5)
    expect(pieces[0]).toContain('</pre>')
  })
})
