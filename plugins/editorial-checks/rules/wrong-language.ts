import {z} from 'zod'
import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import type {Subject} from '../engine/subject.ts'
import {
  detectLanguages,
  isKnownLanguage,
  isSameLanguage,
  primaryLanguage,
} from '../text/detectLanguage.ts'
import {lacksLanguage} from '../text/lacksLanguage.ts'
import type {Passage} from '../text/languageWords.ts'

const german = [
  'Die Stadt hat am Sonntag ihr saniertes Konzerthaus eröffnet, nach neun Jahren der Arbeit.',
  'Die Besucher standen lange vor der Öffnung auf der Treppe, und das erste Konzert dauerte bis in die Nacht.',
]

export const wrongLanguage = defineRule({
  id: 'wrong-language',
  title: 'Text in another language',
  category: 'language',
  severity: 'warning',
  types: ['article'],
  what: 'A body that is mainly written in another language than the article declares.',
  why: 'Screen readers pronounce it wrongly, search engines file it wrongly, and it lands in the wrong edition.',
  options: z.object({
    /** Words below which a text is too short to tell. */
    minWords: z.number().int().positive().default(8),
  }),
  *check(subject, {options: {minWords}}) {
    const declared = primaryLanguage(subject.string('language'))
    if (!/^[a-z]{2,3}$/u.test(declared)) return
    const passages = sample(subject)
    const {total, byLanguage} = detectLanguages(passages, declared)
    let own = 0
    let found = ''
    let most = 0
    for (const [language, words] of byLanguage) {
      if (isSameLanguage(language, declared)) own += words
      else if (words > most) {
        found = language
        most = words
      }
    }
    // A language without a profile of ours may be taken for its neighbour.
    const needed = isKnownLanguage(declared) ? 0.5 : 0.95
    if (total >= minWords && most > own && most / total > needed) {
      yield {
        path: ['language'],
        message: `The text is mainly in ${nameOf(found)}; the article declares ${nameOf(declared)}.`,
        help: 'Correct the language, or the text.',
      }
    } else if (own === 0 && lacksLanguage(passages, declared)) {
      yield {
        path: ['language'],
        message: `The text does not seem to be in ${nameOf(declared)}, which the article declares.`,
        help: 'Correct the language, or the text.',
      }
    }
  },
  examples: {
    good: [
      {note: 'The declared language', document: exampleArticle()},
      {
        note: 'With a region',
        document: exampleArticle({language: 'de-AT', body: examplePortableText(...german)}),
      },
      {
        note: 'A quotation in another language',
        document: exampleArticle({
          body: examplePortableText(
            'The town opened its hall on Sunday after nine years of work, and the mayor was moved by it.',
            '“Das ist ein großer Tag für uns alle”, she said.',
            'The first concert was sold out within an hour of the sale.',
          ),
        }),
      },
      {
        note: 'Garbled, which is another finding',
        document: exampleArticle({
          language: 'es',
          body: examplePortableText(
            'Once niÃ±os de UrueÃ±a escriben, dibujan y venden un periÃ³dico del tamaÃ±o de una mano.',
          ),
        }),
      },
      {
        note: 'Too short to tell',
        document: exampleArticle({
          language: 'fr',
          body: examplePortableText('Concert hall opens.'),
        }),
      },
    ],
    bad: [
      {note: 'German as English', document: exampleArticle({body: examplePortableText(...german)})},
      {
        note: 'A language that the check does not know',
        document: exampleArticle({
          body: examplePortableText(
            'Bæjarstjórn ákvað á þriðjudag að gamla brúin verði endurnýjuð næsta vor.',
            'Að sögn bæjarstjóra er ekki lengur hægt að gera við steypuna eftir sextíu ár.',
          ),
        }),
      },
      {note: 'English as Azerbaijani', document: exampleArticle({language: 'az'})},
      {
        note: 'Russian as English',
        document: exampleArticle({
          body: examplePortableText(
            'В воскресенье в городе открылся концертный зал, который был закрыт девять лет.',
            'Первый концерт продолжался до полуночи, и на нем были все жители.',
          ),
        }),
      },
    ],
  },
})

/** Of a long text every so many sentences tell enough. */
function sample(subject: Subject): readonly Passage[] {
  const all = subject.blocks.reduce((sum, {mended}) => sum + mended.sentences.length, 0)
  const step = Math.ceil(all / 24)
  const passages: Passage[] = []
  let index = 0
  for (const {mended: field} of subject.blocks) {
    const {words} = field
    let at = 0
    for (const {start, end} of field.sentences) {
      if (index++ % step !== 0) continue
      while (at < words.length && words.start(at) < start) at++
      const firstWord = at
      while (at < words.length && words.end(at) <= end) at++
      passages.push({field, firstWord, endWord: at, start, end})
    }
  }
  return passages
}

function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], {type: 'language'}).of(language) ?? language
  } catch {
    return language
  }
}
