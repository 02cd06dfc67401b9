import {type Language, type LanguageCode, languages} from './texts.ts'

/** Repeatable randomness: the same seed gives the same page. */
export interface Dice {
  next(): number
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

/** A small generator (mulberry32) from a seed. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick<T>(list: readonly T[]): T {
      const value = list[below(list.length)]
      if (value === undefined) throw new RangeError('nothing to pick from')
      return value
    },
    shuffled<T>(list: readonly T[]): T[] {
      const copy = [...list]
      for (let at = copy.length - 1; at > 0; at--) {
        const other = below(at + 1)
        const here = copy[at]
        const there = copy[other]
        if (here === undefined || there === undefined) continue
        copy[at] = there
        copy[other] = here
      }
      return copy
    },
  }
}

/** A part of a story's body. */
export type Part =
  | {readonly kind: 'p' | 'h2' | 'quote'; readonly text: string}
  | {readonly kind: 'list'; readonly items: readonly string[]; readonly isNumbered: boolean}
  | {readonly kind: 'table'; readonly rows: readonly (readonly string[])[]}

/** An invented story. */
export interface Story {
  readonly language: Language
  readonly headline: string
  readonly summary: string
  readonly author: string
  readonly authorBio: string
  readonly parts: readonly Part[]
  readonly date: string
  readonly section: string
  readonly tags: readonly string[]
  readonly url: string
  readonly site: string
}

/** What a template asks of its story. */
export interface StoryWishes {
  readonly language?: LanguageCode
  readonly paragraphs?: number
  readonly subheads?: number
  readonly list?: boolean
  readonly quote?: boolean
  readonly table?: boolean
}

/** Tells sentences of a language with names, places and numbers filled in, none twice. */
export function createTeller(language: Language, dice: Dice): () => string {
  let left: string[] = []
  return () => {
    if (left.length === 0) left = dice.shuffled(language.sentences)
    const sentence = left.pop() ?? ''
    return sentence
      .replaceAll('{n}', () => dice.pick(language.names))
      .replaceAll('{p}', () => dice.pick(language.places))
      .replaceAll('{d}', () => String(2 + dice.below(88)))
  }
}

/** A paragraph of two to four sentences. */
export function paragraph(tell: () => string, dice: Dice, space: string): string {
  return Array.from({length: 2 + dice.below(3)}, tell).join(space)
}

/** Makes up a story. */
export function makeStory(seed: number, wishes: StoryWishes): Story {
  const dice = createDice(seed)
  const language = languages[wishes.language ?? 'en']
  const tell = createTeller(language, dice)
  const count = wishes.paragraphs ?? 7 + dice.below(9)
  const parts: Part[] = Array.from({length: count}, () => ({
    kind: 'p',
    text: paragraph(tell, dice, language.space),
  }))
  const insert = (part: Part) =>
    parts.splice(2 + dice.below(Math.max(1, parts.length - 3)), 0, part)
  if (wishes.quote) insert({kind: 'quote', text: [tell(), tell()].join(language.space)})
  if (wishes.list)
    insert({
      kind: 'list',
      items: dice.shuffled(language.items).slice(0, 5),
      isNumbered: dice.next() < 0.4,
    })
  if (wishes.table) insert({kind: 'table', rows: makeTable(dice, language)})
  for (const text of dice.shuffled(language.subheads).slice(0, wishes.subheads ?? 0)) {
    const at = 2 + dice.below(Math.max(1, parts.length - 3))
    if (parts[at]?.kind === 'p' && parts[at - 1]?.kind !== 'h2')
      parts.splice(at, 0, {kind: 'h2', text})
  }
  const author = dice.pick(language.names)
  const headline = dice.pick(language.headlines)
  return {
    language,
    headline,
    summary: tell(),
    author,
    authorBio: `${author} covers ${dice.pick(['transport', 'the coast', 'science', 'courts', 'farming'])} for the paper and lives in ${dice.pick(languages.en.places)}. Follow ${author.split(' ')[0]} on Twitter.`,
    parts,
    date: `20${18 + dice.below(8)}-0${1 + dice.below(9)}-${10 + dice.below(18)}T${10 + dice.below(10)}:${10 + dice.below(49)}:00+0${dice.below(6)}:00`,
    section: language.labels.nav[2] ?? 'News',
    tags: dice.shuffled(language.items).slice(0, 3),
    url: `https://www.${dice.pick(['harbour-post', 'valleytimes', 'nordic-ledger', 'thedailybrannock', 'coastreport'])}.example/${headline.toLowerCase().replace(/[^a-z]+/g, '-')}-${seed}`,
    site: dice.pick([
      'The Harbour Post',
      'Valley Times',
      'Nordic Ledger',
      'The Daily Brannock',
      'Coast Report',
    ]),
  }
}

function makeTable(dice: Dice, language: Language): string[][] {
  const rows = dice.shuffled(language.places).slice(0, 4)
  return [
    [language.subheads[0] ?? 'Place', '2023', '2024'],
    ...rows.map((place) => [place, String(100 + dice.below(900)), String(100 + dice.below(900))]),
  ]
}

/** The text that a reader of the story would copy: what the measure takes as true. */
export function bodyOf(story: Story): string {
  return story.parts.map(textOfPart).join('\n')
}

function textOfPart(part: Part): string {
  switch (part.kind) {
    case 'list':
      return part.items.join('\n')
    case 'table':
      return part.rows.map((row) => row.join('\t')).join('\n')
    default:
      return part.text
  }
}
