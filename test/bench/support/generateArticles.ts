const WORDS =
  'the a of and to in for with on at from by council harbour ministry foundation museum library ferry agreement memorandum cooperation culture education river bridge winter garden signed opened said announced visited expected according development region international several between during project exhibition history restored'.split(
    ' ',
  )

/** A small generator with a seed, so that every run measures the same text. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** News articles as CMS write them: paragraphs, a figure, links, emphasis, sometimes a list, quote or embed. */
export function generateArticles(count: number, seed = 7): string[] {
  const next = random(seed)
  const words = (length: number): string => {
    const text = Array.from({length}, () => WORDS[next(WORDS.length)] ?? '').join(' ')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const sentence = (): string => {
    const text = words(8 + next(16))
    const kind = next(24)
    if (kind === 0) return `<strong>${text}</strong>.`
    if (kind === 1)
      return `${text}, <a href="https://news.example/${next(9999)}?ref=body&amp;id=${next(99)}">${words(3)}</a>.`
    if (kind === 2) return `&ldquo;${text}&rdquo;, <em>${words(2)}</em> said.`
    return `${text}.`
  }
  const paragraph = (): string => `<p>${Array.from({length: 2 + next(3)}, sentence).join(' ')}</p>`
  return Array.from({length: count}, (_, index) => {
    const parts = Array.from({length: 5 + next(5)}, paragraph)
    parts.splice(
      1,
      0,
      `<figure class="wp-block-image size-large"><img src="https://cdn.example/${index}.jpg" alt="${words(6)}" width="1024" height="683"/><figcaption>${words(12)}. <span class="credit">Photo: ${words(2)}</span></figcaption></figure>`,
    )
    if (index % 4 === 0)
      parts.splice(
        3,
        0,
        `<ul>${Array.from({length: 4}, () => `<li>${words(7)}</li>`).join('\n')}</ul>`,
      )
    if (index % 5 === 0) parts.splice(4, 0, `<h2>${words(5)}</h2>`)
    if (index % 7 === 0) parts.push(`<blockquote><p>${sentence()}</p></blockquote>`)
    if (index % 9 === 0)
      parts.push(
        '<iframe width="560" height="315" src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
      )
    return parts.join('\n')
  })
}
