import {RefreshIcon} from '@sanity/icons/Refresh'
import {Box, Button, Card, Container, Dialog, Flex, Heading, Spinner, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import {type Bar, BarChart} from './BarChart.tsx'
import {useOverview} from './useOverview.ts'

const chartKeys = [
  'by-rule',
  'by-section',
  'over-time',
  'coverage',
  'memoranda-by-year',
  'memoranda-by-area',
] as const

/** The dashboard tool: findings, memoranda and coverage as charts that open the list behind them. */
export function Overview() {
  const {t} = useTranslation('newsroom')
  const {overview, checked, refresh} = useOverview()
  const [open, setOpen] = useState<Bar>()
  return (
    <Box data-testid="overview" height="fill" overflow="auto">
      <Container paddingX={4} paddingY={5} width={3}>
        <Stack gap={5}>
          <Flex align="center" gap={3} justify="space-between">
            <Stack gap={3}>
              <Heading as="h1" size={3}>
                {t('dashboard.title')}
              </Heading>
              <Text muted size={1}>
                {overview ? t('dashboard.checked', {count: checked}) : t('dashboard.loading')}
              </Text>
            </Stack>
            <Button
              icon={RefreshIcon}
              mode="ghost"
              onClick={refresh}
              text={t('dashboard.refresh')}
            />
          </Flex>
          {!overview && <Spinner muted />}
          {overview && (
            <div style={gridStyle}>
              {chartKeys.map((key) => (
                <Card border key={key} padding={4} radius={3}>
                  <BarChart bars={overview[key]} onOpen={setOpen} title={t(`dashboard.${key}`)} />
                </Card>
              ))}
            </div>
          )}
          {open && <DocumentsBehind bar={open} onClose={() => setOpen(undefined)} />}
        </Stack>
      </Container>
    </Box>
  )
}

const gridStyle = {
  display: 'grid',
  gap: '1rem',
  gridTemplateColumns: 'repeat(auto-fit, minmax(22rem, 1fr))',
} as const

const listed = 50

function DocumentsBehind({bar, onClose}: {bar: Bar; onClose: () => void}) {
  const {t} = useTranslation('newsroom')
  return (
    <Dialog
      data-testid="documents-behind"
      header={`${t('dashboard.list')}: ${bar.label}`}
      id="newsroom-documents-behind"
      onClickOutside={onClose}
      onClose={onClose}
      width={1}
    >
      <Stack gap={4} padding={4}>
        <Stack as="ul" gap={3}>
          {bar.documents.slice(0, listed).map((document) => (
            <Text as="li" key={document._id} size={1}>
              <IntentLink intent="edit" params={{id: document._id, type: document._type}}>
                {document.title}
              </IntentLink>
            </Text>
          ))}
        </Stack>
        {bar.documents.length > listed && (
          <Text muted size={1}>
            {t('profile.more', {count: bar.documents.length - listed})}
          </Text>
        )}
      </Stack>
    </Dialog>
  )
}
