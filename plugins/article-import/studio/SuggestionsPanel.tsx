import {Box, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useDeferredValue, useEffect, useMemo, useState} from 'react'
import {
  type DocumentInspectorProps,
  getPublishedId,
  insert,
  PatchEvent,
  setIfMissing,
  useClient,
  useCurrentUser,
  useDocumentStore,
  useEditState,
  useTranslation,
} from 'sanity'
import {useRouter} from 'sanity/router'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import type {NewsDocument} from '../model.ts'
import {acceptSuggestion} from './acceptSuggestion.ts'
import {type MemorandumSuggestion, memorandumSuggestions} from './memorandumSuggestions.ts'
import {SuggestionCard} from './SuggestionCard.tsx'

const apiVersion = '2025-06-27'

/** The memoranda that an article reports: accept, correct, merge with an existing one, or dismiss. */
export function SuggestionsPanel({documentId, documentType, onClose}: DocumentInspectorProps) {
  const {t} = useTranslation('newsroom')
  const client = useClient({apiVersion})
  const toast = useToast()
  const user = useCurrentUser()
  const {navigateIntent} = useRouter()
  const {value, onChange, formState} = useDocumentPane()
  const id = getPublishedId(documentId)
  const {published} = useEditState(id, documentType, 'low')
  const existing = useExisting()
  const deferred = useDeferredValue(value)
  const suggestions = useMemo(
    () => (existing ? memorandumSuggestions(deferred, existing) : []),
    [deferred, existing],
  )
  const others = useMemo(
    () => (existing ?? []).filter((document) => document._type === 'memorandum'),
    [existing],
  )
  const append = (field: string, member: object) =>
    onChange(PatchEvent.from([setIfMissing([], [field]), insert([member], 'after', [field, -1])]))

  const accept = async (
    suggestion: MemorandumSuggestion,
    options: {open?: boolean; into?: string},
  ) => {
    try {
      const article = {id, published: published !== null}
      const memorandum = await acceptSuggestion(client, suggestion, article, options.into)
      append('memoranda', {_type: 'reference', _ref: memorandum, _key: memorandum.slice(-12)})
      toast.push({
        status: 'success',
        title: t(options.into ? 'suggestions.merged' : 'suggestions.accepted'),
      })
      if (options.open) navigateIntent('edit', {id: memorandum, type: 'memorandum'})
    } catch (error: unknown) {
      const message = error instanceof Error ? error.message : String(error)
      toast.push({status: 'error', title: t('suggestions.failed', {message})})
    }
  }
  const dismiss = (suggestion: MemorandumSuggestion) =>
    append('dismissedSuggestions', {
      _type: 'dismissedSuggestion',
      _key: suggestion.key.slice(-12),
      key: suggestion.key,
      at: new Date().toISOString(),
      by: user?.name ?? user?.id ?? '',
    })
  return (
    <Flex direction="column" height="fill" overflow="hidden">
      <DocumentInspectorHeader
        as="header"
        closeButtonLabel={t('suggestions.close')}
        flex="none"
        onClose={onClose}
        title={t('suggestions.title')}
      />
      <Box flex={1} overflow="auto" padding={3} data-testid="suggestions-inspector">
        {!existing && <Spinner muted />}
        {existing && suggestions.length === 0 && (
          <Text muted size={1}>
            {t('suggestions.none')}
          </Text>
        )}
        <Stack as="ul" gap={3}>
          {suggestions.map((suggestion) => (
            <SuggestionCard
              key={suggestion.key}
              onAccept={(options) => accept(suggestion, options)}
              onDismiss={() => dismiss(suggestion)}
              onMerge={(into) => accept(suggestion, {into})}
              others={others}
              readOnly={formState?.readOnly === true}
              suggestion={suggestion}
            />
          ))}
        </Stack>
      </Box>
    </Flex>
  )
}

/** The register that names are resolved against, followed while the panel is open. */
function useExisting(): readonly NewsDocument[] | undefined {
  const documentStore = useDocumentStore()
  const [existing, setExisting] = useState<readonly NewsDocument[]>()
  useEffect(() => {
    const subscription = documentStore
      .listenQuery(
        '*[_type in $types] | order(_id)',
        {types: ['organization', 'person', 'place', 'memorandum']},
        {
          apiVersion,
          perspective: 'published',
          throttleTime: 1000,
          tag: 'newsroom.suggestions',
        },
      )
      .subscribe(setExisting)
    return () => subscription.unsubscribe()
  }, [documentStore])
  return existing
}
