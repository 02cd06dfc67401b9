import {refresh} from './live.ts'

/** Inside Presentation, texts lead to their fields. */
if (document.querySelector('main[data-preview]')) {
  const {enableVisualEditing} = await import('@sanity/visual-editing/enable-visual-editing')
  enableVisualEditing({refresh: () => refresh()})
}
