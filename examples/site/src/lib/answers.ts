import {AsyncLocalStorage} from 'node:async_hooks'

/** An answer with the tags of what it rests on. */
export interface Answer<T> {
  readonly value: T
  readonly tags: readonly string[]
  /** Whether later questions may have it too; true when absent. */
  readonly keep?: boolean
}

/** How answers are kept. */
export interface AnswersOptions {
  /** Milliseconds that an answer holds; asked for each answer. */
  readonly maxAge: () => number
  /** The most answers that are kept; the ones unused for longest go first. */
  readonly maxEntries?: number
  readonly now?: () => number
}

interface Entry {
  answer: Promise<unknown>
  tags: readonly string[] | undefined
  until: number
}

/** Answers to readers' questions, for as long as nothing that they rest on has changed. */
export interface Answers {
  /**
   * The answer that is kept or under way, else what `ask` gives. A failure is not kept. What `ask`
   * gets from here meanwhile, the answer rests on too.
   */
  get<T>(key: string, ask: () => Promise<Answer<T>>): Promise<T>
  /** Forgets the answers with any of these tags, and what is under way; without tags all. */
  forget(tags?: readonly string[]): void
}

/** Keeps answers in memory: the same question at the same time is asked once. */
export function createAnswers({maxAge, maxEntries = 500, now = Date.now}: AnswersOptions): Answers {
  const entries = new Map<string, Entry>()
  const parts = new AsyncLocalStorage<Set<Entry>>()

  async function complete<T>(entry: Entry, ask: () => Promise<Answer<T>>): Promise<T> {
    const inside = new Set<Entry>()
    const {value, tags, keep = true} = await parts.run(inside, ask)
    entry.tags = [...new Set([...tags, ...[...inside].flatMap((part) => part.tags ?? [])])]
    entry.until = keep
      ? Math.min(now() + maxAge(), ...[...inside].map(({until}) => until))
      : Number.NEGATIVE_INFINITY
    return value
  }

  function begin<T>(key: string, ask: () => Promise<Answer<T>>): Entry {
    const entry: Entry = {
      answer: Promise.resolve(),
      tags: undefined,
      until: Number.POSITIVE_INFINITY,
    }
    entry.answer = complete(entry, ask).catch((error: unknown) => {
      if (entries.get(key) === entry) entries.delete(key)
      throw error
    })
    return entry
  }

  return {
    async get<T>(key: string, ask: () => Promise<Answer<T>>): Promise<T> {
      const kept = entries.get(key)
      const entry = kept && now() < kept.until ? kept : begin(key, ask)
      entries.delete(key)
      entries.set(key, entry)
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries) break
        entries.delete(oldest)
      }
      const value = (await entry.answer) as T
      parts.getStore()?.add(entry)
      return value
    },
    forget(tags) {
      for (const [key, entry] of entries) {
        if (!tags || !entry.tags || entry.tags.some((tag) => tags.includes(tag))) {
          entries.delete(key)
        }
      }
    },
  }
}
