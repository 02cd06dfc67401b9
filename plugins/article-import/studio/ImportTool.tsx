import {Box, Button, Card, Container, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useTranslation} from 'sanity'
import {ChooseFiles} from './ChooseFiles.tsx'
import {ImportRows} from './ImportRows.tsx'
import {canRetry} from './importSession.ts'
import {PastRuns} from './PastRuns.tsx'
import {RunForm} from './RunForm.tsx'
import {useImportJob} from './useImportJob.ts'

/** The import tool: choose files, see what would become of them, run, and read the report. */
export function ImportTool() {
  const {t} = useTranslation('newsroom')
  const {state, preview, run, retry, cancel, reset} = useImportJob()
  return (
    <Box height="fill" overflow="auto">
      <Container paddingX={4} paddingY={5} width={3}>
        <Stack gap={5} data-testid="import-tool">
          <Heading as="h1" size={3}>
            {t('import.heading')}
          </Heading>
          {state.step === 'choose' && (
            <>
              <ChooseFiles onChoose={preview} />
              <PastRuns onChoose={preview} />
            </>
          )}
          {state.step === 'working' && (
            <Card border padding={4} radius={3} aria-live="polite">
              <Flex align="center" gap={3} justify="space-between">
                <Text>
                  {state.kind === 'preview'
                    ? t('import.reading', {count: state.counts.read})
                    : t('import.report', {...state.counts})}
                </Text>
                <Button mode="ghost" onClick={cancel} text={t('import.cancel')} />
              </Flex>
            </Card>
          )}
          {state.step === 'failed' && (
            <Card border padding={4} radius={3} role="alert" tone="critical">
              <Stack gap={4}>
                <Text>{state.message}</Text>
                <Flex>
                  <Button mode="ghost" onClick={reset} text={t('import.again')} />
                </Flex>
              </Stack>
            </Card>
          )}
          {state.step === 'preview' && (
            <>
              {state.rows.length === 0 ? (
                <Card border padding={4} radius={3} role="status">
                  <Stack gap={4}>
                    <Text>{t('import.nothing')}</Text>
                    <Flex>
                      <Button mode="ghost" onClick={reset} text={t('import.again')} />
                    </Flex>
                  </Stack>
                </Card>
              ) : (
                <RunForm onReset={reset} onRun={run} result={state.result} />
              )}
              <ImportRows rows={state.rows} written={false} />
            </>
          )}
          {state.step === 'report' && (
            <>
              <Card
                border
                padding={4}
                radius={3}
                tone={state.result.counts.failed > 0 ? 'caution' : 'positive'}
                data-testid="import-report"
              >
                <Stack gap={4}>
                  <Text>{t('import.report', {...state.result.counts})}</Text>
                  {state.result.interrupted && <Text>{t('import.stopped')}</Text>}
                  <Flex gap={2}>
                    <Button onClick={reset} text={t('import.again')} />
                    {canRetry(state.result) && (
                      <Button mode="ghost" onClick={retry} text={t('import.retry')} />
                    )}
                  </Flex>
                </Stack>
              </Card>
              <ImportRows rows={state.rows} written />
            </>
          )}
        </Stack>
      </Container>
    </Box>
  )
}
