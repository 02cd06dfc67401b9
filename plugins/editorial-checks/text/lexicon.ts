import {lowerUnit} from './charClass.ts'

/**
 * The words that rules look for, each with a number: a text is compared with all of them once,
 * while it is split into words, and rules then compare numbers.
 */
/** All words one after the other, and where each ends: the end of the one before is its start. */
let units = new Uint16Array(1 << 16)
let ends = new Int32Array(1 << 13)
let count = 1
let slots = new Uint16Array(1 << 14)
let hashes = new Int32Array(1 << 13)

/** The beginning of a word's hash. */
export const hashStart = 0x811c9dc5 | 0

/** FNV-1a over small letters, one unit at a time. */
export function hashStep(hash: number, lower: number): number {
  return Math.imul(hash ^ lower, 0x01000193)
}

/** The hash of a word in any case. */
export function hashOf(word: string): number {
  let hash = hashStart
  for (let index = 0; index < word.length; index++) {
    hash = hashStep(hash, lowerUnit(word.charCodeAt(index)))
  }
  return hash
}

/** Gives a word in small letters its number, which is above 0; call it while modules load. */
export function enlist(word: string): number {
  const hash = hashOf(word)
  const before = findNumber(hash, word, 0, word.length)
  if (before !== 0) return before
  const number = count++
  if (number === hashes.length) {
    hashes = doubled(hashes)
    ends = doubled(ends)
    slots = new Uint16Array(slots.length * 2)
    for (let index = 1; index < number; index++) place(index)
  }
  hashes[number] = hash
  keep(number, word)
  place(number)
  return number
}

function keep(number: number, word: string) {
  const start = ends[number - 1] ?? 0
  const end = start + word.length
  while (end > units.length) {
    const grown = new Uint16Array(units.length * 2)
    grown.set(units)
    units = grown
  }
  for (let index = 0; index < word.length; index++) units[start + index] = word.charCodeAt(index)
  ends[number] = end
}

function doubled(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(numbers.length * 2)
  grown.set(numbers)
  return grown
}

function place(number: number) {
  const mask = slots.length - 1
  let slot = (hashes[number] ?? 0) & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = number
}

/** The number of the word that stands in a text at this place, in any case; 0 for others. */
export function findNumber(hash: number, text: string, start: number, end: number): number {
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const number = slots[slot] ?? 0
    if (number === 0) return 0
    if (hashes[number] === hash && isAt(number, text, start, end)) return number
  }
}

function isAt(number: number, text: string, start: number, end: number): boolean {
  let at = ends[number - 1] ?? 0
  if ((ends[number] ?? 0) - at !== end - start) return false
  for (let index = start; index < end; index++, at++) {
    const unit = text.charCodeAt(index)
    if (unit !== units[at] && lowerUnit(unit) !== units[at]) return false
  }
  return true
}

/** A set of words, asked by their numbers. */
export interface WordSet {
  has(number: number): boolean
}

/** Enlists words as a set. */
export function wordSet(members: Iterable<string>): WordSet {
  const marks: boolean[] = []
  for (const member of members) {
    const number = enlist(member)
    while (marks.length <= number) marks.push(false)
    marks[number] = true
  }
  return {has: (number) => marks[number] === true}
}
