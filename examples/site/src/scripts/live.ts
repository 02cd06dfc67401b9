/** When something was published, the page's text is fetched again and put in place. */
const events = new EventSource('/api/live')
let waiting: ReturnType<typeof setTimeout> | undefined

events.addEventListener('change', () => {
  clearTimeout(waiting)
  waiting = setTimeout(refresh, 150)
})

async function refresh(): Promise<void> {
  if (document.querySelector('dialog[open]')) return
  const response = await fetch(location.href, {headers: {accept: 'text/html'}})
  if (!response.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const next = page.querySelector('main')
  const now = document.querySelector('main')
  if (!next || !now || next.innerHTML === now.innerHTML) return
  now.replaceChildren(...next.childNodes)
  document.title = page.title
}

export {refresh}
