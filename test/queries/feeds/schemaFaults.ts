import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import {validateXML} from 'xmllint-wasm'

const own = (fileName: string) => ({
  fileName,
  contents: readFileSync(join('test/queries/feeds/schemas', fileName), 'utf8'),
})

/** The schema of sitemaps.org, as the `sitemap` package ships it. */
const published = {
  fileName: 'sitemap.xsd',
  contents: readFileSync(
    join(
      dirname(createRequire(import.meta.url).resolve('sitemap/package.json')),
      'schema/sitemap.xsd',
    ),
    'utf8',
  ),
}

/** What libxml2 finds wrong with texts by a schema of this folder; an XML Schema or a RELAX NG grammar. */
export async function schemaFaults(
  schema: 'atom.rng' | 'rss.rng' | 'newsml-g2.rng' | 'sitemaps.xsd' | 'siteindex.xsd',
  texts: readonly string[],
): Promise<string[]> {
  const {errors, rawOutput, valid} = await validateXML({
    xml: texts.map((contents, index) => ({fileName: `feed-${index}.xml`, contents})),
    schema: [own(schema)],
    extension: schema.endsWith('.rng') ? 'relaxng' : 'schema',
    preload: [published, own('sitemap-image.xsd'), own('sitemap-news.xsd')],
  })
  return valid ? [] : [...errors.map(({message}) => message), rawOutput.slice(0, 2000)]
}
