import {BulbOutlineIcon} from '@sanity/icons/BulbOutline'
import {defineDocumentInspector, useTranslation} from 'sanity'
import {lazily} from '../../newsroom/studio/lazily.tsx'

/** The panel of memoranda that an article reports. */
export const suggestionsInspector = defineDocumentInspector({
  name: 'newsroom-suggestions',
  component: lazily(async () => (await import('./SuggestionsPanel.tsx')).SuggestionsPanel),
  useMenuItem: () => {
    const {t} = useTranslation('newsroom')
    return {icon: BulbOutlineIcon, showAsAction: true, title: t('suggestions.title')}
  },
})
