import type {Choice} from './choice.ts'

/** Which kind of document was signed. */
export type MemorandumKind =
  | 'memorandumOfUnderstanding'
  | 'memorandumOfCooperation'
  | 'cooperationAgreement'
  | 'protocol'
  | 'jointDeclaration'

/** Kinds of documents that organizations sign with each other. */
export const memorandumKinds: readonly Choice<MemorandumKind>[] = [
  {value: 'memorandumOfUnderstanding', title: 'Memorandum of understanding'},
  {value: 'memorandumOfCooperation', title: 'Memorandum of cooperation'},
  {value: 'cooperationAgreement', title: 'Cooperation agreement'},
  {value: 'protocol', title: 'Protocol'},
  {value: 'jointDeclaration', title: 'Joint declaration'},
]
