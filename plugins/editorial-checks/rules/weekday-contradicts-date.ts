import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {instant} from '../engine/values.ts'
import {signs} from '../text/charClass.ts'
import {findDates, mentionsMonth} from '../text/months.ts'

const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** Few dates have one; only those are looked at. */
const weekday = /\b(?:sun|mon|tue|wed|thu|fri|sat)(?:day|sday|nesday|rsday|urday|s|rs|r)?\b/iu
const dayMs = 86_400_000

export const weekdayContradictsDate = defineRule({
  id: 'weekday-contradicts-date',
  title: 'Weekday contradicts its date',
  category: 'dates',
  severity: 'warning',
  types: ['article'],
  what: 'A date with a weekday that it is not: “Monday, May 12, 2024”, which was a Sunday.',
  why: 'One of the two is wrong, and readers plan by it.',
  needs: signs.digit,
  *check(subject) {
    const publishedAt = instant(subject.document.publishedAt)
    for (const field of subject.blocks) {
      if (!mentionsMonth(field.words, 'en') || !weekday.test(field.text)) continue
      for (const {day, month, year, weekday, start, end} of findDates(field.text, 'en')) {
        if (weekday === undefined) continue
        const at =
          year === undefined ? nearestDay(day, month, publishedAt) : Date.UTC(year, month - 1, day)
        if (at === undefined || new Date(at).getUTCDay() === weekday) continue
        const right = names[new Date(at).getUTCDay()]
        yield {
          path: field.path,
          span: {start, end},
          message: `“${field.text.slice(start, end)}” is a ${right}.`,
          help: 'Find out which of the two is right.',
        }
      }
    }
  },
  examples: {
    good: [
      {
        note: 'It agrees',
        document: exampleArticle({
          body: examplePortableText('The hall opened on Sunday, May 12, 2024.'),
        }),
      },
      {
        note: 'It agrees with the year of publication',
        document: exampleArticle({body: examplePortableText('The hall opened on Sunday, May 12.')}),
      },
    ],
    bad: [
      {
        note: 'Another day',
        document: exampleArticle({
          body: examplePortableText('The hall opened on Monday, May 12, 2024.'),
        }),
      },
      {
        note: 'By the year of publication',
        document: exampleArticle({
          body: examplePortableText(
            'The hall opened on Tuesday 7 April.',
            'It was full on Monday, 12 May.',
          ),
        }),
      },
    ],
  },
})

/** The day nearest to publication; none when that is half a year away, where the year is a guess. */
function nearestDay(
  day: number,
  month: number,
  publishedAt: number | undefined,
): number | undefined {
  if (publishedAt === undefined) return undefined
  const year = new Date(publishedAt).getUTCFullYear()
  const [nearest] = [year - 1, year, year + 1]
    .map((candidate) => Date.UTC(candidate, month - 1, day))
    .sort((a, b) => Math.abs(a - publishedAt) - Math.abs(b - publishedAt))
  return nearest !== undefined && Math.abs(nearest - publishedAt) < 120 * dayMs
    ? nearest
    : undefined
}
