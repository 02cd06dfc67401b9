import {spawn} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {createLake} from '../../../../lake/index.ts'
import {generatedArticle} from '../../../bench/support/generatedArticle.ts'
import {comparable, contents} from './run.ts'

const script = join(import.meta.dirname, 'importAndDie.ts')

/**
 * Kills an import again and again, each time elsewhere, lets it end at last, and compares the dataset
 * with that of an import that nobody disturbed.
 *
 * @param kills - how often
 * @param seed - the same kills for the same seed
 */
export async function survivesKills(kills: number, articles: number, seed: number) {
  const folder = await mkdtemp(join(tmpdir(), 'newsroom-kills-'))
  try {
    const archive = join(folder, 'archive.ndjson')
    const lines = Array.from({length: articles}, (_, index) =>
      JSON.stringify(generatedArticle(index)),
    )
    await writeFile(archive, `${lines.join('\n')}\n`)
    const data = join(folder, 'killed')
    let state = seed
    const random = (limit: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return state % limit
    }
    let killed = 0
    for (let attempt = 0; attempt < kills * 4 && killed < kills; attempt++) {
      const events = 1 + random(articles * 2)
      if ((await child(archive, data, events, random(60))) === 'SIGKILL') killed++
    }
    await child(archive, data, 0, 0)
    const calm = join(folder, 'calm')
    await child(archive, calm, 0, 0)
    return {killed, survived: await documentsOf(data), undisturbed: await documentsOf(calm)}
  } finally {
    await rm(folder, {recursive: true})
  }
}

function child(archive: string, data: string, events: number, wait: number) {
  return new Promise<NodeJS.Signals | null>((resolve, reject) => {
    const run = spawn(process.execPath, [script, archive, data, String(events), String(wait)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let errors = ''
    run.stderr.on('data', (part) => {
      errors += String(part)
    })
    run.on('exit', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(signal)
      else reject(new Error(`The import ended with ${code}: ${errors}`))
    })
  })
}

async function documentsOf(data: string) {
  const lake = await createLake({data})
  try {
    return comparable(await contents(lake.client()))
  } finally {
    await lake.close()
  }
}
