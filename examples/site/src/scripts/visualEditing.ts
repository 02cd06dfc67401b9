import {perspectiveCookie} from '../lib/perspectiveCookie.ts'
import {refresh} from './live.ts'

/** Inside Presentation, texts lead to their fields, and the page shows what its perspective has. */
export async function followPresentation(): Promise<void> {
  if (!document.querySelector('main[data-preview]')) return
  const {enableVisualEditing} = await import('@sanity/visual-editing/enable-visual-editing')
  const sameSite = location.protocol === 'https:' ? 'none; secure' : 'lax'
  enableVisualEditing({
    refresh: () => refresh(),
    onPerspectiveChange: (perspective) => {
      // biome-ignore lint/suspicious/noDocumentCookie: Presentation works in browsers without the Cookie Store, too.
      document.cookie = `${perspectiveCookie}=${[perspective].flat().join('.')}; path=/; samesite=${sameSite}`
      void refresh()
    },
  })
}
