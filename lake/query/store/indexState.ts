import type {DatabaseSync, StatementSync} from 'node:sqlite'
import {setImmediate} from 'node:timers/promises'
import type {DocumentChange} from '../../types.ts'
import {gatherReferences} from '../evaluate/references.ts'
import {DocumentCache} from './documentCache.ts'
import {LearnedPaths} from './learnedPaths.ts'
import type {WantedPath} from './pathDemand.ts'
import {mostSearches} from './pendingText.ts'
import {createQueryTables} from './tables.ts'
import {TextIndex} from './textIndex.ts'
import type {SoughtText} from './unreadSearch.ts'

/** Milliseconds without a write after which the work that was left is taken up. */
const quiet = 500
/** Milliseconds after which some of it is done though writes go on. */
const longestWait = 5_000
/** Milliseconds of work at a stretch, and of pause between. */
const slice = 10
const pause = 2
/**
 * With so many documents to read into the full text, stretches are longer: each ends with a commit,
 * and what is written for each costs less the more of them there are in one.
 */
const largeBacklog = 1_000
const longSlice = 60
/** A load of so many documents is read while it goes on, for a small part of the time. */
const largeLoad = 5_000
const betweenWrites = 250
/** While queries are answered, work takes so little of the time that they hardly feel it. */
const inUse = 1_000
const shortSlice = 8
const longPause = 60
/** Once texts were searched that wait to be read, about half of the time. */
const hurriedSlice = 25
const hurriedPause = 25
/** Milliseconds at a stretch for which unread documents are looked into. */
const seekingSlice = 20
const seekingPause = 100

/** The indexes of one open database. */
export class IndexState {
  readonly paths: LearnedPaths
  readonly text: TextIndex
  readonly cache: DocumentCache
  readonly #database: DatabaseSync
  readonly #addReference: StatementSync
  readonly #removeReference: StatementSync
  #work: NodeJS.Timeout | undefined
  #lastWrite = 0
  #lastWork = performance.now()
  #lastQuery = Number.NEGATIVE_INFINITY
  #lastSeek = Number.NEGATIVE_INFINITY
  #isTextHurried = false

