import {refresh} from './live.ts'

/** Inside Presentation, texts lead to their fields. */
export async function followPresentation(): Promise<void> {
  if (!document.querySelector('main[data-preview]')) return
  const {enableVisualEditing} = await import('@sanity/visual-editing/enable-visual-editing')
  enableVisualEditing({refresh: () => refresh()})
}
