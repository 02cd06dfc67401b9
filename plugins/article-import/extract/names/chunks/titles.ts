import {WordSet} from '../../text/wordSet.ts'
import {onlyWeakHeads} from '../span/runs.ts'
import {readSpan} from '../span.ts'
import {dutyEnd, matchTitle} from '../titles.ts'
import {tellsField} from './fields.ts'
import {organizationAt} from './organizations.ts'
import {regionEnd, regionUnitEnd, unitEnd} from './regions.ts'
import {bare, isPersonWord, push, type Scan} from './scan.ts'

const leads = new WordSet(
  'heads leads directs runs chairs manages founded represented headed led directed ran run chaired managed',
)

const beforeTitle = new WordSet('the its their a an who is currently then former also as')

const ofOrFor = new WordSet('of for')

const surnameHeads = new WordSet('park house cross banks mills law port guard')

const endsDuty = new WordSet('at of , in .')

const joinsDuties = new WordSet('and & of for')

const ownerNouns =
  new WordSet(`group service institute bank university museum company foundation fund agency federation
   council ministry society association centre center union club school academy library
   hospital college chamber authority bureau commission committee`)

const portfolios =
  new WordSet(`energy foreign health education culture finance transport trade economy defence defense
   agriculture tourism environment justice interior labour science sport sports
   infrastructure communication communications industry`)

const plurals =
  new WordSet(`ministers presidents directors rectors heads chairmen leaders secretaries governors mayors
   chiefs deputies executives chairs deans officers secretaries-general managers principals
   ambassadors librarians curators founders chancellors vice-chancellors vice-presidents
   vice-rectors commissioners representatives partners directors-general`)

const areaHolders =
  new WordSet(`head director manager chief curator keeper dean officer coordinator president principal
   vice-president`)

const endsSubject = new WordSet('for said who')

const behindSubject = new WordSet(', at for in . ) who')

const subjectHolders = new WordSet(
  'director manager president vice-president head chief officer vp svp evp',
)

const stopsTitle = new WordSet('at of in and the a an its their his her both this that')

/** Where somebody stands in a picture. */
const pictured = new WordSet(
  'left right centre center middle pictured seated standing above below l r c sic',
)

/** A title after `, ` or `, the `: what stands before it is a person. */
export function titleFollows(scan: Scan, index: number): boolean {
  const {tokens, to} = scan
  if (tokens[index]?.text !== ',' && tokens[index]?.text !== '(') return false
  let next = index + 1
  // "Jane Doe, who heads the association"
  if (tokens[next]?.lower === 'who') {
    const verb = /^(?:has|had)$/u.test(tokens[next + 1]?.lower ?? '') ? next + 2 : next + 1
    if (leads.has(tokens[verb])) return true
  }
  while (next < index + 5 && beforeTitle.has(tokens[next])) next += 1
  // "the museum's director": a noun of an organization may come before.
  for (let look = next; look < next + 5 && look < to; look += 1) {
    const token = tokens[look]
    if (!token?.word) return false
    if (matchTitle(tokens, look, to) !== undefined) return true
    if (!token.cap && !token.form.kind && !token.form.domain) return false
  }
  return false
}

/** Words that qualify a subject: `National Defence`, `Public Health`. */
const qualities = new WordSet(
  `green common general western european public higher strategic economic islamic national internal social rural regional`,
)

/** Whether a subject begins at a word, be it with what qualifies it. */
const opensSubject = ({tokens}: Scan, at: number): boolean => {
  const [word, next] = [tokens[at], tokens[at + 1]]
  if (!word) return false
  return word.form.domain || (qualities.has(word) && next?.cap === true && next.form.domain)
}

