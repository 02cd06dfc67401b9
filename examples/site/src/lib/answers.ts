/** An answer with the tags of what it rests on. */
export interface Answer<T> {
  readonly value: T
  readonly tags: readonly string[]
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
  readonly answer: Promise<Answer<unknown>>
  tags: readonly string[] | undefined
  until: number
}

/** Answers to readers' questions, for as long as nothing that they rest on has changed. */
export interface Answers {
  /** The answer that is kept or under way, else what `ask` gives. A failure is not kept. */
  get<T>(key: string, ask: () => Promise<Answer<T>>): Promise<T>
  /** Forgets the answers with any of these tags, and what is under way; without tags all. */
  forget(tags?: readonly string[]): void
}

/** Keeps answers in memory: the same question at the same time is asked once. */
export function createAnswers({maxAge, maxEntries = 500, now = Date.now}: AnswersOptions): Answers {
  const entries = new Map<string, Entry>()
  return {
    async get<T>(key: string, ask: () => Promise<Answer<T>>): Promise<T> {
      const kept = entries.get(key)
      entries.delete(key)
      if (kept && now() < kept.until) {
        entries.set(key, kept)
        return (await kept.answer).value as T
      }
      const answer = ask()
      const entry: Entry = {answer, tags: undefined, until: Number.POSITIVE_INFINITY}
      entries.set(key, entry)
      for (const oldest of entries.keys()) {
        if (entries.size <= maxEntries) break
        entries.delete(oldest)
      }
      try {
        const {value, tags} = await answer
        entry.tags = tags
        entry.until = now() + maxAge()
        return value
      } catch (error: unknown) {
        if (entries.get(key) === entry) entries.delete(key)
        throw error
      }
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
