import type {Sentence} from '../names/readDocument.ts'
import {traits} from '../text/traits.ts'
import {signingWords} from './events/signingWords.ts'
import type {MemorandaInput} from './findMemoranda.ts'
import {tellsOfCeremony} from './signing/ceremony.ts'
import {type DatedCandidate, isVaguelyDated, readSigningDates} from './signing/dates.ts'
import {type Draft, tellsOfFirst} from './told.ts'

const extensionDated = (draft: Draft, input: MemorandaInput) =>
  draft.told.some(
    ({event, sentence}) =>
      event?.kind === 'extended' &&
      readSigningDates(sentence, input.publishedAt, extending).length > 0,
  )

const extending = /\b(?:extend|renew|prolong)\p{L}*/giu

/** The date that a paper bears: `The memorandum, dated 3 May 2021, provides`. */
const bearsDate =
  /\b(?:MoUs?|MoCs?|memorandum(?: of \p{L}+)?|agreement|protocol|document|declaration)(?: \([^)]{1,12}\))?,? (?:is |was )?(?:dated|bears the date(?: of)?) [^,;]*\d/iu

export const meeting = /\b(?:met|meeting|ceremony|became)\b/giu

export function dateOf(draft: Draft, input: MemorandaInput): DatedCandidate | undefined {
  const ended = draft.status === 'terminated' || draft.status === 'expired'
  const fits = draft.told.filter(({event}) => {
    if (draft.status === 'extended') return event?.kind === 'extended' || event?.kind === 'signed'
    if (ended) return true
    return event?.kind === 'signed' || event === undefined
  })
  const candidates: DatedCandidate[] = []
  const firm = new Set<Sentence>()
  let vague = false
  for (const {sentence, event, anaphoric} of fits) {
    const bare = !ended && event === undefined && !tellsOfCeremony(sentence)
    if (bare && !bearsDate.test(sentence.text)) continue
    const words = signingWords(sentence)
    if (ended && words.length === 0) continue
    if (event?.kind === 'signed') {
      if (isVaguelyDated(sentence)) vague = true
      else firm.add(sentence)
    }
    if (
      !ended &&
      event?.kind !== 'extended' &&
      draft.status === 'extended' &&
      extensionDated(draft, input)
    )
      continue
    const found = readSigningDates(
      sentence,
      input.publishedAt,
      draft.status === 'extended' ? extending : undefined,
    )
    for (const candidate of found) {
      if (bare && !bearsDate.test(sentence.text.slice(0, candidate.date.end))) continue
      if (draft.status === 'extended' && tellsOfFirst(sentence.text.slice(0, candidate.date.start)))
        continue
      if (ended) {
        // The day of ending stands by its own verb; the original signing must stand by "signed".
        const at = candidate.date.start
        const near = words.some(
          ({start, end, text}) =>
            /sign|ink|conclu|enter/iu.test(text) &&
            at >= start &&
            at - end < 90 &&
            !/terminat|expir|laps|ended|vot/iu.test(sentence.text.slice(end, at)),
        )
        const opening =
          at < 30 &&
          words.some(({start}) => start > at && start < at + 120) &&
          !/terminat|expir|laps|ended|vot/iu.test(sentence.text)
        // "dates from 8 October 2019, when it was signed"
        const dating =
          /\b[Dd]at(?:es|ed|ing) (?:(?:from|back to) )?$/u.test(sentence.text.slice(0, at)) ||
          /^,? when (?:it|the \p{L}+) was (?:signed|inked|concluded)/u.test(
            sentence.text.slice(candidate.date.end),
          )
        if (!near && !opening && !dating) continue
      }
      candidates.push({
        ...candidate,
        cost: candidate.cost + (anaphoric ? 5 : 0) + (event === undefined ? 40 : 0),
      })
    }
  }
  if (candidates.length === 0 && !vague && !ended) {
    const lead = draft.told.find(({event}) => event)?.sentence
    for (const sentence of input.sentences) {
      if (!lead || sentence.index >= lead.index || lead.index - sentence.index > 3) continue
      if ((sentence.traits & traits.gathering) === 0) continue
      const meets = /\b(?:met|meeting|ceremony|visit\p{L}*|became|event|talks)\b/iu.test(
        sentence.text,
      )
      if (!meets) continue
      candidates.push(...readSigningDates(sentence, input.publishedAt, meeting))
    }
  }
  if (candidates.length === 0 && !vague && draft.status === 'signed')
    candidates.push(...leadDates(draft, input))
  const day = candidates.sort((a, b) => rank(a) - rank(b))[0]
  // "signed two papers this week": a sentence of signing that names its day knows better.
  if (vague && day && day.cost > 60 && !firm.has(day.sentence)) return undefined
  return day
}

/** Whether a paragraph is only a dateline: `Solan, February 13`. */
const isDateline = ({paragraph}: Sentence) =>
  /^\p{Lu}[\p{L} .,'’-]{1,40}[\d .,]*$/u.test(paragraph.text.trim()) &&
  !/\b(?:on|signed|the)\b/u.test(paragraph.text)

/** The one day that the sentences before the telling name, as a last resort: `On Monday, the pens came out.` */
function leadDates(draft: Draft, input: MemorandaInput): DatedCandidate[] {
  const lead = draft.told.find(({event}) => event)?.sentence
  if (!lead || lead.index > 3) return []
  const found = input.sentences
    .slice(0, lead.index)
    .flatMap((sentence) => readSigningDates(sentence, input.publishedAt))
    .filter(({date, sentence}) => date.precision === 'day' && !isDateline(sentence))
  return new Set(found.map(({date}) => date.iso)).size === 1 ? found.slice(0, 1) : []
}

const rank = ({cost, date}: DatedCandidate) =>
  cost + (date.precision === 'day' || date.precision === 'dayWithoutYear' ? 0 : 500)
