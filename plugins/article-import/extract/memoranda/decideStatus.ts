import {traits} from '../text/traits.ts'
import type {MemorandumStatus} from '../types.ts'
import type {MemorandumEvent} from './events/readEvent.ts'
import type {Told} from './told.ts'

/** The status that the article gives its memorandum; `undefined` when it reports none. */
export function decide(
  told: readonly Told[],
  headline: MemorandumEvent | undefined,
): MemorandumStatus | undefined {
  const events = told.filter(({event}) => event)
  const main = events.filter(({event}) => event?.kind !== 'background')
  if (headline?.kind === 'rejected') return undefined
  const lead = main[0]?.event
  const has = (kind: MemorandumEvent['kind']) => main.some(({event}) => event?.kind === kind)
  if (headline && headline.kind !== 'background') {
    if (headline.kind === 'signed' && lead) {
      // "Sign" in a headline may stand for what the text calls an extension or a plan.
      if (lead.kind === 'rejected') return undefined
      if (
        lead.kind === 'extended' ||
        lead.kind === 'planned' ||
        lead.kind === 'terminated' ||
        lead.kind === 'expired'
      ) {
        if (lead.kind === 'planned' && has('signed')) return 'signed'
        return lead.kind
      }
      return 'signed'
    }
    if (headline.kind === 'planned' && lead?.kind === 'signed') return 'signed'
    if (lead?.kind === 'rejected' && headline.kind !== 'terminated' && headline.kind !== 'expired')
      return undefined
    if (lead)
      return headline.kind === 'planned' && lead.kind !== 'planned'
        ? toStatus(lead)
        : toStatus(headline)
  }
  if (!lead) return undefined
  if (lead.kind === 'rejected') return undefined
  const early = main
    .filter(({sentence}) => sentence.paragraphIndex <= 2)
    .map(({event}) => event?.kind)
  if (lead.kind === 'signed' || lead.kind === 'planned') {
    if (has('rejected') && lead.kind === 'planned' && !has('signed')) return undefined
    const firm = (['terminated', 'expired', 'extended'] as const).find((kind) =>
      early.slice(0, 3).includes(kind),
    )
    if (firm && lead.kind === 'signed' && main[0]?.anaphoric) return firm
    if (lead.kind === 'planned' && has('signed') && firmlySigned(main)) return 'signed'
  }
  return toStatus(lead)
}

const firmlySigned = (main: readonly Told[]) =>
  main.some(
    ({event, anchors, sentence}) =>
      event?.kind === 'signed' &&
      (anchors.length > 0 ||
        /\bdocument|\bagreement/iu.test(sentence.text) ||
        (sentence.traits & traits.date) !== 0) &&
      /\bsigned\b|\binked\b|\bconcluded\b/iu.test(sentence.text),
  )

const toStatus = ({kind}: MemorandumEvent): MemorandumStatus | undefined =>
  kind === 'rejected' || kind === 'background' ? undefined : kind
