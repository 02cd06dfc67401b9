import {type FunctionTable, ofValues} from '../functions/types.ts'
import {TextQuery} from './textQuery.ts'

/** Functions of the `text` namespace that the lake has. */
export const textFunctions: FunctionTable = {
  'text::query': ofValues((source) => (typeof source === 'string' ? new TextQuery(source) : null)),
}
