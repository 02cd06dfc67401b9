import {parentPort, workerData} from 'node:worker_threads'
import {createBatchChecker} from './checkBatch.ts'
import {type ExportOverview, indexOfOverview} from './checkExport.ts'
import {parseLines} from './parseLines.ts'
import type {RunOptions} from './types.ts'

/** One thread of a run: takes batches of NDJSON lines, answers with their results, in order. */
const {options, ...overview} = workerData as {options: RunOptions} & Pick<
  ExportOverview,
  'articles' | 'cards'
>
const check = createBatchChecker(options, indexOfOverview(overview))
let queue = Promise.resolve()
parentPort?.on('message', (lines: string) => {
  queue = queue.then(async () => parentPort?.postMessage(await check(parseLines(lines))))
})