/** Reads a title with what it is of when that is a subject: `Minister of Science and Education`. */
export function readTitle(scan: Scan, first: number, titleEnd: number): number {
  const {text, tokens, to, chunks} = scan
  let last = titleEnd
  let portfolio: string | undefined
  const of = ofOrFor.has(tokens[last])
  if (of && !tokens[last - 1]?.possessive) {
    const begin = last + (tokens[last + 1]?.lower === 'the' ? 2 : 1)
    const opener = tokens[begin]
    if (opener?.cap && opensSubject(scan, begin) && !organizationAt(scan, begin)) {
      const span = readSpan(text, tokens, begin, to)
      let stop = begin
      while (stop < to) {
        const token = tokens[stop]
        if (
          token?.word &&
          token.cap &&
          (token.form.domain || (stop > begin && subjectAt(scan, stop)) || qualities.has(token))
        )
          stop += 1
        else if (
          (token?.lower === 'and' || token?.text === ',' || token?.text === '&') &&
          tokens[stop + 1]?.form.domain === true &&
          tokens[stop + 1]?.cap
        )
          stop += 1
        else if (
          token?.text === ',' &&
          tokens[stop + 1]?.lower === 'and' &&
          tokens[stop + 2]?.form.domain === true &&
          tokens[stop + 2]?.cap
        )
          stop += 2
        else break
      }
      // "chairman of the Tea Board of India": a head behind the subjects makes them a name.
      const name = tokens[stop]?.cap === true && tokens[stop]?.form.kind !== undefined
      // "head of the Customs Service": with its article, what a head closes is a body.
      const body =
        begin === last + 2 &&
        stop - begin > 1 &&
        tokens[stop - 1]?.form.kind !== undefined &&
        !/^(?:minister|secretary)$/u.test(tokens[last - 1]?.lower ?? '')
      if (
        stop > begin &&
        !body &&
        !(name && !surnameHeads.has(tokens[stop])) &&
        !(span.head && span.to >= stop && !onlyWeakHeads(tokens, begin, span.to))
      ) {
        portfolio = bare(scan, begin, stop)
        last = stop
        // "Minister of State for Foreign Affairs"
        while (
          tokens[last]?.lower === 'for' &&
          tokens[last + 1]?.cap &&
          tokens[last + 1]?.form.domain
        ) {
          last += 1
          while (tokens[last]?.cap && tokens[last]?.form.domain) last += 1
        }
      }
    } else if (
      opener &&
      !opener.cap &&
      opener.form.domain &&
      tokens[last]?.lower === 'of' &&
      // "director general of the theatre"
      !(begin === last + 2 && opener.form.kind)
    ) {
      // "minister of energy", "director of marketing"
      let stop = begin
      while (
        stop < to &&
        tokens[stop]?.word &&
        !tokens[stop]?.cap &&
        (tokens[stop]?.form.domain === true ||
          (tokens[stop]?.lower === 'and' && tokens[stop + 1]?.form.domain === true))
      )
        stop += 1
      portfolio = bare(scan, begin, stop)
      last = stop
    }
    if (last === titleEnd) last = regionUnitEnd(scan, begin) ?? last
    if (last === titleEnd) last = smallSubjectEnd(scan, last)
    if (last === titleEnd && tokens[last]?.lower === 'for' && opener?.cap)
      last = unitEnd(scan, begin) ?? last
    if (last === titleEnd && tokens[last]?.lower === 'for' && opener?.cap) {
      // "Director General for Marine Surveillance Jane Doe": subjects belong to the title, a name does not.
      let stop = begin
      while (stop < to && subjectAt(scan, stop)) stop += tokens[stop]?.cap ? 1 : 2
      if (stop > begin && !readSpan(text, tokens, begin, to).legal && !tokens[stop - 1]?.form.head)
        last = stop
    }
    if (last === titleEnd && tokens[last]?.lower === 'for' && opener && !opener.cap) {
      // "vice president for biotech at A"
      let stop = begin
      while (
        stop < to &&
        stop < begin + 3 &&
        tokens[stop]?.word &&
        !tokens[stop]?.cap &&
        !stopsTitle.has(tokens[stop])
      )
        stop += 1
      if (
        stop > begin &&
        begin === last + 1 &&
        (stop === to || endsDuty.has(tokens[stop]) || tokens[stop]?.cap)
      )
        last = stop
    }
  } else if (tokens[last]?.lower === 'to' && tokens[last + 1]?.lower === 'the') {
    // "Assistant to the President"
    const inner = matchTitle(tokens, last + 2, to)
    if (inner !== undefined) last = inner
  }
  if (last === titleEnd) last = regionEnd(scan, last)
  last = departmentEnd(scan, dutyEnd(tokens, last, to))
  // "CEO (in-charge)", "rector (acting)"
  if (
    tokens[last]?.text === '(' &&
    /^(?:in-charge|acting|interim|ad-interim|designate|elect|retired|officiating|i\/c)$/u.test(
      tokens[last + 1]?.lower ?? '',
    ) &&
    tokens[last + 2]?.text === ')'
  )
    last += 3
  else if (
    tokens[last]?.text === '(' &&
    /^(?:ret|retd|rtd)$/u.test(tokens[last + 1]?.lower ?? '') &&
    tokens[last + 2]?.text === '.' &&
    tokens[last + 3]?.text === ')'
  )
    last += 4
  else if (
    tokens[last]?.text === '(' &&
    tokens[last + 2]?.text === ')' &&
    tokens[last + 1]?.cap === false &&
    (tokens[last + 1]?.form.domain || (tokens[last + 3]?.cap && !pictured.has(tokens[last + 1])))
  )
    // "dean (research)", "director (extension) Jane Doe", but "director (left) Jane Doe"
    last += 3
  else if (tokens[last]?.text === '(' && tokens[last + 1]?.cap && !tokens[last + 1]?.shout) {
    // "Vice-President (Operations) Jane Doe"
    let close = last + 1
    while (close < last + 6 && (tokens[close]?.cap || joinsDuties.has(tokens[close]))) close += 1
    if (tokens[close]?.text === ')' && tokens[close + 1]?.cap) last = close + 1
  }
  // "chairman of the board of directors" is one chairman.
  const ofAt = tokens
    .slice(first, titleEnd)
    .findIndex(({lower}) => lower === 'of' || lower === 'in')
  const head = tokens[(ofAt > 0 ? first + ofAt : titleEnd) - 1]
  const before = chunks.at(-1)
  let ownerNoun: string | undefined
  const lead = tokens[first]
  if (
    titleEnd - first > 1 &&
    lead &&
    (!lead.cap || (first === scan.from && tokens[first + 1]?.cap === false)) &&
    ownerNouns.has(lead)
  ) {
    ownerNoun = lead.lower
    first += 1
  }
  const owner = ownerNoun ? undefined : tokens[first - 1]
  if (owner?.word && !owner.cap && owner.form.kind && !(before && before.to > first - 1))
    ownerNoun = owner.lower
  if (!ownerNoun && tellsField(scan, first, titleEnd)) first -= 1
  const inner = tokens.slice(first, titleEnd).find((word) => portfolios.has(word))
  return push(scan, 'title', first, last, {
    plural: head !== undefined && plurals.has(head),
    ...(portfolio
      ? {portfolio}
      : inner && /minister|secretary/u.test(head?.lower ?? '')
        ? {portfolio: inner.text}
        : {}),
    ...(ownerNoun ? {ownerNoun} : {}),
  })
}

