/** Follows the dataset: when something was published, the page's text is fetched again. */
export function followChanges(): void {
  let waiting: ReturnType<typeof setTimeout>[] = []
  new EventSource('/api/live').addEventListener('change', () => {
    for (const timer of waiting) clearTimeout(timer)
    // A cache in front of the site may give the old page for ten seconds more.
    waiting = [150, 11_000].map((delay) => setTimeout(refresh, delay))
  })
}

/** Fetches the page again and puts its text in place. */
export async function refresh(): Promise<void> {
  if (document.querySelector('dialog[open]')) return
  const response = await fetch(location.href, {
    cache: 'no-cache',
    headers: {accept: 'text/html'},
  })
  if (!response.ok) return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const next = page.querySelector('main')
  const now = document.querySelector('main')
  if (!next || !now || next.innerHTML === now.innerHTML) return
  now.replaceChildren(...next.childNodes)
  document.title = page.title
}
