import type {KnownPlace} from '../gazetteer/places.ts'
import type {OrganizationKind} from '../types.ts'
import {type NameForm, nameForm} from './nameForm.ts'

/**
 * What a stretch of a sentence names.
 *
 * `name` is a capitalised name of unknown kind; `generic` a noun that stands for an organization named
 * elsewhere (`the Foundation`); `adjective` a demonym.
 */
export type ChunkType =
  | 'organization'
  | 'person'
  | 'place'
  | 'title'
  | 'name'
  | 'generic'
  | 'adjective'

/** One named stretch of a sentence. */
export interface Chunk {
  readonly type: ChunkType
  /** Token range, `to` excluded. */
  readonly from: number
  readonly to: number
  /** Offsets in the paragraph. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly form: NameForm
  /** The text folded, without a leading `the`: what its forms share. */
  readonly key: string
  readonly possessive: boolean
  readonly kind: OrganizationKind | undefined
  /** Id in the gazetteer of organizations. */
  readonly known: string | undefined
  readonly place: KnownPlace | undefined
  readonly country: string | undefined
  /** The abbreviation that follows in brackets. */
  readonly abbreviation: string | undefined
  /** Where the bracket closes; equals `to` without one. */
  readonly after: number
  /** For `Minister of Energy`: what the minister is of. */
  readonly portfolio: string | undefined
  /** For lower-case titles after a noun, such as `museum director`: that noun. */
  readonly ownerNoun: string | undefined
  readonly plural: boolean | undefined
}

/** What only some chunks tell. */
export type ChunkDetails = Partial<
  Pick<Chunk, 'kind' | 'known' | 'place' | 'country' | 'portfolio' | 'ownerNoun' | 'plural'>
>

/** Folds a name for comparison inside one article. */
export const nameKey = (name: string): string => nameForm(name).key
