import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {killRepeatedly} from '../../lake/killedLake.ts'

/** `node test/soak/lake/kills.ts [200]`: kills a writing lake that often and says what was lost. */
const kills = Number(process.argv[2] ?? 200)
const folder = await mkdtemp(join(tmpdir(), 'lake-kills-'))
try {
  const report = await killRepeatedly(folder, kills)
  process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`)
  const sound = report.integrity.every((answer) => answer === 'ok')
  process.exitCode = report.lost === 0 && report.torn === 0 && sound ? 0 : 1
} finally {
  await rm(folder, {recursive: true, force: true})
}
