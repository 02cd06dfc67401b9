import type {RegisteredMemorandum} from '../../queries/index.ts'

/** The kinds of memoranda in words. */
export const kindWords: Readonly<Record<RegisteredMemorandum['kind'], string>> = {
  memorandumOfUnderstanding: 'Memorandum of understanding',
  memorandumOfCooperation: 'Memorandum of cooperation',
  cooperationAgreement: 'Cooperation agreement',
  protocol: 'Protocol',
  jointDeclaration: 'Joint declaration',
}

/** The states of memoranda in words. */
export const statusWords: Readonly<Record<RegisteredMemorandum['status'], string>> = {
  planned: 'Planned',
  signed: 'Signed',
  inForce: 'In force',
  extended: 'Extended',
  expired: 'Expired',
  terminated: 'Terminated',
}
