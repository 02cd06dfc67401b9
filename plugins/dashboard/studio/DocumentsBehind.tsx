import {Dialog, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {useClient, useTranslation} from 'sanity'
import {IntentLink} from 'sanity/router'
import type {Bar, BarDocument, BarFilter} from './BarChart.tsx'

const listed = 50

/** The documents that a bar stands for, as links to them. */
export function DocumentsBehind({bar, onClose}: {bar: Bar; onClose: () => void}) {
  const {t} = useTranslation('newsroom')
  const documents = useDocuments(bar.documents)
  const total = 'where' in bar.documents ? bar.count : bar.documents.length
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
        {!documents && (
          <Flex justify="center">
            <Spinner muted />
          </Flex>
        )}
        <Stack as="ul" gap={3}>
          {documents?.slice(0, listed).map((document) => (
            <Text as="li" key={document._id} size={1}>
              <IntentLink intent="edit" params={{id: document._id, type: document._type}}>
                {document.title}
              </IntentLink>
            </Text>
          ))}
        </Stack>
        {total > listed && (
          <Text muted size={1}>
            {t('profile.more', {count: total - listed})}
          </Text>
        )}
      </Stack>
    </Dialog>
  )
}

function useDocuments(
  documents: readonly BarDocument[] | BarFilter,
): readonly BarDocument[] | undefined {
  const client = useClient({apiVersion: '2025-06-27'})
  const [found, setFound] = useState<readonly BarDocument[]>()
  useEffect(() => {
    if (!('where' in documents)) return
    const {where, date} = documents
    const query = `*[${where}] | order(${date} desc) [0...${listed}] {
      _id, _type, "title": coalesce(headline, title, _id)
    }`
    const subscription = client.observable
      .fetch<BarDocument[]>(query, {}, {perspective: 'drafts', tag: 'newsroom.overview'})
      // The banner says that the dataset does not answer.
      .subscribe({next: setFound, error: () => setFound([])})
    return () => subscription.unsubscribe()
  }, [client, documents])
  return 'where' in documents ? found : documents
}
