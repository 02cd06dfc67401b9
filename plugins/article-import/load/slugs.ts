import {slugify} from '../../editorial-checks/text/slugify.ts'
import {textHash} from './hash.ts'
import {HashTable} from './hashTable.ts'

/** The longest slug that the checks let pass. */
const MAX_LENGTH = 96

/** A slug that was wanted twice. */
export interface SlugCollision {
  readonly wanted: string
  readonly got: string
  readonly id: string
  /** The article that holds the slug that was wanted. */
  readonly holder?: string
}

/**
 * The slug that an article would have if it were alone: the source's own, else from its headline.
 *
 * @param language - the language that the source declares
 */
export function wantedSlug(
  own: string | undefined,
  headline: string,
  id: string,
  language?: string,
): string {
  for (const text of [decoded(own), headline]) {
    const slug = slugify(text ?? '', MAX_LENGTH, language)
    if (slug !== '') return slug
  }
  return id
}

function decoded(slug: string | undefined): string | undefined {
  if (slug === undefined) return undefined
  try {
    return decodeURIComponent(slug).replace(/\.(?:html?|php|aspx?)$/i, '')
  } catch {
    return slug
  }
}

/**
 * Gives every article a slug of its own. The policy: an article of the dataset keeps its slug; among
 * new ones the first in the archive's order gets the plain slug; every other one gets the first six
 * digits of its id behind it, so that it is the same in every run.
 */
export class SlugBook {
  /** Slugs, each with 32 bits of its article's hash: that two ids share those and a slug is no worry. */
  readonly #holders = new HashTable()

  /**
   * Assigns a slug.
   *
   * @param wanted - the plain slug
   * @param id - the article's id
   * @param taken - the id of the article of the dataset that holds the plain slug, if any
   */
  assign(wanted: string, id: string, taken: string | undefined): string {
    const holder = this.#holders.get(textHash(wanted))
    const me = textHash(id) | 0
    const free = (holder === undefined || holder === me) && (taken === undefined || taken === id)
    const slug = free ? wanted : withSuffix(wanted, id)
    this.#holders.set(textHash(slug), me)
    return slug
  }
}

function withSuffix(slug: string, id: string): string {
  const suffix = id.slice(id.indexOf('-') + 1).slice(0, 6)
  return `${slug.slice(0, MAX_LENGTH - 7).replace(/-+$/, '')}-${suffix}`
}
