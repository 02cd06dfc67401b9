import {legalForms} from '../gazetteer/lexicon.ts'
import {adjectiveCountry, findFoldedPlace, findPlace} from '../gazetteer/places.ts'
import {detach, fold} from '../text/fold.ts'

/** Keeps what was made of the names of late; the memory stays bounded. */
function remember(make: (name: string) => string): (name: string) => string {
  const made = new Map<string, string>()
  return (name) => {
    const known = made.get(name)
    if (known !== undefined) return known
    if (made.size >= 20_000) made.clear()
    const key = make(name)
    made.set(detach(name), key)
    return key
  }
}

const spellings: Record<string, string> = {
  centre: 'center',
  centres: 'centers',
  organisation: 'organization',
  organisations: 'organizations',
  programme: 'program',
  programmes: 'programs',
  labour: 'labor',
  defence: 'defense',
  theatre: 'theater',
  colour: 'color',
  harbour: 'harbor',
  licence: 'license',
}

/**
 * What all spellings of an organization's name share: letters folded, `the` and the legal form dropped,
 * the country by its short name. Two organizations never share it unless their names are equal.
 */
export const organizationKey = remember(makeOrganizationKey)

function makeOrganizationKey(name: string): string {
  const plain = name.replace(/&/gu, ' and ').replace(/\bco-op/giu, 'coop')
  let words = fold(plain)
    .split(' ')
    .filter((word) => word !== 'the')
    .map((word) => spellings[word] ?? word)
  while (
    words.length > 1 &&
    legalForms.has(words.at(-1) ?? '') &&
    !/^(?:group|holdings)$/u.test(words.at(-1) ?? '')
  )
    words.pop()
  if (words.length > 2 && words.slice(-2).join(' ') === 's a') words = words.slice(0, -2)
  // "of the Republic of Azerbaijan" and "of Azerbaijan" are one; so is a leading adjective.
  for (let at = 1; at < words.length - 1; at += 1) {
    if (words[at] !== 'of') continue
    const tail = words.slice(at + 1).join(' ')
    const place = findFoldedPlace(tail)
    if (place?.kind === 'country') {
      words = [...words.slice(0, at + 1), ...fold(place.name).split(' ')]
      break
    }
  }
  const lead = /^(?:ministry|ministries)$/u.test(words[1] ?? '')
    ? adjectiveCountry(words[0] ?? '')
    : undefined
  if (lead) words = [...words.slice(1), 'of', ...fold(countryName(lead)).split(' ')]
  // "Energy Ministry" is the "Ministry of Energy".
  const ministry = words.indexOf('ministry')
  if (ministry > 0 && !findPlace(words.slice(0, ministry).join(' ')))
    words = ['ministry', 'of', ...words.slice(0, ministry), ...words.slice(ministry + 1)]
  return words.join(' ')
}

const names = new Map<string, string>()

/** The short English name of a country by its code. */
export function countryName(code: string): string {
  const known = names.get(code)
  if (known) return known
  const name = new Intl.DisplayNames(['en'], {type: 'region'}).of(code) ?? code
  const found = findPlace(name)?.name ?? name
  names.set(code, found)
  return found
}

/** What all spellings of a person's name share: the first and the last word, folded. */
export const personKey = remember(makePersonKey)

function makePersonKey(name: string): string {
  const words = name
    .split(/\s+/u)
    .filter((word) => !/^(?:bin|ibn|bint|oglu|oğlu|qizi|qızı)$/iu.test(word))
    .map(fold)
    .filter(Boolean)
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  return (words.length < 2 ? first : `${first} ${last}`)
    .replaceAll('iye', 'ie')
    .replaceAll('yev', 'ev')
    .replaceAll('kh', 'h')
}

/** A slug of at most 80 characters from a folded key. */
export const slugOf = (key: string): string =>
  key
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 80)
    .replace(/-+$/u, '') || 'unnamed'
