import {doubtfulHonorifics, laterHonorifics} from '../../gazetteer/honorifics.ts'
import {legalForms, nameParticles} from '../../gazetteer/lexicon.ts'
import {shortNames} from '../../gazetteer/shortNames.ts'
import {WordSet} from '../../text/wordSet.ts'
import {readBracket} from '../brackets.ts'
import type {Chunk} from '../chunk.ts'
import {together} from '../roles/address.ts'
import {isCalendar} from '../span/calendar.ts'
import {isForeignHead} from '../span/foreign.ts'
import {readSpan} from '../span.ts'
import {matchTitle} from '../titles.ts'
import {placeAt} from './places.ts'
import {isPersonWord, push, type Scan} from './scan.ts'

const particles = new WordSet(nameParticles)
const later = new WordSet(laterHonorifics)
const doubtful = new WordSet(doubtfulHonorifics)

const short = new WordSet(shortNames)
const dottedParts = new WordSet(['st', 'jr', 'sr', ...shortNames])

const childOf = new WordSet('bin bint ibn')

const innerWords = new WordSet('of for and the')

/** Words that end a name with whose child one is. */
export const patronymic =
  /^(?:oglu|oğlu|ogly|o[gʻ‘’']+li|uulu|uly|ugli|qizi|qızı|gizi|kyzy|kizi|zoda)$/u

/** "Erhan Afyoncu and Elshan Hashimov": who is named beside a person is one. */
export function besidePerson(scan: Scan, chunk: Chunk, at: number): Chunk {
  const {text, chunks} = scan
  if (chunk.type !== 'name' || chunk.abbreviation || chunk.possessive) return chunk
  if (
    chunks[at - 1]?.type !== 'person' &&
    chunks[at + 1]?.type !== 'person' &&
    chunks[at - 2]?.type !== 'person'
  )
    return chunk
  if (!/^\p{Lu}[\p{Ll}'’‘-]+(?: \p{Lu}[\p{Ll}\p{Lu}'’‘-]+){1,3}$/u.test(chunk.text)) return chunk
  const beside = (first: Chunk | undefined, second: Chunk | undefined) =>
    first !== undefined &&
    second !== undefined &&
    together(text.slice(first.end, second.start).trim())
  const before = chunks[at - 1]
  const after = chunks[at + 1]
  // "A and Daewon Logistics president B": a title right after makes it a body.
  if (after?.type === 'title' && text.slice(chunk.end, after.start).trim() === '') return chunk
  // "director of A and Jane Doe": what somebody is of is no person.
  if (
    /\b(?:of|at|from|for|with)(?: the)? $/u.test(
      text.slice(Math.max(0, chunk.start - 9), chunk.start),
    )
  )
    return chunk
  const joined =
    (before?.type === 'person' && beside(before, chunk)) ||
    (after?.type === 'person' && beside(chunk, after)) ||
    // "directors Jane Doe of A and John Roe of B"
    (chunks[at - 2]?.type === 'person' &&
      beside(before, chunk) &&
      /^of(?: the)?$/u.test(text.slice(chunks[at - 2]?.end, before?.start).trim()) &&
      /^ of (?:the )?\p{Lu}/u.test(text.slice(chunk.end, chunk.end + 12)))
  return joined ? {...chunk, type: 'person'} : chunk
}

/** Whether an academic rank begins that stands before a name: `Associate Professor Jane Doe`. */
export const opensProfessor = (tokens: Scan['tokens'], at: number): boolean =>
  tokens[at]?.cap === true &&
  /^(?:associate|assistant|adjunct|visiting|distinguished|emeritus)$/u.test(
    tokens[at]?.lower ?? '',
  ) &&
  tokens[at + 1]?.cap === true &&
  /^prof(?:essor)?$/u.test(tokens[at + 1]?.lower ?? '')

/** Whether a given name stands there that is cut short: `Ma. Luisa Reyes`. */
export const opensShort = (tokens: Scan['tokens'], at: number): boolean =>
  short.has(tokens[at]) &&
  tokens[at]?.cap === true &&
  tokens[at + 1]?.text === '.' &&
  tokens[at + 2]?.cap === true &&
  tokens[at + 2]?.form.starter === false &&
  tokens[at + 2]?.form.title === false

export function readPerson(scan: Scan, first: number): number {
  const {tokens, to} = scan
  let start = first
  while (
    start < to &&
    (tokens[start]?.form.honorific ||
      (start > first && later.has(tokens[start])) ||
      addresses(scan, start) ||
      opensProfessor(tokens, start) ||
      tokens[start]?.text === '.' ||
      (start > first && /^['’]$/u.test(tokens[start]?.text ?? '') && tokens[start + 1]?.cap) ||
      matchTitle(tokens, start, start + 1) !== undefined)
  )
    start += 1
  const last = personEnd(scan, start)
  if (last === start) return first + 1
  return push(scan, 'person', start, last)
}

/** Whether a word that may be a name addresses the two names behind it: `U Aung Min`. */
export function addresses(scan: Scan, at: number): boolean {
  const {text, tokens, to} = scan
  const token = tokens[at]
  if (!token?.cap || !doubtful.has(token)) return false
  if (opensShort(tokens, at)) return false
  // "Dr M Rafiqul Alam": a letter behind a form of address is the name's.
  if (token.text.length === 1 && tokens[at - 1]?.form.honorific) return false
  const behind = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  if (!tokens[behind]?.cap || !tokens[behind + 1]?.cap) return false
  const span = readSpan(text, tokens, behind, to)
  return !span.head && !span.legal && span.to - behind <= 4
}

const quotation = /^["“”‘’']$/u
/** Orders, degrees and seats behind a name. */
const afterName = /^(?:MP|MEP|MLA|MHA|MNA|MPA|OBE|CBE|MBE|PhD|Esq|QC|KC|SC|FRS|CPA|FCA|MD|DSc)$/u
/** The article inside an Arabic name: `al-Mawla`. */
const article = /^(?:al|el|ad|ar|as|ash|at|az|an|ul|bin)-\p{Lu}/u

/** The end of a person's name: capitals, initials and particles. */
export function personEnd(scan: Scan, first: number): number {
  const {tokens, to} = scan
  let last = first
  while (last < to && last < first + 7) {
    const token = tokens[last]
    const next = tokens[last + 1]
    if (last > first + 1 && afterName.test(token?.text ?? '')) break
    if (
      last > first &&
      token &&
      quotation.test(token.text) &&
      next?.cap &&
      quotation.test(tokens[last + 2]?.text ?? '') &&
      tokens[last + 3]?.cap
    ) {
      // 'Antonio "Tonyboy" Reyes'
      last += 3
      continue
    }
    if (last > first && article.test(token?.text ?? '')) {
      last += 1
      continue
    }
    if (
      token?.word &&
      token.cap &&
      !isCalendar(tokens, last) &&
      (last === first || matchTitle(tokens, last, to) === undefined) &&
      !(last > first && token.form.starter && token.lower !== 'may' && next?.text !== '.')
    ) {
      last += 1
      if (token.possessive) break
    } else if (
      last > first &&
      token?.text === '.' &&
      (tokens[last - 1]?.text.length === 1 || dottedParts.has(tokens[last - 1])) &&
      next?.cap
    )
      last += 1
    else if (
      last > first &&
      token?.word &&
      particles.has(token) &&
      (next?.cap || particles.has(next))
    )
      last += 1
    else if (last > first && patronymic.test(token?.lower ?? '')) last += 1
    else break
  }
  return last
}

/** Where a person's name begins inside a run that opens with an organization. */
export function personCut(
  scan: Scan,
  first: number,
  last: number,
  expected: boolean,
): number | undefined {
  const {text, tokens} = scan
  // "director of the Lagoa Institute (LI)": a bracket closes the name of a body, not of its director.
  if (readBracket(text, tokens, last)) return undefined
  // "of the Fund Khalifa bin Jassim": before the particle stands a first name.
  if (childOf.has(tokens[last]) && tokens[last + 1]?.cap && last - 1 > first) return last - 1
  let lastHead = -1
  for (let look = first; look < last; look += 1) {
    const word = tokens[look]
    if (
      word?.word &&
      (word.form.kind ||
        word.form.domain ||
        innerWords.has(word) ||
        placeAt(scan, look) ||
        legalForms.has(word.lower))
    )
      lastHead = look
  }
  // "of KazUran Geo Yerzhan Bolatovich Tulegenov": a patronymic stands behind the first name.
  for (let look = first + 2; expected && look < last; look += 1)
    if (/\p{Ll}(?:[oe]vich|[oe]vna|inichna|[oe]vych|[iї]vna)$/u.test(tokens[look]?.text ?? ''))
      return look - 1
  for (let look = Math.max(first + 1, lastHead + 1); look <= last - 2; look += 1) {
    const word = tokens[look]
    if (!word?.word || !word.cap) continue
    if (
      isPersonWord(word) &&
      // "Instituto Miguel Rojas": a body bears a name right behind its noun.
      !isForeignHead(tokens[look - 1]) &&
      tokens[look + 1]?.cap &&
      (expected || lastHead >= 0) &&
      (expected || lastHead === look - 1)
    ) {
      // "Chairman of the Board Khurshid Ali Raza": the noun alone is the body.
      const bare = lastHead === first && look === first + 2 && tokens[first - 1]?.lower === 'the'
      return bare ? look - 1 : look
    }
  }
  // "rector of the University of Lagoa Mirim": what stands behind `of` is the body's.
  const complement =
    isForeignHead(tokens[lastHead]) ||
    /^(?:of|for|and|the|de|del|do|da|di|du|des|dos|das)$/u.test(tokens[lastHead]?.lower ?? '')
  const begin = complement ? last - 2 : lastHead + 1
  if (
    expected &&
    lastHead > first - 1 &&
    last - lastHead - 1 >= (complement ? 4 : 2) &&
    begin < last &&
    tokens[begin]?.cap
  )
    return begin
  return undefined
}
