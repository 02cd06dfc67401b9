import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {Button, Heading, Stack} from '@sanity/ui'
import {memo} from 'react'
import {useTranslation} from 'sanity'
import type {Finding, Fix, Severity} from '../engine/types.ts'
import {type FindingActions, FindingCard} from './FindingCard.tsx'
import {fixesTogether} from './fixesTogether.ts'

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** What an editor may do about the findings of a document. */
export interface GroupActions extends FindingActions {
  fixAll(fixes: readonly Fix[]): void
}

/** The findings of a document by severity, those that were waived last. */
export const FindingGroups = memo(function FindingGroups(props: {
  findings: readonly Finding[]
  readOnly: boolean
  actions: GroupActions
}) {
  const {findings, readOnly, actions} = props
  const {t} = useTranslation('newsroom')
  const together = fixesTogether(findings)
  const groups: {title: string; findings: readonly Finding[]}[] = [
    ...severities.map((severity) => ({
      title: t(`checks.${severity}`),
      findings: findings.filter((finding) => finding.severity === severity && !finding.waived),
    })),
    {title: t('checks.waived-group'), findings: findings.filter((finding) => finding.waived)},
  ]
  return (
    <Stack gap={5}>
      {together.length > 1 && (
        <Button
          disabled={readOnly}
          icon={BulbOutlineIcon}
          mode="ghost"
          onClick={() => actions.fixAll(together)}
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
                  actions={actions}
                  finding={finding}
                  key={findingKey(finding)}
                  readOnly={readOnly}
                />
              ))}
            </Stack>
          </Stack>
        ),
      )}
    </Stack>
  )
})

function findingKey(finding: Finding): string {
  return `${finding.rule} ${JSON.stringify(finding.path)} ${finding.span?.start ?? ''}`
}
