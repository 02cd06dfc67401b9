import {definePhrase} from '../../text/phrase.ts'

/** Signs that end a list, and who is said to have told of it. */
const signs =
  /(?<![A-Z]|Inc|Ltd)[.;!?](?:\s|$|["”])|,["”]|\s[—–]\s|\s\(|(?:,| -) (?:the )?(?:\p{Lu}[\p{L}\d’'.-]*(?: of| for| and| the)? ){1,6}(?:said|told|announced|reported|reports|informed|confirmed|says)\b/u
/** Words behind a comma that end a list. */
const afterComma = definePhrase(
  /(?<=, )(?:(?:once|as soon as|also (?:in|at|on))\b|(?:will|would|is|are|was|were|has|have|had|expires?|ceases?|runs|remains?|came|comes?)\b|(?:an?|the) (?:[\p{L}’'-]+ ){1,6}(?:(?:has|have|had) )?(?:said|says|told|tells|reports?|reported|announced|writes|adds|added|informs?|confirmed)\b|(?:which|who|while|where|whereas|according|said|says|the (?:ministry|company|university|bank|statement|parties|two|agency)|but|although|with (?:the|a|an)|as (?:part|well as the need)|to (?:be|help|ensure|support|create)|in order|it (?:said|added|noted)|he|she|they|both|its|among other|among others|(?:noting|saying|adding|stressing|citing|recalling|explaining|describing|calling|hoping|thanking|marking|reflecting|underlining|emphasi[sz]ing)\b|and (?:will|is|are|was|has|aims|calls|also|it|they|provides|envisages)|in accordance|within|under)\b)/u,
)
/** Words that end a list wherever they stand: its time, its place, its term and what else is told. */
const anywhere = definePhrase(
  /(?<=\s)(?:(?:at (?:its|the) (?:core|heart|cent(?:er|re))|at (?:the )?(?:\p{Lu}[\p{L}’'-]* )+|at the \p{Lu}|at the \p{Ll}+ (?:in|of) \p{Lu}|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|on (?:\d{1,2} \p{Lu}|\p{Lu}\p{Ll}+ \d)|to (?:\d|some \d|about \d|more than \d)|in \p{Lu}\p{L}+ (?:on|yesterday|today|last)\b|and keeps\b)|(?:between (?:the )?(?:two|parties|sides|both|countries|their|\p{Lu})|(?:was|were|is|are) (?:signed|inked|concluded|sealed|initialled|penned)|(?:is|are|was|were|will|would)(?: to)? be (?:signed|inked|concluded|sealed|initialled|finali[sz]ed)|has been|have been|expired|lapsed|in accordance with|within the framework|in order to|as part of|over the next|for the next|until \d|through \d|by \d{4}|starting|during|according to|said|from \d{4}|under (?:the|an?)|with a view|with the aim|that (?:will|would)|in an? \p{Ll}+ (?:in which|where|that)|in which|on the basis|for (?:a|an|the) (?:initial (?:period|term)|(?:period|term) of)\b|with the participation|at the (?:same|end)|and (?:will|is valid|runs|remains|provides|envisages|calls|also (?:provides|envisages|calls)))\b)/u,
)

/** Where a list of areas ends in the text that goes on behind its opener. */
export function listEnd(rest: string): number {
  const ends = [
    signs.exec(rest)?.index,
    behind(afterComma.execIn(rest), 2),
    behind(anywhere.execIn(rest), 1),
  ]
  return Math.min(rest.length, ...ends.filter((end) => end !== undefined))
}

/** The sign before a word ends the list already. */
const behind = (found: RegExpExecArray | null, width: number) =>
  found ? found.index - width : undefined
