const junk =
  /^(?:the )?following(?: \p{L}+)?$|^single \p{L}+$|^(?:spring|summer|autumn|winter|are|is)$|^\p{L}+ (?:together|jointly) (?:on|in)$|^be\b.*|^(?:remain|stay|last|expire|take effect|(?:enter|come) into force|apply)\b.*|^(?:no|any)\b.*|^(?:\p{L}+ ){0,2}capital$|^(?:(?:mutual |bilateral |further |closer |joint |close |future |their |the )?(?:co-?operation|collaboration|partnership|relations|ties|contacts|projects|joint projects|other (?:areas|fields|issues|matters)|others|more|mutual interest|areas of mutual interest|joint (?:committee|commission|council|working group|task force)|issues of mutual interest|(?:every|each) (?:\p{L}+ ){0,2}(?:year|month|week|summer|autumn|winter|spring|quarter)s?|(?:two|three|four|five|six|seven|eight|several|\d+) (?:\p{L}+ )?(?:priorities|areas|fields|topics|points|themes|subjects|goals|tasks|pillars|directions|headings|items)|(?:set out|listed|detailed|described|laid down|contained|given) in (?:an?|the|its) .+|concentrate|focus|etc|so on|beyond|both (?:sides|parties)|not legally binding|a review|strengthen(?:ing)? (?:ties|relations|cooperation)|it|them|this|that|future|mutual understanding|several areas|a wide range of areas|various fields|terms?|five years|three years|two years|\d+ \p{L}+))$/iu
const date = /^(?:on |in )?(?:\d|\p{Lu}\p{L}+(?:day)?(?: (?:on|in|last|this|at|\d).*)?$)/u
const properOnly =
  /^\p{Lu}[\p{Ll}'’-]+(?: (?:on|in|last|this|at|next|and|today|yesterday|during|after) ?.*)?$/u

/** An item without the small words and partners around it. */
export const tidyArea = (part: string) =>
  part
    .replace(/^[\s"“”«»'’:,-]+|[\s"“”«»'’:,.;-]+$/gu, '')
    .replace(
      /^(?:(?:and|to|on|in|the|a|an|also|both|both sides to|for|of|at|by|jointly|further|mutual(?:ly)?|cooperate in|cooperation in|cooperation on|collaboration in|collaboration on|particularly|especially|including|among others|carry out|conduct|such as)\s+)+/iu,
      '',
    )
    .replace(
      /\s+(?:and|or|etc|among others|among other things|in particular|as well|programmes? of the parties)$/iu,
      '',
    )
    .replace(
      /\s+as (?:(?:its|their|the|first|main|joint|shared|common|key|chief|top) )*(?:priorit(?:y|ies)|areas|fields|goals?|topics|themes?|aims?|subjects?|focus|targets?)(?: (?:of|for|in) [^,]*)?$/u,
      '',
    )
    .replace(/(?<=\p{L}{3})\s+as (?:the|its|their) \p{Ll}.*$/u, '')
    .replace(
      /\s+(?:before|after|once|until|unless|when|while|if) (?:it|they|he|she|(?:the|both|either|its|their) \p{Ll}+) .*$/u,
      '',
    )
    .replace(
      /\s+(?:until|till|between (?:the )?\p{Lu}|with (?:the )?\p{Lu}[\p{L}’'-]+ (?:\p{Lu}|of )).*$/u,
      '',
    )
    .replace(
      /\s+(?:in|at|of|between|within|for) (?:the )?(?:both|two|their|partner) (?:countries|institutions|sides|universities|organi[sz]ations|parties)$/iu,
      '',
    )
    .replace(
      /\s+(?:in (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) \p{L}+(?: of \p{Lu}.*)?|(?:over|during|in|within) the (?:coming|next|following) .*)$/u,
      '',
    )
    .replace(
      /\s+(?:for (?:about |some |up to |around |at least |more than )?\d.*|(?:every|each) (?:\p{Ll}+ )?(?:year|month|season|semester|summer|winter)|since (?:19|20)\d\d|from next \p{Ll}+(?: \p{Ll}+)?)$/u,
      '',
    )
    .replace(/\s+for (?:the (?:period|years) )?(?:19|20)\d\d(?:\s?[-–—]\s?\d{2,4})?$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Whether an item only says that there are areas, and not which. */
export const isJunk = (area: string): boolean => junk.test(area)

/** Whether an item can be an area: no proper name or date that an opener caught, and no whole clause. */
export const isArea = (area: string): boolean =>
  area.length > 2 &&
  area.split(' ').length <= 12 &&
  !isJunk(area) &&
  !date.test(area) &&
  !/^(?:sign |ink |(?:it|them|this|that)\b|memorandum|MoU\b)/iu.test(area) &&
  !(properOnly.test(area) && area !== area.toUpperCase())
