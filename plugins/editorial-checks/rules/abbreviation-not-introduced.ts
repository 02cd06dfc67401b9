import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {lazy} from '../engine/lazy.ts'
import {defineRule} from '../engine/rule.ts'
import {asFields, asString, objectsOf, referenceOf} from '../engine/values.ts'
import {findAbbreviationVariants} from '../text/abbreviationVariants.ts'
import {signs} from '../text/charClass.ts'
import {isIntroducedAt} from '../text/introducedAbbreviations.ts'
import {isQuoted} from '../text/quotes.ts'

/** Known to every reader; the style guide adds to them. */
const known = new Set(
  'UN EU US U.S. UK NATO UNESCO UNICEF WHO IMF NASA FIFA UEFA BBC DNA HIV COVID GDP CEO PDF GPS AI TV PhD UTC GMT AIDS HTML ISO'.split(
    ' ',
  ),
)

export const abbreviationNotIntroduced = defineRule({
  id: 'abbreviation-not-introduced',
  title: 'Abbreviation not introduced',
  category: 'names',
  severity: 'warning',
  types: ['article'],
  what: 'An organization’s abbreviation of three or more capitals whose full name never stands next to it.',
  why: 'Readers outside the field do not know it, and cannot look it up.',
  needs: signs.capitals,
  *check(subject, {styleGuide, reference}) {
    const texts = subject.prose
    const own = lazy(() => ownNames(subject, reference))
    const passes = (letters: string) =>
      known.has(letters) ||
      styleGuide.knownAbbreviations.includes(letters) ||
      own().includes(letters) ||
      styleGuide.terms.some(({avoid}) => avoid.toUpperCase() === letters)
    const used = new Map<
      string,
      {path: (typeof texts)[number]['path']; start: number; end: number}
    >()
    for (const field of texts) {
      if (field.name !== 'body') continue
      const found = field.abbreviations
      if (found.length === 0) continue
      const quotes = subject.quotes(field)
      for (const at of found) {
        if (isQuoted(quotes, at.start)) continue
        if (!used.has(at.letters) && !passes(at.letters))
          used.set(at.letters, {path: field.path, start: at.start, end: at.end})
      }
    }
    for (const field of texts) {
      if (used.size === 0) return
      for (const at of field.abbreviations) {
        if (used.has(at.letters) && isIntroducedAt(field.words, at)) used.delete(at.letters)
      }
    }
    if (used.size === 0) return
    const slips = new Set(
      findAbbreviationVariants(subject, styleGuide.knownAbbreviations).map(
        ({variant}) => variant.letters,
      ),
    )
    for (const [letters, {path, start, end}] of used) {
      if (slips.has(letters) || isWordElsewhere(letters, texts) || isSurname(letters, texts))
        continue
      yield {
        path,
        span: {start, end},
        message: `${letters} is not introduced.`,
        help: `Write the full name at the first mention, with ${letters} in brackets.`,
      }
    }
  },
  examples: {
    good: [
      {
        note: 'Introduced after the name',
        document: exampleArticle({
          body: examplePortableText('The Northern Sea Council (NSC) met.', 'The NSC meets yearly.'),
        }),
      },
      {
        note: 'Introduced before the name',
        document: exampleArticle({
          body: examplePortableText('NSC, the Northern Sea Council, met.'),
        }),
      },
      {
        note: 'Introduced in the subheadline',
        document: exampleArticle({
          subheadline: 'The Northern Sea Council (NSC) meets.',
          body: examplePortableText('The NSC’s members came.'),
        }),
      },
      {
        note: 'Known to all',
        document: exampleArticle({
          body: examplePortableText('UNESCO and NATO agreed; GDP grew by EUR 5 million.'),
        }),
      },
      {
        note: 'A sign',
        document: exampleArticle({body: examplePortableText('The sign “STOP” was stolen.')}),
      },
      {
        note: 'Surnames in capitals',
        document: exampleArticle({
          language: 'fr',
          body: examplePortableText(
            'Le conseil a élu Mme Claire LEGRAND et M. ROUX.',
            'Le vote de Claire LEGRAND a compté.',
          ),
        }),
      },
      {
        note: 'Numbers and roads',
        document: exampleArticle({
          body: examplePortableText('King Louis XIV never took flight KLM 1234 or the A12.'),
        }),
      },
    ],
    bad: [
      {
        note: 'Never introduced',
        document: exampleArticle({body: examplePortableText('The NSC met on Sunday.')}),
      },
    ],
  },
})

/** The publication's and the authors' own names need no introduction. */
function ownNames(
  subject: Parameters<typeof abbreviationNotIntroduced.check>[0],
  reference: (id: string) => unknown,
) {
  const source = referenceOf(subject.document.source)
  const publication = source === undefined ? undefined : asFields(reference(source))
  return [
    asString(publication?.name),
    asString(publication?.abbreviation),
    ...objectsOf(subject.document.bylines).map(({value}) => asString(value.creditLine)),
  ].flatMap((name) => [name.trim(), name.trim().toUpperCase()])
}

/** What stands before the names of people, in the languages whose press sets surnames in capitals. */
const personTitle =
  '(?<![\\p{L}])(?:MM?|Mmes?|Mlles?|Messieurs|Monsieur|Madame|Mademoiselle|Maître|Mr|Mrs|Ms|Dr|Pr|Prof|Sr|Sra|Srta|Sig|Herr|Herrn|Frau|Señora?|Signora?)'
/** Given names, initials and particles between a title and a surname. */
const givenNames =
  "(?:(?:\\p{Lu}[\\p{Ll}’'-]+(?:-\\p{Lu}\\p{Ll}+)?|\\p{Lu}\\.|de|du|des|von|van|der|di|da)\\s+){0,3}"

/** “Mme Claire LEGRAND”: whom a title makes a person once is one throughout. */
function isSurname(letters: string, texts: readonly {text: string}[]): boolean {
  const named = new RegExp(`${personTitle}\\.?\\s+${givenNames}${letters}(?![\\p{L}\\p{N}])`, 'u')
  return texts.some(({text}) => named.test(text))
}

/** A word that also stands in small letters is a word in capitals, no abbreviation. */
function isWordElsewhere(letters: string, texts: readonly {text: string}[]): boolean {
  const lower = letters.toLowerCase()
  if (letters.length < 4) return false
  const capitalised = letters.charAt(0) + lower.slice(1)
  return (
    texts.some(({text}) => text.includes(lower) || text.includes(capitalised)) &&
    texts.some(({text}) =>
      new RegExp(`(?<![\\p{L}])(?:${lower}|${capitalised})(?![\\p{L}])`, 'u').test(text),
    )
  )
}
