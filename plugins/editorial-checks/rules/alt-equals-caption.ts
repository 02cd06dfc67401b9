import {exampleArticle, exampleFigure} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asString} from '../engine/values.ts'
import {parts} from '../text/charClass.ts'

export const altEqualsCaption = defineRule({
  id: 'alt-equals-caption',
  title: 'Alternative text repeats the caption',
  category: 'figures',
  severity: 'info',
  types: ['article', 'photoGallery', 'person'],
  what: 'A picture whose alternative text and caption are the same.',
  why: 'Screen readers read both: the listener hears one sentence twice, and still not what is seen.',
  needs: parts.figure,
  *check(subject) {
    for (const {figure, path} of subject.figures) {
      const alt = asString(figure.alt).trim().toLowerCase()
      if (alt === '' || alt !== asString(figure.caption).trim().toLowerCase()) continue
      yield {
        path: [...path, 'alt'],
        message: 'The alternative text repeats the caption.',
        help: 'Let the caption tell the story, and the alternative text what is seen.',
      }
    }
  },
  examples: {
    good: [{note: 'Two texts', document: exampleArticle()}],
    bad: [
      {
        note: 'The same',
        document: exampleArticle({
          leadFigure: exampleFigure({alt: 'The new hall', caption: 'The new hall '}),
        }),
      },
    ],
  },
})
