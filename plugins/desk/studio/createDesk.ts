import {map, type Observable} from 'rxjs'
import type {
  DocumentListBuilder,
  ListBuilder,
  ListItemBuilder,
  StructureBuilder,
  StructureResolverContext,
} from 'sanity/structure'
import {deskCounts} from './deskCounts.ts'
import {type DeskList, deskParams} from './deskLists.ts'

const apiVersion = '2025-06-27'

type Children = NonNullable<Parameters<ListBuilder['items']>[0]>
type Icon = Parameters<ListItemBuilder['icon']>[0]
type Child = Parameters<ListItemBuilder['child']>[0]

type OrderBy = NonNullable<DeskList['orderBy']>

/** A list of documents by a filter. */
export interface FilteredDocuments {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly filter: string
  readonly params?: Record<string, unknown>
  readonly orderBy?: OrderBy
  /** Whether documents of it are made elsewhere than in Studio. */
  readonly noCreation?: boolean
}

/** The few shapes that the desk is built of, titled in the user's language by their ids. */
export interface Desk {
  t(id: string): string
  list(id: string, items: Children): ListBuilder
  item(id: string, icon: Icon, child: Child, title?: string): ListItemBuilder
  /** An item that opens all documents of a type. */
  type(id: string, icon: Icon, type: string, orderBy: OrderBy): ListItemBuilder
  documentsOf(type: string, id: string, orderBy: OrderBy): DocumentListBuilder
  documents(options: FilteredDocuments): DocumentListBuilder
  filtered(list: DeskList, count: number | undefined): ListItemBuilder
  /** A list whose first items show how many documents they hold, and that follows them. */
  counted(id: string, lists: readonly DeskList[], more: () => Children): Observable<ListBuilder>
  /** The same, without the items that hold none. */
  filled(id: string, lists: readonly DeskList[]): Observable<ListBuilder>
}

/** Makes the desk's shapes for one run of the structure resolver. */
export function createDesk(S: StructureBuilder, context: StructureResolverContext): Desk {
  const desk: Desk = {
    t: (id) => context.i18n.t(`newsroom:desk.${id}`),
    list: (id, items) => S.list().id(id).title(desk.t(id)).items(items),
    item: (id, icon, child, title = desk.t(id)) =>
      S.listItem().id(id).title(title).icon(icon).child(child),
    type: (id, icon, type, orderBy) => desk.item(id, icon, desk.documentsOf(type, id, orderBy)),
    documentsOf: (type, id, orderBy) =>
      S.documentTypeList(type).title(desk.t(id)).apiVersion(apiVersion).defaultOrdering([orderBy]),
    documents: ({id, title, type, filter, params = {}, orderBy, noCreation}) => {
      const list = S.documentList()
        .id(id)
        .title(title)
        .schemaType(type)
        .apiVersion(apiVersion)
        .filter(filter)
        .params(params)
        .defaultOrdering(orderBy ? [orderBy] : [])
      return noCreation ? list.initialValueTemplates([]) : list
    },
    filtered: ({id, icon, title = desk.t(id), ...list}, count) => {
      const documents = desk.documents({...list, id, title, params: deskParams(new Date())})
      return desk.item(id, icon, documents, count === undefined ? title : `${title} (${count})`)
    },
    counted: (id, lists, more) =>
      deskCounts(context, lists).pipe(
        map((counts) =>
          desk.list(id, [
            ...lists.map((list) => desk.filtered(list, counts[list.id])),
            S.divider(),
            ...more(),
          ]),
        ),
      ),
    filled: (id, lists) =>
      deskCounts(context, lists).pipe(
        map((counts) =>
          desk.list(
            id,
            lists
              .filter((list) => counts[list.id] !== 0)
              .map((list) => desk.filtered(list, counts[list.id])),
          ),
        ),
      ),
  }
  return desk
}
