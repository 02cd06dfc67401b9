import {Button, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {type ChangeEvent, useEffect, useRef, useState} from 'react'
import {useDocumentStore, useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {Counts} from '../pipeline/events.ts'
import {droppedFile} from './filesOfDrop.ts'
import type {DroppedFile} from './importMessages.ts'

interface Run {
  readonly _id: string
  readonly source?: unknown
  readonly startedAt?: unknown
  readonly status?: string | null
  readonly counts?: Partial<Counts> | null
  readonly losses?: readonly Loss[] | null
  readonly lossCount?: number | null
}

interface Loss {
  readonly _key: string
  readonly message?: string | null
  readonly locator?: string | null
}

const lossesShown = 50
/** How a run ends that did not reach the end of its files. */
const stopped = new Set(['interrupted', 'failed'])

const query = `*[_type == "importRun"] | order(startedAt desc) [0...10] {
  _id, source, startedAt, status, counts,
  "lossCount": count(losses), "losses": losses[0...${lossesShown}]{_key, message, locator}
}`

/** The latest runs of the importer, from here and from the command line. */
export function PastRuns(props: {onChoose: (files: readonly DroppedFile[]) => void}) {
  const {t} = useTranslation('newsroom')
  const documentStore = useDocumentStore()
  const [runs, setRuns] = useState<readonly Run[]>([])
  useEffect(() => {
    const subscription = documentStore
      .listenQuery(
        {fetch: query, listen: '*[_type == "importRun"]'},
        {},
        {
          apiVersion: '2025-06-27',
          perspective: 'published',
          throttleTime: 1000,
          tag: 'newsroom.import-runs',
        },
      )
      .subscribe(setRuns)
    return () => subscription.unsubscribe()
  }, [documentStore])
  if (runs.length === 0) return null
  return (
    <Stack gap={3}>
      <Heading as="h2" size={1}>
        {t('import.past-runs')}
      </Heading>
      <Stack as="ul" gap={2}>
        {runs.map((run) => (
          <PastRun key={run._id} onChoose={props.onChoose} run={run} />
        ))}
      </Stack>
    </Stack>
  )
}

function PastRun(props: {run: Run; onChoose: (files: readonly DroppedFile[]) => void}) {
  const {run, onChoose} = props
  const {t} = useTranslation('newsroom')
  const [open, setOpen] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.currentTarget.files ?? [])].map(droppedFile)
    if (chosen.length > 0) onChoose(chosen)
  }
  const lossCount = run.lossCount ?? 0
  const wantsRetry = (run.counts?.failed ?? 0) > 0 || lossCount > 0 || stopped.has(run.status ?? '')
  return (
    <Card as="li" border padding={3} radius={2}>
      <Stack gap={3}>
        <Flex align="center" gap={3} wrap="wrap">
          <Text size={1}>
            <IntentLink intent="edit" params={{id: run._id, type: 'importRun'}}>
              {typeof run.source === 'string' ? run.source : run._id}
            </IntentLink>
          </Text>
          <Text muted size={1}>
            {String(run.startedAt ?? '')
              .slice(0, 16)
              .replace('T', ' ')}
          </Text>
          <Text muted size={1}>
            {t('import.report', {...run.counts})}
          </Text>
          {stopped.has(run.status ?? '') && (
            <Text muted size={1}>
              {t('import.stopped')}
            </Text>
          )}
          {lossCount > 0 && (
            <Button
              aria-expanded={open}
              fontSize={1}
              mode="ghost"
              onClick={() => setOpen(!open)}
              padding={2}
              text={`${t('import.losses')}: ${lossCount}`}
              tone="caution"
            />
          )}
          {wantsRetry && (
            <>
              <input hidden multiple onChange={choose} ref={files} type="file" />
              <Button
                fontSize={1}
                mode="ghost"
                onClick={() => files.current?.click()}
                padding={2}
                text={t('import.files-again')}
              />
            </>
          )}
        </Flex>
        {open && (
          <Stack as="ul" gap={3}>
            {run.losses?.map((loss) => (
              <Text as="li" key={loss._key} muted size={1}>
                {[loss.locator, loss.message].filter(Boolean).join(' — ')}
              </Text>
            ))}
            {lossCount > lossesShown && (
              <Text as="li" muted size={1}>
                {t('profile.more', {count: lossCount - lossesShown})}
              </Text>
            )}
          </Stack>
        )}
      </Stack>
    </Card>
  )
}
