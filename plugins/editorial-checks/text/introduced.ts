import type {FullName} from './fullNames.ts'
import {sentenceAt} from './sentences.ts'

const apposition =
  /^,\s+(?:an?\s|the\s+\p{Ll}|founded|established|based|created|headquartered|set up|run by|led by|launched|formed|one of|another|part of|its|formerly|now)/u
const definingClause =
  /^,\s+(?:which|whose [\p{L}\s-]{3,40}?)\s+(?:(?:itself|also|now)\s+)?(?:was|were|is|are|has been|have been)\s+(?:(?:only|first|itself|also|now|separately)\s+)?(?:founded|established|created|set up|formed|built|based|headquartered|run|led|funded|owned|part|separate|independent|unrelated|not|an?\s|the\s|no\s|one\s)/u
const founding = /^\s+\((?:founded|established|est\.|based|since|created|formed|\d{4})/u
const definition =
  /^\s+(?:was|is|were) (?:founded|established|created|set up|formed|based|headquartered|an?\s|the\s|another|separate|independent|unrelated)/u
const told =
  /\b(?:another|separate|different|other|rival|sister|unrelated|a second|newly founded|new|neighbou?ring|parent|not)\s+(?:\p{Ll}+,?\s+){0,4}(?:the\s+)?$/u
/** “According to the Institute, the cliff …”: after what opens a sentence a comma begins no apposition. */
const opening =
  /^\W*(?:according to|as|in|at|for|with|by|from|under|like|unlike|to|on|after|before|since|until|thanks to|together with|for members of)\s[^,;:]*$/iu

const longestOpening = 160

/** Told about as something that the reader does not know yet. */
export function isIntroduced(mentions: readonly FullName[]): boolean {
  return mentions.some((mention) => {
    if (mention.abbreviation !== undefined) return true
    const {field, start, end} = mention
    const after = field.text.slice(end, end + 80)
    return (
      definingClause.test(after) ||
      founding.test(after) ||
      definition.test(after) ||
      told.test(field.text.slice(Math.max(0, start - 60), start)) ||
      (apposition.test(after) && !opensSentence(mention))
    )
  })
}

/** Something is said of it in passing, as of what the reader may know: “, which opens at nine”. */
export function isDescribed(mentions: readonly FullName[]): boolean {
  return mentions.some(({field, end}) =>
    /^,\s+(?:which|whose|where)\s/u.test(field.text.slice(end, end + 12)),
  )
}

function opensSentence({field, start}: FullName): boolean {
  const sentence = sentenceAt(field.sentences, start)
  return (
    sentence !== undefined &&
    start - sentence.start < longestOpening &&
    opening.test(field.text.slice(sentence.start, start))
  )
}
