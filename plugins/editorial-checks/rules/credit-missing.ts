import {exampleArticle, exampleFigure} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asString, isBlank, referenceOf} from '../engine/values.ts'
import {parts} from '../text/charClass.ts'

export const creditMissing = defineRule({
  id: 'credit-missing',
  title: 'Picture credit missing',
  category: 'figures',
  severity: 'warning',
  types: ['article', 'photoGallery'],
  what: 'A picture that names neither photographer nor agency and is not marked as decorative.',
  why: 'Photographers have a right to their name, and contracts with agencies demand it.',
  needs: parts.figure,
  *check(subject) {
    for (const {figure, path} of subject.figures) {
      if (figure.decorative === true || !isBlank(asString(figure.credit))) continue
      if (referenceOf(figure.photographer) !== undefined) continue
      yield {
        path: [...path, 'credit'],
        message: 'The picture has no credit.',
        help: 'Name the photographer or the agency.',
      }
    }
  },
  examples: {
    good: [
      {note: 'A credit', document: exampleArticle()},
      {
        note: 'Decorative',
        document: exampleArticle({
          leadFigure: exampleFigure({credit: undefined, decorative: true}),
        }),
      },
    ],
    bad: [
      {note: 'None', document: exampleArticle({leadFigure: exampleFigure({credit: undefined})})},
    ],
  },
})
