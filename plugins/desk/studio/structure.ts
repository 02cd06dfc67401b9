import {BookIcon} from '@sanity/icons/Book'
import {CogIcon} from '@sanity/icons/Cog'
import {DocumentsIcon} from '@sanity/icons/Documents'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {ImagesIcon} from '@sanity/icons/Images'
import {TagIcon} from '@sanity/icons/Tag'
import {TagsIcon} from '@sanity/icons/Tags'
import {UsersIcon} from '@sanity/icons/Users'
import {map, type Observable} from 'rxjs'
import type {
  ListBuilder,
  ListItemBuilder,
  StructureBuilder,
  StructureResolver,
  StructureResolverContext,
} from 'sanity/structure'
import {deskCounts} from './deskCounts.ts'
import {articleLists, type DeskList, deskParams, memorandumLists, runsList} from './deskLists.ts'
import {OrganizationIcon} from './OrganizationIcon.ts'

const apiVersion = '2025-06-27'

/** The desk: articles by an editor's work, the memoranda register, the registries and the runs. */
export const newsroomStructure: StructureResolver = (S, context) => {
  const t = translate(context)
  const plain = (type: string, icon: ListItemBuilder['spec']['icon'], id: string) =>
    S.listItem()
      .id(id)
      .title(t(id))
      .icon(icon)
      .child(S.documentTypeList(type).title(t(id)).apiVersion(apiVersion))
  return S.list()
    .id('newsroom')
    .title(t('newsroom'))
    .items([
      S.listItem()
        .id('articles')
        .title(t('articles'))
        .icon(DocumentTextIcon)
        .child(() => articles(S, context)),
      S.listItem()
        .id('memoranda')
        .title(t('memoranda'))
        .icon(BookIcon)
        .child(() => memoranda(S, context)),
      S.divider(),
      plain('organization', OrganizationIcon, 'organizations'),
      plain('person', UsersIcon, 'people'),
      plain('place', EarthGlobeIcon, 'places'),
      plain('photoGallery', ImagesIcon, 'galleries'),
      S.divider(),
      plain('section', TagIcon, 'sections'),
      plain('topic', TagsIcon, 'topics'),
      S.listItem()
        .id('style-guide')
        .title(t('style-guide'))
        .icon(CogIcon)
        .child(S.document().schemaType('styleGuide').documentId('styleGuide').id('styleGuide')),
      filtered(S, t, runsList, undefined),
    ])
}

function articles(S: StructureBuilder, context: StructureResolverContext): Observable<ListBuilder> {
  const t = translate(context)
  return deskCounts(context, articleLists).pipe(
    map((counts) =>
      S.list()
        .id('articles')
        .title(t('articles'))
        .items([
          ...articleLists.map((list) => filtered(S, t, list, counts[list.id])),
          S.divider(),
          S.listItem()
            .id('by-section')
            .title(t('by-section'))
            .icon(TagIcon)
            .child(
              S.documentTypeList('section')
                .title(t('by-section'))
                .apiVersion(apiVersion)
                .child((section) =>
                  S.documentList()
                    .id(section)
                    .title(t('articles'))
                    .schemaType('article')
                    .apiVersion(apiVersion)
                    .filter('_type == "article" && section._ref == $section')
                    .params({section})
                    .defaultOrdering([{field: 'publishedAt', direction: 'desc'}]),
                ),
            ),
          S.listItem()
            .id('all-articles')
            .title(t('all-articles'))
            .icon(DocumentsIcon)
            .child(
              S.documentTypeList('article')
                .title(t('all-articles'))
                .apiVersion(apiVersion)
                .defaultOrdering([{field: 'publishedAt', direction: 'desc'}]),
            ),
        ]),
    ),
  )
}

function memoranda(
  S: StructureBuilder,
  context: StructureResolverContext,
): Observable<ListBuilder> {
  const t = translate(context)
  return deskCounts(context, memorandumLists).pipe(
    map((counts) =>
      S.list()
        .id('memoranda')
        .title(t('memoranda'))
        .items([
          ...memorandumLists.map((list) => filtered(S, t, list, counts[list.id])),
          S.divider(),
          memorandaByYear(S, t),
          memorandaByParty(S, t),
          S.listItem()
            .id('all-memoranda')
            .title(t('all-memoranda'))
            .icon(DocumentsIcon)
            .child(
              S.documentTypeList('memorandum')
                .title(t('all-memoranda'))
                .apiVersion(apiVersion)
                .defaultOrdering([{field: 'signedOn', direction: 'desc'}]),
            ),
        ]),
    ),
  )
}

const yearsShown = 10

function memorandaByYear(S: StructureBuilder, t: Translate): ListItemBuilder {
  const thisYear = new Date().getFullYear()
  const years = Array.from({length: yearsShown}, (_, back) => String(thisYear - back))
  return S.listItem()
    .id('by-year')
    .title(t('by-year'))
    .icon(DocumentsIcon)
    .child(
      S.list()
        .id('by-year')
        .title(t('by-year'))
        .items(
          years.map((year) =>
            S.listItem()
              .id(`year-${year}`)
              .title(year)
              .icon(BookIcon)
              .child(
                S.documentList()
                  .id(`year-${year}`)
                  .title(year)
                  .schemaType('memorandum')
                  .apiVersion(apiVersion)
                  .filter('_type == "memorandum" && signedOn >= $from && signedOn <= $to')
                  .params({from: `${year}-01-01`, to: `${year}-12-31`})
                  .defaultOrdering([{field: 'signedOn', direction: 'desc'}]),
              ),
          ),
        ),
    )
}

function memorandaByParty(S: StructureBuilder, t: Translate): ListItemBuilder {
  return S.listItem()
    .id('by-party')
    .title(t('by-party'))
    .icon(OrganizationIcon)
    .child(
      S.documentTypeList('organization')
        .title(t('by-party'))
        .apiVersion(apiVersion)
        .child((organization) =>
          S.documentList()
            .id(organization)
            .title(t('memoranda'))
            .schemaType('memorandum')
            .apiVersion(apiVersion)
            .filter('_type == "memorandum" && references($organization)')
            .params({organization})
            .defaultOrdering([{field: 'signedOn', direction: 'desc'}]),
        ),
    )
}

function filtered(
  S: StructureBuilder,
  t: Translate,
  list: DeskList,
  count: number | undefined,
): ListItemBuilder {
  const title = t(list.id)
  return S.listItem()
    .id(list.id)
    .title(count === undefined ? title : `${title} (${count})`)
    .icon(list.icon)
    .child(
      S.documentList()
        .id(list.id)
        .title(title)
        .schemaType(list.type)
        .apiVersion(apiVersion)
        .filter(list.filter)
        .params(deskParams(new Date()))
        .defaultOrdering([...(list.orderBy ? [list.orderBy] : [])]),
    )
}

type Translate = (id: string) => string

function translate(context: StructureResolverContext): Translate {
  return (id) => context.i18n.t(`newsroom:desk.${id}`)
}
