import type {OrganizationKind} from '../../types.ts'
import type {Located} from '../entities.ts'

export interface Building {
  name: string
  /** The folded name, and the same without its legal form. */
  readonly long: string
  readonly bare: string
  abbreviation?: string
  forms: Set<string>
  kind: OrganizationKind
  known?: string
  country?: string
  nouns: Set<string>
  mentions: Located[]
  certain: boolean
  introduced: boolean
}
