import type {OrganizationKind} from '../../types.ts'
import type {Located} from '../entities.ts'
import type {NameForm} from '../nameForm.ts'

export interface Building {
  name: string
  /** The form under which it was first met, the longest. */
  form: NameForm
  /** The folded name, and the same without its legal form. */
  readonly long: string
  readonly bare: string
  abbreviation?: string
  forms: Set<string>
  kind: OrganizationKind
  known?: string
  country?: string
  nouns: ReadonlySet<string>
  mentions: Located[]
  certain: boolean
  introduced: boolean
}
