import type {Entities} from '../../names/entities.ts'
import type {Sentence} from '../../names/readDocument.ts'
import {definePhrase} from '../../text/phrase.ts'
import {chunkAfter} from './chunkAfter.ts'
import type {PartyList} from './frames.ts'
import {partyOf, readList} from './readList.ts'
import {readSubject} from './readSubject.ts'

const verb = definePhrase(
  /\b(?:has|have|had|will|is|are|was|were|plans?|agreed|voted|extended|renewed|terminated|ended|cancelled|scrapped|announced|decided|said)\b/iu,
)

/**
 * The parties around the memorandum's own noun: `the memorandum with X`, `A's memorandum`.
 *
 * @param nounEnd - where the noun ends in the paragraph
 */
export function nounFrames(sentence: Sentence, entities: Entities, nounEnd: number): PartyList[] {
  const {chunks, end, paragraph} = sentence
  const lists: PartyList[] = []
  const found = /^(?:,| )?[^.;,]{0,60}?\bwith\b/iu.exec(paragraph.text.slice(nounEnd, end))
  if (
    found &&
    !/^with (?:those|that) of\b/iu.test(paragraph.text.slice(nounEnd + found[0].length - 4, end)) &&
    !/\b(?:ties|relations|cooperate|cooperation|work|together|deal[st]?|line|along)\s+with$/iu.test(
      found[0],
    )
  ) {
    const at = chunkAfter(sentence, nounEnd + found[0].length)
    if (at !== undefined)
      lists.push({frame: 'with', parties: readList(sentence, at, end, entities).parties})
  }
  const owner = chunks.findLast((chunk) => chunk.end <= nounEnd && chunk.possessive)
  if (owner && nounEnd - owner.end < 30) {
    const entity = partyOf(owner, sentence, entities, false)
    if (entity) lists.push({frame: 'with', parties: [{entity, chunk: owner}]})
  }
  const first = verb.exec(sentence)
  const until = first ? Math.min(nounEnd, sentence.start + first.index) : nounEnd
  lists.push({frame: 'subject', parties: readSubject(sentence, until, entities)})
  return lists
}
