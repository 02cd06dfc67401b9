import type {Counts, ImportResult} from '../pipeline/events.ts'
import type {ClientSettings, DroppedFile, ImportRequest, PreviewRow} from './importMessages.ts'
import {type ImportJob, startImportJob} from './startImportJob.ts'

/** Where an import stands on the screen. */
export type ImportState =
  | {readonly step: 'choose'}
  | {readonly step: 'working'; readonly kind: ImportRequest['kind']; readonly counts: Counts}
  | {
      readonly step: 'preview' | 'report'
      readonly rows: readonly PreviewRow[]
      readonly result: ImportResult
    }
  | {readonly step: 'failed'; readonly message: string}

/** How an import is to be run. */
export type ImportChoice = Pick<ImportRequest, 'drafts' | 'section'>

/** Where an import writes, and in whose name. */
export interface ImportPlace {
  readonly client: ClientSettings
  readonly by?: string
}

/** One import at a time into one dataset: its files, its job, and where it stands. */
export interface ImportSession {
  state(): ImportState
  /** @returns what ends the subscription */
  subscribe(onChange: () => void): () => void
  preview(files: readonly DroppedFile[], place: ImportPlace): void
  run(choice: ImportChoice, place: ImportPlace): void
  retry(place: ImportPlace): void
  /** A preview is over at once; a run ends with the report of what it wrote. */
  cancel(): void
  reset(): void
}

const nothing: Counts = {read: 0, created: 0, changed: 0, unchanged: 0, skipped: 0, failed: 0}

const sessions = new Map<string, ImportSession>()

/**
 * The session of a dataset. It outlives the screen that shows it: Studio takes its tools down and
 * puts them up again, as while it loads or when another tool is opened, and files that were chosen
 * or a run that goes on must not be lost by that.
 */
export function importSession({projectId, dataset, apiHost}: ClientSettings): ImportSession {
  const key = [apiHost, projectId, dataset].join(' ')
  const session = sessions.get(key) ?? createSession()
  sessions.set(key, session)
  return session
}

function createSession(): ImportSession {
  let state: ImportState = {step: 'choose'}
  let files: readonly DroppedFile[] = []
  let lastChoice: ImportChoice = {drafts: false}
  let job: ImportJob | undefined
  const listeners = new Set<() => void>()
  const set = (next: ImportState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const start = (kind: ImportRequest['kind'], choice: ImportChoice, place: ImportPlace) => {
    const rows: PreviewRow[] = []
    job?.cancel()
    set({step: 'working', kind, counts: nothing})
    const request: ImportRequest = {kind, files, label: labelOf(files), ...place, ...choice}
    const own: ImportJob = startImportJob(request, (message) => {
      // A job that was left for another one says no more.
      if (job !== own) return
      if (message.type === 'row') rows.push(message.row)
      else if (message.type === 'progress') set({step: 'working', kind, counts: message.counts})
      else if (message.type === 'error') set({step: 'failed', message: message.message})
      else {
        const {result} = message
        // What cannot be tried again need not be held.
        if (kind === 'run' && !canRetry(result)) files = []
        set({step: kind === 'preview' ? 'preview' : 'report', rows, result})
      }
    })
    job = own
  }
  const reset = () => {
    job?.cancel()
    job = undefined
    files = []
    set({step: 'choose'})
  }
  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    preview(chosen, place) {
      files = chosen
      start('preview', {drafts: false}, place)
    },
    run(choice, place) {
      lastChoice = choice
      start('run', choice, place)
    },
    retry: (place) => start('run', lastChoice, place),
    cancel() {
      if (state.step === 'working' && state.kind === 'preview') reset()
      else job?.cancel()
    },
    reset,
  }
}

/** Whether a run left something that its files may still give. */
export function canRetry({counts, interrupted}: ImportResult): boolean {
  return counts.failed > 0 || interrupted === true
}

function labelOf(files: readonly DroppedFile[]): string {
  const [first] = files
  if (!first) return ''
  const [top = first.path] = first.path.split('/')
  return files.length === 1 ? first.path : top
}