/** The end of a title with the things that it is of: `curator of maps at A`. */
function smallSubjectEnd({tokens, to}: Scan, from: number): number {
  if (tokens[from]?.lower !== 'of' || !areaHolders.has(tokens[from - 1])) return from
  let last = from + 1
  while (last < to && last < from + 4) {
    const token = tokens[last]
    if (!token?.word || token.cap || token.possessive) break
    // "director of operations": without an article the first is no body.
    if (stopsTitle.has(token) || (token.form.head && last > from + 1) || endsSubject.has(token))
      break
    last += 1
  }
  const behind = tokens[last]
  return last > from + 1 && (behind === undefined || behindSubject.has(behind)) ? last : from
}

/** The end of a title with the department behind its comma: `Executive Director, Retail Banking, Jane Doe`. */
function departmentEnd(scan: Scan, from: number): number {
  const {text, tokens, to} = scan
  if (tokens[from]?.text !== ',' || !tokens[from + 1]?.cap || !subjectHolders.has(tokens[from - 1]))
    return from
  let last = from + 1
  while (last < to && last < from + 6 && subjectAt(scan, last)) last += 1
  if (last === from + 1) return from
  // "Director, External Relations Dr Jane Doe"
  if (tokens[last]?.form.honorific) return last
  if (!(tokens[last]?.text === ',' || tokens[last]?.lower === 'of')) return from
  const span = readSpan(text, tokens, from + 1, to)
  return span.to === last && (!span.head || onlyWeakHeads(tokens, from + 1, last)) ? last : from
}

/** Whether a word of a title's `for …` is a subject, or an `and` between two of them. */
function subjectAt(scan: Scan, at: number): boolean {
  const {tokens, to} = scan
  const token = tokens[at]
  if (!token?.word) return false
  if (token.lower === 'and' || token.text === '&')
    return tokens[at + 1]?.cap === true && subjectAt(scan, at + 1)
  return (
    token.cap &&
    !isPersonWord(token) &&
    (token.form.domain ||
      /(?:tion|sion|ment|ance|ence|ship|graphy|ics|ture|ness|ology|onomy|ections|ations|utions|ities)$/u.test(
        token.lower,
      ) ||
      (at + 1 < to && tokens[at + 1]?.cap === true && tokens[at + 1]?.form.domain === true))
  )
}
