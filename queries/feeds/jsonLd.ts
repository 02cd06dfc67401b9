import type {z} from 'zod'
import type {FullArticle} from '../fragments/article.ts'
import type {ArticleCard} from '../fragments/card.ts'
import type {galleryBySlug} from '../galleryBySlug.ts'
import type {organizationProfile} from '../organizationProfile.ts'
import type {personProfile} from '../personProfile.ts'
import {type Channel, instant, languageOf, tagsOf, updatedOf} from './channel.ts'
import {compact, json} from './json.ts'
import {pictureOf, picturesOf} from './pictures.ts'

type Gallery = NonNullable<z.infer<typeof galleryBySlug.result>>
type Organization = NonNullable<z.infer<typeof organizationProfile.result>>
type Person = NonNullable<z.infer<typeof personProfile.result>>
type Figure = NonNullable<ArticleCard['leadFigure']>

/** Structured data of one thing, as search engines read it. */
export type JsonLd = Readonly<Record<string, unknown>>

const context = 'https://schema.org'

/** An article as `NewsArticle`. @see https://schema.org/NewsArticle */
export function articleJsonLd(article: FullArticle, channel: Channel): JsonLd {
  const url = channel.articleUrl(article)
  const credits = new Set(picturesOf(article).flatMap(({credit}) => credit ?? []))
  return compact({
    '@context': context,
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    alternativeHeadline: article.kicker,
    description: article.seo?.description ?? article.subheadline,
    datePublished: instant(article.publishedAt),
    dateModified: instant(updatedOf(article)),
    inLanguage: languageOf(article, channel),
    articleSection: article.section?.title,
    keywords: tagsOf(article),
    dateline: datelineOf(article),
    author: article.bylines.flatMap(({person, creditLine}) =>
      person?.name
        ? [{'@type': 'Person', name: person.name}]
        : creditLine
          ? [{'@type': 'Organization', name: creditLine}]
          : [],
    ),
    publisher: publisherOf(channel),
    sourceOrganization: article.source && organization(article.source.name),
    image: picturesOf(article).map(({url: address}) => address),
    creditText: [...credits].join('; '),
    copyrightNotice: article.rights?.copyrightNotice,
    copyrightHolder:
      article.rights?.copyrightHolder && organization(article.rights.copyrightHolder),
    usageInfo: webAddress(article.rights?.usageTerms),
    correction: article.corrections.map(({date, text}) =>
      compact({'@type': 'CorrectionComment', text, datePublished: instant(date)}),
    ),
    mentions: article.mentions.map(({_type, name}) => ({'@type': TYPES[_type], name})),
    articleBody: article.body
      .flatMap((block) =>
        block._type === 'block' ? [block.children.map(({text}) => text).join('')] : [],
      )
      .join('\n\n'),
    isAccessibleForFree: true,
  })
}

/** A photo gallery as `ImageGallery`. @see https://schema.org/ImageGallery */
export function galleryJsonLd(
  gallery: Pick<Gallery, 'title' | 'description' | 'eventDate' | 'images'>,
  url: string,
  channel: Channel,
): JsonLd {
  return compact({
    '@context': context,
    '@type': 'ImageGallery',
    '@id': url,
    url,
    name: gallery.title,
    description: gallery.description,
    temporalCoverage: gallery.eventDate,
    publisher: publisherOf(channel),
    associatedMedia: gallery.images.flatMap((image) => {
      const object = imageObject(image)
      if (!object) return []
      return compact({
        ...object,
        dateCreated: instant(image.takenAt),
        contentLocation: image.place && {'@type': 'Place', name: image.place.name},
        creator: image.photographer && {'@type': 'Person', name: image.photographer.name},
        copyrightHolder:
          image.rights?.copyrightHolder && organization(image.rights.copyrightHolder),
      })
    }),
  })
}

/** An organization as `Organization`. @see https://schema.org/Organization */
export function organizationJsonLd(profile: Organization, url: string): JsonLd {
  const logo = profile.logo?.asset?.url
  return compact({
    '@context': context,
    '@type': 'Organization',
    '@id': url,
    name: profile.name,
    alternateName: [
      ...new Set(
        [
          profile.abbreviation,
          ...profile.names.flatMap(({name, abbreviation}) => [name, abbreviation]),
        ].filter((name) => name && name !== profile.name),
      ),
    ],
    url: webAddress(profile.website) ?? url,
    description: profile.description,
    logo: logo && {'@type': 'ImageObject', url: logo},
    sameAs: wikidataPage(profile.wikidataId),
    address: profile.country && {'@type': 'PostalAddress', addressCountry: profile.country},
    parentOrganization: profile.parent && organization(profile.parent.name),
    subOrganization: profile.children.map(({name}) => organization(name)),
  })
}

/** A person as `Person`. @see https://schema.org/Person */
export function personJsonLd(profile: Person, url: string): JsonLd {
  const held = profile.roles.filter(({to}) => !to)
  return compact({
    '@context': context,
    '@type': 'Person',
    '@id': url,
    url,
    name: profile.name,
    alternateName: profile.variants.filter((name) => name !== profile.name),
    description: profile.description,
    image: profile.portrait && imageObject(profile.portrait),
    sameAs: wikidataPage(profile.wikidataId),
    jobTitle: held.map(({title}) => title).filter((title) => title !== ''),
    worksFor: held.flatMap(({organization: body}) => (body ? [organization(body.name)] : [])),
  })
}

/**
 * Structured data as the text of a `script` element: no `</script>` or `<!--` in a headline ends it.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function jsonLdText(data: JsonLd): string {
  return json(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

const TYPES = {organization: 'Organization', person: 'Person', place: 'Place'} as const

function organization(name: string): JsonLd {
  return {'@type': 'Organization', name}
}

function publisherOf({publisher}: Channel): JsonLd {
  return compact({
    '@type': 'NewsMediaOrganization',
    name: publisher.name,
    url: publisher.url,
    logo: publisher.logo && {'@type': 'ImageObject', url: publisher.logo},
  })
}

function imageObject(figure: Figure): JsonLd | undefined {
  const picture = pictureOf(figure)
  return (
    picture &&
    compact({
      '@type': 'ImageObject',
      contentUrl: picture.url,
      width: pixels(picture.width),
      height: pixels(picture.height),
      encodingFormat: picture.mimeType,
      caption: picture.caption,
      description: picture.alt,
      creditText: picture.credit,
      copyrightNotice: picture.copyright,
    })
  )
}

/** E37 is the pixel among the codes of UN/CEFACT, which schema.org names units by. */
function pixels(value: number | undefined): JsonLd | undefined {
  return value === undefined ? undefined : {'@type': 'QuantitativeValue', value, unitCode: 'E37'}
}

function wikidataPage(id: string | null): string[] | undefined {
  return id && /^Q\d+$/.test(id) ? [`https://www.wikidata.org/wiki/${id}`] : undefined
}

function datelineOf({dateline}: FullArticle): string | undefined {
  const place = dateline?.text ?? dateline?.place?.name
  return [place, dateline?.date].filter(Boolean).join(', ') || undefined
}

function webAddress(text: string | null | undefined): string | undefined {
  return text && /^https?:\/\/\S+$/i.test(text) ? text : undefined
}
