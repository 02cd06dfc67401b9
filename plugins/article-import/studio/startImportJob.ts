import type {ImportMessage, ImportRequest} from './importMessages.ts'

const workerStartMs = 10_000

/** A running import job. */
export interface ImportJob {
  /** Ends the job after what is in flight; what was written stays. */
  cancel(): void
}

/**
 * Starts an import job in a worker, so that Studio stays alive, or on the main thread where a
 * bundler or a content security policy keeps the worker from starting.
 */
export function startImportJob(
  request: ImportRequest,
  onMessage: (message: ImportMessage) => void,
): ImportJob {
  const controller = new AbortController()
  let worker: Worker | undefined
  const onMain = () => {
    worker?.terminate()
    worker = undefined
    import('./importJob.ts')
      .then(({runImportJob}) => runImportJob(request, onMessage, controller.signal))
      .catch((error: unknown) =>
        onMessage({type: 'error', message: error instanceof Error ? error.message : String(error)}),
      )
  }
  try {
    worker = new Worker(new URL('./importWorker.ts', import.meta.url), {type: 'module'})
    let started = false
    const timer = setTimeout(() => {
      if (!started) onMain()
    }, workerStartMs)
    worker.onerror = () => {
      clearTimeout(timer)
      if (!started) onMain()
    }
    worker.onmessage = ({data}: MessageEvent<ImportMessage | 'ready'>) => {
      if (data === 'ready') {
        clearTimeout(timer)
        started = true
        worker?.postMessage(request)
        return
      }
      onMessage(data)
      if (data.type === 'done' || data.type === 'error') worker?.terminate()
    }
  } catch {
    // A browser without module workers.
    onMain()
  }
  return {
    cancel() {
      controller.abort()
      worker?.postMessage('cancel')
    },
  }
}
