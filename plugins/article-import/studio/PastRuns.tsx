import {Badge, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {useDocumentStore, useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {Counts} from '../pipeline/events.ts'

interface Run {
  readonly _id: string
  readonly source?: string | null
  readonly startedAt?: string | null
  readonly status?: string | null
  readonly counts?: Partial<Counts> | null
  readonly losses?: number | null
}

const query = `*[_type == "importRun"] | order(startedAt desc) [0...10] {
  _id, source, startedAt, status, counts, "losses": count(losses)
}`

/** The latest runs of the importer, from here and from the command line. */
export function PastRuns() {
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
          <Card as="li" border key={run._id} padding={3} radius={2}>
            <Flex align="center" gap={3} wrap="wrap">
              <Text size={1}>
                <IntentLink intent="edit" params={{id: run._id, type: 'importRun'}}>
                  {run.source ?? run._id}
                </IntentLink>
              </Text>
              <Text muted size={1}>
                {run.startedAt?.slice(0, 16).replace('T', ' ')}
              </Text>
              <Text muted size={1}>
                {t('import.report', {...run.counts})}
              </Text>
              {(run.losses ?? 0) > 0 && (
                <Badge tone="caution">
                  {t('import.losses')}: {run.losses}
                </Badge>
              )}
            </Flex>
          </Card>
        ))}
      </Stack>
    </Stack>
  )
}
