import {RefreshIcon} from '@sanity/icons/Refresh'
import {Box, Button, Card, Container, Flex, Heading, Spinner, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {useTranslation} from 'sanity'
import {type Bar, BarChart} from './BarChart.tsx'
import {DocumentsBehind} from './DocumentsBehind.tsx'
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
  const {overview, failed, refresh} = useOverview()
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
                {overview
                  ? t('dashboard.checked', {count: overview.checked})
                  : t(failed ? 'dashboard.failed' : 'dashboard.loading')}
              </Text>
            </Stack>
            <Button
              icon={RefreshIcon}
              mode="ghost"
              onClick={refresh}
              text={t('dashboard.refresh')}
            />
          </Flex>
          {!overview && !failed && <Spinner muted />}
          {overview && (
            <div style={gridStyle}>
              {chartKeys.map((key) => (
                <Card border key={key} padding={4} radius={3}>
                  <BarChart
                    bars={overview.charts[key]}
                    onOpen={setOpen}
                    title={t(`dashboard.${key}`)}
                  />
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
