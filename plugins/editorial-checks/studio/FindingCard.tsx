import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {EyeClosedIcon} from '@sanity/icons/EyeClosed'
import {UndoIcon} from '@sanity/icons/Undo'
import {Badge, Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type FormEvent, memo, useEffect, useId, useRef, useState} from 'react'
import {useTranslation} from 'sanity'
import type {Finding, Severity} from '../engine/types.ts'

/** The colours that Sanity's own validation uses for the three levels. */
export const severityTones = {
  error: 'critical',
  warning: 'caution',
  info: 'primary',
} as const satisfies Record<Severity, string>

/** What an editor may do about a finding. */
export interface FindingActions {
  jump(finding: Finding): void
  fix(finding: Finding): void
  waive(finding: Finding, reason: string): void
  unwaive(finding: Finding): void
}

/** One finding: what is wrong, what to do, and the ways to be rid of it. */
export const FindingCard = memo(function FindingCard(props: {
  finding: Finding
  readOnly: boolean
  actions: FindingActions
}) {
  const {finding, readOnly, actions} = props
  const {t} = useTranslation('newsroom')
  const [waiving, setWaiving] = useState(false)
  const {fix, waived} = finding
  return (
    <Card
      as="li"
      border
      radius={2}
      padding={3}
      tone={waived ? 'transparent' : severityTones[finding.severity]}
      data-testid={`finding-${finding.rule}`}
    >
      <Stack gap={3}>
        <Text size={1} weight="medium">
          <button type="button" onClick={() => actions.jump(finding)} style={jumpStyle}>
            {finding.message}
          </button>
        </Text>
        {finding.place && (
          <Text size={1} muted data-testid="finding-place">
            {finding.place.charAt(0).toUpperCase() + finding.place.slice(1)}
          </Text>
        )}
        {finding.help && (
          <Text size={1} muted>
            {finding.help}
          </Text>
        )}
        {waived && (
          <Text size={1} muted>
            {t('checks.waived', {by: waived.by, reason: waived.reason})}
          </Text>
        )}
        <Flex align="center" gap={2} wrap="wrap">
          {fix && !waived && (
            <Button
              disabled={readOnly}
              fontSize={1}
              icon={BulbOutlineIcon}
              mode="ghost"
              onClick={() => actions.fix(finding)}
              padding={2}
              text={fix.title}
            />
          )}
          <Button
            disabled={readOnly}
            fontSize={1}
            icon={waived ? UndoIcon : EyeClosedIcon}
            mode="bleed"
            onClick={waived ? () => actions.unwaive(finding) : () => setWaiving(!waiving)}
            padding={2}
            text={t(waived ? 'checks.unwaive' : 'checks.waive')}
          />
          <Badge fontSize={0} style={{marginInlineStart: 'auto'}}>
            {finding.rule}
          </Badge>
        </Flex>
        {waiving && (
          <WaiveForm
            onWaive={(reason) => {
              setWaiving(false)
              actions.waive(finding, reason)
            }}
          />
        )}
      </Stack>
    </Card>
  )
})

const jumpStyle = {
  background: 'none',
  border: 0,
  color: 'inherit',
  cursor: 'pointer',
  font: 'inherit',
  padding: 0,
  textAlign: 'start',
  textDecoration: 'underline',
  textDecorationStyle: 'dotted',
  textUnderlineOffset: '0.2em',
} as const

function WaiveForm(props: {onWaive: (reason: string) => void}) {
  const {t} = useTranslation('newsroom')
  const [reason, setReason] = useState('')
  const label = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') props.onWaive(reason.trim())
  }
  return (
    <form onSubmit={submit}>
      <Stack gap={2}>
        <Text as="label" size={1} id={label}>
          {t('checks.waive-reason')}
        </Text>
        <Flex gap={2}>
          <TextInput
            aria-labelledby={label}
            fontSize={1}
            onChange={(event) => setReason(event.currentTarget.value)}
            ref={input}
            value={reason}
          />
          <Button
            disabled={reason.trim() === ''}
            fontSize={1}
            text={t('checks.waive')}
            type="submit"
          />
        </Flex>
      </Stack>
    </form>
  )
}
