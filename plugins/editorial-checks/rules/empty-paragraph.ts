import {exampleArticle, exampleBlock, examplePortableText} from '../engine/examples.ts'
import {pathToString} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, isBlank, objectsOf} from '../engine/values.ts'

export const emptyParagraph = defineRule({
  id: 'empty-paragraph',
  title: 'Empty paragraph',
  category: 'body',
  severity: 'warning',
  types: ['article'],
  what: 'A block of the body without a visible character: empty, spaces, non-breaking or zero-width ones.',
  why: 'It leaves a hole on the page; distance between paragraphs is the design’s business.',
  *check(subject) {
    for (const field of subject.blocks) {
      if (!isBlank(field.text)) continue
      const last = field.path.at(-1)
      const block = objectsOf(subject.document.body).find(({value, index}) =>
        typeof last === 'object' ? value._key === last._key : index === last,
      )?.value
      // An inline object is visible, though it has no text.
      if (
        objectsOf(block?.children).some(({value}) => !['span', ''].includes(asString(value._type)))
      )
        continue
      yield {
        path: field.path,
        message: 'This paragraph is empty.',
        help: 'Delete it.',
        fix: {
          title: 'Delete the empty paragraph',
          safe: true,
          patch: {unset: [pathToString(field.path)]},
        },
      }
    }
  },
  examples: {
    good: [
      {note: 'Text', document: exampleArticle()},
      {
        note: 'An inline object',
        document: exampleArticle({
          body: [
            exampleBlock('', {children: [{_type: 'inlineImage', _key: 'i'}]}),
            ...examplePortableText('A text.'),
          ],
        }),
      },
    ],
    bad: [
      {
        note: 'Spaces',
        document: exampleArticle({body: examplePortableText('The hall opened on Sunday.', '  ')}),
      },
      {
        note: 'A zero-width space',
        document: exampleArticle({body: examplePortableText('The hall opened.', '\u200B')}),
      },
      {
        note: 'A non-breaking space',
        document: exampleArticle({body: examplePortableText('\u00A0', 'The hall opened.')}),
      },
    ],
  },
})
