import {Box, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useDeferredValue, useMemo} from 'react'
import {
  type DocumentInspectorProps,
  getPublishedId,
  insert,
  PatchEvent,
  setIfMissing,
  unset,
  useClient,
  useCurrentUser,
  useEditState,
  useTranslation,
} from 'sanity'
import {useRouter} from 'sanity/router'
import {DocumentInspectorHeader, useDocumentPane} from 'sanity/structure'
import {useKeptFocus} from '../../newsroom/studio/useKeptFocus.ts'
import {acceptSuggestion} from './acceptSuggestion.ts'
import {LinkedMemoranda} from './LinkedMemoranda.tsx'
import {type MemorandumSuggestion, memorandumSuggestions} from './memorandumSuggestions.ts'
import {SuggestionCard} from './SuggestionCard.tsx'
import {useLinkedMemoranda} from './useLinkedMemoranda.ts'
import {useRegister} from './useRegister.ts'

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
  const deferred = useDeferredValue(value)
  const existing = useRegister(deferred)
  const linked = useLinkedMemoranda(deferred)
  const readOnly = formState?.readOnly === true
  const focus = useKeptFocus<HTMLDivElement>()
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
  const unlink = (memorandum: string) => {
    const links: readonly unknown[] = Array.isArray(value.memoranda) ? value.memoranda : []
    const paths = links
      .filter(isReference)
      .flatMap(({_key, _ref}) => (_ref === memorandum ? [['memoranda', {_key}]] : []))
    onChange(PatchEvent.from(paths.map((path) => unset(path))))
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
      <Box
        {...focus}
        aria-label={t('suggestions.title')}
        data-testid="suggestions-inspector"
        flex={1}
        overflow="auto"
        padding={3}
        role="region"
      >
        <Stack gap={5}>
          {!existing && (
            <Flex justify="center" padding={2}>
              <Spinner muted />
            </Flex>
          )}
          {existing && suggestions.length === 0 && linked.length === 0 && (
            <Text muted size={1}>
              {t('suggestions.none')}
            </Text>
          )}
          {suggestions.length > 0 && (
            <Stack as="ul" gap={3}>
              {suggestions.map((suggestion) => (
                <SuggestionCard
                  key={suggestion.key}
                  onAccept={(options) => accept(suggestion, options)}
                  onDismiss={() => dismiss(suggestion)}
                  onMerge={(into) => accept(suggestion, {into})}
                  others={others}
                  readOnly={readOnly}
                  suggestion={suggestion}
                />
              ))}
            </Stack>
          )}
          <LinkedMemoranda memoranda={linked} onUnlink={unlink} readOnly={readOnly} />
        </Stack>
      </Box>
    </Flex>
  )
}

function isReference(value: unknown): value is {_key: string; _ref: string} {
  return typeof value === 'object' && value !== null && '_key' in value && '_ref' in value
}
