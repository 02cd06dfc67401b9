import type {Entities} from '../../names/entities.ts'
import type {Sentence} from '../../names/readDocument.ts'
import type {PartyMention} from './readList.ts'

/** The parties that one part of a sentence names. */
export interface PartyList {
  readonly parties: readonly PartyMention[]
  /** Which part of the sentence named them; `between` and `subject` lists are whole, an `each` list is of one of several memoranda. */
  readonly frame: 'between' | 'subject' | 'with' | 'by' | 'signatories' | 'list' | 'each'
  /** Of an `each` list: where in the sentence its own part stands. */
  readonly part?: {readonly start: number; readonly end: number}
}

/** Reads the parties in one part of a sentence; a list may be empty. */
export type FrameReader = (sentence: Sentence, entities: Entities) => PartyList[]
