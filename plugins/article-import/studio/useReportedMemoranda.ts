import {useEffect, useState} from 'react'
import type {SanityDocumentLike} from 'sanity'
import {plainBlocks} from './plainBlocks.ts'
import {useLinkedMemoranda} from './useLinkedMemoranda.ts'

const typingPauseMs = 600
/** Words without which no article reports a memorandum; most articles have none of them. */
const hints =
  /memorand|меморанд|agreement|соглашен|saziş|müqavilə|protocol|protokol|протокол|declaration|деклараци|bəyannamə|\bMoU\b/iu

/** How many memoranda of an article wait for an answer: read in its text, or linked by an import. */
export function useWaitingMemoranda(article: SanityDocumentLike | undefined): number {
  return useReportedMemoranda(article) + useLinkedMemoranda(article).length
}

/**
 * How many memoranda an article reports beyond those that it is linked with or that were dismissed,
 * read once typing pauses.
 */
function useReportedMemoranda(article: SanityDocumentLike | undefined): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const reported = await (article && countOf(article))
      if (current) setCount(reported ?? 0)
    }, typingPauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [article])
  return count
}

const counts = new WeakMap<SanityDocumentLike, Promise<number>>()

/** Read once in each state of an article, however many ask. */
function countOf(article: SanityDocumentLike): Promise<number> {
  const known = counts.get(article)
  if (known) return known
  const count = hints.test(plainBlocks(article.body)) ? read(article) : Promise.resolve(0)
  counts.set(article, count)
  return count
}

async function read(article: SanityDocumentLike): Promise<number> {
  try {
    const {memorandumSuggestions} = await import('./memorandumSuggestions.ts')
    const settled = length(article.memoranda) + length(article.dismissedSuggestions)
    return Math.max(0, memorandumSuggestions(article, []).length - settled)
  } catch {
    // The panel says what went wrong, where somebody looks for it.
    return 0
  }
}

function length(list: unknown): number {
  return Array.isArray(list) ? list.length : 0
}
