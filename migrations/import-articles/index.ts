import {createReadStream} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {at, create, defineMigration, patch, set} from 'sanity/migrate'
import {ndjsonStore} from '../../plugins/article-import/load/node/ndjsonStore.ts'
import {importFiles} from '../../plugins/article-import/pipeline/node/importFiles.ts'
import {readLines} from '../../plugins/article-import/sources/text/readLines.ts'

/** The archive: a file or folder; set `NEWSROOM_ARCHIVE` to import your own. */
const archive = process.env.NEWSROOM_ARCHIVE || 'samples/archive'

/**
 * Imports an archive as a migration: new documents are created, and of those that exist only the
 * fields that are missing are filled. Pictures keep their original address until
 * `newsroom import --retry-assets` fetches them. For everything else there is `newsroom import`.
 */
export default defineMigration({
  title: 'Import articles from an archive',
  documentTypes: [
    'article',
    'photoGallery',
    'organization',
    'person',
    'place',
    'memorandum',
    'section',
  ],
  async *migrate(_documents, context) {
    const folder = await mkdtemp(join(tmpdir(), 'newsroom-import-'))
    try {
      const file = join(folder, 'documents.ndjson')
      const events = importFiles(archive, {
        target: await ndjsonStore(file),
        assets: false,
        unrecorded: true,
        now: () => new Date(0),
      })
      for (let next = await events.next(); !next.done; next = await events.next()) {
        if (next.value.type === 'record' && next.value.outcome === 'failed') {
          process.stderr.write(`${next.value.locator}: ${next.value.reason}\n`)
        }
      }
      for await (const line of readLines(createReadStream(file, 'utf8'))) {
        const document = JSON.parse(line) as {_id: string; _type: string; [field: string]: unknown}
        const stored = await context.client.getDocument(document._id)
        if (!stored) yield create(document)
        else {
          const missing = Object.keys(document).filter((name) => stored[name] === undefined)
          if (missing.length > 0) {
            yield patch(
              document._id,
              missing.map((name) => at(name, set(document[name] as string))),
            )
          }
        }
      }
    } finally {
      await rm(folder, {recursive: true, force: true})
    }
  },
})
