import {AddIcon} from '@sanity/icons/Add'
import {EditIcon} from '@sanity/icons/Edit'
import {Badge, Button, Card, Flex, Heading, Select, Stack, Text} from '@sanity/ui'
import {type ReactNode, useState} from 'react'
import {useTranslation} from 'sanity'
import type {Choice} from '../../../schemas/vocabularies/choice.ts'
import {memorandumKinds} from '../../../schemas/vocabularies/memorandumKinds.ts'
import {memorandumStatuses} from '../../../schemas/vocabularies/memorandumStatuses.ts'
import type {NewsDocument} from '../model.ts'
import type {MemorandumSuggestion} from './memorandumSuggestions.ts'

/** One memorandum that was found: each fact, the sentence that says it, and what to do with it. */
export function SuggestionCard(props: {
  suggestion: MemorandumSuggestion
  others: readonly NewsDocument[]
  readOnly: boolean
  onAccept: (options: {open: boolean}) => void
  onMerge: (id: string) => void
  onDismiss: () => void
}) {
  const {suggestion, others, readOnly, onAccept, onMerge, onDismiss} = props
  const {t} = useTranslation('newsroom')
  const [merging, setMerging] = useState(false)
  const {memorandum, names, quotes, confidence} = suggestion
  const nameOf = (value: unknown) => names.get(refOf(value) ?? '')
  const parties: readonly unknown[] = Array.isArray(memorandum.parties) ? memorandum.parties : []
  const facts: [string, string | undefined][] = [
    ['kind', title(memorandumKinds, memorandum.kind)],
    ['status', title(memorandumStatuses, memorandum.status)],
    ['parties', list(parties.map((party) => nameOf(field(party, 'organization'))))],
    ['signatories', list(parties.map((party) => nameOf(field(party, 'signatory'))))],
    ['signed-on', plain(memorandum.signedOn) ?? plain(memorandum.signedOnText)],
    ['place', nameOf(memorandum.place)],
    ['areas', Array.isArray(memorandum.areas) ? list(memorandum.areas) : undefined],
  ]
  return (
    <Card as="li" border padding={3} radius={2} data-testid="memorandum-suggestion">
      <Stack gap={4}>
        <Flex align="flex-start" gap={3} justify="space-between">
          <Heading as="h3" size={0}>
            {plain(memorandum.title) ?? memorandum._id}
          </Heading>
          <Badge style={wholeStyle} tone={confidence >= 0.8 ? 'positive' : 'caution'}>
            {t('suggestions.confidence', {percent: Math.round(confidence * 100)})}
          </Badge>
        </Flex>
        <dl style={factsStyle}>
          {facts.map(([name, value]) => (
            <Fact key={name} name={t(`suggestions.${name}`)}>
              {value ?? t('suggestions.unknown')}
            </Fact>
          ))}
        </dl>
        <Stack gap={2}>
          <Text muted size={1}>
            {t('suggestions.evidence')}
          </Text>
          {quotes.map((quote) => (
            <Card key={quote} padding={2} radius={2} tone="transparent">
              <Text as="blockquote" size={1}>
                “{quote}”
              </Text>
            </Card>
          ))}
        </Stack>
        <Flex gap={2} wrap="wrap">
          <Button
            disabled={readOnly}
            fontSize={1}
            icon={AddIcon}
            onClick={() => onAccept({open: false})}
            text={t('suggestions.accept')}
          />
          <Button
            disabled={readOnly}
            fontSize={1}
            icon={EditIcon}
            mode="ghost"
            onClick={() => onAccept({open: true})}
            text={t('suggestions.correct')}
          />
          <Button
            disabled={readOnly || others.length === 0}
            fontSize={1}
            mode="ghost"
            onClick={() => setMerging(!merging)}
            text={t('suggestions.merge')}
          />
          <Button
            disabled={readOnly}
            fontSize={1}
            mode="bleed"
            onClick={onDismiss}
            text={t('suggestions.dismiss')}
          />
        </Flex>
        {merging && (
          <Select
            aria-label={t('suggestions.merge-hint')}
            fontSize={1}
            onChange={(event) => {
              if (event.currentTarget.value !== '') onMerge(event.currentTarget.value)
            }}
            value=""
          >
            <option value="">{t('suggestions.merge-hint')}</option>
            {others.map((other) => (
              <option key={other._id} value={other._id}>
                {[plain(other.title) ?? other._id, plain(other.signedOn)]
                  .filter(Boolean)
                  .join(' · ')}
              </option>
            ))}
          </Select>
        )}
      </Stack>
    </Card>
  )
}

const wholeStyle = {flex: 'none', whiteSpace: 'nowrap'} as const

const factsStyle = {
  display: 'grid',
  gap: '0.5rem 1rem',
  gridTemplateColumns: 'max-content 1fr',
  margin: 0,
} as const

function Fact(props: {name: string; children: ReactNode}) {
  return (
    <>
      <dt>
        <Text muted size={1}>
          {props.name}
        </Text>
      </dt>
      <dd style={{margin: 0}}>
        <Text size={1}>{props.children}</Text>
      </dd>
    </>
  )
}

function title(choices: readonly Choice[], value: unknown): string | undefined {
  return choices.find((choice) => choice.value === value)?.title
}

function list(values: readonly unknown[]): string | undefined {
  return values.filter((value) => typeof value === 'string').join(', ') || undefined
}

function plain(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}

function refOf(value: unknown): string | undefined {
  return plain(field(value, '_ref'))
}
