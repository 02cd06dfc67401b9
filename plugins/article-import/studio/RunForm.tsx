import {Button, Card, Checkbox, Flex, Select, Stack, Text} from '@sanity/ui'
import {useEffect, useId, useState} from 'react'
import {useClient, useTranslation} from 'sanity'
import type {ImportResult} from '../pipeline/events.ts'
import type {ImportChoice} from './importSession.ts'

/** How the previewed articles are to be imported, and the button that does it. */
export function RunForm(props: {
  result: ImportResult
  onRun: (choice: ImportChoice) => void
  onReset: () => void
}) {
  const {result, onRun, onReset} = props
  const {t} = useTranslation('newsroom')
  const client = useClient({apiVersion: '2025-06-27'})
  const [sections, setSections] = useState<readonly string[]>([])
  const [section, setSection] = useState('')
  const [drafts, setDrafts] = useState(false)
  const draftsLabel = useId()
  useEffect(() => {
    const subscription = client.observable
      .fetch<string[]>('*[_type == "section" && defined(title)] | order(title).title')
      .subscribe(setSections)
    return () => subscription.unsubscribe()
  }, [client])
  const count = result.counts.created + result.counts.changed
  return (
    <Card border padding={4} radius={3}>
      <Stack gap={4}>
        <Text size={1}>{t('import.report', {...result.counts})}</Text>
        <Flex align="center" gap={4} wrap="wrap">
          <Flex align="center" gap={2}>
            <Text size={1}>{t('import.section')}</Text>
            <Select
              aria-label={t('import.section')}
              onChange={(event) => setSection(event.currentTarget.value)}
              value={section}
            >
              <option value="">{t('import.no-section')}</option>
              {sections.map((title) => (
                <option key={title}>{title}</option>
              ))}
            </Select>
          </Flex>
          <Flex align="center" gap={2}>
            <Checkbox
              checked={drafts}
              id={draftsLabel}
              onChange={(event) => setDrafts(event.currentTarget.checked)}
            />
            <Text as="label" htmlFor={draftsLabel} size={1}>
              {t('import.as-drafts')}
            </Text>
          </Flex>
          <Flex flex={1} gap={2} justify="flex-end">
            <Button mode="ghost" onClick={onReset} text={t('import.again')} />
            <Button
              disabled={count === 0}
              onClick={() => onRun({drafts, ...(section !== '' && {section})})}
              text={t('import.run', {count})}
            />
          </Flex>
        </Flex>
      </Stack>
    </Card>
  )
}
