import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {createLake} from '../../lake/index.ts'
import {exportArticles} from '../../plugins/article-export/exportArticles.ts'
import {formats} from '../../plugins/article-export/formats/index.ts'
import {importFiles} from '../../plugins/article-import/pipeline/node/importFiles.ts'

/** A document as tests compare it. */
export type Plain = Readonly<Record<string, unknown>>

/** Exports a dataset, imports what came out into an empty one and gives its articles. */
export async function roundTrip(client: SanityClient, formatId: string): Promise<Plain[]> {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-export-'))
  const lake = await createLake()
  try {
    const input = await write(client, formatId, folder)
    const events = importFiles(input, {target: lake.client(), assets: false})
    for (let next = await events.next(); !next.done; next = await events.next()) {
      if (next.value.type === 'record' && next.value.outcome === 'failed') {
        throw new Error(`${next.value.locator}: ${next.value.reason}`)
      }
    }
    return await lake.client().fetch(resolved, {}, {perspective: 'raw'})
  } finally {
    await lake.close()
    await rm(folder, {recursive: true})
  }
}

async function write(client: SanityClient, formatId: string, folder: string): Promise<string> {
  const format = formats.find(({id}) => id === formatId)
  if (!format) throw new Error(`no format ${formatId}`)
  const options = {title: 'Harbour Wire', language: 'en'}
  if (!format.separate) {
    const path = join(folder, `archive.${format.extension}`)
    const pieces: string[] = []
    for await (const piece of format.write(exportArticles(client), options)) pieces.push(piece)
    await writeFile(path, pieces.join(''))
    return path
  }
  const path = join(folder, 'articles')
  await mkdir(path)
  let count = 0
  for await (const piece of format.write(exportArticles(client), options)) {
    await writeFile(join(path, `${count++}.${format.extension}`), piece)
  }
  return path
}

/** Articles with names in place of references, and without what a run of an import adds. */
export const resolved = `*[_type == "article"] | order(headline asc){
  headline, subheadline, kicker, "slug": slug.current, publishedAt, updatedAt, embargoUntil, language,
  "dateline": dateline{text, date},
  "bylines": bylines[]{"name": coalesce(person->name, creditLine)}.name,
  "source": source->name, "section": section->title,
  "tags": array::compact([...topics[]->title, ...keywords]),
  "lead": leadFigure{"url": coalesce(asset->url, sourceUrl), alt, caption, credit},
  "galleries": galleries[]->{"images": images[]{"url": coalesce(asset->url, sourceUrl), alt, caption, credit}}.images,
  "seo": seo{title, description}, "rights": rights{copyrightHolder, copyrightNotice, usageTerms},
  "corrections": corrections[]{date, text},
  body
}`
