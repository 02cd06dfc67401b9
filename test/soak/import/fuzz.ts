import {readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {buildArticle, readArticle} from '../../../plugins/article-import/pipeline/buildArticle.ts'
import {createStages} from '../../../plugins/article-import/pipeline/stages.ts'
import {createTerms} from '../../../plugins/article-import/pipeline/terms.ts'
import {chooser, damaged, sampleNames} from '../../article-import/hostile/damage.ts'
import {faultsOf, unsafeMembers} from '../../article-import/hostile/safety.ts'
import {readBytes, samplePath} from '../../article-import/sources/readSource.ts'

/**
 * `node test/soak/import/fuzz.ts [seconds] [seed]`: damages every sample in turn, by bytes and by
 * structure, and takes what can be read of it through the whole pipeline up to the store. A file that
 * breaks a promise is left in the temporary folder.
 */
const [seconds = 60, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const SLOW = 5000
const samples = sampleNames.map((name) => ({name, bytes: readFileSync(samplePath(name))}))
const terms = createTerms({sections: [], topics: [], persons: []})
const faults = new Map<string, number>()
const end = performance.now() + seconds * 1000
let files = 0
let slowest = 0

async function pass(name: string, bytes: Uint8Array, size: number): Promise<void> {
  const {articles, failures} = await readBytes(bytes, {name, size})
  if (articles.length + failures.length === 0) throw new Error('nothing was told of the file')
  const stages = await createStages()
  for (const raw of articles) {
    const read = readArticle(raw, stages, {source: 'Daily'})
    refuse(faultsOf(read.converted))
    const {article, galleries, entities} = buildArticle(read, stages, terms)
    for (const document of [article, ...galleries, ...entities]) {
      refuse(unsafeMembers(document))
      stages.check(document)
    }
  }
}

function refuse(found: readonly string[]): void {
  if (found.length > 0) throw new Error(found.slice(0, 5).join('; '))
}

for (let round = 0; performance.now() < end; round++) {
  const sample = samples[round % samples.length]
  if (!sample) break
  const choose = chooser(seed + round)
  const bytes = damaged(sample.bytes, choose)
  const start = process.cpuUsage()
  let fault: string | undefined
  try {
    await pass(sample.name, bytes, [7, 512, 65_536][choose(3)] ?? 512)
  } catch (error) {
    fault = error instanceof Error ? `${error.message}\n${error.stack}` : String(error)
  }
  const {user, system} = process.cpuUsage(start)
  const took = (user + system) / 1000
  slowest = Math.max(slowest, took)
  if (took > SLOW) fault ??= `took ${Math.round(took)} ms of processor time`
  files++
  if (fault === undefined) continue
  const kind = `${sample.name}: ${fault.split('\n')[0]?.slice(0, 120)}`
  faults.set(kind, (faults.get(kind) ?? 0) + 1)
  if (faults.get(kind) !== 1) continue
  const file = join(tmpdir(), `newsroom-fuzz-${seed + round}-${sample.name.replaceAll('/', '-')}`)
  writeFileSync(file, bytes)
  process.stdout.write(`${file}: ${fault.slice(0, 1500)}\n`)
}
process.stdout.write(
  `${files} files (seed ${seed}), slowest ${Math.round(slowest)} ms, ${faults.size} kinds of faults\n`,
)
process.exitCode = faults.size > 0 ? 1 : 0
