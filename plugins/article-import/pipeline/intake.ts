import type {StoryTraits} from '../load/duplicates.ts'
import {textHash} from '../load/hash.ts'
import {HashTable} from '../load/hashTable.ts'
import {articleId} from '../load/ids.ts'
import type {ProvenanceEntry} from '../load/provenance.ts'
import {wantedSlug} from '../load/slugs.ts'
import type {RawArticle} from '../model.ts'
import type {Learned} from './articleText.ts'
import {buildArticle, type ReadArticle, readArticle, withDefaults} from './buildArticle.ts'
import {targetId} from './draftForm.ts'
import {outcomeOf, type ReadOutcome} from './helper.ts'
import type {ImportOptions} from './importOptions.ts'
import type {LinkBook} from './links.ts'
import type {RecordAhead} from './readAhead.ts'
import {type Repetition, Repetitions} from './repetitions.ts'
import type {RunReport} from './runReport.ts'
import {isOfShard} from './shard.ts'
import type {Terms} from './terms.ts'
import type {PreparedArticle, SlugClaim} from './types.ts'

/** What an intake works with. */
export interface IntakeContext {
  readonly options: ImportOptions
  readonly report: RunReport
  readonly terms: Terms
  readonly links: LinkBook
  /** Lines that are no part of any story, by source. */
  readonly learned: Learned
  /** Whether the dataset was seen to hold no article. */
  readonly empty: boolean
  isDraft(raw: RawArticle): boolean
  origin(raw: RawArticle, id: string): ProvenanceEntry
}

type Item =
  | {readonly kind: 'article'; readonly read: ReadArticle}
  | {readonly kind: 'elsewhere'; readonly raw: RawArticle}

/**
 * Takes the records of an archive in, in their order, and makes articles of them: what is filtered
 * out, unreadable, another machine's or told already leaves here, each with its reason.
 */
export class Intake {
  readonly #context: IntakeContext
  readonly #seen = new HashTable()
  readonly #repetitions: Repetitions
  readonly #told = new Map<string, ProvenanceEntry[]>()
  readonly #slugsBefore: SlugClaim[] = []
  #items: Item[] = []
  #size = 0

  constructor(context: IntakeContext) {
    const {store, duplicates = 'list'} = context.options
    this.#context = context
    this.#repetitions = new Repetitions({store, empty: context.empty, duplicates})
  }

  /** How many articles wait to be prepared. */
  get size(): number {
    return this.#size
  }

  /** Of each article that tells another record's story, where that record came from. */
  get told(): ReadonlyMap<string, readonly ProvenanceEntry[]> {
    return this.#told
  }

  /** The article as it is to be read; undefined for what need not be read. */
  toRead(record: RecordAhead['record']): RawArticle | undefined {
    const {options} = this.#context
    return 'failure' in record ||
      options.filter?.(record) !== undefined ||
      !isOfShard(record, options)
      ? undefined
      : this.#mapped(record)
  }

  /** Reads an article here. */
  readHere(raw: RawArticle): ReadOutcome {
    const {options, learned, report} = this.#context
    return outcomeOf(() => readArticle(raw, options.stages, options, learned, report.tally))
  }

