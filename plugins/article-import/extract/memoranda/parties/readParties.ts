import type {Entities} from '../../names/entities.ts'
import type {Sentence} from '../../names/readDocument.ts'
import type {Role} from '../../names/roles.ts'
import {signingWords} from '../events/signingWords.ts'
import {eachFrames} from './eachFrames.ts'
import type {PartyList} from './frames.ts'
import {
  betweenFrames,
  countedFrames,
  headedFrames,
  linkFrames,
  listedFrames,
  signatoryFrames,
} from './listFrames.ts'
import {nounFrames} from './nounFrames.ts'
import {readStates} from './readStates.ts'
import {verbFrames} from './verbFrames.ts'

/**
 * The parties that a sentence names for the memorandum that it speaks of.
 *
 * @param nounEnd - where the memorandum's noun ends in the paragraph, when the sentence has one
 */
export function readParties(
  sentence: Sentence,
  entities: Entities,
  roles: readonly Role[],
  nounEnd: number | undefined,
): PartyList[] {
  const verbs = signingWords(sentence)
  const speaks = verbs.length > 0 || nounEnd !== undefined
  const around = verbFrames(roles)(sentence, entities)
  // Whoever stands before the verb of signing is told; before another verb it may be anybody.
  const told = around.some(({frame, parties}) => frame === 'subject' && parties.length > 0)
  const lists = [
    ...betweenFrames(sentence, entities),
    ...around,
    ...(nounEnd === undefined
      ? []
      : nounFrames(sentence, entities, nounEnd).filter(({frame}) => !told || frame !== 'subject')),
    ...(speaks ? linkFrames(sentence, entities) : []),
    ...(speaks ? headedFrames(sentence, entities) : []),
    ...(speaks ? eachFrames(sentence, entities, roles) : []),
    ...listedFrames(sentence, entities),
    ...countedFrames(sentence, entities),
    ...(verbs.length > 0 ? signatoryFrames(roles)(sentence, entities) : []),
  ].filter(({parties}) => parties.length > 0)
  if (lists.length > 0 || !speaks) return lists
  const active = /\bbetween\b/u.test(sentence.text) ? undefined : verbs[0]
  const states = readStates(
    sentence,
    active ? sentence.start + active.start : sentence.end,
    entities,
  )
  return states.length > 0 ? [{frame: 'list', parties: states}] : []
}
