import type {Evidence, Extraction, MemorandumFact} from './types.ts'

/** One line of a table of facts. */
export interface FactRow {
  readonly what: string
  readonly value: string
  readonly confidence?: number
  /** The quoted words and where they stand. */
  readonly evidence?: string
}

const cut = (text: string, length = 160) =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text
const shown = ({quote, block, start, end}: Evidence) => `${block} ${start}-${end}: ${cut(quote)}`

/** An extraction as rows for people to read, in the order in which an editor asks. */
export function factRows(extraction: Extraction): FactRow[] {
  const {headline, dateline, source, memoranda} = extraction
  const rows: FactRow[] = []
  const add = (what: string, value: string, confidence?: number, evidence?: Evidence) => {
    rows.push({
      what,
      value,
      ...(confidence === undefined ? {} : {confidence}),
      ...(evidence ? {evidence: shown(evidence)} : {}),
    })
  }
  if (headline.mediaMarker)
    add('media marker', `${headline.mediaMarker} (${headline.removed ?? ''})`)
  if (dateline)
    add(
      'dateline',
      [dateline.text, dateline.date, dateline.agency].filter(Boolean).join(', '),
      dateline.confidence,
      dateline.evidence,
    )
  for (const byline of extraction.bylines)
    add('byline', byline.name ?? byline.creditLine, byline.confidence, byline.evidence)
  if (source) add('source', source.name, source.confidence, source.evidence)
  for (const fact of extraction.organizations) {
    const names = [
      fact.name,
      fact.abbreviation ? `(${fact.abbreviation})` : '',
      fact.aliases.length > 0 ? `also ${fact.aliases.join(', ')}` : '',
    ]
    add(
      'organization',
      `${names.filter(Boolean).join(' ')}, ${fact.kind}${fact.country ? `, ${fact.country}` : ''}`,
      fact.confidence,
      fact.evidence,
    )
  }
  for (const fact of extraction.persons) {
    const roles = fact.roles.map(({title, organization}) =>
      organization ? `${title} of ${organization}` : title,
    )
    add('person', [fact.name, ...roles].join('; '), fact.confidence, fact.evidence)
  }
  for (const fact of extraction.places)
    add(
      'place',
      [fact.name, fact.kind, fact.country].filter(Boolean).join(', '),
      fact.confidence,
      fact.evidence,
    )
  for (const memorandum of memoranda) rows.push(...memorandumRows(memorandum))
  for (const {text, reason, block} of extraction.boilerplate)
    rows.push({what: 'left out', value: reason, evidence: `${block}: ${cut(text)}`})
  for (const {code, message} of extraction.issues)
    rows.push({what: 'issue', value: code, evidence: message})
  return rows
}

function memorandumRows(fact: MemorandumFact): FactRow[] {
  const lines: (readonly [string, string | undefined])[] = [
    [
      '  parties',
      fact.parties
        .map((party) =>
          fact.abbreviations[party] ? `${party} (${fact.abbreviations[party]})` : party,
        )
        .join('; '),
    ],
    [
      '  signed on',
      fact.signedOn ??
        (fact.signedOnText ? `${fact.signedOnText} (${fact.signedOnPrecision})` : undefined),
    ],
    ['  place', fact.place],
    [
      '  signatories',
      fact.signatories
        .map(({name, title, organization}) =>
          [name, title, organization].filter(Boolean).join(', '),
        )
        .join('; ') || undefined,
    ],
    ['  areas', fact.areas.join('; ') || undefined],
    ['  expires on', fact.expiresOn],
  ]
  return [
    {
      what: 'memorandum',
      value: `${fact.kind}, ${fact.status}`,
      confidence: fact.confidence,
      evidence: shown(fact.evidence),
    },
    ...lines.flatMap(([what, value]) => (value ? [{what, value}] : [])),
  ]
}
