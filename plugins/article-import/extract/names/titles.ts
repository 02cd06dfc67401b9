import {domainWords, titleModifiers as modifiers, titleWords} from '../gazetteer/lexicon.ts'
import type {Token} from '../text/tokens.ts'
import {WordSet} from '../text/wordSet.ts'
import {singular} from '../text/words.ts'

const verbs = new WordSet('leads heads chairs partners')

const boardQualities = new WordSet('supervisory management executive')

const boards = new WordSet('board council presidium executive')

const ledBodies = new WordSet('staff mission protocol cabinet delegation party chancery')

/** Words that only are a title in small letters, or that names begin with. */
const smallOnly = new WordSet(
  `executive general partner owner lead justice major king queen prince princess sheikh sultan crown lady emir judge scientist researcher engineer
   architect lawyer attorney analyst economist conductor officer keeper steward organiser organizer imam bishop editor founder inspector
   professor academician first prime vice deputy`,
)
const afterwards = new WordSet('general executive officer minister elect designate in')

/** Trades that somebody is the head of: `head miller`, `head teacher`. */
const trade = new WordSet(
  `teacher miller brewer baker gardener keeper ranger trainer designer weaver winemaker chef coach nurse vet physician pharmacist forester engineer curator librarian archivist conservator translator restorer scientist chemist botanist priest groundsman cook`,
)

/**
 * The end of the title that begins at a token, `undefined` for none: `Deputy Prime Minister`,
 * `chief executive`, `Director General`.
 */
export function matchTitle(tokens: readonly Token[], from: number, to: number): number | undefined {
  if (from >= to || tokens[from]?.form.opensTitle !== true) return undefined
  const board = boardAhead(tokens, from, to)
  if (board !== undefined) return matchTitle(tokens, board, to)
  let best: number | undefined
  let core = ''
  // "who leads the Fund": there the word is a verb.
  if (verbs.has(tokens[from]) && tokens[from - 1]?.lower === 'who') return undefined
  for (let index = from; index < to && index < from + 9; index += 1) {
    const token = tokens[index]
    if (!token) break
    if (!token.word) {
      // "Managing Director & CEO", "Director/Chief Executive"
      if (best !== index || !/^[&/]$/u.test(token.text)) break
      if (matchTitle(tokens, index + 1, to) === undefined) break
      continue
    }
    const lower = bareTitle(token.lower)
    const isCore =
      leadsTrade(tokens, index, from) ||
      titleWords.has(lower) ||
      (core === 'head' && !token.cap && trade.includes(lower)) ||
      (lower === 'member' && boardEnd(tokens, index + 1, to) !== undefined) ||
      (lower === 'member' && boards.has(tokens[index - 1]) && index > from) ||
      (titleWords.has(singular(lower)) &&
        (!token.cap ||
          /^(?:(?:minister|president|director|rector|mayor|governor|ambassador|commissioner|chancellor|dean|head|principal|chair|manager|chief|secretary|vice-president|vice-rector|vice-chancellor|pro-vice-chancellor|vice-chair|co-chair|co-founder|founder|judge|bishop|archbishop|superintendent|registrar|prefect|curator|provost|commander|administrator|superior|archivist|senator|councillor|treasurer|coordinator|trustee|chairperson|undersecretarie)s|chairmen|chairwomen|undersecretaries|directors-general|secretaries-general|secretaries)$/u.test(
            lower,
          )))
    if (isCore) {
      const small = smallOnly.includes(singular(lower))
      const chiefExecutive =
        lower === 'executive' && tokens[index - 1]?.lower === 'chief' && index > from
      const ok =
        !small ||
        chiefExecutive ||
        // "Regional Executive", but the name "Group Executive Committee"
        (lower === 'executive' &&
          index > from &&
          core === '' &&
          !(tokens[index + 1]?.cap && tokens[index + 1]?.form.kind)) ||
        (lower === 'officer' && index > from) ||
        (lower === 'general' && core !== '') ||
        (!token.cap &&
          !/^(?:executive|general|first|prime|vice|deputy|crown|justice|lead|major)$/u.test(
            lower,
          )) ||
        (lower === 'lady' && tokens[index - 1]?.lower === 'first') ||
        /^(?:founder|editor|professor|judge|partner)$/u.test(singular(lower)) ||
        // "Chief Scientist", "Lead Engineer"
        (index > from && /^(?:chief|lead|senior|head)$/u.test(tokens[index - 1]?.lower ?? ''))
      // "deputy" and "vice" alone may be nouns: "his deputy, Jane Doe".
      const lonely = (lower === 'deputy' || lower === 'assistant') && !token.cap
      if (ok || lonely) {
        best = index + 1
        core = lower
        if (token.possessive) break
        continue
      }
    }
    if (
      index > from &&
      core !== '' &&
      !afterwards.includes(lower) &&
      !modifiers.has(lower) &&
      !domainWords.has(lower) &&
      !(
        lower === 'and' &&
        (tokens[index + 1]?.form.title === true ||
          tokens[index + 1]?.lower === 'concurrently' ||
          (tokens[index + 1]?.cap && matchTitle(tokens, index + 1, to) !== undefined)) &&
        (tokens[index + 2]?.text !== ',' ||
          (token.cap === false &&
            tokens[index + 1]?.cap === true &&
            tokens[index - 1]?.cap === true))
      )
    )
      break
    if (!modifiers.has(lower) && !domainWords.has(lower) && !(lower === 'and' && core !== '')) break
    if (token.possessive) break
  }
  // "Daewon Logistics president": the capital belongs to the name before a small title.
  if (
    best !== undefined &&
    best - from > 1 &&
    tokens[from]?.cap &&
    tokens[best - 1]?.cap === false &&
    tokens[from]?.form.domain === true &&
    from > 0 &&
    tokens[from - 1]?.cap
  )
    return undefined
  // "Zambia Tourism Board Director General": the head is the name's.
  const before = tokens[from - 1]
  if (
    best !== undefined &&
    best - from > 1 &&
    from > 0 &&
    tokens[from]?.form.head &&
    tokens[from]?.cap &&
    before?.cap &&
    !before.form.starter &&
    !before.possessive
  )
    return undefined
  if (best !== undefined) {
    // "Chairman of the Board of Directors"
    if (tokens[best]?.lower !== 'of') return best
    const board = /^(?:chair|chief|head|president|member|secretary|deputy)/u.test(core)
      ? boardEnd(tokens, best, to)
      : undefined
    if (board !== undefined) return board
    return withStaff(tokens, best, core, to)
  }
  return best
}

