import {exampleArticle, exampleFigure} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, isBlank} from '../engine/values.ts'
import {parts} from '../text/charClass.ts'

export const captionMissing = defineRule({
  id: 'caption-missing',
  title: 'Caption missing',
  category: 'figures',
  severity: 'warning',
  types: ['article', 'photoGallery'],
  what: 'A picture without a caption that is not marked as decorative.',
  why: 'A news picture without who, where and when may be taken for something else.',
  needs: parts.figure,
  *check(subject) {
    for (const {figure, path} of subject.figures) {
      if (figure.decorative === true || !isBlank(asString(figure.caption))) continue
      yield {
        path: [...path, 'caption'],
        message: 'The picture has no caption.',
        help: 'Write who or what is shown, where and when.',
      }
    }
  },
  examples: {
    good: [
      {note: 'A caption', document: exampleArticle()},
      {
        note: 'Decorative',
        document: exampleArticle({leadFigure: exampleFigure({caption: '', decorative: true})}),
      },
    ],
    bad: [
      {note: 'None', document: exampleArticle({leadFigure: exampleFigure({caption: undefined})})},
    ],
  },
})
