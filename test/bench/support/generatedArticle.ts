const cities = ['Marlow Bay', 'Tallinn', 'Lisbon', 'Tbilisi', 'Porto', 'Gdansk', 'Bergen', 'Aarhus']
const firsts = [
  'Hanna',
  'Luca',
  'Maya',
  'George',
  'Sigrid',
  'Claire',
  'Aysel',
  'Tomas',
  'Ines',
  'Rafael',
]
const lasts = [
  'Lindqvist',
  'Moretti',
  'Okafor',
  'Adeyemi',
  'Aune',
  'Dumont',
  'Karimli',
  'Novak',
  'Sousa',
]
const bodies = [
  'Harbour Authority',
  'City Council',
  'University',
  'Port Union',
  'Heritage Trust',
  'Film Institute',
]
const verbs = [
  'approved',
  'presented',
  'discussed',
  'postponed',
  'extended',
  'reviewed',
  'welcomed',
  'criticised',
]
const nouns =
  'plan budget bridge school ferry harbour library museum festival contract road tunnel station hospital survey report election strike season market garden archive orchestra theatre clinic reservoir'.split(
    ' ',
  )
const adjectives =
  'new old public northern southern costly quiet modest ambitious joint regional early late open'.split(
    ' ',
  )

/** A repeatable source of numbers below `limit`. */
function numbers(seed: number): (limit: number) => number {
  let state = (seed + 1) * 2654435761
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.abs(state) % limit
  }
}

/**
 * An invented article with the size and make-up of a real one: about 3 KB of HTML in a dozen
 * paragraphs with links, emphasis, names and dates, and in one of twenty a memorandum.
 *
 * @param index - the same index always gives the same article
 */
export function generatedArticle(index: number): Record<string, unknown> {
  const next = numbers(index)
  const pick = <T>(items: readonly T[]): T => items[next(items.length)] as T
  const city = pick(cities)
  const person = () => `${pick(firsts)} ${pick(lasts)}`
  const body = () => `${pick(cities)} ${pick(bodies)}`
  const sentence = () =>
    `The ${pick(adjectives)} ${pick(nouns)} and the ${pick(nouns)} of ${pick(cities)} were ${pick(verbs)} after ${2 + next(40)} days, and the ${pick(adjectives)} ${pick(nouns)} will follow in ${2020 + next(8)}.`
  const paragraphs = Array.from({length: 9 + next(6)}, (_, at) => {
    const extra = next(3)
    const named =
      extra === 0
        ? ` “We have waited for this ${pick(nouns)} for years,” said ${person()}, director of the ${body()}.`
        : at === 3 && index % 2 === 1
          ? ` See <a href="https://archive.example/news/${next(index + 1)}">the earlier report</a>.`
          : extra === 1
            ? ` <strong>${sentence()}</strong>`
            : ''
    return `<p>${at === 0 ? `${city.toUpperCase()} — ` : ''}${sentence()} ${sentence()}${named}</p>`
  })
  if (index % 20 === 0) {
    paragraphs.splice(
      1,
      0,
      `<p>The ${body()} and the ${body()} signed a memorandum of understanding on cooperation in education and culture in ${city} on May ${1 + next(28)}, 2024.</p>`,
    )
  }
  return {
    id: `bench-${index}`,
    url: `https://archive.example/news/${index}`,
    headline: `${city} ${pick(verbs)} ${pick(adjectives)} ${pick(nouns)} no. ${index}`,
    subheadline: sentence(),
    author: person(),
    section: pick(['Local', 'Culture', 'Economy', 'Sport']),
    tags: [pick(nouns), pick(nouns)],
    publishedAt: new Date(Date.UTC(2004, 0, 1) + index * 3_600_000).toISOString(),
    language: 'en',
    body: paragraphs.join('\n'),
  }
}
