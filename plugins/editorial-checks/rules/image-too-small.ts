import {z} from 'zod'
import {exampleArticle, exampleFigure, reference as refer} from '../engine/examples.ts'
import {figureSize} from '../engine/figures.ts'
import {defineRule} from '../engine/rule.ts'
import {parts} from '../text/charClass.ts'

const small = 'image-0a1b2c3d4e5f60718293a4b5c6d7e8f901234567-320x200-jpg'

export const imageTooSmall = defineRule({
  id: 'image-too-small',
  title: 'Picture too small',
  category: 'figures',
  severity: 'warning',
  types: ['article', 'photoGallery'],
  what: 'A picture that has fewer pixels than the page shows, unless it is marked as decorative.',
  why: 'It is blown up and looks blurred, and large previews leave it out.',
  options: z.object({
    minWidth: z.number().positive().default(600),
    minHeight: z.number().positive().default(400),
  }),
  fromStyleGuide: ({limits}) => ({
    minWidth: limits.imageMinWidth,
    minHeight: limits.imageMinHeight,
  }),
  needs: parts.figure,
  *check(subject, {options: {minWidth, minHeight}, reference}) {
    for (const at of subject.figures) {
      if (at.figure.decorative === true) continue
      const size = figureSize(at, reference)
      if (!size || (size.width >= minWidth && size.height >= minHeight)) continue
      yield {
        path: at.path,
        message: `The picture is ${shown(size.width)} × ${shown(size.height)} pixels; at least ${minWidth} × ${minHeight} are needed.`,
        help: 'Upload the original in full size.',
      }
    }
  },
  examples: {
    good: [
      {note: 'Large', document: exampleArticle()},
      {
        note: 'Decorative',
        document: exampleArticle({
          leadFigure: exampleFigure({asset: refer(small), decorative: true}),
        }),
      },
    ],
    bad: [
      {
        note: 'A thumbnail',
        document: exampleArticle({leadFigure: exampleFigure({asset: refer(small)})}),
      },
      {
        note: 'A limit of the house',
        document: exampleArticle(),
        styleGuide: {_type: 'styleGuide', limits: {imageMinWidth: 2000}},
      },
    ],
  },
})

function shown(pixels: number): string {
  return Number.isFinite(pixels) ? String(pixels) : '?'
}
