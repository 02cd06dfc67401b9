import {headKind} from '../gazetteer/lexicon.ts'
import {findFoldedOrganization} from '../gazetteer/organizations.ts'
import {adjectiveCountry} from '../gazetteer/places.ts'
import {fold} from '../text/fold.ts'
import {createInterner} from '../text/interner.ts'
import {countryOf, formCountry} from './entities/countries.ts'
import {firstWord, lastWord} from './entities/ends.ts'
import {stripLegal} from './entities/legal.ts'
import {englishHeads} from './entities/nouns.ts'
import {type Initials, initialsOf} from './initials.ts'

/** What the gazetteer tells of a name. */
type Known = ReturnType<typeof findFoldedOrganization>

/** A spelling of a name with all that it tells by itself, each read when it is first asked for. */
export class NameForm {
  readonly spelling: string
  /** In folded letters. */
  readonly folded: string
  /** The same without a leading `the`: what the forms of one name share. */
  readonly key: string
  readonly lower: string
  /** Whether it has several words. */
  readonly isLong: boolean
  #known: Known | null = null
  #adjective: string | undefined | null = null
  #country: string | undefined | null = null
  #formCountry: string | undefined | null = null
  #bare: string | undefined = undefined
  #last: string | undefined = undefined
  #ends: string | undefined = undefined
  #isAbbreviation: boolean | undefined = undefined
  #initials: Initials | undefined = undefined
  #nouns: ReadonlySet<string> | undefined = undefined
  #personKeys: readonly string[] | undefined = undefined

  constructor(spelling: string) {
    this.spelling = spelling
    this.folded = fold(spelling)
    this.key = this.folded.startsWith('the ') ? this.folded.slice(4) : this.folded
    this.lower = spelling.toLowerCase()
    this.isLong = spelling.includes(' ')
  }

  /** The organization that the gazetteer knows by it. */
  get known(): Known {
    if (this.#known === null) this.#known = findFoldedOrganization(this.folded)
    return this.#known
  }

  /** The country whose adjective it is. */
  get adjective(): string | undefined {
    if (this.#adjective === null) this.#adjective = adjectiveCountry(this.spelling)
    return this.#adjective
  }

  /** The country that it tells: `Bank of Ghana`. */
  get country(): string | undefined {
    if (this.#country === null) this.#country = countryOf(this.spelling)
    return this.#country
  }

  /** The country whose law alone knows its legal form. */
  get formCountry(): string | undefined {
    if (this.#formCountry === null) this.#formCountry = formCountry(this.spelling)
    return this.#formCountry
  }

  /** The key without a legal form. */
  get bare(): string {
    this.#bare ??= stripLegal(this.key)
    return this.#bare
  }

  /** The last word in small letters. */
  get last(): string {
    this.#last ??= this.lower.slice(this.lower.lastIndexOf(' ') + 1)
    return this.#last
  }

  /** The key's first and last word. */
  get ends(): string {
    this.#ends ??= `${firstWord(this.key)} ${lastWord(this.key)}`
    return this.#ends
  }

  /** Whether it is one word with two capitals or more: `UNESCO`, `KfW`. */
  get isAbbreviation(): boolean {
    this.#isAbbreviation ??=
      !this.isLong &&
      /^[\p{Lu}\d][\p{L}\d&-]*$/u.test(this.spelling) &&
      /\p{Lu}.*\p{Lu}/u.test(this.spelling)
    return this.#isAbbreviation
  }

  get initials(): Initials {
    this.#initials ??= initialsOf(this.spelling)
    return this.#initials
  }

  /** The nouns that may stand for its body. */
  get nouns(): ReadonlySet<string> {
    this.#nouns ??= new Set(
      this.key
        .split(' ')
        .filter((word) => headKind(word))
        .flatMap((word) => [word, englishHeads[word] ?? word]),
    )
    return this.#nouns
  }

  /** The keys by which a person of this name is called: the surname, all but the first name, the first name. */
  get personKeys(): readonly string[] {
    this.#personKeys ??= personKeys(this.spelling, this.key)
    return this.#personKeys
  }
}

function personKeys(name: string, key: string): string[] {
  const spelled = name.split(/\s+/u)
  const keyOf = (part: string) => nameForm(part).key
  return [
    keyOf(spelled.at(-1) ?? ''),
    key.split(' ').slice(1).join(' '),
    keyOf(spelled.slice(-2).join(' ')),
    keyOf(spelled[0] ?? ''),
  ].filter((form) => form !== '')
}

const forms = createInterner((spelling) => new NameForm(spelling), {slots: 1 << 15, longest: 200})

/** The form of the name that stands in a text. */
export const nameForm = (text: string, start = 0, end = text.length): NameForm =>
  forms.find(text, start, end)