  constructor(database: DatabaseSync) {
    const isBehind = createQueryTables(database)
    this.#database = database
    this.paths = new LearnedPaths(database)
    this.text = new TextIndex(database)
    this.cache = new DocumentCache(database)
    this.#addReference = database.prepare(
      'INSERT OR IGNORE INTO query_references (target, seq, id) VALUES (?, ?, ?)',
    )
    this.#removeReference = database.prepare(
      'DELETE FROM query_references WHERE target = ? AND seq = ? AND id = ?',
    )
    if (isBehind) this.#catchUp()
    this.schedule()
  }

  /** Brings all indexes in step with changed documents, in the caller's transaction. */
  apply(changes: readonly DocumentChange[]): void {
    for (const {id, seq, before, after, references} of changes) {
      this.cache.drop(id)
      const old = references?.before ?? gatherReferences(before)
      const current = references?.after ?? gatherReferences(after)
      for (const target of old) if (!current.has(target)) this.#removeReference.run(target, seq, id)
      for (const target of current) if (!old.has(target)) this.#addReference.run(target, seq, id)
      this.text.pending.add(id)
    }
    this.paths.apply(changes)
    this.#lastWrite = performance.now()
    this.schedule()
  }

  /** Told of each query, so that work in the background leaves it the time. */
  noteQuery(): void {
    this.#lastQuery = performance.now()
  }

  /** Told that somebody searches texts of which many wait to be read. */
  hurryText(): void {
    this.#isTextHurried = true
    this.schedule(hurriedPause)
  }

  /** Does the work that writing left for later, a little at a time, while nothing is written. */
  schedule(delay = quiet): void {
    if (this.#work !== undefined) return
    this.#work = setTimeout(() => {
      this.#work = undefined
      if (!this.#database.isOpen) return
      const isSought = performance.now() - this.#lastSeek < seekingPause
      if (isSought || this.#isLeftToWriters()) this.schedule(isSought ? seekingPause : quiet)
      else {
        const [work, rest] = this.#rhythm()
        if (this.workOn(work)) this.schedule(rest)
        else this.#isTextHurried = false
      }
    }, delay)
    this.#work.unref()
  }

  /**
   * Works for about `milliseconds`, in a transaction of its own; false where there is nothing to do,
   * or nothing can be written now.
   */
  workOn(milliseconds: number): boolean {
    const database = this.#database
    if (!database.isOpen) return false
    if (database.isTransaction) return true
    const end = performance.now() + milliseconds
    this.#lastWork = end
    try {
      // What is derived needs no flush of its own: the next write's flush carries it along.
      database.exec('PRAGMA synchronous = NORMAL; BEGIN')
      let isMore = true
      while (isMore && performance.now() < end) {
        isMore = this.paths.build(100) || this.text.settle(25)
      }
      database.exec('COMMIT')
      return isMore
    } catch {
      // A full disk or a read-only file: the indexes stay behind, and queries scan what they lack.
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK')
      this.paths.forget()
      return false
    } finally {
      if (database.isOpen) database.exec('PRAGMA synchronous = FULL')
    }
  }

  /**
   * Makes the indexes over some paths, and finds who may have some words whose text is not read, or
   * reads all text where that is quicker; a little at a time, so that others are answered meanwhile.
   *
   * @returns whether all of that is there; false where it takes too long, or cannot be written
   */
  async provide(
    wanted: Iterable<WantedPath>,
    texts: Iterable<SoughtText>,
    deadline: number,
  ): Promise<boolean> {
    const paths = [...wanted]
    const sought = [...texts]
    const isEachSought = sought.length <= mostSearches
    for (const {path, type} of paths) this.learn(path, type)
    const {pending} = this.text
    const isThere = () =>
      paths.every(({path, type}) => this.paths.find(path, type) !== undefined) &&
      ((isEachSought && sought.every((one) => pending.likely(one) !== undefined)) ||
        !pending.has(1))
    while (!isThere()) {
      if (performance.now() > deadline) return false
      // Whoever waits comes before what is done in the background.
      this.#lastSeek = performance.now()
      const isSeeking = isEachSought && sought.some((one) => pending.seek(one, seekingSlice))
      if (!isSeeking && !isThere() && !this.workOn(this.#stretch())) return isThere()
      await setImmediate()
    }
    return true
  }

  /** Whether the dataset has more documents than these. */
  hasMoreDocuments(number: number): boolean {
    const row = this.#database.prepare('SELECT 1 FROM documents LIMIT 1 OFFSET ?').get(number)
    return row !== undefined
  }

  /** Begins to index a path, in the background or at once; nothing where that cannot be written. */
  learn(path: string, type: string, atOnce = false): void {
    if (this.#database.isTransaction) return
    try {
      this.paths.learn(path, type)
    } catch {
      // A full disk or a read-only file: queries go on without the index.
      return
    }
    if (!atOnce) this.schedule(1)
    else while (this.paths.all.some(({isReady}) => !isReady) && this.workOn(50));
  }

  /** Whether documents are being written, and the work that they leave may wait. */
  #isLeftToWriters(): boolean {
    const now = performance.now()
    if (now - this.#lastWrite >= quiet) return false
    const patience = this.text.pending.has(largeLoad) ? betweenWrites : longestWait
    return now - this.#lastWork < patience
  }

  /** Milliseconds of work, and of pause after it. */
  #rhythm(): readonly [number, number] {
    if (performance.now() - this.#lastQuery >= inUse) return [this.#stretch(), pause]
    return this.#isTextHurried ? [hurriedSlice, hurriedPause] : [shortSlice, longPause]
  }

  #stretch(): number {
    return this.text.pending.has(largeBacklog) ? longSlice : slice
  }

  #catchUp(): void {
    const ids = this.#database.prepare('SELECT seq, id FROM documents').all()
    const body = this.#database.prepare('SELECT body FROM documents WHERE id = ?')
    this.#database.exec('BEGIN')
    for (const {seq, id} of ids) {
      const document: unknown = JSON.parse(String(body.get(String(id))?.body))
      for (const target of gatherReferences(document)) {
        this.#addReference.run(target, Number(seq), String(id))
      }
      this.text.pending.add(String(id))
    }
    this.#database.exec('COMMIT')
  }
}

const states = new WeakMap<DatabaseSync, IndexState>()

/** The indexes of a database, made ready at the first call. */
export function openIndexes(database: DatabaseSync): IndexState {
  const known = states.get(database)
  if (known !== undefined) return known
  const state = new IndexState(database)
  states.set(database, state)
  return state
}

/** The indexes of a database that an indexer keeps; undefined where none does. */
export function indexesOf(database: DatabaseSync): IndexState | undefined {
  return states.get(database)
}
