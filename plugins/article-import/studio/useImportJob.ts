import {useMemo, useSyncExternalStore} from 'react'
import {useClient, useCurrentUser} from 'sanity'
import type {ClientSettings, DroppedFile} from './importMessages.ts'
import {type ImportChoice, importSession} from './importSession.ts'

/** The import of this workspace's dataset: runs previews and imports in a worker, and follows them. */
export function useImportJob() {
  const client = useClient({apiVersion: '2025-06-27'})
  const user = useCurrentUser()
  const settings = useMemo(() => settingsOf(client.config()), [client])
  const session = importSession(settings)
  const place = {client: settings, ...(user?.name !== undefined && {by: user.name})}
  return {
    state: useSyncExternalStore(session.subscribe, session.state),
    preview: (files: readonly DroppedFile[]) => session.preview(files, place),
    run: (choice: ImportChoice) => session.run(choice, place),
    retry: () => session.retry(place),
    cancel: session.cancel,
    reset: session.reset,
  }
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
