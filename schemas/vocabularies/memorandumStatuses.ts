import type {Choice} from './choice.ts'

/** Where a memorandum stands. */
export type MemorandumStatus =
  | 'planned'
  | 'signed'
  | 'inForce'
  | 'extended'
  | 'expired'
  | 'terminated'

/** The life of a memorandum, in the order in which it usually passes. */
export const memorandumStatuses: readonly Choice<MemorandumStatus>[] = [
  {value: 'planned', title: 'Planned'},
  {value: 'signed', title: 'Signed'},
  {value: 'inForce', title: 'In force'},
  {value: 'extended', title: 'Extended'},
  {value: 'expired', title: 'Expired'},
  {value: 'terminated', title: 'Terminated'},
]
