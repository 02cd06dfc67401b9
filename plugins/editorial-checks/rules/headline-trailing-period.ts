import {editText} from '../engine/edits.ts'
import {exampleArticle} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'

export const headlineTrailingPeriod = defineRule({
  id: 'headline-trailing-period',
  title: 'Headline ends in a full stop',
  category: 'headline',
  severity: 'warning',
  types: ['article'],
  what: 'A headline that ends in one full stop which belongs to no abbreviation.',
  why: 'Headlines are no sentences of the text: a full stop at the end is against house style.',
  *check(subject) {
    const headline = subject.string('headline')
    const text = headline.trimEnd()
    if (!text.endsWith('.') && !text.endsWith('。')) return
    if (
      !/[\p{L}\p{N}]/u.test(text) ||
      !/(?:[^.…?!。]\.|[^。…]。)$/su.test(text) ||
      endsInAbbreviation(text)
    )
      return
    const field = {path: ['headline'], name: 'headline', text: headline}
    yield {
      path: ['headline'],
      span: {start: text.length - 1, end: text.length},
      message: 'The headline ends in a full stop.',
      help: 'Take it away.',
      fix: {
        title: 'Remove the full stop',
        safe: true,
        patch: editText(field, [
          {start: text.replace(/\s*[.。]$/u, '').length, end: text.length, text: ''},
        ]),
      },
    }
  },
  examples: {
    good: [
      {
        note: 'An abbreviation',
        document: exampleArticle({headline: 'Northern Star Co. sues Southern Star Inc.'}),
      },
      {note: 'A country', document: exampleArticle({headline: 'Trade talks resume in the U.S.'})},
      {note: 'A time', document: exampleArticle({headline: 'Polls close at 7 p.m.'})},
      {
        note: 'An ellipsis',
        document: exampleArticle({headline: 'And then the lights went out...'}),
      },
      {note: 'A question', document: exampleArticle({headline: 'Who pays for the bridge?'})},
    ],
    bad: [
      {note: 'A full stop', document: exampleArticle({headline: 'Town opens its concert hall.'})},
      {
        note: 'A word that only looks like an abbreviation',
        document: exampleArticle({headline: 'Voters say no.'}),
      },
      {note: 'After a number', document: exampleArticle({headline: 'Inflation falls to 3.2.'})},
    ],
  },
})

/** Abbreviations that end in a point whatever stands before them. */
const always = new Set(
  `inc ltd corp jr sr esq bros etc vs co llc plc pty dr st ave blvd rd gen sen gov rep lt col sgt capt prof
  dept assn intl mfg mt ft sq hwy pres univ jan feb aug sept oct nov dec approx hon msgr
  mr mrs ms messrs cie tel ext`.split(/\s+/u),
)

/** In small letters these are words, or abbreviations in the middle of a headline only. */
const inAnyCase = new Set([
  'inc',
  'ltd',
  'corp',
  'jr',
  'sr',
  'esq',
  'bros',
  'etc',
  'vs',
  'llc',
  'plc',
  'pty',
  'approx',
  'al',
  ...'usw bzw evtl inkl г гг др пр тыс млн млрд руб коп ул им vb vd vs'.split(' '),
])

/** Abbreviated states, which are that only after a place and a comma. */
const states = new Set(
  `ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla
  ore pa tenn tex vt va wash wis wyo ont que alta man sask`.split(/\s+/u),
)

function endsInAbbreviation(text: string): boolean {
  if (
    /(?:^|[^\p{L}\p{N}.])(?:\p{L}{1,2}\.){2,}$/u.test(text) ||
    /(?:^|[^\p{L}])Ph\.D\.$/u.test(text)
  )
    return true
  const match = /(?:^|[^\p{L}\p{N}])(\p{L}+)\.$/u.exec(text)
  const word = match?.[1]
  if (word === undefined) return false
  const lower = word.toLowerCase()
  if (states.has(lower)) return /\p{L},\s*\p{Lu}\p{L}+\.$/u.test(text)
  return inAnyCase.has(lower) || (always.has(lower) && /^\p{Lu}/u.test(word))
}
