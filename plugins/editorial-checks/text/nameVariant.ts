import type {ReadText} from '../engine/textFields.ts'

/** Two spellings of what seems to be one name; `variant` is the one that is used less. */
export interface NameVariant<Mention> {
  readonly usual: Mention
  readonly variant: Mention & {readonly field: ReadText}
}
