import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {defineDocumentInspector, getPublishedId, useEditState, useTranslation} from 'sanity'
import {lazily} from '../../newsroom/studio/lazily.tsx'
import {useWaitingMemoranda} from './useReportedMemoranda.ts'

/** The name under which the panel opens. */
export const suggestionsInspectorName = 'newsroom-suggestions'

/** The panel of memoranda that an article reports; its button tells how many wait for an answer. */
export const suggestionsInspector = defineDocumentInspector({
  name: suggestionsInspectorName,
  component: lazily(async () => (await import('./SuggestionsPanel.tsx')).SuggestionsPanel),
  useMenuItem: ({documentId, documentType}) => {
    const {t} = useTranslation('newsroom')
    const {draft, published} = useEditState(getPublishedId(documentId), documentType, 'low')
    const count = useWaitingMemoranda(draft ?? published ?? undefined)
    return {
      icon: BulbOutlineIcon,
      showAsAction: true,
      title: count > 0 ? t('suggestions.waiting', {count}) : t('suggestions.title'),
      ...(count > 0 && {tone: 'caution'}),
    }
  },
})
