import {BookIcon} from '@sanity/icons/Book'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {ImagesIcon} from '@sanity/icons/Images'
import {TagIcon} from '@sanity/icons/Tag'
import {TagsIcon} from '@sanity/icons/Tags'
import {UsersIcon} from '@sanity/icons/Users'
import type {Observable} from 'rxjs'
import type {ListBuilder, ListItemBuilder, StructureResolver} from 'sanity/structure'
import {createDesk, type Desk} from './createDesk.ts'
import {articleLists, latestSigned, memorandumLists, newestFirst, runsList} from './deskLists.ts'
import {OrganizationIcon} from './OrganizationIcon.ts'

/** The desk: articles by an editor's work, the memoranda register, the registries and the runs. */
export const newsroomStructure: StructureResolver = (S, context) => {
  const desk = createDesk(S, context)
  return desk.list('newsroom', [
    desk.item('articles', DocumentTextIcon, () => articles(desk)),
    desk.item('memoranda', BookIcon, () => memoranda(desk)),
    S.divider(),
    desk.type('organizations', OrganizationIcon, 'organization'),
    desk.type('people', UsersIcon, 'person'),
    desk.type('places', EarthGlobeIcon, 'place'),
    desk.type('galleries', ImagesIcon, 'photoGallery'),
    S.divider(),
    desk.type('sections', TagIcon, 'section'),
    desk.type('topics', TagsIcon, 'topic'),
    desk.item(
      'style-guide',
      CogIcon,
      S.document().schemaType('styleGuide').documentId('styleGuide').id('styleGuide'),
    ),
    desk.filtered(runsList, undefined),
  ])
}

function articles(desk: Desk): Observable<ListBuilder> {
  const bySection = desk.documentsOf('section', 'by-section').child((section) =>
    desk.documents({
      id: section,
      title: desk.t('articles'),
      type: 'article',
      filter: '_type == "article" && section._ref == $section',
      params: {section},
      orderBy: newestFirst,
    }),
  )
  return desk.counted('articles', articleLists, () => [
    desk.item('by-section', TagIcon, bySection),
    desk.item(
      'all-articles',
      DocumentsIcon,
      desk.documentsOf('article', 'all-articles').defaultOrdering([newestFirst]),
    ),
  ])
}

function memoranda(desk: Desk): Observable<ListBuilder> {
  const byParty = desk.documentsOf('organization', 'by-party').child((organization) =>
    desk.documents({
      id: organization,
      title: desk.t('memoranda'),
      type: 'memorandum',
      filter: '_type == "memorandum" && references($organization)',
      params: {organization},
      orderBy: latestSigned,
    }),
  )
  return desk.counted('memoranda', memorandumLists, () => [
    desk.item('by-year', DocumentsIcon, desk.list('by-year', years(desk))),
    desk.item('by-party', OrganizationIcon, byParty),
    desk.item(
      'all-memoranda',
      DocumentsIcon,
      desk.documentsOf('memorandum', 'all-memoranda').defaultOrdering([latestSigned]),
    ),
  ])
}

const yearsShown = 10

function years(desk: Desk): ListItemBuilder[] {
  const thisYear = new Date().getFullYear()
  return Array.from({length: yearsShown}, (_, back) => {
    const year = String(thisYear - back)
    const documents = desk.documents({
      id: `year-${year}`,
      title: year,
      type: 'memorandum',
      filter: '_type == "memorandum" && signedOn >= $from && signedOn <= $to',
      params: {from: `${year}-01-01`, to: `${year}-12-31`},
      orderBy: latestSigned,
    })
    return desk.item(`year-${year}`, BookIcon, documents, year)
  })
}
