import {z} from 'zod'
import {exampleFigure, exampleGallery} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'

export const galleryTooFewImages = defineRule({
  id: 'gallery-too-few-images',
  title: 'Too few pictures in the gallery',
  category: 'gallery',
  severity: 'warning',
  types: ['photoGallery'],
  what: 'A gallery with fewer pictures than the house calls a gallery.',
  why: 'Readers who open a gallery expect more than one picture.',
  options: z.object({min: z.number().int().positive().default(2)}),
  fromStyleGuide: ({limits}) => ({min: limits.galleryMinImages}),
  *check(subject, {options: {min}}) {
    const count = subject.figures.length
    if (count >= min) return
    yield {
      path: ['images'],
      message: `The gallery has ${count === 0 ? 'no picture' : `${count} picture${count === 1 ? '' : 's'}`}; at least ${min} are needed.`,
      help: 'Add pictures, or set the picture in the article itself.',
    }
  },
  examples: {
    good: [{note: 'Two', document: exampleGallery()}],
    bad: [
      {note: 'One', document: exampleGallery({images: [{...exampleFigure(), _key: 'a'}]})},
      {note: 'None', document: exampleGallery({images: []})},
    ],
  },
})
