import {definePhrase, type Phrase} from '../../text/phrase.ts'
import type {Readable} from '../../text/readable.ts'

/** Verbs behind a list that say what it lists. */
const closers: readonly Phrase[] = [
  definePhrase(
    /(?<= )(?:are|is|were|will be|have been) (?:all |also )?(?:covered|foreseen|envisaged|included|planned|provided for|named|listed|mentioned|among|on the list|at the heart of|part of|regulated|addressed)\b(?=.{0,60}(?:memorand|MoU|MOU|document|agreement|protocol|declaration|pact|deal|plan|areas|list))/u,
  ),
  definePhrase(
    /(?<= )(?:fall|come|feature|figure|are dealt with|are set out) (?:under|in|within|on) (?:the |this |its )(?:memorand|MoU|MOU|document|agreement|protocol|declaration|list|plan)/u,
  ),
  definePhrase(
    /(?<= )(?:are|will be) (?:on the list|on the agenda|in it|its subjects?|its topics|its themes|the subjects? of|the subject matter of|the concern of|what it is about)\b/u,
  ),
  definePhrase(
    /(?<= )(?:are|is|were|was) (?:all |also )?(?:named|listed|mentioned|cited|given|described|singled out) as (?:the |its |their )?(?:main |key |first |joint |chief )?(?:priorit(?:y|ies)|areas|fields|topics|subjects|themes|goals|aims|tasks)\b/u,
  ),
  definePhrase(/(?<= )(?:has|have) (?:now |also |since )?been added\b/u),
  definePhrase(
    /(?<= )(?:are|is) what (?:the |both )?(?:\p{L}+ ){1,4}(?:agreed|want|plan|signed|promised)\b/u,
  ),
  definePhrase(
    /(?<= )(?:are|will be) (?:the |its |their )?(?:two|three|four|five|six|main|key) \p{Ll}+ (?:of|in|on|under) (?:the|this|its) (?:plan|deal|agreement|memorand\p{L}+|document|text|protocol|programme|partnership|declaration|pact|accord)\b/u,
  ),
  definePhrase(
    /(?<= )(?:are|will be|make up|form) (?:the |its |their )?(?:(?:two|three|four|five|six|seven|main|key|chief|priority|agreed) )+(?:\p{Ll}+ )?(?:points|areas|topics|fields|priorities|themes|subjects|tasks|goals|aims|lines|pillars|projects|directions|items|strands|headings|issues)\b/u,
  ),
  definePhrase(
    /(?<= )(?:form|forms|are|make up|constitute) the (?:core|heart|backbone|substance|centrepiece|bulk|kernel) of (?:the|this|its|their)\b/u,
  ),
  definePhrase(
    /(?<= )(?:are|will be|remain|stay) (?:the |its |their |at )?(?:\p{L}+ )?(?:points|areas|topics|fields|priorities|themes|subjects|focus|the heart|goals|aims)\b/u,
  ),
]
const shortest = 8
const longest = 240

/** The lists that stand at the head of a sentence before a verb which says that they are areas. */
export function closedLists(sentence: Readable): string[] {
  return closers.flatMap((closer) => {
    const found = closer.exec(sentence, shortest + 1)
    if (!found || found.index > longest + 1) return []
    const list = sentence.text.slice(0, found.index - 1)
    return list.includes('\n') ? [] : [list]
  })
}
