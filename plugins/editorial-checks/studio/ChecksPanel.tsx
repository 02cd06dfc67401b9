import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {Box, Button, Flex, Heading, Stack, Text} from '@sanity/ui'
import {
  type DocumentInspectorProps,
  insert,
  PatchEvent,
  type Path,
  type SanityDocumentLike,
  setIfMissing,
  unset,
  useCurrentUser,
  useTranslation,
} from 'sanity'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import type {Finding, Severity} from '../engine/types.ts'
import {createWaiver, type Waiver} from '../engine/waivers.ts'
import {FindingCard} from './FindingCard.tsx'
import {fixesTogether} from './fixesTogether.ts'
import {formPatches} from './formPatches.ts'
import {useFindings} from './useFindings.ts'

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** The panel with the findings of the open document: jump, fix, waive. */
export function ChecksPanel({onClose}: DocumentInspectorProps) {
  const {t} = useTranslation('newsroom')
  const user = useCurrentUser()
  const {value, onFocus, onPathOpen, onChange, formState, editState} = useDocumentPane()
  const findings = useFindings(value, editState?.published != null)
  const together = fixesTogether(findings)
  const readOnly = formState?.readOnly === true
  const jump = (finding: Finding) => {
    const path = [...finding.path] as Path
    onPathOpen(path)
    onFocus(path)
  }
  const fix = (finding: Finding) => {
    if (finding.fix) onChange(PatchEvent.from(formPatches(finding.fix)))
  }
  const waive = (finding: Finding, reason: string) => {
    const waiver = createWaiver(value, finding, {
      reason,
      by: user?.name ?? user?.email ?? user?.id ?? '',
      at: new Date().toISOString(),
    })
    onChange(
      PatchEvent.from([setIfMissing([], ['waivers']), insert([waiver], 'after', ['waivers', -1])]),
    )
  }
  const unwaive = (finding: Finding) => {
    const paths = waiversOf(value, finding).map(({_key}) => ['waivers', {_key}])
    onChange(PatchEvent.from(paths.map((path) => unset(path))))
  }
  const groups: {title: string; findings: readonly Finding[]}[] = [
    ...severities.map((severity) => ({
      title: t(`checks.${severity}`),
      findings: findings.filter((finding) => finding.severity === severity && !finding.waived),
    })),
    {title: t('checks.waived-group'), findings: findings.filter((finding) => finding.waived)},
  ]
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        closeButtonLabel={t('checks.close')}
        flex="none"
        onClose={onClose}
        title={t('checks.title')}
      />
      <Box flex={1} overflow="auto" padding={3} data-testid="checks-inspector" aria-live="polite">
        {findings.length === 0 && (
          <Text muted size={1}>
            {t('checks.none')}
          </Text>
        )}
        <Stack gap={5}>
          {together.length > 1 && (
            <Button
              disabled={readOnly}
              icon={BulbOutlineIcon}
              mode="ghost"
              onClick={() => onChange(PatchEvent.from(together.flatMap(formPatches)))}
              text={t('checks.fix-all', {count: together.length})}
            />
          )}
          {groups.map((group) =>
            group.findings.length === 0 ? null : (
              <Stack gap={3} key={group.title}>
                <Heading as="h3" size={0}>
                  {group.title} ({group.findings.length})
                </Heading>
                <Stack as="ul" gap={2}>
                  {group.findings.map((finding) => (
                    <FindingCard
                      finding={finding}
                      key={findingKey(finding)}
                      onFix={() => fix(finding)}
                      onJump={() => jump(finding)}
                      onUnwaive={() => unwaive(finding)}
                      onWaive={(reason) => waive(finding, reason)}
                      readOnly={readOnly}
                    />
                  ))}
                </Stack>
              </Stack>
            ),
          )}
        </Stack>
      </Box>
    </Flex>
  )
}

/** The waivers that a finding stands under. */
function waiversOf(document: SanityDocumentLike, finding: Finding): readonly Waiver[] {
  const {rule, path, textHash} = createWaiver(document, finding, {by: '', reason: '', at: ''})
  const waivers: readonly Waiver[] = Array.isArray(document.waivers) ? document.waivers : []
  return waivers.filter(
    (waiver) => waiver.rule === rule && waiver.path === path && waiver.textHash === textHash,
  )
}

function findingKey(finding: Finding): string {
  return `${finding.rule} ${JSON.stringify(finding.path)} ${finding.span?.start ?? ''}`
}
