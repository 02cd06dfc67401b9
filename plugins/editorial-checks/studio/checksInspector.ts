import {HighlightIcon} from '@sanity/icons/Highlight'
import {defineDocumentInspector, getPublishedId, useEditState, useTranslation} from 'sanity'
import {lazily} from '../../newsroom/studio/lazily.tsx'
import {blocking, useOthersFindings} from './useFindings.ts'

/** The name under which the panel opens. */
export const checksInspectorName = 'newsroom-checks'

/** The findings of the open document, beside it; its button tells how many there are. */
export const checksInspector = defineDocumentInspector({
  name: checksInspectorName,
  component: lazily(async () => (await import('./ChecksPanel.tsx')).ChecksPanel),
  useMenuItem: ({documentId, documentType}) => {
    const {t} = useTranslation('newsroom')
    const {draft, published} = useEditState(getPublishedId(documentId), documentType, 'low')
    const findings = useOthersFindings((draft ?? published)?._id, published !== null)
    const open = findings.filter((finding) => !finding.waived)
    return {
      icon: HighlightIcon,
      showAsAction: true,
      title: open.length === 0 ? t('checks.title') : t('checks.summary', {count: open.length}),
      tone: blocking(findings).length > 0 ? 'critical' : open.length > 0 ? 'caution' : 'positive',
    }
  },
})
