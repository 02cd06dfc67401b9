import type {ArticleText} from '../../../../plugins/article-import/extract/types.ts'

/** An organization of the generated archive, and the forms under which it may appear. */
export interface GeneratedOrganization {
  readonly name: string
  readonly abbreviation: string
  readonly variants: readonly string[]
}

const places = [
  'Marlow',
  'Verdane',
  'Ostrava',
  'Halmere',
  'Kestrel Bay',
  'Ganja',
  'Tartu',
  'Almaty',
  'Bergen',
  'Izmir',
  'Osaka',
  'Lima',
]
const patterns: readonly ((place: string) => readonly [string, readonly string[]])[] = [
  (place) => [
    `${place} Institute of Marine Sciences`,
    [`the ${place} Institute of Marine Sciences`],
  ],
  (place) => [
    `${place} Centre for Policy and Research`,
    [`${place} Center for Policy and Research`],
  ],
  (place) => [
    `${place} Shipping Group LLC`,
    [`${place} Shipping Group`, `${place} Shipping Group, LLC`],
  ],
  (place) => [
    `University of Applied Arts of ${place}`,
    [
      `the University of Applied Arts of ${place}`,
      `University of Applied Arts of ${place.toUpperCase()}`,
    ],
  ],
  (place) => [
    `${place} Organisation for Labour Studies`,
    [`${place} Organization for Labor Studies`, `the ${place} Organisation for Labor Studies`],
  ],
]

/** Sixty organizations whose names share words, none of which is another's. */
export const generatedOrganizations: readonly GeneratedOrganization[] = places.flatMap(
  (place, at) =>
    patterns.map((pattern, kind): GeneratedOrganization => {
      const [name, variants] = pattern(place)
      const initials = name
        .split(/[\s,]+/u)
        .filter((word) => /^\p{Lu}/u.test(word) && word !== 'LLC')
        .map((word) => word.charAt(0))
        .join('')
      // A letter of its own keeps the abbreviations of twelve towns apart.
      return {
        name,
        abbreviation: `${initials}${'BCDFGHJKLMNP'.charAt(at)}${kind === 0 ? 'X' : ''}`,
        variants,
      }
    }),
)

/** A pure stream of numbers in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const leads = [
  (name: string) => `${name} said on Tuesday that it would publish its yearly report in spring.`,
  (name: string) => `A delegation visited ${name} and spoke with its staff.`,
  (name: string) => `The budget of ${name} will grow by a tenth next year.`,
  (name: string) => `Visitors came to ${name} for an open day.`,
]

/** `count` articles that name the organizations in full, in variants and by abbreviation. */
export function generatedArchive(count: number, seed = 7): {id: string; article: ArticleText}[] {
  const random = randomFrom(seed)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return Array.from({length: count}, (_, index) => {
    const first =
      generatedOrganizations[index % generatedOrganizations.length] ?? pick(generatedOrganizations)
    const second = pick(generatedOrganizations.filter((other) => other !== first))
    const form = ({name, abbreviation, variants}: GeneratedOrganization): string => {
      const draw = random()
      if (draw < 0.3) return `${name} (${abbreviation})`
      if (draw < 0.55) return name
      if (draw < 0.8) return pick(variants)
      return abbreviation
    }
    const paragraphs = [
      `${pick(leads)(form(first))} Nothing else was decided.`,
      `${pick(leads)(form(second))}`,
      ...(random() < 0.3
        ? [
            `A memorandum of understanding between ${first.name} (${first.abbreviation}) and ${second.abbreviation} was signed in Tartu on 4 March 2024.`,
          ]
        : []),
      'The weather stayed mild through the week.',
    ]
    return {
      id: `article-${index}`,
      article: {
        headline: 'Open day draws a crowd',
        publishedAt: '2024-03-05',
        paragraphs: paragraphs.map((text, at) => ({key: `p${at}`, text})),
      },
    }
  })
}
