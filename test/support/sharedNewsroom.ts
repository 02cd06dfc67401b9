import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, inject} from 'vitest'
import {createLake, type Lake} from '../../lake/index.ts'
import {importFiles} from '../../plugins/article-import/pipeline/node/importFiles.ts'

/** The built Studio and a lake of their own for the tests of a file. */
export interface Newsroom {
  readonly studioUrl: string
  readonly lakeUrl: string
  readonly client: SanityClient
  /** Ends the lake, as a machine does that goes away. */
  closeLake(): Promise<void>
  /** Starts it again on the same data. */
  reopenLake(): Promise<void>
}

/** What the lake holds before the first test, and which of the two Studios looks at it. */
export interface NewsroomOptions {
  readonly workspace?: 'whole' | 'parts'
  /** Whether the sample archive is imported. */
  readonly archive?: boolean
  fill?(client: SanityClient): Promise<unknown>
}

/** Starts a lake for the built Studio before the first test of a file, and stops it after the last. */
export function sharedNewsroom(options: NewsroomOptions = {}): Newsroom {
  const {origin, lakePort: port} = inject('builtStudio')
  let data: string
  let lake: Lake
  const open = async () => {
    lake = await createLake({data, port})
  }
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'newsroom-e2e-'))
    await open()
    if (options.archive) await importAll('samples/archive', lake.client())
    await options.fill?.(lake.client())
  })
  afterAll(async () => {
    await lake?.close()
    if (data) await rm(data, {recursive: true, force: true})
  })
  return {
    studioUrl: `${origin}/${options.workspace ?? 'whole'}`,
    lakeUrl: `http://127.0.0.1:${port}`,
    get client() {
      return lake.client()
    },
    closeLake: () => lake.close(),
    reopenLake: open,
  }
}

async function importAll(archive: string, target: SanityClient): Promise<void> {
  const events = importFiles(archive, {target})
  while (!(await events.next()).done);
}