  /** Takes the archive's next record in. */
  take({record, outcome}: RecordAhead): void {
    const {options, report} = this.#context
    if (!isOfShard(record, options)) {
      if (!('failure' in record) && options.filter?.(record) === undefined) {
        this.#items.push({kind: 'elsewhere', raw: record})
      }
      return
    }
    if ('failure' in record) {
      const {kind, code, message, locator, raw} = record.failure
      if (code === 'media-file') return
      report.tally.read('unreadable')
      report.settle(kind, locator, undefined, {code, reason: message}, raw)
      return
    }
    const {source, locator} = record
    report.tally.read(source)
    const unwanted = options.filter?.(record)
    if (unwanted !== undefined) {
      report.settle('skipped', locator, undefined, {code: 'filtered-out', reason: unwanted})
      return
    }
    const result = outcome ?? this.readHere(this.#mapped(record))
    if ('error' in result) {
      this.#fail(record, result.error)
      return
    }
    const {read} = result
    const key = textHash(read.id)
    if (this.#seen.has(key)) {
      const reason = `the archive holds another record of this article before it (${read.id})`
      report.settle('skipped', locator, read.id, {code: 'same-id-twice', reason})
      return
    }
    this.#seen.set(key, 1)
    this.#items.push({kind: 'article', read})
    this.#size++
  }

  /** The articles that the records taken in since the last call came to. */
  async prepare(): Promise<readonly PreparedArticle[]> {
    const items = this.#items
    this.#items = []
    this.#size = 0
    const stories = items.flatMap((item) =>
      item.kind === 'article' ? [this.#storyOf(item.read)] : [],
    )
    const repetitions = await this.#repetitions.among(stories)
    const from = performance.now()
    const prepared = items.flatMap((item) => {
      if (item.kind === 'elsewhere') {
        this.#noteElsewhere(item.raw)
        return []
      }
      const {read} = item
      const repetition = repetitions.get(this.#targetOf(read))
      if (repetition && this.#passOver(read, repetition)) return []
      return this.#build(read) ?? []
    })
    this.#context.report.tally.spent('prepare', from)
    return prepared
  }

  #build(read: ReadArticle): PreparedArticle | undefined {
    const {options, report, terms, links} = this.#context
    const {raw} = read
    try {
      const prepared = buildArticle(read, options.stages, terms)
      for (const issue of prepared.issues) {
        report.tell({type: 'issue', issue, locator: raw.locator, id: read.id})
      }
      // Most links lead to older articles, which came before: those are connected at once.
      const body = bodyOf(prepared)
      const connectedBody = links.resolve(body, raw.url)
      links.add(this.#targetOf(read), raw.url, connectedBody ?? body)
      return {
        ...prepared,
        ...(connectedBody && {connectedBody}),
        ...(this.#slugsBefore.length > 0 && {slugsBefore: this.#slugsBefore.splice(0)}),
      }
    } catch (error) {
      this.#fail(raw, error instanceof Error ? error.message : String(error))
      return undefined
    }
  }

  /** Tells of a repetition; true where it becomes a provenance of the story's article, and no article. */
  #passOver(read: ReadArticle, {duplicate, isHeld}: Repetition): boolean {
    const {options, report, links, origin} = this.#context
    const {raw, id} = read
    const {of, reason} = duplicate
    report.tell({type: 'duplicate', duplicate, id, locator: raw.locator})
    const isMerged = reason === 'merged-before'
    if (isHeld || (options.duplicates !== 'merge' && !isMerged)) return false
    if (!isMerged) this.#told.set(of, [...(this.#told.get(of) ?? []), origin(raw, id)])
    links.add(of, raw.url, [])
    report.settle('skipped', raw.locator, id, {
      code: 'merged-duplicate',
      reason: `the same story as ${of} (${reason})`,
    })
    return true
  }

  /** Notes of an article that another machine imports its address and its claim to a slug. */
  #noteElsewhere(raw: RawArticle): void {
    const {options, links, isDraft} = this.#context
    const whole = withDefaults(raw, options)
    const id = articleId(whole, options.source)
    links.add(targetId(id, isDraft(raw)), raw.url, [])
    const wanted = wantedSlug(raw.slug, raw.headline ?? '', id, whole.language)
    this.#slugsBefore.push({wanted, id})
  }

  #fail(raw: RawArticle, reason: string): void {
    const {report} = this.#context
    report.settle('failed', raw.locator, undefined, {code: 'not-convertible', reason}, raw)
  }

  #mapped(raw: RawArticle): RawArticle {
    return raw.bylines ? {...raw, bylines: this.#context.terms.authors(raw.bylines)} : raw
  }

  #targetOf({raw, id}: ReadArticle): string {
    return targetId(id, this.#context.isDraft(raw))
  }

  #storyOf(read: ReadArticle): StoryTraits {
    const {raw, print} = read
    return {id: this.#targetOf(read), url: raw.url, print, publishedAt: raw.publishedAt}
  }
}

function bodyOf({article}: PreparedArticle) {
  return Array.isArray(article.body) ? article.body : []
}
