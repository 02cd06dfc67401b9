import {z} from 'zod'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import type {ReadText} from '../engine/textFields.ts'
import {instant} from '../engine/values.ts'
import {signs} from '../text/charClass.ts'
import {type DateMention, findDates, mentionsMonth} from '../text/months.ts'
import {type Tense, tenseAt} from '../text/tense.ts'
import {givesYear, isAnnual} from '../text/yearHints.ts'

const dayMs = 86_400_000

export const dateWithoutYear = defineRule({
  id: 'date-without-year',
  title: 'Date without a year',
  category: 'dates',
  severity: 'warning',
  types: ['article'],
  what: 'A day and month without a year that the date of publication does not make clear: there is none, or the day meant is far from it.',
  why: 'Readers of the archive cannot tell which year is meant.',
  options: z.object({
    /** Days from publication within which the year goes without saying. */
    maxDays: z.number().positive().default(60),
  }),
  needs: signs.digit,
  *check(subject, {options: {maxDays}}) {
    const publishedAt = instant(subject.document.publishedAt)
    const language = subject.string('language').toLowerCase() || 'en'
    for (const field of subject.blocks) {
      if (!mentionsMonth(field.words, language)) continue
      const dates = findDates(field.text, language).filter(({year}) => year === undefined)
      if (dates.length === 0 || givesYear(field.text)) continue
      for (const date of dates) {
        const sentence = sentenceAround(field, date)
        const start = date.start - sentence.start
        const end = date.end - sentence.start
        if (isAnnual(sentence.text, start, end) || isName(field.text, date)) continue
        const tense = tenseAt(sentence.text, start, end)
        if (publishedAt !== undefined && daysAway(date, tense, publishedAt) <= maxDays) continue
        yield {
          path: field.path,
          span: {start: date.start, end: date.end},
          message: `“${field.text.slice(date.start, date.end)}” has no year${publishedAt === undefined ? '' : ', and lies far from the date of publication'}.`,
          help: 'Write the year.',
        }
      }
    }
  },
  examples: {
    good: [
      {
        note: 'A time and a section in figures',
        document: exampleArticle({
          language: 'de',
          body: examplePortableText('Bis 10.12. Uhr war offen, was Absatz 3.1. sagt.'),
        }),
      },
      {
        note: 'The day before publication',
        document: exampleArticle({body: examplePortableText('The hall opened on May 11.')}),
      },
      {
        note: 'A year in the paragraph',
        document: exampleArticle({
          publishedAt: undefined,
          body: examplePortableText('The hall opened on May 11. It was closed in 2015.'),
        }),
      },
      {
        note: 'Each year',
        document: exampleArticle({
          publishedAt: undefined,
          body: examplePortableText('The town marks its day every May 11.'),
        }),
      },
      {
        note: 'To come',
        document: exampleArticle({body: examplePortableText('The season will open on July 1.')}),
      },
      {
        note: 'A verb',
        document: exampleArticle({
          publishedAt: undefined,
          body: examplePortableText('They may 5 times try; others march 20 miles.'),
        }),
      },
    ],
    bad: [
      {
        note: 'In figures, as German writes it',
        document: exampleArticle({
          language: 'de',
          body: examplePortableText('Der schwierigste Einsatz begann am 03.01. um vier Uhr früh.'),
        }),
      },
      {
        note: 'No date of publication',
        document: exampleArticle({
          publishedAt: undefined,
          body: examplePortableText('The hall opened on May 11.'),
        }),
      },
      {
        note: 'Long before',
        document: exampleArticle({body: examplePortableText('The hall was closed on 2 July.')}),
      },
      {
        note: 'Far ahead',
        document: exampleArticle({
          body: examplePortableText('The season will end on December 20.'),
        }),
      },
    ],
  },
})

/** The sentence of a date; of one that never ends, what is near. */
function sentenceAround(field: ReadText, {start}: DateMention) {
  const own = field.sentences.find((sentence) => start < sentence.end)
  const from = Math.max(own?.start ?? 0, start - 400)
  const to = Math.min(own?.end ?? field.text.length, start + 400)
  return {text: field.text.slice(from, to), start: from}
}

/** Streets, stations and squares are called after days, and the day needs no year there. */
function isName(text: string, {start, end}: DateMention): boolean {
  return (
    namedAfter.test(text.slice(end, end + 24)) ||
    namedBefore.test(text.slice(Math.max(0, start - 24), start))
  )
}

const namedAfter =
  /^(?:\s+|-)(?:street|avenue|square|park|station|stadium|boulevard|road|bridge|prize|brigade|university|movement|metro|subway|hospital|school|factory|attacks?|massacre|revolution|coup|uprising|protests|caddesi|sokağı|bulvarı|meydanı|parkı|stadı|köprüsü|üniversitesi|küçəsi|meydanı|prospekti|stansiyası)(?![\p{Ll}])/iu
const namedBefore =
  /(?<![\p{L}])(?:rue|avenue|place|boulevard|pont|quai|calle|avenida|plaza|paseo|parque|rua|praça|ponte|via|viale|piazza|corso|straße(?: des)?|strasse(?: des)?|platz(?: des)?|улиц[аеуы]|площад[ьи]|проспект[ае]?|вулиц[яіюи])\s+(?:du|de|del|do|des|der|dello)?\s*$/iu

/** Days between publication and the reading of a date that fits its tense best. */
function daysAway({day, month}: DateMention, tense: Tense, publishedAt: number): number {
  const year = new Date(publishedAt).getUTCFullYear()
  const midnight = Math.floor(publishedAt / dayMs) * dayMs
  const distances = [-1, 0, 1]
    .map((offset) => Date.UTC(year + offset, month - 1, day))
    // The 29th of February exists in some years only.
    .filter((at) => new Date(at).getUTCMonth() === month - 1)
    .map((at) => Math.round((at - midnight) / dayMs))
    // A day's slack for time zones.
    .filter((days) => (tense === 'past' ? days <= 1 : tense === 'future' ? days >= -1 : true))
    .map(Math.abs)
  return distances.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...distances)
}
