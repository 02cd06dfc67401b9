import {parentPort, workerData} from 'node:worker_threads'
import type {RawArticle} from '../../model.ts'
import {readArticle} from '../buildArticle.ts'
import {outcomeOf, type ReadOutcome} from '../helper.ts'
import type {LearnedSource} from '../learnAhead.ts'
import {pureStages} from '../stages.ts'
import {Tally} from '../tally.ts'
import type {HelperData, HelperJob, HelperMessage, HelperNews} from './helperMessages.ts'

/** The thread of {@link startHelper}: converts, reads and checks, job by job. */
const {recipe, defaults} = workerData as HelperData
const stages = pureStages(recipe)
const learned = new Map<string, LearnedSource['lines']>()

function read(article: RawArticle, tally: Tally): ReadOutcome {
  const outcome = outcomeOf(() => readArticle(article, stages, defaults, learned, tally))
  if ('error' in outcome) return outcome
  const {raw, converted, ...rest} = outcome.read
  // What the other side has, or does not need, stays here.
  return {read: {...rest, converted: {...converted, blocks: []}}} as unknown as ReadOutcome
}

function check(documents: readonly string[], tally: Tally) {
  const start = performance.now()
  const findings = documents.map((text) => stages.check(JSON.parse(text)))
  tally.spent('check', start)
  return findings
}

parentPort?.on('message', (job: HelperJob | HelperNews) => {
  if (job.kind === 'learn') {
    learned.set(job.source.name, job.source.lines)
    return
  }
  const tally = new Tally()
  const results =
    job.kind === 'read'
      ? (job.articles as readonly RawArticle[]).map((article) => read(article, tally))
      : check(job.documents, tally)
  const message: HelperMessage = {
    results: results.map((result) => JSON.stringify(result)),
    spent: tally.stages,
  }
  parentPort?.postMessage(message)
})
parentPort?.postMessage('ready' satisfies HelperMessage)
