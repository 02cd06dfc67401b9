import type {FeedArticle} from '../feed.ts'
import {instant, said} from './channel.ts'
import {compact} from './json.ts'
import {type Picture, pictureOf} from './pictures.ts'

/**
 * What belongs to an article and is an item of its own in ninjs: the lead picture, each gallery as a
 * composite of pictures, and each correction as a text with the time at which it was made.
 *
 * @param uri - the name of the article; those without a name of their own get it with a fragment
 */
export function ninjsAssociations(
  {leadFigure, galleries, corrections}: FeedArticle,
  uri: string,
): object[] {
  const lead = pictureOf(leadFigure)
  return [
    ...(lead ? [pictureItem(lead, 'lead')] : []),
    ...galleries.flatMap(({title, images}, index) => {
      const name = `gallery-${index + 1}`
      const pictures = images
        .flatMap((image) => pictureOf(image) ?? [])
        .map((picture, at) => pictureItem(picture, `picture-${at + 1}`))
      if (pictures.length === 0) return []
      return compact({
        name,
        uri: `${uri}#${name}`,
        type: 'composite',
        headlines: said(title) && [{role: 'main', value: title}],
        associations: pictures,
      })
    }),
    ...corrections.flatMap(({date, text}, index) => {
      const name = `correction-${index + 1}`
      if (!said(text)) return []
      return compact({
        name,
        uri: `${uri}#${name}`,
        type: 'text',
        versionCreated: instant(date),
        bodies: [{role: 'main', contentType: 'text/plain', value: text}],
      })
    }),
  ]
}

function pictureItem(picture: Picture, name: string): object {
  const {url, alt, caption, credit, copyright, mimeType, width, height} = picture
  return compact({
    name,
    uri: url,
    type: 'picture',
    headlines: alt && [{role: 'main', value: alt}],
    descriptions: caption && [{role: 'caption', contentType: 'text/plain', value: caption}],
    by: credit,
    copyrightNotice: copyright,
    renditions: [compact({name: 'original', href: url, contentType: mimeType, width, height})],
  })
}
