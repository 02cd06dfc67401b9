import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import {withDefaults} from '../buildArticle.ts'
import type {ImportHelper, ReadOutcome} from '../helper.ts'
import type {LearnedSource} from '../learnAhead.ts'
import type {ArticleDefaults, Recipe} from '../types.ts'
import type {HelperData, HelperJob, HelperMessage, HelperNews} from './helperMessages.ts'

/** Before so many articles a thread would cost more than it saves. */
const WORTHWHILE = 150
/** Jobs that may wait: enough to keep the thread busy, few enough to leave some to do here. */
const READING = 8
const CHECKING = 8

/** A helper and the way to end it. */
export interface RunningHelper extends ImportHelper {
  /** Begins now, for an input that is known to be worth it. */
  begin(): void
  close(): Promise<void>
}

/**
 * A helper in a thread of its own, which begins when an import has turned out to be worth it, and
 * takes as much as it can while the import does the rest. Undefined on a machine of one core.
 */
export function startHelper(recipe: Recipe, defaults: ArticleDefaults): RunningHelper | undefined {
  if (availableParallelism() < 2) return undefined
  const {source, publishedAt, language} = defaults
  const given: ArticleDefaults = {
    ...(source !== undefined && {source}),
    ...(publishedAt !== undefined && {publishedAt}),
    ...(language !== undefined && {language}),
  }
  const counts = {articles: 0, read: 0, check: 0}
  const waiting: ((message: Exclude<HelperMessage, 'ready'> | undefined) => void)[] = []
  const sources: LearnedSource[] = []
  let worker: Worker | undefined
  let isReady = false

  const begin = () => {
    if (worker) return
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
    worker = new Worker(new URL(`./helperThread.${extension}`, import.meta.url), {
      workerData: {recipe, defaults: given} satisfies HelperData,
      // Garbage is collected early: what the thread holds is a few batches.
      resourceLimits: {maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024},
    })
    for (const source of sources) {
      worker.postMessage({kind: 'learn', source} satisfies HelperNews)
    }
    worker.on('message', (message: HelperMessage) => {
      if (message === 'ready') isReady = true
      else waiting.shift()?.(message)
    })
    // What the thread leaves undone is done here; an article that ends it may end the import too.
    const gone = () => {
      isReady = false
      for (const answer of waiting.splice(0)) answer(undefined)
    }
    worker.on('error', gone)
    worker.on('exit', gone)
  }
  const ask = async (job: HelperJob) => {
    if (!isReady) return undefined
    counts[job.kind]++
    const answer = new Promise<Exclude<HelperMessage, 'ready'> | undefined>((resolve) =>
      waiting.push(resolve),
    )
    worker?.postMessage(job)
    const message = await answer
    counts[job.kind]--
    return message
  }

  return {
    begin,
    met() {
      if (++counts.articles === WORTHWHILE) begin()
    },
    readsNow: () => isReady && counts.read < READING,
    pause: () => new Promise((done) => setImmediate(done)),
    async read(articles) {
      const answer = await ask({kind: 'read', articles})
      if (!answer) return undefined
      const results = articles.map((article, index) => () => {
        const outcome: ReadOutcome = JSON.parse(answer.results[index] ?? '')
        if ('error' in outcome) return outcome
        return {read: {...outcome.read, raw: withDefaults(article, given)}}
      })
      return {results, spent: answer.spent}
    },
    learn(source) {
      sources.push(source)
      worker?.postMessage({kind: 'learn', source} satisfies HelperNews)
    },
    checksNow: () => isReady && counts.check < CHECKING,
    async check(documents) {
      const answer = await ask({kind: 'check', documents})
      return (
        answer && {results: answer.results.map((text) => JSON.parse(text)), spent: answer.spent}
      )
    },
    async close() {
      await worker?.terminate()
    },
  }
}
