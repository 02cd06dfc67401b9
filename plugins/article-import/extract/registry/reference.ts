import {keyOf} from './hash.ts'
import type {Reference} from './types.ts'

/** A reference as a field of its own. */
export const reference = (id: string): Reference => ({_type: 'reference', _ref: id})

/** A reference as a member of a list. */
export const keyedReference = (id: string): Reference => ({...reference(id), _key: keyOf(id)})
