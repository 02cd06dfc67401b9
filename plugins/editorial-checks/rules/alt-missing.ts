import {exampleArticle, exampleFigure} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, isBlank} from '../engine/values.ts'
import {parts} from '../text/charClass.ts'

export const altMissing = defineRule({
  id: 'alt-missing',
  title: 'Alternative text missing',
  category: 'figures',
  severity: 'warning',
  types: ['article', 'photoGallery', 'person'],
  what: 'A picture without an alternative text that is not marked as decorative.',
  why: 'People who cannot see the picture are told nothing; in many countries the law asks for it.',
  needs: parts.figure,
  *check(subject) {
    for (const {figure, path} of subject.figures) {
      if (figure.decorative === true || !isBlank(asString(figure.alt))) continue
      yield {
        path: [...path, 'alt'],
        message: 'The picture has no alternative text.',
        help: 'Say in a sentence what is seen, or mark the picture as decorative.',
      }
    }
  },
  examples: {
    good: [
      {note: 'A text', document: exampleArticle()},
      {
        note: 'Decorative',
        document: exampleArticle({leadFigure: exampleFigure({alt: undefined, decorative: true})}),
      },
    ],
    bad: [
      {note: 'None', document: exampleArticle({leadFigure: exampleFigure({alt: undefined})})},
      {note: 'Only spaces', document: exampleArticle({leadFigure: exampleFigure({alt: '  '})})},
    ],
  },
})
