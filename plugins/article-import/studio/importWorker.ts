import {runImportJob} from './importJob.ts'
import type {ImportMessage, ImportRequest} from './importMessages.ts'

/** The part of a worker's global scope that is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ImportRequest | 'cancel'>) => void) | null
  postMessage(message: ImportMessage | 'ready'): void
}

const scope = globalThis as unknown as WorkerScope
const controller = new AbortController()

scope.onmessage = ({data}) => {
  if (data === 'cancel') {
    controller.abort()
    return
  }
  runImportJob(data, (message) => scope.postMessage(message), controller.signal).catch(
    (error: unknown) => {
      scope.postMessage({
        type: 'error',
        message: error instanceof Error ? error.message : String(error),
      })
    },
  )
}
scope.postMessage('ready')
