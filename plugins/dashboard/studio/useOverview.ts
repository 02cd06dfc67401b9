import {useCallback, useEffect, useState} from 'react'
import {useClient, useTranslation} from 'sanity'
import {useChecks} from '../../editorial-checks/studio/ChecksOptions.ts'
import {type Overview, readOverview} from './readOverview.ts'

type Round = number

/** Reads the dashboard's charts when it opens and when it is asked to. */
export function useOverview(): {
  /** Undefined while they are read. */
  readonly overview: Overview | undefined
  /** Whether they could not be read. */
  readonly failed: boolean
  readonly refresh: () => void
} {
  const client = useClient({apiVersion: '2025-06-27'})
  const checks = useChecks()
  const {t} = useTranslation('newsroom')
  const [read, setRead] = useState<{readonly round: Round; readonly overview?: Overview}>()
  const [round, setRound] = useState<Round>(0)
  useEffect(() => {
    const controller = new AbortController()
    const {signal} = controller
    const words = {
      noSection: t('dashboard.no-section'),
      unknown: t('dashboard.unknown-year'),
      earlier: t('dashboard.earlier'),
    }
    readOverview(client, checks, words, signal)
      .then((overview) => overview && setRead({round, overview}))
      .catch(() => signal.aborted || setRead({round}))
    return () => controller.abort()
  }, [client, checks, t, round])
  const refresh = useCallback(() => setRound((value) => value + 1), [])
  // What was found in an earlier round is not shown while a new one runs.
  const current = read?.round === round ? read : undefined
  return {
    overview: current?.overview,
    failed: current !== undefined && current.overview === undefined,
    refresh,
  }
}
