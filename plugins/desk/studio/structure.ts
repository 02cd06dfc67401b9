import {BookIcon} from '@sanity/icons/Book'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {CaseIcon} from '@sanity/icons/Case'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {FolderIcon} from '@sanity/icons/Folder'
import {ImagesIcon} from '@sanity/icons/Images'
import {TagIcon} from '@sanity/icons/Tag'
import {UsersIcon} from '@sanity/icons/Users'
import {type Observable, switchMap} from 'rxjs'
import type {ListBuilder, StructureResolver, StructureResolverContext} from 'sanity/structure'
import {createDesk, type Desk} from './createDesk.ts'
import {
  articleLists,
  byName,
  byTitle,
  latestSigned,
  memorandumLists,
  newestFirst,
  parties,
  runsList,
  signedIn,
  signedOnNoDay,
} from './deskLists.ts'
import {signingYears} from './signingYears.ts'

/** The desk: articles by an editor's work, the memoranda register, the registries and the runs. */
export const newsroomStructure: StructureResolver = (S, context) => {
  const desk = createDesk(S, context)
  return desk.list('newsroom', [
    desk.item('articles', DocumentTextIcon, () => articles(desk)),
    desk.item('memoranda', BookIcon, () => memoranda(desk, context)),
    S.divider(),
    desk.type('organizations', CaseIcon, 'organization', byName),
    desk.type('people', UsersIcon, 'person', byName),
    desk.type('places', EarthGlobeIcon, 'place', byName),
    desk.type('galleries', ImagesIcon, 'photoGallery', {
      field: '_createdAt',
      direction: 'desc',
    }),
    S.divider(),
    desk.type('sections', FolderIcon, 'section', byTitle),
    desk.type('topics', TagIcon, 'topic', byTitle),
    desk.item(
      'style-guide',
      CogIcon,
      S.document().schemaType('styleGuide').documentId('styleGuide').id('styleGuide'),
    ),
    desk.filtered(runsList, undefined),
  ])
}

function articles(desk: Desk): Observable<ListBuilder> {
  const bySection = desk.documentsOf('section', 'by-section', byTitle).child((section) =>
    desk.documents({
      id: section,
      title: desk.t('articles'),
      type: 'article',
      filter: '_type == "article" && section._ref == $section && publishedAt <= $now',
      params: {section, now: new Date().toISOString()},
      orderBy: newestFirst,
    }),
  )
  return desk.counted('articles', articleLists, () => [
    desk.item('by-section', FolderIcon, bySection),
    desk.item(
      'all-articles',
      DocumentsIcon,
      desk.documentsOf('article', 'all-articles', newestFirst),
    ),
  ])
}

function memoranda(desk: Desk, context: StructureResolverContext): Observable<ListBuilder> {
  const byParty = desk
    .documents({
      id: 'by-party',
      title: desk.t('by-party'),
      type: 'organization',
      filter: parties,
      orderBy: byName,
      noCreation: true,
    })
    .child((organization) =>
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
    desk.item('by-year', CalendarIcon, () =>
      signingYears(context).pipe(
        switchMap((years) => desk.filled('by-year', [...years.map(signedIn), signedOnNoDay])),
      ),
    ),
    desk.item('by-party', CaseIcon, byParty),
    desk.item(
      'all-memoranda',
      DocumentsIcon,
      desk.documentsOf('memorandum', 'all-memoranda', latestSigned),
    ),
  ])
}
