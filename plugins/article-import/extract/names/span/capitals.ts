import {domainWords} from '../../gazetteer/lexicon.ts'
import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import {matchTitle} from '../titles.ts'
import {isCalendar} from './calendar.ts'
import {isForeignHead} from './foreign.ts'
import {possessiveOnward} from './possessives.ts'
import type {SpanReading} from './reading.ts'
import {isWord} from './runs.ts'

const articles = new WordSet('the a an')

/** Bodies whose members bear titles: `Council of Ministers`. */
const pluralTitleHolders = new WordSet(
  `council cabinet conference assembly union association board league committee chamber federation society forum
   institute guild college network academy alliance organization`,
)
/** Bodies that serve somebody with a title: `Office of the President`. */
const officeHolders = new WordSet(
  'office administration department executive house secretariat fund',
)
/** Whose name a body of another language bears right behind its noun. */
const royals = new WordSet(
  'sultan king queen prince princess sheikh imam emir raja rey reina president',
)
/** Forms that are cut short with a full stop. */
const dottedForms = new WordSet('inc ltd co corp pte bhd sdn')
/** Forms behind which no name goes on. */
const closingForms = new WordSet('inc ltd limited corp oy oyj gmbh bhd berhad')

/** Takes a run of capitals; tells whether the name may go on behind it. */
export function takeCapitals(reading: SpanReading): boolean {
  const {tokens, from, to} = reading
  while (reading.index < to) {
    const token = tokens[reading.index]
    if (!isWord(token) || !token.cap || isCalendar(tokens, reading.index)) break
    if (reading.index > from && opensOther(reading, token)) return false
    const adjacent = tokens[reading.index + 1]
    reading.take(reading.index + 1)
    if (reading.index - 1 > from && token.form.legal && closesFirm(reading, token, adjacent))
      return false
    if (token.possessive) {
      const onward = possessiveOnward(reading.text, tokens, from, reading.index, to, reading.head)
      if (onward === undefined) {
        reading.possessive = true
        return false
      }
      reading.index = onward
    }
  }
  return true
}

/** Whether a capital inside a run opens something else than more of the name. */
function opensOther(reading: SpanReading, token: Token): boolean {
  const {tokens, index, to} = reading
  if (matchTitle(tokens, index, to) !== undefined && !bearsTitle(reading, token)) return true
  if (articles.has(token) && !(token.text === 'A' && tokens[index + 1]?.text === '.')) return true
  // "Head of the Export Department Eng. Jane Doe"
  return (
    (reading.head || tokens[index - 1]?.shout === true) &&
    token.form.honorific &&
    tokens[index + 1]?.text === '.' &&
    tokens[index + 2]?.cap === true &&
    !/^(?:st|fr|sr|m|ir)$/u.test(token.lower)
  )
}

/** Whether a title belongs to the name of a body. */
function bearsTitle(reading: SpanReading, token: Token): boolean {
  const {tokens, index, segment} = reading
  const before = tokens[index - 1]?.lower ?? ''
  const afterThe = before === 'the' ? (tokens[index - 2]?.lower ?? '') : before
  const plural =
    token.lower.endsWith('s') && afterThe === 'of' && pluralTitleHolders.has(reading.lastHead)
  const office =
    segment > reading.from &&
    officeHolders.has(reading.segmentHead) &&
    tokens[segment - 1]?.lower === 'the'
  // "Bend Parish Sheriff's Office"
  const bears = token.possessive && tokens[index + 1]?.form.head === true
  // "Universiti Sultan Hamzah"
  const named = royals.has(token) && isForeignHead(tokens[index - 1])
  return plural || office || bears || named
}

/** Takes a legal form; a company's form ends its name, for the name of a person may follow it. */
function closesFirm(reading: SpanReading, token: Token, adjacent: Token | undefined): boolean {
  const {tokens} = reading
  const bare = token.form.undotted
  if (domainWords.has(bare)) return false
  reading.legal = true
  if (dottedForms.includes(bare) && adjacent?.text === '.' && adjacent.start === token.end) {
    reading.end = adjacent.end
    reading.index += 1
  }
  const further = tokens[reading.index]
  return (
    (token.shout || closingForms.includes(bare)) &&
    !token.form.head &&
    further?.cap === true &&
    !further.form.legal &&
    !token.possessive
  )
}
