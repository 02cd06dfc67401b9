import {findPlace} from '../../gazetteer/places.ts'
import type {Chunk} from '../chunk.ts'

/** Countries whose law alone knows a legal form. */
const formCountries: readonly (readonly [string, RegExp])[] = [
  ['TR', /\s(?:A\.?Ş\.?|AŞ|Ltd\.? Şti\.?)$/u],
  ['BG', /\s(?:EAD|EOOD|OOD)$/u],
  ['FI', /\s(?:Oyj?|Abp)$/u],
  ['NO', /\sASA$/u],
  ['DK', /\s(?:A\/S|ApS)$/u],
  ['MY', /\s(?:Sdn\.? )?Bhd\.?$|\sBerhad$/u],
  ['ID', /\sTbk\.?$|^PT\s/u],
  ['IN', /\sPvt\.? (?:Ltd|Limited)\.?$/u],
  ['SG', /\sPte\.?(?: Ltd\.?)?$/u],
  ['HU', /\s(?:Kft|Zrt|Nyrt)\.?$/u],
  ['IT', /\s(?:S\.?p\.?A|S\.?r\.?l)\.?$/u],
  ['EE', /\sOÜ$/u],
  ['LT', /^UAB\s|\sUAB$/u],
  ['LV', /^SIA\s|\sSIA$/u],
  ['PL', /\sSp\.? z o\.?o\.?$/u],
  ['JP', /\s(?:KK|K\.K\.)$/u],
  ['IS', /\sehf\.?$/u],
]

const anyForm = new RegExp(formCountries.map(([, {source}]) => source).join('|'), 'u')

/** The country whose law alone knows the legal form of a company's name. */
export const formCountry = (name: string): string | undefined =>
  anyForm.test(name) ? formCountries.find(([, form]) => form.test(name))?.[0] : undefined

/** The country that a name is told to be of: `Norway's Vestland Association`, `the Chilean Institute of X`. */
export function ownerCountry(before: Chunk | undefined, chunk: Chunk): string | undefined {
  if (before?.to !== chunk.from) return undefined
  if (before.type === 'adjective') return before.country
  return before.type === 'place' && before.possessive && before.place?.kind === 'country'
    ? before.country
    : undefined
}

/** The country that a name itself tells: `Bank of Ghana`, `Baku State University`. */
export function countryOf(name: string): string | undefined {
  const found = / (?:of|in) /.test(name)
    ? /^.* (?:of|in) (?:the )?(\p{Lu}[\p{L} ]+)$/u.exec(name)
    : null
  const place = found?.[1] ? findPlace(found[1]) : undefined
  return place?.country ?? (place ? undefined : findPlace(name.split(' ')[0] ?? '')?.country)
}
