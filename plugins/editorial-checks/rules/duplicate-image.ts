import {exampleFigure, exampleGallery} from '../engine/examples.ts'
import {pathToString} from '../engine/path.ts'
import {defineRule} from '../engine/rule.ts'
import {parts} from '../text/charClass.ts'

export const duplicateImage = defineRule({
  id: 'duplicate-image',
  title: 'Picture twice',
  category: 'figures',
  severity: 'warning',
  types: ['photoGallery', 'article'],
  what: 'The same picture twice in one gallery, or twice in the body of one article.',
  why: 'Readers who leaf through see a mistake.',
  needs: parts.figure,
  *check(subject) {
    const seen = new Set<string>()
    for (const {assetId, path} of subject.figures) {
      // A lead picture may come again in the body, where many designs do not show the lead.
      if (assetId === undefined || path[0] === 'leadFigure') continue
      if (!seen.has(assetId)) {
        seen.add(assetId)
        continue
      }
      yield {
        path,
        message: 'This picture is here twice.',
        help: 'Remove one of the two.',
        fix: {title: 'Remove the second one', safe: false, patch: {unset: [pathToString(path)]}},
      }
    }
  },
  examples: {
    good: [{note: 'Different pictures', document: exampleGallery()}],
    bad: [
      {
        note: 'The same picture',
        document: exampleGallery({
          images: [
            {...exampleFigure(), _key: 'a'},
            {...exampleFigure({alt: 'The hall again'}), _key: 'b'},
            {
              ...exampleFigure({asset: {_type: 'reference', _ref: 'image-ff00-1200x800-jpg'}}),
              _key: 'c',
            },
          ],
        }),
      },
    ],
  },
})
