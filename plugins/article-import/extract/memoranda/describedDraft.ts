import {adjectiveCountry} from '../gazetteer/places.ts'
import type {OrganizationEntity} from '../names/entities.ts'
import type {Draft, Told} from './told.ts'

const paper =
  /\b(?:memorand\p{L}+(?: of \p{L}+)?|MoU|MOU|MoC|documents?|agreements?|papers?|texts?|deals?|accords?|pacts?|protocols?|declarations?),? (?:signed |concluded )?with (?:the |its |their )?(?:(\p{Lu}[\p{L}’'-]+) ?)?(\p{Ll}+)?/u

/**
 * The draft whose partner a sentence calls by a part of its name, or only describes: `The document with
 * Gdynia`, `The memorandum with the Mongolian gallery`.
 */
export function describedDraft({sentence}: Told, drafts: readonly Draft[]): Draft | undefined {
  if (drafts.length < 2) return undefined
  const found = paper.exec(sentence.text)
  if (!found) return undefined
  const [, name = '', noun = ''] = found
  const country = name === '' ? undefined : adjectiveCountry(name)
  const fits = (party: OrganizationEntity) => {
    if (name !== '' && country === undefined)
      return [...party.forms].some((form) => ` ${form} `.includes(` ${name} `)) ? 2 : 0
    const near = country === undefined ? 0 : party.country === country ? 2 : -3
    return (party.nouns.has(noun) ? 2 : 0) + (party.country === undefined ? 0 : near)
  }
  const scores = drafts.map(({parties}) =>
    Math.max(
      0,
      ...parties
        .filter((party) => !drafts.every((draft) => draft.parties.includes(party)))
        .map(fits),
    ),
  )
  const best = Math.max(...scores)
  return best > 0 && scores.filter((score) => score === best).length === 1
    ? drafts[scores.indexOf(best)]
    : undefined
}
