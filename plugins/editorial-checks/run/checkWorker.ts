import {parentPort, workerData} from 'node:worker_threads'
import {buildDocumentIndex} from '../engine/documentIndex.ts'
import {createBatchChecker} from './checkBatch.ts'
import {unpackCards} from './checkExport.ts'
import {parseLines} from './parseLines.ts'
import type {RunOptions} from './types.ts'

/** One thread of a run: takes batches of NDJSON lines, answers with their results, in order. */
const {options, cards} = workerData as {options: RunOptions; cards: readonly string[]}
const check = createBatchChecker(options, buildDocumentIndex(unpackCards(cards)))
let queue = Promise.resolve()
parentPort?.on('message', (lines: string) => {
  queue = queue.then(async () => parentPort?.postMessage(await check(parseLines(lines))))
})
