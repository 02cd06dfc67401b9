import {CheckmarkIcon} from '@sanity/icons/Checkmark'
import {EditIcon} from '@sanity/icons/Edit'
import {Button, Flex, Heading, Stack} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useClient, useTranslation} from 'sanity'
import {useRouter} from 'sanity/router'
import {FactsCard} from './FactsCard.tsx'
import {factsOfStored, type StoredMemorandum} from './memorandumFacts.ts'

/** Memoranda that an import linked with the article and that wait for an editor's yes. */
export function LinkedMemoranda(props: {
  memoranda: readonly StoredMemorandum[]
  readOnly: boolean
  onUnlink: (id: string) => void
}) {
  const {memoranda, readOnly, onUnlink} = props
  const {t} = useTranslation('newsroom')
  const client = useClient({apiVersion: '2025-06-27'})
  const toast = useToast()
  const {navigateIntent} = useRouter()
  const accept = async (id: string) => {
    try {
      const held = await client.fetch<string[]>(
        '*[_id in $ids]._id',
        {ids: [id, `drafts.${id}`]},
        {perspective: 'raw', tag: 'newsroom.accept'},
      )
      const transaction = client.transaction()
      for (const one of held) transaction.patch(one, (patch) => patch.set({needsReview: false}))
      await transaction.commit({tag: 'newsroom.accept', visibility: 'sync'})
      toast.push({status: 'success', title: t('suggestions.reviewed')})
    } catch (error: unknown) {
      const message = error instanceof Error ? error.message : String(error)
      toast.push({status: 'error', title: t('suggestions.failed', {message})})
    }
  }
  if (memoranda.length === 0) return null
  return (
    <Stack gap={3}>
      <Heading as="h3" size={0}>
        {t('suggestions.linked')}
      </Heading>
      <Stack as="ul" gap={3}>
        {memoranda.map((memorandum) => (
          <FactsCard
            facts={factsOfStored(memorandum)}
            key={memorandum._id}
            testId="linked-memorandum"
          >
            <Flex gap={2} wrap="wrap">
              <Button
                disabled={readOnly}
                fontSize={1}
                icon={CheckmarkIcon}
                onClick={() => accept(memorandum._id)}
                text={t('suggestions.accept')}
              />
              <Button
                fontSize={1}
                icon={EditIcon}
                mode="ghost"
                onClick={() => navigateIntent('edit', {id: memorandum._id, type: 'memorandum'})}
                text={t('suggestions.open')}
              />
              <Button
                disabled={readOnly}
                fontSize={1}
                mode="bleed"
                onClick={() => onUnlink(memorandum._id)}
                text={t('suggestions.unlink')}
              />
            </Flex>
          </FactsCard>
        ))}
      </Stack>
    </Stack>
  )
}
