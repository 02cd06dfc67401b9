import {z} from 'zod'
import {exampleArticle, exampleFigure, examplePortableText, reference} from '../engine/examples.ts'
import {defineRule} from '../engine/rule.ts'
import type {Subject} from '../engine/subject.ts'
import {asArray, asString, objectsOf, referenceOf} from '../engine/values.ts'
import {type MediaKind, readMediaMarker} from '../text/mediaMarker.ts'

export const mediaMarkerWithoutGallery = defineRule({
  id: 'media-marker-without-gallery',
  title: 'Media marker without the media',
  category: 'headline',
  severity: 'warning',
  types: ['article'],
  what: 'A headline that promises photos or a video, as [PHOTOS] or (VIDEO) do, where the article holds none.',
  why: 'Readers who come for the pictures leave disappointed; often the gallery was lost on the way.',
  options: z.object({
    /** Pictures that make a promise of photos true. */
    minImages: z.number().int().positive().default(2),
  }),
  fromStyleGuide: ({limits}) => ({minImages: limits.galleryMinImages}),
  *check(subject, {options, reference: lookUp}) {
    const headline = subject.string('headline')
    const inHeadline = readMediaMarker(headline)
    const kept = asString(subject.document.mediaMarker)
    const promised = new Set<MediaKind>(inHeadline?.kinds)
    if (kept === 'photos' || kept === 'gallery') promised.add('photos')
    if (kept === 'video') promised.add('video')
    const path = inHeadline ? ['headline'] : ['mediaMarker']
    const at = inHeadline && {span: {start: inHeadline.start, end: inHeadline.end}}
    if (promised.has('photos')) {
      const count = countPictures(subject, lookUp)
      if (count < options.minImages) {
        yield {
          path,
          ...at,
          message: `The headline promises photos, and the article has ${count === 0 ? 'no picture' : `only ${count}`}.`,
          help: 'Attach the gallery, or take the marker away.',
        }
      }
    }
    if (promised.has('video') && !hasVideo(subject)) {
      yield {
        path,
        ...at,
        message: 'The headline promises a video, and the article has none.',
        help: 'Embed the video, or take the marker away.',
      }
    }
  },
  examples: {
    good: [
      {
        note: 'A gallery is attached',
        document: exampleArticle({mediaMarker: 'photos', galleries: [reference('photoGallery-1')]}),
        others: [{_id: 'photoGallery-1', _type: 'photoGallery', images: [{}, {}, {}]}],
      },
      {
        note: 'Two pictures in the article',
        document: exampleArticle({
          headline: 'Concert hall opens [PHOTOS]',
          body: [...examplePortableText('The hall opened.'), {...exampleFigure(), _key: 'f1'}],
        }),
      },
      {
        note: 'Brackets that promise nothing',
        document: exampleArticle({headline: 'World press awards (Amsterdam) go to three'}),
      },
      {
        note: 'A video is embedded',
        document: exampleArticle({
          mediaMarker: 'video',
          body: [
            {
              _type: 'embed',
              _key: 'e',
              provider: 'youtube',
              url: 'https://www.youtube.com/watch?v=x',
            },
          ],
        }),
      },
    ],
    bad: [
      {
        note: 'The marker was taken off at import',
        document: exampleArticle({mediaMarker: 'photos'}),
      },
      {
        note: 'The marker stands in the headline',
        document: exampleArticle({headline: 'Concert hall opens [PHOTOS]', leadFigure: undefined}),
      },
      {note: 'No video', document: exampleArticle({headline: 'Concert hall opens (VIDEO)'})},
    ],
  },
})

function countPictures(subject: Subject, lookUp: (id: string) => unknown): number {
  const body = objectsOf(subject.document.body)
  const galleries = [
    ...asArray(subject.document.galleries).map(referenceOf),
    ...body
      .filter(({value}) => value._type === 'galleryEmbed')
      .map(({value}) => referenceOf(value.gallery)),
  ]
  const inGalleries = [...new Set(galleries)].reduce((sum, id) => {
    if (id === undefined) return sum
    const gallery = lookUp(id) as {images?: unknown} | undefined
    // A gallery that cannot be seen from here gets the benefit of the doubt.
    return sum + (gallery === undefined ? Number.POSITIVE_INFINITY : asArray(gallery.images).length)
  }, 0)
  return subject.figures.length + inGalleries
}

const videoProviders = new Set([
  'youtube',
  'vimeo',
  'tiktok',
  'facebook',
  'instagram',
  'x',
  'telegram',
  'iframe',
])

function hasVideo(subject: Subject): boolean {
  return objectsOf(subject.document.body).some(
    ({value}) => value._type === 'embed' && videoProviders.has(asString(value.provider)),
  )
}
