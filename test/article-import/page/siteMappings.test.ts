import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {explainPage} from '../../../plugins/article-import/sources/page/explainPage.ts'
import {extractPage} from '../../../plugins/article-import/sources/page/extractPage.ts'
import {loadSiteMappings} from '../../../plugins/article-import/sources/page/mapping/loadSiteMappings.ts'
import {
  mappingFor,
  type SiteMapping,
  siteMappingsJsonSchema,
} from '../../../plugins/article-import/sources/page/mapping/siteMappings.ts'

const schemaFile = path.join(
  import.meta.dirname,
  '../../../docs/sources/newsroom.sites.schema.json',
)

const page = `<html lang="en"><head><title>Wrong title | Post</title>
<meta property="og:title" content="Social title"><meta name="pubdate" content="2024-05-03 10:12"></head><body>
<div class="crumbs"><a>Home</a><a>Harbour</a></div><h1 class="title">The pier reopens</h1>
<div class="who"><a>Ann Lee</a><a>Bo Chen</a></div>
<div class="text"><p>Short one.</p><div class="promo">Buy the book of the year today.</div><p>And <a href="/x">a second</a> one.</p></div>
<div class="text"><p>The third stands apart.</p></div><p class="tags">piers, tides</p></body></html>`

const site: SiteMapping = {
  hosts: ['*.post.example'],
  timeZone: 'Asia/Baku',
  remove: ['.promo'],
  fields: {
    headline: 'h1.title',
    bylines: '.who a',
    publishedAt: {selector: 'meta[name=pubdate]', attribute: 'content'},
    section: ['.missing', '.crumbs a:last-child'],
    tags: {selector: '.tags', split: ','},
    body: '.text',
    kicker: '.nowhere',
  },
}

const url = 'https://www.post.example/news/pier'

describe('a site mapping', () => {
  const {article, bodyText} = extractPage(page, {url, sites: [site]})

  it('wins over what the page says of itself', () => {
    expect(article.headline).toBe('The pier reopens')
    expect(article.bylines).toEqual(['Ann Lee', 'Bo Chen'])
    expect(article.section).toBe('Harbour')
    expect(article.tags).toEqual(['piers', 'tides'])
  })

  it('takes every match of the body as it is, without what it removes', () => {
    expect(bodyText).toBe('Short one.\nAnd a second one.\nThe third stands apart.')
    expect(article.body.content).not.toContain('Buy the book')
    expect(article.body.content).toContain('href="https://www.post.example/x"')
  })

  it('reads dates without offset in the zone of the site', () => {
    expect(article.publishedAt).toBe('2024-05-03T06:12:00.000Z')
  })

  it('notes a field that nothing matches and falls back', () => {
    expect(article.issues).toContainEqual(
      expect.objectContaining({
        code: 'mapping-unmatched',
        message: expect.stringContaining('kicker'),
      }),
    )
  })

  it('is explained with the selector that gave each field', () => {
    const explained = Object.fromEntries(explainPage(article).map((one) => [one.field, one]))
    expect(explained.headline).toMatchObject({
      source: 'mapping:h1.title',
      excerpt: 'The pier reopens',
    })
    expect(explained.section?.source).toBe('mapping:.crumbs a:last-child')
    expect(explained.body?.source).toBe('mapping:.text')
    expect(explained.language?.source).toBe('html')
  })
})

describe('the choice of a mapping', () => {
  const sites: SiteMapping[] = [
    {hosts: ['a.example'], paths: ['/news/*/full'], fields: {}},
    {hosts: ['*.b.example'], fields: {}},
    {hosts: ['*'], fields: {}},
  ]
  it.each([
    ['https://a.example/news/x/full', 0],
    ['https://www.a.example/news/x/full?y=1', 0],
    ['https://a.example/news/x', 2],
    ['https://b.example/', 1],
    ['https://deep.sub.b.example/', 1],
    ['https://nob.example/', 2],
    [undefined, 2],
  ])('of %s is by host and path', (address, place) => {
    expect(mappingFor(sites, address)).toBe(sites[place])
  })
})

describe('a file of site mappings', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sites-'))
  const write = (name: string, text: string) => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  }

  it('is read as YAML and as JSON', async () => {
    const yaml = write('s.yaml', 'sites:\n  - hosts: [a.example]\n    fields: {headline: h1}\n')
    const json = write(
      's.json',
      JSON.stringify({sites: [{hosts: ['a.example'], fields: {headline: 'h1'}}]}),
    )
    expect(await loadSiteMappings(yaml)).toEqual(await loadSiteMappings(json))
  })

  it.each([
    ['unknown-field.yaml', 'sites: [{hosts: [a], fields: {titel: h1}}]', /titel/],
    ['bad-selector.yaml', 'sites: [{hosts: [a], fields: {headline: "h1["}}]', /selector/],
    ['no-hosts.yaml', 'sites: [{hosts: [], fields: {}}]', /hosts/],
  ])('%s is refused with the place of its fault', async (name, text, message) => {
    const reading = loadSiteMappings(write(name, text))
    await expect(reading).rejects.toMatchObject({code: 'SITES_INVALID'})
    await expect(reading).rejects.toThrow(message)
  })

  it('has a JSON schema for editors that is up to date and takes what is valid', async () => {
    const schema = siteMappingsJsonSchema()
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(schemaFile)
    const validate = new Ajv2020({strict: false}).compile(schema as object)
    expect(validate({sites: [site]})).toBe(true)
    expect(validate({sites: [{hosts: ['a'], fields: {titel: 'h1'}}]})).toBe(false)
  })
})
