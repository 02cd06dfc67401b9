import type {Subject} from '../engine/subject.ts'
import type {TextField} from '../engine/textFields.ts'

/** Whether a word is part of a proper name: it has a capital where no sentence begins. */
export function isPartOfName(
  subject: Subject,
  field: TextField,
  start: number,
  end: number,
): boolean {
  const {text} = field
  if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) return false
  const word = text.slice(start, end)
  const inCapitals = word.length > 1 && word === word.toUpperCase()
  const isTitle = isTitleCase(field)
  if (!isTitle && !beginsSentence(text, start)) {
    // A word in capitals alone is stressed; beside a name it is part of it.
    return (
      !inCapitals ||
      /\p{Lu}\p{Ll}+\s+$/u.test(text.slice(Math.max(0, start - 24), start)) ||
      /^\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 24))
    )
  }
  if (inCapitals) return false
  // Where the capital tells nothing, the same name in mid-sentence elsewhere does.
  const following = /^(?:[\s-]+\p{Lu}[\p{L}'’]*)+/u
    .exec(text.slice(end, end + 60))?.[0]
    ?.trim()
    .split(/\s+/u)[0]
  if (following === undefined) return false
  const phrase = `${word} ${following}`
  return subject.prose.some((other) => {
    if (isTitleCase(other)) return false
    for (let at = other.text.indexOf(phrase); at !== -1; at = other.text.indexOf(phrase, at + 1)) {
      if ((other !== field || at !== start) && !beginsSentence(other.text, at)) return true
    }
    return false
  })
}

/** A headline or heading whose words nearly all have capitals: there a capital is style. */
function isTitleCase({text, block}: TextField): boolean {
  if (text.length > 250 || block?.style === 'normal' || /\.\s*$/u.test(text)) return false
  const words = text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []
  return (
    words.length >= 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length >= 0.75
  )
}

function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  if (before.trim() === '') return true
  if (/(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Gov|Rep|Lt|Col|Sgt|Capt)|\b\p{Lu})\.\s*$/u.test(before))
    return false
  return /(?:[.!?…:。]["”’»)\]]*\s+|[“„«"‘([]\s*|\n\s*|^\s*[-–—•*]\s*|[—–]\s+)$/u.test(before)
}
