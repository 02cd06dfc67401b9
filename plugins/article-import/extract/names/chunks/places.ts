import {findFoldedPlace, type KnownPlace} from '../../gazetteer/places.ts'
import {WordSet} from '../../text/wordSet.ts'
import {isGeneric} from '../span/runs.ts'
import type {Scan} from './scan.ts'

const innerWords = new WordSet('and of the i de del es upon on al')

export const ambiguousPlaces = new Set(
  'nice bath split hull bled nis cork gori poti mali chad victoria florence lima perth orlando sucre salvador santiago rosario mendoza porto faro kars samara sousse toledo phoenix portland york goa osh brest male delft valencia santa lagos bari pilsen jordan georgia turkey guinea cuba mobile reading'.split(
    ' ',
  ),
)

export function placeAt(scan: Scan, index: number): {place: KnownPlace; last: number} | undefined {
  const {tokens, to} = scan
  const first = tokens[index]
  if (!first) return undefined
  const most = first.form.placeReach
  if (most < 0) return undefined
  let found: {place: KnownPlace; last: number} | undefined
  let key = ''
  for (let last = index; last < to && last <= index + most; last += 1) {
    const token = tokens[last]
    if (!token?.word) {
      if (token?.text === '.' && last > index) continue
      break
    }
    if (!token.cap && !innerWords.has(token)) break
    key = key === '' ? token.form.folded : `${key} ${token.form.folded}`
    const place = findFoldedPlace(key)
    if (
      place &&
      token.cap &&
      (key.length > 2 || token.shout || token.text.includes('.')) &&
      (key !== 'uae' || token.shout)
    )
      found = {place, last: last + 1}
    if (token.possessive) break
  }
  return found
}

export function isGenericTail(scan: Scan, first: number, last: number): boolean {
  const {tokens} = scan
  return tokens[first - 1]?.possessive === true && isGeneric(tokens, first, last)
}
