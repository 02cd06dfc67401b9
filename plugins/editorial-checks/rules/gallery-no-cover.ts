import {exampleGallery} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import {asFields} from '../engine/values.ts'

export const galleryNoCover = defineRule({
  id: 'gallery-no-cover',
  title: 'Gallery without a cover',
  category: 'gallery',
  severity: 'info',
  types: ['photoGallery'],
  what: 'A gallery without a cover picture.',
  why: 'Lists of galleries then show whatever comes first.',
  *check(subject) {
    if (asFields(subject.document.cover)?.asset !== undefined) return
    const first = subject.figures.find(({assetId}) => assetId !== undefined)
    yield {
      path: ['cover'],
      message: 'The gallery has no cover.',
      help: 'Choose the picture that tells the story.',
      ...(first && {
        fix: {
          title: 'Take the first picture',
          safe: true,
          patch: {set: {cover: {_type: 'image', asset: {_type: 'reference', _ref: first.assetId}}}},
        },
      }),
    }
  },
  examples: {
    good: [{note: 'A cover', document: exampleGallery()}],
    bad: [{note: 'None', document: exampleGallery({cover: undefined})}],
  },
})
