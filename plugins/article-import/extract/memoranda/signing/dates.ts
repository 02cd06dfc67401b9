import type {Sentence} from '../../names/readDocument.ts'
import {type DateMention, parseDates} from '../../text/dates.ts'
import {definePhrase} from '../../text/phrase.ts'
import {signingWords} from '../events/signingWords.ts'

const elsewhere =
  /(?:until|since|(?<!\bdat(?:es|ed|ing) )from|by|before|through|till|for|(?<!\b(?:morning|afternoon|evening|night|date) )of|founded|established|born|opened|launched|between|starting|beginning|effective|valid|runs?|expires?|next)\s+(?:on\s+)?$/iu

const vague = definePhrase(
  /\b(?:last|earlier this|this|the past|previous) (?:week|month|weekend)\b|\bearlier this week\b|\brecently\b|\ba week ago\b/iu,
)

/** A date of signing with its distance to the verb; the smaller the better. */
export interface DatedCandidate {
  readonly date: DateMention
  readonly cost: number
  readonly sentence: Sentence
}

/** The dates of a sentence about signing, the likeliest first. */
export function readSigningDates(
  sentence: Sentence,
  published: string | undefined,
  verb?: RegExp,
): DatedCandidate[] {
  const dates = parseDates(sentence, published)
  if (dates.length === 0) return []
  const words = signingWords(sentence)
  const others = verb
    ? [...sentence.text.matchAll(verb)].map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
      }))
    : []
  const places = [...words, ...others]
  const candidates: DatedCandidate[] = []
  for (const date of dates) {
    if (date.precision === 'year') continue
    const before = sentence.text.slice(Math.max(0, date.start - 24), date.start)
    if (elsewhere.test(before) && !/\bas of\s+$/iu.test(before)) continue
    if (/\b(?:at|a|the) (?:news |press )?(?:conference|briefing) (?:on )?$/iu.test(before)) continue
    const distance =
      places.length === 0
        ? 200
        : Math.min(
            ...places.map(({start, end}) =>
              date.start >= end ? date.start - end : start - date.end,
            ),
          )
    // "said on Friday": the date of the telling.
    const told =
      /\b(?:said|told|announced|reported|confirmed|added|statement|communiqu[eé]|issued|released|published|posted|tweeted|wrote|denied|says|welcomed|voted)(?: \S+){0,3}? (?:on |late |early )?$/iu.test(
        before.trimStart(),
      ) && !/\bsign/iu.test(before)
    const toldThere =
      /\b(?:(?:told|informed|briefed) (?:the )?(?:reporters|journalists|newsmen|media|press|lawmakers|parliament)\b|said in \p{Lu}|spok\p{L}+ in \p{Lu})[^.;,]{0,40}$/u.test(
        sentence.text.slice(Math.max(0, date.start - 70), date.start),
      )
    const toldAfter = /^,? (?:the |a |an )?(?:\S+ ){0,4}(?:said|announced|reported)\b/iu.test(
      sentence.text.slice(date.end, date.end + 40),
    )
    if (told || toldThere) continue
    candidates.push({
      date,
      sentence,
      cost: distance + (date.precision === 'day' ? 0 : 60) + (toldAfter && distance > 60 ? 40 : 0),
    })
  }
  return candidates.sort((a, b) => a.cost - b.cost)
}

/** Whether a sentence only dates the signing to a week or a month. */
export function isVaguelyDated(sentence: Sentence): boolean {
  return vague.test(sentence)
}