/** Whether a trade stands behind a rank and before a name: `Chief Forester Jane Doe`. */
function leadsTrade(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at]
  return (
    at > from &&
    token?.cap === true &&
    /^(?:chief|principal|senior|assistant|lead)$/u.test(tokens[at - 1]?.lower ?? '') &&
    /\p{Ll}{3}(?:er|or|ist|ian|eer)$/u.test(token.text) &&
    !token.form.firstName &&
    !token.form.kind &&
    tokens[at + 1]?.cap === true &&
    tokens[at + 2]?.cap === true
  )
}

/** The word by which a compound is a title: `then-mayor`, the second of `Director/Chief`. */
const bareTitle = (lower: string) => {
  if (lower.includes('/')) return lower.slice(lower.lastIndexOf('/') + 1)
  return lower.includes('-') ? lower.replace(/^(?:then|ex|former|now)-/u, '') : lower
}

/** The end of an office that is told with those whom it leads: `chief of staff`. */
function withStaff(tokens: readonly Token[], from: number, core: string, to: number): number {
  return from + 1 < to &&
    /^(?:chief|head|deputy|officer|director)/u.test(core) &&
    tokens[from]?.lower === 'of' &&
    ledBodies.has(tokens[from + 1]) &&
    tokens[from - 1]?.possessive !== true
    ? from + 2
    : from
}

/** The end of an office that goes on with its duty: `minister in charge of water`. */
export function dutyEnd(tokens: readonly Token[], from: number, to: number): number {
  const word = (at: number) => (at < to ? (tokens[at]?.lower ?? '') : '')
  const duty =
    word(from) === 'in' && word(from + 1) === 'charge' && word(from + 2) === 'of'
      ? from + 3
      : word(from) === 'responsible' && word(from + 1) === 'for'
        ? from + 2
        : undefined
  if (duty === undefined) return from
  let last = duty
  while (last < to && last < duty + 7 && tokens[last]?.word && !endsDuty.test(word(last))) last += 1
  return last > duty ? last : from
}

const endsDuty =
  /^(?:who|which|that|in|on|at|with|by|said|says|told|signed|was|were|is|has|have|while|together|from|to|dr|mr|ms|mrs|prof)$/u

/** Where the office begins that a board stands before: `Board of Directors Chairman`. */
function boardAhead(tokens: readonly Token[], from: number, to: number): number | undefined {
  const at = boardQualities.has(tokens[from]) ? from + 1 : from
  if (
    tokens[at]?.lower !== 'board' ||
    tokens[at + 1]?.lower !== 'of' ||
    !/^(?:directors|trustees|governors|management|regents)$/u.test(tokens[at + 2]?.lower ?? '')
  )
    return undefined
  return at + 3 < to &&
    /^(?:deputy|vice|chair(?:man|woman|person)?|president|member|secretary|head)$/u.test(
      tokens[at + 3]?.lower ?? '',
    )
    ? at + 3
    : undefined
}

function boardEnd(tokens: readonly Token[], from: number, to: number): number | undefined {
  if (from >= to || tokens[from]?.lower !== 'of') return undefined
  const words = tokens.slice(from, Math.min(to, from + 7)).map(({lower}) => lower)
  const at = words[1] === 'the' ? 2 : 1
  // "Chairman of the Joint Chiefs of Staff", "Chief of the General Staff"
  const staff = /^(?:joint chiefs of staff|general staff|defence staff|defense staff)\b/u.exec(
    words.slice(at).join(' '),
  )
  if (staff) return from + at + staff[0].split(' ').length
  const kind = /^(?:supervisory|management|executive|managing)$/u.test(words[at] ?? '')
    ? at + 1
    : at
  if (!/^(?:board|presidium|directorate)$/u.test(words[kind] ?? '')) return undefined
  const tail =
    words[kind + 1] === 'of' &&
    /^(?:directors|trustees|governors|management)$/u.test(words[kind + 2] ?? '')
      ? kind + 3
      : kind + 1
  return from + tail
}
