/** What a sentence says of a day: it is over, it is to come, or neither. */
export type Tense = 'past' | 'future' | 'unknown'

const future =
  /\b(?:will|won['’]t|shall|is (?:set|due|scheduled|expected|planned|slated|going|about|to be|likely)|are (?:set|due|scheduled|expected|planned|slated|going|about|to be|likely)|to be (?:held|opened|signed|published|launched|released|inaugurated|completed|announced|presented|shown|unveiled|decided|staged|hosted)|has been (?:scheduled|set|planned|fixed)|have been (?:scheduled|set|planned|fixed)|scheduled for|slated for|due (?:on|by)|planned for|set for|upcoming|plans? to|intends? to|aims? to|hopes? to|must|should|can|may(?= \p{Ll})|expected (?:on|to|by)|no later than|deadline|['’]ll)\b|(?<![\p{L}])(?:состоится|пройдет|пройдёт|будет|будут|wird|werden|aura lieu|sera|será|tendrá|sarà|olacaq|keçiriləcək|olacak|yapılacak)(?![\p{L}])/giu
const past =
  /\b(?:was|were|had|did|didn['’]t|has (?:been )?(?!scheduled|set|planned|fixed)\p{L}+ed|said|told|went|came|took|made|gave|began|became|met|left|held|won|lost|led|saw|got|found|broke|built|spoke|wrote|fell|rose|ran|sent|paid|sold|bought|brought|taught|stood|sat|struck|drew|flew|grew|knew|threw|chose|drove|swore|sank|shot|fought|caught|heard|kept|laid|read|hit|died|arose|awoke|ate|beat|bent|bit|bled|blew|bore|bound|bred|burnt|burst|cast|clung|crept|cut|dealt|dreamt|drank|dug|dwelt|fed|felt|fled|flung|forbade|forgot|forgave|froze|got|hid|hung|hurt|knelt|lay|leapt|learnt|lent|let|lit|lost|meant|outdid|overcame|overtook|put|quit|rang|rode|sang|sewed|shone|shook|shrank|shut|slept|slid|sought|spent|spilt|spoilt|spread|sprang|stole|stuck|stung|strode|swam|swept|swung|thought|tore|trod|understood|undertook|upheld|wept|withdrew|withstood|woke|wore|wound|wove|\p{Ll}{2,}ed)\b|(?<![\p{L}])(?:war|waren|wurde|wurden|hat|était|fut|fue|era|olub|edilib|oldu|edildi|imzaland[ıi]|был[аио]?|состоял(?:ся|ась|ось|ись)|прош(?:ел|ёл|ла|ло|ли)|подпис\p{L}+)(?![\p{L}])/giu
const timetableVerb =
  '\\b(?:opens?|begins?|starts?|ends?|closes?|runs?|expires?|returns?|arrives?|leaves?|launches|resumes?|kicks? off|goes on sale|takes? (?:place|effect|part)|comes? into (?:force|effect)|enters? into force)(?=\\s+(?:again\\s+|there\\s+|here\\s+)?'
/** What opens on a day has not opened yet. */
const timetable = new RegExp(`${timetableVerb}(?:on|until|till|by)\\b)`, 'giu')
/** Looking ahead from the past, guessing, or running from a day on: no side of the day of publication is ruled out. */
const open = new RegExp(`\\b(?:would|could|might)\\b|${timetableVerb}(?:from|between)\\b)`, 'giu')
/** Who says so tells nothing of the day. */
const speech =
  /^(?:said|told|wrote|announced|reported|added|confirmed|explained|stressed|noted|recalled|claimed|stated)$/iu
/** Participles that look like the past and stand in what is to come, or that are adjectives. */
const noPast =
  /^(?:need|indeed|speed|feed|seed|exceed|proceed|succeed|breed|bleed|weed|hundred|united|limited|based|related|related|scheduled|planned|expected|slated|aged|kindred|sacred|naked|wicked|embed|proposed|so-called|named|called|dated|detailed|used)$/iu

const helperBefore = /\b(be|being|get|gets|is|are|isn['’]t|aren['’]t)\s+(?:not\s+|\p{L}+ly\s+)?$/iu

interface Marker {
  readonly at: number
  readonly end: number
  readonly tense: Tense
}

/**
 * The tense in which a sentence speaks of the day at `start`: that of the nearest verb before it in
 * its clause, else of the nearest one after it.
 */
export function tenseAt(sentence: string, start: number, end: number): Tense {
  const markers: Marker[] = []
  for (const match of sentence.matchAll(future)) {
    markers.push({at: match.index, end: match.index + match[0].length, tense: 'future'})
  }
  for (const match of sentence.matchAll(past)) {
    const at = match.index
    if (noPast.test(match[0])) continue
    if (
      markers.some(
        (other) =>
          other.tense === 'future' && at >= other.at && at <= other.end + 12 && at - other.end < 12,
      )
    )
      continue
    // “to be held”, “being built”: the helper before decides; “is played on” is a fixture, on either side.
    const helper = helperBefore.exec(sentence.slice(Math.max(0, at - 24), at))?.[1]
    if (helper !== undefined) {
      if (/^(?:is|are|isn['’]t|aren['’]t)$/iu.test(helper))
        markers.push({at, end: at + match[0].length, tense: 'unknown'})
      continue
    }
    markers.push({at, end: at + match[0].length, tense: 'past'})
  }
  for (const match of sentence.matchAll(timetable)) {
    if (markers.some((other) => isRightBefore(other, match.index))) continue
    markers.push({at: match.index, end: match.index + match[0].length, tense: 'future'})
  }
  for (const match of sentence.matchAll(open)) {
    // “will open on”: the helper before decides here, too.
    if (markers.some((other) => other.tense === 'future' && isRightBefore(other, match.index)))
      continue
    markers.push({at: match.index, end: match.index + match[0].length, tense: 'unknown'})
  }
  if (markers.length === 0) return 'unknown'
  const clause = clauseAround(sentence, start, end)
  const inClause = markers.filter(({at}) => at >= clause.start && at < clause.end)
  const others = markers.filter(
    ({at, end: to}) => at < start || !speech.test(sentence.slice(at, to)),
  )
  return nearest(inClause, start) ?? nearest(others, start) ?? 'unknown'
}

function isRightBefore({end}: Marker, at: number): boolean {
  return end <= at && at - end <= 12
}

function nearest(markers: readonly Marker[], at: number): Tense | undefined {
  const sorted = [...markers].sort((a, b) => a.at - b.at)
  const before = sorted.findLast((marker) => marker.at < at)
  const after = sorted.find((marker) => marker.at >= at)
  return (before ?? after)?.tense
}

function clauseAround(sentence: string, start: number, end: number): {start: number; end: number} {
  const breaks =
    /[;:—–]|,\s+(?:which|who|where|when|while|but|and|after|before|as|adding|with|he|she|they|it|the|a|an|saying|according)\b|["“”]|\s(?:that|which|who|when|after|before|because|while|but|where|since|and the|and will|and is)\s/giu
  let from = 0
  let to = sentence.length
  for (const match of sentence.matchAll(breaks)) {
    const at = match.index
    if (at + match[0].length <= start) from = at + 1
    else if (at >= end) {
      to = at
      break
    }
  }
  return {start: from, end: to}
}
