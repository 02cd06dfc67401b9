import {Box, Card, Container, Flex, Heading, Stack, Text} from '@sanity/ui'
import {type ReactNode, useEffect, useState} from 'react'
import {getPublishedId, useDocumentStore, useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {UserViewComponent} from 'sanity/structure'
import {z} from 'zod'
import {titleOf} from '../../../schemas/vocabularies/choice.ts'
import {memorandumStatuses} from '../../../schemas/vocabularies/memorandumStatuses.ts'
import {useWord} from '../../newsroom/studio/useWord.ts'
import {newestOf} from './newestOf.ts'

const shown = 20

const profileQuery = `{
  "names": *[_id == $id][0].names[]{name, abbreviation, from, to},
  "articles": ${newestOf('_type == "article" && references($id)', 'publishedAt', shown)} {
    _id, headline, publishedAt
  },
  "articleCount": count(*[_type == "article" && references($id)]),
  "memoranda": ${newestOf('_type == "memorandum" && references($id)', 'signedOn', shown)} {
    _id, title, status, signedOn, "parties": parties[].organization->{_id, name}
  },
  "memorandumCount": count(*[_type == "memorandum" && references($id)])
}`

/** What is of another kind than it should be is shown as if it were not there. */
const text = z.string().nullish().catch(null)

const profileSchema = z.object({
  names: z
    .array(z.object({name: text, abbreviation: text, from: text, to: text}))
    .nullable()
    .catch(null),
  articles: z.array(z.object({_id: z.string(), headline: text, publishedAt: text})),
  articleCount: z.number(),
  memoranda: z.array(
    z.object({
      _id: z.string(),
      title: text,
      status: text,
      signedOn: text,
      parties: z
        .array(z.object({_id: z.string(), name: text}).nullable())
        .nullable()
        .catch(null),
    }),
  ),
  memorandumCount: z.number(),
})

type Profile = z.infer<typeof profileSchema>

/** An organization at a glance: its names over time, articles, memoranda and counterparts. */
export const OrganizationProfile: UserViewComponent = ({documentId}) => {
  const {t} = useTranslation('newsroom')
  const word = useWord()
  const profile = useProfile(getPublishedId(documentId))
  if (!profile) return null
  const statusOf = ({status}: Profile['memoranda'][number]) => {
    const title = titleOf(memorandumStatuses, status ?? undefined)
    return title && word(title)
  }
  return (
    <Container padding={4} width={2}>
      <Stack gap={5} data-testid="organization-profile">
        {profile.names && profile.names.length > 0 && (
          <Section title={t('profile.names')}>
            <Timeline names={profile.names} />
          </Section>
        )}
        <Section title={`${t('profile.memoranda')} (${profile.memorandumCount})`}>
          <Links
            empty={t('profile.empty')}
            items={profile.memoranda.map((memorandum) => ({
              id: memorandum._id,
              type: 'memorandum',
              title: memorandum.title ?? memorandum._id,
              note: [memorandum.signedOn, statusOf(memorandum)].filter(Boolean).join(' · '),
            }))}
            more={moreText(t, profile.memorandumCount)}
          />
        </Section>
        <Section title={t('profile.counterparts')}>
          <Links
            empty={t('profile.empty')}
            items={counterparts(profile, getPublishedId(documentId))}
          />
        </Section>
        <Section title={`${t('profile.articles')} (${profile.articleCount})`}>
          <Links
            empty={t('profile.empty')}
            items={profile.articles.map((article) => ({
              id: article._id,
              type: 'article',
              title: article.headline ?? article._id,
              note: article.publishedAt?.slice(0, 10) ?? '',
            }))}
            more={moreText(t, profile.articleCount)}
          />
        </Section>
      </Stack>
    </Container>
  )
}

function useProfile(id: string): Profile | undefined {
  const documentStore = useDocumentStore()
  const [profile, setProfile] = useState<Profile>()
  useEffect(() => {
    const subscription = documentStore
      .listenQuery(
        {fetch: profileQuery, listen: '*[_id == $id || references($id)]'},
        {id},
        {
          apiVersion: '2025-06-27',
          perspective: 'drafts',
          throttleTime: 1000,
          tag: 'newsroom.profile',
        },
      )
      .subscribe((result) => setProfile(profileSchema.parse(result)))
    return () => subscription.unsubscribe()
  }, [documentStore, id])
  return profile
}

function moreText(t: ReturnType<typeof useTranslation>['t'], total: number): string | undefined {
  return total > shown ? t('profile.more', {count: total - shown}) : undefined
}

function counterparts(profile: Profile, id: string): LinkItem[] {
  const counts = new Map<string, {name: string; count: number}>()
  for (const party of profile.memoranda.flatMap((memorandum) => memorandum.parties ?? [])) {
    if (!party || party._id === id) continue
    const known = counts.get(party._id) ?? {name: party.name ?? party._id, count: 0}
    counts.set(party._id, {...known, count: known.count + 1})
  }
  return [...counts]
    .sort(([, a], [, b]) => b.count - a.count || a.name.localeCompare(b.name))
    .map(([_id, {name, count}]) => ({
      id: _id,
      type: 'organization',
      title: name,
      note: String(count),
    }))
}

function Section(props: {title: string; children: ReactNode}) {
  return (
    <Stack gap={3}>
      <Heading as="h3" size={1}>
        {props.title}
      </Heading>
      {props.children}
    </Stack>
  )
}

interface LinkItem {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly note: string
}

function Links(props: {items: readonly LinkItem[]; empty: string; more?: string | undefined}) {
  if (props.items.length === 0) {
    return (
      <Text muted size={1}>
        {props.empty}
      </Text>
    )
  }
  return (
    <Stack gap={1}>
      {props.items.map((item) => (
        <Card as="div" key={item.id} padding={2} radius={2}>
          <Flex gap={3} justify="space-between">
            <Text size={1}>
              <IntentLink intent="edit" params={{id: item.id, type: item.type}}>
                {item.title}
              </IntentLink>
            </Text>
            <Box flex="none">
              <Text muted size={1}>
                {item.note}
              </Text>
            </Box>
          </Flex>
        </Card>
      ))}
      {props.more && (
        <Box padding={2}>
          <Text muted size={1}>
            {props.more}
          </Text>
        </Box>
      )}
    </Stack>
  )
}

function Timeline(props: {names: NonNullable<Profile['names']>}) {
  const {t} = useTranslation('newsroom')
  return (
    <Stack gap={2}>
      {props.names.map((entry) => (
        <Card
          border
          key={`${entry.name ?? ''} ${entry.abbreviation ?? ''} ${entry.from ?? ''}`}
          padding={3}
          radius={2}
        >
          <Stack gap={2}>
            <Text size={1} weight="medium">
              {[entry.name, entry.abbreviation && `(${entry.abbreviation})`]
                .filter(Boolean)
                .join(' ')}
            </Text>
            {(entry.from || entry.to) && (
              <Text muted size={1}>
                {entry.from ? `${entry.from} –` : ''}{' '}
                {entry.to && t('profile.until', {to: entry.to})}
              </Text>
            )}
          </Stack>
        </Card>
      ))}
    </Stack>
  )
}
