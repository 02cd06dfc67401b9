import {Badge, Card, Flex, Heading, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'
import {useWord} from '../../newsroom/studio/useWord.ts'
import type {MemorandumFacts} from './memorandumFacts.ts'

const told = ['kind', 'status', 'parties', 'signatories', 'signed-on', 'place', 'areas'] as const

/** A memorandum as it was read: each fact, the sentences that say it, and what to do with it. */
export function FactsCard(props: {facts: MemorandumFacts; testId: string; children: ReactNode}) {
  const {facts, testId, children} = props
  const {t} = useTranslation('newsroom')
  const word = useWord()
  const said: MemorandumFacts = {
    ...facts,
    kind: facts.kind && word(facts.kind),
    status: facts.status && word(facts.status),
  }
  return (
    <Card as="li" border padding={3} radius={2} data-testid={testId}>
      <Stack gap={4}>
        <Flex align="flex-start" gap={3} justify="space-between">
          <Heading as="h3" size={0}>
            {facts.title}
          </Heading>
          {facts.confidence > 0 && (
            <Badge style={wholeStyle} tone={facts.confidence >= 0.8 ? 'positive' : 'caution'}>
              {t('suggestions.confidence', {percent: Math.round(facts.confidence * 100)})}
            </Badge>
          )}
        </Flex>
        <dl style={factsStyle}>
          {told.map((name) => (
            <Fact key={name} name={t(`suggestions.${name}`)}>
              {said[name] ?? t('suggestions.unknown')}
            </Fact>
          ))}
        </dl>
        {facts.quotes.length > 0 && (
          <Stack gap={2}>
            <Text muted size={1}>
              {t('suggestions.evidence')}
            </Text>
            {facts.quotes.map((quote) => (
              <Card key={quote} padding={2} radius={2} tone="transparent">
                <Text as="blockquote" size={1}>
                  “{quote}”
                </Text>
              </Card>
            ))}
          </Stack>
        )}
        {children}
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
