import type {Block} from './blocks.ts'
import {titleKey} from './survey.ts'

const PROBES = 40
const PROBE = 24

/** The share of a text, judged by probes spread over it, that stands in some blocks. */
export function holdsText(blocks: readonly Block[], text: string): number {
  const letters = titleKey(text)
  if (letters.length < PROBE) return 0
  const page = titleKey(blocks.map((block) => block.text).join(' '))
  const step = Math.max(1, Math.floor((letters.length - PROBE) / PROBES))
  let tries = 0
  let hits = 0
  for (let at = 0; at + PROBE <= letters.length; at += step) {
    tries++
    if (page.includes(letters.slice(at, at + PROBE))) hits++
  }
  return hits / tries
}
