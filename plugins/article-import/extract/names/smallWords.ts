import type {Token} from '../text/tokens.ts'

/** Words that are looked for one by one, before all are gathered. */
const mostSingle = 8

/** What a document writes small: a capital with which the same word opens a sentence means nothing. */
export class SmallWords {
  readonly #paragraphs: readonly {readonly tokens: readonly Token[]}[]
  #asked = 0
  #all: ReadonlySet<string> | undefined = undefined

  constructor(paragraphs: readonly {readonly tokens: readonly Token[]}[]) {
    this.#paragraphs = paragraphs
  }

  /** @param word - in small letters */
  has(word: string): boolean {
    if (this.#all) return this.#all.has(word)
    this.#asked += 1
    if (this.#asked <= mostSingle)
      return this.#paragraphs.some(({tokens}) =>
        tokens.some(({form}) => form.lower === word && form.word && !form.cap),
      )
    const all = new Set<string>()
    for (const {tokens} of this.#paragraphs)
      for (const {form} of tokens) if (form.word && !form.cap) all.add(form.lower)
    this.#all = all
    return all.has(word)
  }
}
