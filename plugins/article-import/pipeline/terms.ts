import {z} from 'zod'
import {slugify} from '../../editorial-checks/text/slugify.ts'
import type {NewsDocument, RawArticle} from '../model.ts'

const names = z.record(z.string(), z.string().nullable())

/**
 * A mapping file: for sections, tags and authors, the archive's word and what it becomes in the
 * dataset: a title, or null to leave it out.
 */
export const termMapping = z.strictObject({
  $schema: z.string().optional(),
  sections: names.optional(),
  tags: names.optional(),
  authors: names.optional(),
})

/** A read mapping file. */
export type TermMapping = z.infer<typeof termMapping>

/** A section or topic of the dataset. */
export interface Term {
  readonly _id: string
  readonly title: string
}

/** The words of the dataset that an archive's words are held against. */
export interface KnownTerms {
  readonly sections: readonly Term[]
  readonly topics: readonly Term[]
  readonly persons: readonly Term[]
}

/** Finds the dataset's sections and topics for an archive's words. */
export interface Terms {
  /** The section to refer to: a known one, or a new one under the archive's name. */
  section(name: string | undefined): NewsDocument | undefined
  /** Ids of known topics, and the tags that are none as keywords. */
  topics(tags: readonly string[]): {readonly topics: string[]; readonly keywords: string[]}
  /** An article's credits after mapping. */
  authors(bylines: readonly string[]): string[]
}

/** Builds the look-up; words are compared without case, accents and punctuation. */
export function createTerms(known: KnownTerms, mapping: TermMapping = {}): Terms {
  const sections = indexed(known.sections)
  const topics = indexed(known.topics)
  const made = new Map<string, NewsDocument | undefined>()
  const section = (name: string): NewsDocument | undefined => {
    const title = mapped(mapping.sections, name)
    const key = title && fold(title)
    if (!key || !title) return undefined
    const term = sections.get(key)
    if (term) return {_id: term._id, _type: 'section', title: term.title}
    const current = slugify(title, 80)
    if (current === '') return undefined
    return {_id: `section-${current}`, _type: 'section', title, slug: {_type: 'slug', current}}
  }
  return {
    section(name) {
      if (name === undefined || name.trim() === '') return undefined
      if (!made.has(name)) made.set(name, section(name.trim()))
      return made.get(name)
    },
    topics(tags) {
      const ids = new Set<string>()
      const keywords = new Set<string>()
      for (const tag of tags) {
        const title = mapped(mapping.tags, tag.trim())
        if (!title) continue
        const term = topics.get(fold(title))
        if (term) ids.add(term._id)
        else keywords.add(title)
      }
      return {topics: [...ids], keywords: [...keywords]}
    },
    authors: (bylines) =>
      bylines.flatMap((name) => {
        const title = mapped(mapping.authors, name.trim())
        return title ? [title] : []
      }),
  }
}

function mapped(table: Readonly<Record<string, string | null>> | undefined, name: string) {
  return table && Object.hasOwn(table, name) ? (table[name] ?? undefined) : name
}

function indexed(terms: readonly Term[]): Map<string, Term> {
  return new Map(terms.map((term) => [fold(term.title), term]))
}

/** A word as it is compared. */
export function fold(word: string): string {
  return slugify(word, 400) || word.trim().toLowerCase()
}

/** Words of an archive that match nothing in the dataset, each with how often it occurs. */
export interface UnmatchedTerms {
  readonly sections: ReadonlyMap<string, number>
  readonly tags: ReadonlyMap<string, number>
  readonly authors: ReadonlyMap<string, number>
}

/** Gathers an archive's words that match nothing in the dataset and that no mapping settles. */
export class TermSurvey {
  readonly #known: Record<'sections' | 'tags' | 'authors', ReadonlySet<string>>
  readonly #mapping: TermMapping
  readonly #counts = {
    sections: new Map<string, number>(),
    tags: new Map<string, number>(),
    authors: new Map<string, number>(),
  }

  constructor(known: KnownTerms, mapping: TermMapping = {}) {
    const folded = (terms: readonly Term[]) => new Set(terms.map(({title}) => fold(title)))
    this.#known = {
      sections: folded(known.sections),
      tags: folded(known.topics),
      authors: folded(known.persons),
    }
    this.#mapping = mapping
  }

  add({section, tags = [], bylines = []}: Pick<RawArticle, 'section' | 'tags' | 'bylines'>): void {
    if (section) this.#count('sections', section)
    for (const tag of tags) this.#count('tags', tag)
    for (const byline of bylines) this.#count('authors', byline)
  }

  unmatched(): UnmatchedTerms {
    return this.#counts
  }

  #count(kind: 'sections' | 'tags' | 'authors', given: string): void {
    const name = given.trim()
    const counts = this.#counts[kind]
    const before = counts.get(name)
    if (before !== undefined) counts.set(name, before + 1)
    else if (name !== '' && !this.#settled(kind, name)) counts.set(name, 1)
  }

  #settled(kind: 'sections' | 'tags' | 'authors', name: string): boolean {
    const table = this.#mapping[kind]
    if (table && Object.hasOwn(table, name)) return true
    return this.#known[kind].has(fold(name))
  }
}
