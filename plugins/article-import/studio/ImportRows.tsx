import {Badge, Box, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {PreviewRow} from './importMessages.ts'

/** What wants a look first stands first. */
const tones = {
  failed: 'critical',
  duplicate: 'caution',
  edited: 'caution',
  changed: 'primary',
  created: 'positive',
  skipped: 'default',
  unchanged: 'default',
} as const satisfies Record<PreviewRow['outcome'], string>

const shown = 200

/** What becomes of each record, the ones that need a look first; a row opens beside its source. */
export function ImportRows(props: {
  rows: readonly PreviewRow[]
  /** Whether the rows were written, or only previewed. */
  written: boolean
}) {
  const {rows, written} = props
  const {t} = useTranslation('newsroom')
  const [open, setOpen] = useState<string>()
  const urgent = Object.keys(tones)
  const sorted = rows.toSorted((a, b) => urgent.indexOf(a.outcome) - urgent.indexOf(b.outcome))
  return (
    <Stack as="ul" gap={2} data-testid="import-rows">
      {sorted.slice(0, shown).map((row) => (
        <Card as="li" border key={row.locator} padding={3} radius={2}>
          <Stack gap={3}>
            <Flex align="center" gap={3}>
              <Badge tone={tones[row.outcome]}>{t(`import.${row.outcome}`)}</Badge>
              <Box flex={1}>
                <Text size={1} textOverflow="ellipsis" weight="medium">
                  {row.headline}
                </Text>
              </Box>
              <Text muted size={1}>
                {row.publishedAt?.slice(0, 10)}
              </Text>
              {row.source !== undefined && (!written || row.outcome === 'failed') && (
                <Button
                  aria-expanded={open === row.locator}
                  fontSize={1}
                  mode="bleed"
                  onClick={() => setOpen(open === row.locator ? undefined : row.locator)}
                  padding={2}
                  text={t(open === row.locator ? 'import.close' : 'import.compare')}
                />
              )}
              {row.id && row.outcome !== 'failed' && (written || row.outcome !== 'created') && (
                <Text size={1}>
                  <IntentLink intent="edit" params={{id: row.id, type: 'article'}}>
                    {t('import.open')}
                  </IntentLink>
                </Text>
              )}
            </Flex>
            <Text muted size={0}>
              {[row.locator, row.note].filter(Boolean).join(' — ')}
            </Text>
            {open === row.locator && <SideBySide row={row} />}
          </Stack>
        </Card>
      ))}
      {sorted.length > shown && (
        <Text as="li" muted size={1}>
          {t('profile.more', {count: sorted.length - shown})}
        </Text>
      )}
    </Stack>
  )
}

function SideBySide({row}: {row: PreviewRow}) {
  const {t} = useTranslation('newsroom')
  return (
    <div style={columns}>
      <Stack gap={3}>
        <Text muted size={1}>
          {t('import.source-text')}
        </Text>
        <Card
          overflow="auto"
          padding={3}
          radius={2}
          style={{maxHeight: '24rem'}}
          tone="transparent"
        >
          <Text as="pre" size={1} style={{whiteSpace: 'pre-wrap'}}>
            {row.source ?? ''}
          </Text>
        </Card>
      </Stack>
      <Stack gap={3}>
        <Text muted size={1}>
          {t('import.result')}
        </Text>
        <Stack gap={3}>
          <Text size={2} weight="semibold">
            {row.headline}
          </Text>
          {row.outcome === 'unchanged' && <Text size={1}>{t('import.as-it-stands')}</Text>}
          {row.body?.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a finished text do not move
            <Text key={index} size={1}>
              {paragraph}
            </Text>
          ))}
        </Stack>
      </Stack>
    </div>
  )
}

const columns = {display: 'grid', gap: '1.5rem', gridTemplateColumns: '1fr 1fr'} as const
