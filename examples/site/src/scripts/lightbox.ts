/** Pictures of a gallery at full size: arrows go on and back, Escape closes, focus comes back. */
export function offerLightbox(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey) return
    const link = event.target.closest<HTMLAnchorElement>('a[data-lightbox]')
    if (!link) return
    event.preventDefault()
    open(link)
  })
}

function open(first: HTMLAnchorElement): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-lightbox]')]
  let at = links.indexOf(first)
  const dialog = document.createElement('dialog')
  dialog.className = 'lightbox'
  dialog.setAttribute('aria-label', 'Picture')
  const image = document.createElement('img')
  const caption = document.createElement('p')
  caption.setAttribute('aria-live', 'polite')
  const button = (text: string, act: () => void) => {
    const element = document.createElement('button')
    element.textContent = text
    element.addEventListener('click', act)
    return element
  }
  const show = (step: number) => {
    at = (at + step + links.length) % links.length
    const link = links[at]
    if (!link) return
    image.src = link.href
    image.alt = link.querySelector('img')?.alt ?? ''
    const words = link.parentElement?.querySelector('figcaption')?.textContent?.trim() ?? ''
    caption.textContent = `${at + 1} of ${links.length}${words ? `: ${words}` : ''}`
  }
  const bar = document.createElement('div')
  bar.append(
    button('Previous', () => show(-1)),
    button('Next', () => show(1)),
    button('Close', () => dialog.close()),
  )
  dialog.append(image, caption, bar)
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') show(1)
    if (event.key === 'ArrowLeft') show(-1)
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
    links[at]?.focus()
  })
  document.body.append(dialog)
  show(0)
  dialog.showModal()
}
