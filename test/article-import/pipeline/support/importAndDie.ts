import process from 'node:process'
import {createLake} from '../../../../lake/index.ts'
import {importFiles} from '../../../../plugins/article-import/pipeline/node/importFiles.ts'

/**
 * Imports an archive into a lake on disk and kills itself, with the signal that nobody can catch,
 * after a number of events and a while. `node importAndDie.ts <archive> <data> <events> <ms>`; 0
 * events: it lives, and ends by itself.
 */
const [archive = '', data = '', events = '0', wait = '0'] = process.argv.slice(2)
const lake = await createLake({data})
const run = importFiles(archive, {
  target: lake.client(),
  source: 'Daily',
  assets: false,
  writer: {maxMutations: 12},
})
let seen = 0
for (let next = await run.next(); !next.done; next = await run.next()) {
  if (++seen === Number(events)) {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(wait))
  }
}
await lake.close()
