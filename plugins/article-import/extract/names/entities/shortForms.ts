import {headKind, legalForms} from '../../gazetteer/lexicon.ts'
import {findPlace} from '../../gazetteer/places.ts'
import type {Chunk} from '../chunk.ts'
import {initialsMatch} from '../initials.ts'
import type {Building} from './building.ts'
import {firstWord, lastWord} from './ends.ts'

/** Finds the one entity that a shorter form can stand for, by the words at both ends of its name. */
export function createShortForms() {
  const byFirst = new Map<string, Building[]>()
  const byLast = new Map<string, Building[]>()
  const byInitial = new Map<string, Building[]>()
  const put = (index: Map<string, Building[]>, word: string, entity: Building) => {
    const known = index.get(word)
    if (!known) index.set(word, [entity])
    else if (known.at(-1) !== entity && known.length < mostAlike) known.push(entity)
  }
  return {
    add(entity: Building): void {
      put(byFirst, firstWord(entity.long), entity)
      put(byLast, lastWord(entity.long), entity)
      put(byLast, lastWord(entity.bare), entity)
      const {full, major} = entity.form.initials
      for (const initial of new Set([full.charAt(0), major.charAt(0)]))
        if (initial !== '') put(byInitial, initial, entity)
    },
    /** None when two could be meant. */
    shortFor(chunk: Chunk): Building | undefined {
      const {key} = chunk
      const {bare, isAbbreviation} = chunk.form
      let found: Building | undefined
      const lists = [
        byFirst.get(firstWord(key)) ?? [],
        byLast.get(lastWord(key)) ?? [],
        byLast.get(lastWord(bare)) ?? [],
        ...(isAbbreviation ? [byInitial.get(chunk.text.charAt(0).toLowerCase()) ?? []] : []),
      ]
      for (const list of lists) {
        for (const entity of list) {
          if (entity === found || !isShortFor(key, bare, chunk, entity, isAbbreviation)) continue
          if (found) return undefined
          found = entity
        }
      }
      return found
    },
  }
}

/** Entities that are asked for one form; no article names more that are alike. */
export const mostAlike = 512

function isShortFor(
  key: string,
  bare: string,
  chunk: Chunk,
  entity: Building,
  isAbbreviation: boolean,
): boolean {
  const {long} = entity
  if (entity.bare === bare) return true
  if (long.startsWith(`${key} `)) {
    const rest = long.slice(key.length + 1)
    // "Baku State" is not "Baku State University" by accident, and a country alone is nobody's short name.
    if (findPlace(key) || (headKind(key) && !key.includes(' '))) return false
    return (
      chunk.type === 'name' ||
      /^(?:of|for|and) /u.test(rest) ||
      legalForms.has(rest.split(' ')[0] ?? '') ||
      key.includes(' ') ||
      entity.kind === 'company'
    )
  }
  if (
    long.endsWith(` ${key}`) &&
    key.includes(' ') &&
    (findPlace(long.slice(0, -key.length - 1)) ||
      /^(?:national|state|royal|international|azerbaijan|turkish)/u.test(long))
  )
    return true
  // "Vukodar" of "Town of Vukodar"
  if (
    long.endsWith(` of ${key}`) &&
    /^(?:city|town|municipality|county|province|port|region|district|borough|village|commune|canton|governorate|emirate) of$/u.test(
      long.slice(0, -key.length - 1),
    )
  )
    return true
  // "KazMunayGas" of "National Company KazMunayGas JSC"
  if (
    entity.bare.endsWith(` ${key}`) &&
    /^(?:(?:national|state|public|joint|stock|open|closed|limited|company|corporation|holding|concern|group) ?)+$/u.test(
      entity.bare.slice(0, -key.length - 1),
    )
  )
    return true
  return (
    isAbbreviation &&
    entity.abbreviation === undefined &&
    chunk.text.length >= 3 &&
    initialsMatch(chunk.text, entity.form) &&
    entity.name.split(' ').length >= chunk.text.length - 1
  )
}
