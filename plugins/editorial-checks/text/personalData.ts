import {signs} from './charClass.ts'
import {type Words, wordTraits} from './words.ts'

/** Something of a text that belongs to a person alone. */
export interface PersonalDatum {
  readonly kind: string
  readonly start: number
  readonly end: number
}

const phone =
  /(?<![\p{L}\p{N}.,:/-])(?:\+\d{1,3}[\s().-]{0,3}(?:\d[\s().-]{0,2}){7,11}\d|\(\d{2,5}\)[\s.-]?\d{2,4}[\s.-]\d{2,4}(?:[\s.-]\d{2,4})?)(?![\p{N}])/gu
const spokenPhone =
  /\b(?:phone|tel|telephone|mobile|cell|whatsapp|call|viber|fax|номер|телефон|тел)\b\.?:?\s+(?:(?:number|no\.?|at|on|is|him|her|me|us)\s+){0,3}((?:\d[\s().-]{0,2}){6,12}\d)/giu
const email =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4})/gu
const privateMail =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|me|mail|inbox|list|bk|yandex|ya|rambler|gmx|web|aol|proton|protonmail|pm|ukr|wp|o2)\.(?:\p{L}{2,3}|co\.uk|com\.tr)$/iu
const card = /(?<![\p{L}\p{N}.,-])(?:\d{4}[ -]?){3}\d{1,7}(?![\p{N}])/gu
const iban =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu
const identity =
  /\b(?:passport|id card|identity card|identity (?:number|no)|national id|personal (?:number|no|code)|social security(?: number)?|ssn|fin(?: code)?|паспорт\p{L}*|şəxsiyyət vəsiqəsi\p{L}*|kimlik(?: no)?)\b[\s:]*(?:(?:number|no\.?|nr\.?|№|series|is|was)[\s:]*){0,3}([A-Z]{0,4}\s?\d[\dA-Z-]{5,14})(?![\p{L}\p{N}])/giu
const ssn = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu

/** Whether there is an address, or seven digits with little between them. */
export function mayHavePersonalData(words: Words): boolean {
  if ((words.signs & signs.at) !== 0) return true
  const {text} = words
  let digits = 0
  let last = 0
  for (let word = 0; word < words.length; word++) {
    if (!words.has(word, wordTraits.hasDigit)) continue
    const end = words.end(word)
    for (let index = words.start(word); index < end; index++) {
      const unit = text.charCodeAt(index)
      if (unit < 0x30 || unit > 0x39) continue
      if (index - last > 5) digits = 0
      last = index
      if (++digits === 7) return true
    }
  }
  return false
}

/** Finds phone numbers, private addresses, and numbers of identity papers, accounts and cards. */
export function findPersonalData(
  text: string,
  allowedDomains: readonly string[],
): readonly PersonalDatum[] {
  const found: PersonalDatum[] = []
  const add = (kind: string, start: number, end: number) => {
    // A list of hundreds is a directory; the first ones tell.
    if (found.length >= 100) return
    if (!found.some((other) => start < other.end && end > other.start))
      found.push({kind, start, end})
  }
  for (const {index, 0: match} of text.matchAll(card)) {
    if (passesLuhn(match.replace(/\D/gu, '')))
      add('the number of a bank card', index, index + match.length)
  }
  for (const {index, 0: match} of text.matchAll(iban)) {
    if (passesMod97(match.replace(/ /gu, '')))
      add('the number of a bank account', index, index + match.length)
  }
  for (const {index, 0: match} of text.matchAll(identity))
    add('the number of an identity paper', index, index + match.length)
  for (const {index, 0: match} of text.matchAll(ssn))
    add('a social security number', index, index + match.length)
  for (const {index, 0: match} of text.matchAll(phone))
    add('a phone number', index, index + match.length)
  for (const {index, 0: match, 1: digits = ''} of text.matchAll(spokenPhone)) {
    if (digits.replace(/\D/gu, '').length < 7 || /^(?:19|20)\d\d/u.test(digits)) continue
    add('a phone number', index + match.length - digits.length, index + match.length)
  }
  for (const {index, 0: match, 1: domain = ''} of text.matchAll(email)) {
    if (!privateMail.test(domain) || allowedDomains.includes(domain.toLowerCase())) continue
    add('a private e-mail address', index, index + match.length)
  }
  return found
}

/** ISO/IEC 7812: the check digit of bank cards. */
function passesLuhn(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19 || /^(\d)\1+$/u.test(digits)) return false
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** ISO 13616: the check digits of an IBAN. */
function passesMod97(account: string): boolean {
  if (account.length < 15 || account.length > 34) return false
  const turned = account.slice(4) + account.slice(0, 4)
  let rest = 0
  for (const char of turned) {
    const value = /\d/.test(char) ? char : String(char.charCodeAt(0) - 55)
    for (const digit of value) rest = (rest * 10 + Number(digit)) % 97
  }
  return rest === 1
}
