import {exampleArticle, examplePortableText} from '../engine/examples.ts'
import {pathToString} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {isBlank} from '../engine/values.ts'
import {boilerplateKind} from '../text/boilerplate.ts'

export const boilerplateLeft = defineRule({
  id: 'boilerplate-left',
  title: 'Left-over of the page',
  category: 'body',
  severity: 'warning',
  types: ['article'],
  what: 'A paragraph that belongs to the page’s frame: a call to follow, subscribe or read more, a copyright line, a line that the style guide lists.',
  why: 'It was copied along with the text, goes out of date, and sends readers elsewhere.',
  *check(subject, {styleGuide}) {
    const lines = styleGuide.boilerplate.map(fold)
    for (const {
      path,
      mended: {text, words},
    } of subject.blocks) {
      const folded = lines.length > 0 ? fold(text) : ''
      const kind =
        folded !== '' && lines.some((line) => line !== '' && folded.includes(line))
          ? 'line that the style guide lists'
          : boilerplateKind(words)
      if (!kind) continue
      yield {
        path,
        message: `This is a ${kind}, not the article’s text.`,
        help: 'Delete the paragraph.',
        // The last text stays: without it the article would be empty.
        ...(subject.blocks.some((other) => other.path !== path && !isBlank(other.text)) && {
          fix: {title: 'Delete the paragraph', safe: false, patch: {unset: [pathToString(path)]}},
        }),
      }
    }
  },
  examples: {
    good: [
      {
        note: 'News about newsletters',
        document: exampleArticle({
          body: examplePortableText(
            'Newsletter subscriptions rose by ten per cent, the publisher said.',
          ),
        }),
      },
      {
        note: 'Reading more',
        document: exampleArticle({
          body: examplePortableText(
            'Read more than one book a month and your memory improves, a study finds.',
          ),
        }),
      },
      {
        note: 'A garbled é is no copyright sign',
        document: exampleArticle({
          language: 'de',
          body: examplePortableText(
            'Das CafÃ© Roth am Markt hat am Samstag zum letzten Mal geÃ¶ffnet.',
          ),
        }),
      },
      {
        note: 'Copyright as a subject',
        document: exampleArticle({
          body: examplePortableText('Copyright law was amended on Friday.'),
        }),
      },
      {
        note: 'A quotation',
        document: exampleArticle({
          body: examplePortableText('“Follow us on Instagram,” the band told its fans.'),
        }),
      },
    ],
    bad: [
      {
        note: 'A social-follow line',
        document: exampleArticle({
          body: examplePortableText('The hall opened.', 'Follow us on Twitter @harbournews'),
        }),
      },
      {
        note: 'Read also',
        document: exampleArticle({
          body: examplePortableText('The hall opened.', 'Read also: Town elects mayor'),
        }),
      },
      {
        note: 'A copyright line',
        document: exampleArticle({
          body: examplePortableText('© 2024 Harbour News. All rights reserved.'),
        }),
      },
      {
        note: 'A newsletter',
        document: exampleArticle({body: examplePortableText('Sign up for our daily newsletter.')}),
      },
      {
        note: 'The house’s own line',
        document: exampleArticle({
          body: examplePortableText('Harbour News brings the world to you.'),
        }),
        styleGuide: {boilerplate: ['brings the world to you']},
      },
    ],
  },
})

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim()
}
