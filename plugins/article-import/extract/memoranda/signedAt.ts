import {findPlace} from '../gazetteer/places.ts'
import type {Chunk} from '../names/chunk.ts'
import type {Sentence} from '../names/readDocument.ts'
import {traits} from '../text/traits.ts'
import type {MemorandaInput} from './findMemoranda.ts'
import {isRemote, tellsOfCeremony} from './signing/ceremony.ts'
import {type PlacedCandidate, readSigningPlaces} from './signing/places.ts'
import {type Draft, tellsOfFirst} from './told.ts'

const gathering =
  /\b(?:met|meeting|ceremony|signing|summit|forum|conference|talks|gathered|hosted|visit|event|occasion)\b/iu

/** A sentence that goes back to where those met who signed: `The meeting took place in`. */
const tookPlace =
  /^(?:the|this|both) (?:meeting|ceremony|event|signing|talks|function|negotiations)\b.{0,40}\b(?:took place|was held|were held)\b/iu

/** What points at the place of the sentence before. */
const pointsBack =
  /\b(?:sign|ink|conclud|seal)\p{L}*\b[^.;]{0,80}\bthere(?=[.,;]| (?:on|by|yesterday|today)\b|$)|\bat the (?:same )?(?:opening|inauguration|launch|unveiling|ceremony|event|meeting|function|reception)\b/iu

/** A sentence on a meeting of before or to come: `had first met at`, `the next meeting is in`. */
const atAnotherTime =
  /\bhad (?:\p{Ll}+ )?(?:met|gathered|been (?:held|hosted))\b|\bnext (?:\p{Ll}+ )?(?:meeting|summit|forum|conference|talks|round|session|visit|event)\b|\bwill (?:next |again )?(?:meet|be held|take place|host)\b/iu

/** A sentence on what an extension extends. */
const ofOriginal =
  /\boriginal(?:ly)?\b[^.;]{0,80}\b(?:signed|inked|concluded|dates?|dated|agreed)\b/iu

export function placeOf(draft: Draft, input: MemorandaInput): string | undefined {
  const dateline = input.dateline?.place
  const ended = draft.status === 'terminated' || draft.status === 'expired'
  const sentences = draft.told
    .filter(({event}) =>
      ended
        ? event !== undefined
        : event === undefined || event.kind === 'signed' || event.kind === 'extended',
    )
    .map((item) => item)
  if (
    sentences.some(
      ({sentence, event}) =>
        isRemote(sentence) &&
        (event || tellsOfCeremony(sentence)) &&
        !(draft.status === 'extended' && ofOriginal.test(sentence.text)),
    )
  )
    return undefined
  const candidates: PlacedCandidate[] = []
  for (const {sentence, event, anchors} of sentences) {
    if (!event && !tellsOfCeremony(sentence)) continue
    if (ended && !/\b(?:signed|inked|concluded)\b/iu.test(sentence.text)) continue
    if (draft.status === 'extended' && ofOriginal.test(sentence.text)) continue
    for (const candidate of readSigningPlaces(sentence, dateline)) {
      if (
        draft.status === 'extended' &&
        tellsOfFirst(
          sentence.text.slice(0, (candidate.chunk?.start ?? sentence.start) - sentence.start),
        )
      )
        continue
      if (
        ended &&
        !/\b(?:signed|inked|concluded)\b/iu.test(
          sentence.text.slice(0, (candidate.chunk?.start ?? sentence.start) - sentence.start),
        )
      )
        continue
      candidates.push({
        ...candidate,
        score: candidate.score + (event && anchors.length > 0 ? 1 : 0),
      })
    }
  }
  if (!ended && !candidates.some(({score}) => score >= 0))
    candidates.push(...placesBefore(sentences, input))
  if (!ended && !candidates.some(({score}) => score >= 0)) {
    // The ceremony's place may stand in the sentences that lead up to it.
    const last = Math.max(...draft.told.map(({sentence}) => sentence.index))
    for (const sentence of input.sentences) {
      if (
        sentence.index > last + (tookPlace.test(sentence.text) ? 4 : 1) ||
        (sentence.traits & traits.gathering) === 0 ||
        !gathering.test(sentence.text) ||
        atAnotherTime.test(sentence.text) ||
        isRemote(sentence)
      )
        continue
      for (const candidate of readSigningPlaces(sentence, dateline))
        if (candidate.score >= 0) candidates.push(candidate)
    }
  }
  const best = candidates.sort((a, b) => b.score - a.score)[0]
  if (!best || best.score < 0) return ended ? undefined : headlinePlace(input)
  // "here" from KUWAIT, and "in Kuwait City" further on: the fuller name is the place.
  const fuller = best.here
    ? candidates.find(({name}) => name.toLowerCase().startsWith(`${best.name.toLowerCase()} `))
    : undefined
  return nameOfPlace((fuller ?? best).name)
}

/** Where a memorandum is to be signed, when a sentence that plans it says so: `are to sign it in Bern`. */
export function plannedPlaceOf({told}: Draft): string | undefined {
  const [best] = told
    .filter(({event, sentence}) => event?.kind === 'planned' && !isRemote(sentence))
    .flatMap(({sentence}) => readSigningPlaces(sentence, undefined))
    .filter(({score, chunk, sentence}) => score >= 2 && behindPlan(sentence, chunk))
    .sort((a, b) => b.score - a.score)
  return best && nameOfPlace(best.name)
}

/** Whether a place stands close behind the act that is planned. */
const behindPlan = (sentence: Sentence, chunk: Chunk | undefined) =>
  chunk !== undefined &&
  /\bsign(?:ed|ing)?\b(?:(?! (?:opens|during|at|on the) )[^;.,]){0,70}$/u.test(
    sentence.text.slice(0, chunk.start - sentence.start),
  )

/** Where the sentence before says that it was, when one of signing only points there: `signed it there`, `at the opening`. */
function placesBefore(
  told: Draft['told'],
  {sentences, dateline}: MemorandaInput,
): readonly PlacedCandidate[] {
  return told.flatMap(({sentence, event}) =>
    event?.kind === 'signed' && pointsBack.test(sentence.text)
      ? sentences
          .slice(Math.max(0, sentence.index - 1), sentence.index)
          .flatMap((before) => readSigningPlaces(before, dateline?.place))
          .filter(({score, here}) => score >= 0 && !here)
      : [],
  )
}

/** `A and B sign pact in Surabaya`: where the headline says it was done, if the text names that place. */
function headlinePlace({headline, sentences}: MemorandaInput): string | undefined {
  const found = headline
    ? /\b(?:sign|ink|seal|pen|conclude|renew|extend)\p{L}*\b.* in (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)$/u.exec(
        headline,
      )
    : null
  const name = found?.[1]
  if (!name || findPlace(name)?.kind === 'country') return undefined
  return findPlace(name) || sentences.some(({text}) => text.includes(name)) ? name : undefined
}

const nameOfPlace = (name: string) =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    : name
