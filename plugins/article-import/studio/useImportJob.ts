import {useCallback, useEffect, useRef, useState} from 'react'
import {useClient, useCurrentUser} from 'sanity'
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

const nothing: Counts = {read: 0, created: 0, changed: 0, unchanged: 0, skipped: 0, failed: 0}

/** Runs previews and imports one after the other, in a worker, and follows them. */
export function useImportJob() {
  const client = useClient({apiVersion: '2025-06-27'})
  const user = useCurrentUser()
  const [state, setState] = useState<ImportState>({step: 'choose'})
  const job = useRef<ImportJob>(undefined)
  const files = useRef<readonly DroppedFile[]>([])
  const lastChoice = useRef<ImportChoice>({drafts: false})

  const start = useCallback(
    (kind: ImportRequest['kind'], choice: ImportChoice) => {
      const rows: PreviewRow[] = []
      setState({step: 'working', kind, counts: nothing})
      const request: ImportRequest = {
        kind,
        files: files.current,
        label: labelOf(files.current),
        client: settingsOf(client.config()),
        ...choice,
        ...(user?.name !== undefined && {by: user.name}),
      }
      job.current = startImportJob(request, (message) => {
        if (message.type === 'row') rows.push(message.row)
        else if (message.type === 'progress') {
          setState({step: 'working', kind, counts: message.counts})
        } else if (message.type === 'error') setState({step: 'failed', message: message.message})
        else {
          const step = kind === 'preview' ? 'preview' : 'report'
          setState({step, rows, result: message.result})
        }
      })
    },
    [client, user],
  )
  // Leaving the tool ends what runs; what was written stays, and can be taken up again.
  useEffect(() => () => job.current?.cancel(), [])
  return {
    state,
    preview(chosen: readonly DroppedFile[]) {
      files.current = chosen
      start('preview', {drafts: false})
    },
    run(choice: ImportChoice) {
      lastChoice.current = choice
      start('run', choice)
    },
    retry: () => start('run', lastChoice.current),
    cancel: () => job.current?.cancel(),
    reset() {
      job.current?.cancel()
      files.current = []
      setState({step: 'choose'})
    },
  }
}

function labelOf(files: readonly DroppedFile[]): string {
  const [first] = files
  if (!first) return ''
  const [top = first.path] = first.path.split('/')
  return files.length === 1 ? first.path : top
}

function settingsOf(config: {
  readonly projectId?: string
  readonly dataset?: string
  readonly apiHost?: string
  readonly token?: string
  readonly withCredentials?: boolean
}): ClientSettings {
  const {projectId = '', dataset = '', apiHost, token, withCredentials} = config
  return {
    projectId,
    dataset,
    ...(apiHost !== undefined && {apiHost}),
    ...(token && {token}),
    ...(withCredentials !== undefined && {withCredentials}),
  }
}
