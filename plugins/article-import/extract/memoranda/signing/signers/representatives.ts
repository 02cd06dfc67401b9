import {definePhrase} from '../../../text/phrase.ts'
import type {Scene} from './scene.ts'
import type {SignerList} from './signerList.ts'

const represented = definePhrase(/\brepresented (?:at the (?:ceremony|signing|event) )?by\b/iu)

/** Adds those by whom a body is represented: `A was represented by its founder, Jane Doe`. */
export function addRepresentatives(scene: Scene, list: SignerList): void {
  const {sentence, entities, people, limit} = scene
  const {chunks, start} = sentence
  const {text} = sentence.paragraph
  for (const found of represented.all(sentence)) {
    const at = start + found.index
    const whose = chunks.findLast(
      ({end, type}) =>
        end <= at && (type === 'organization' || type === 'generic' || type === 'name'),
    )
    const noun = /\bthe (\p{Ll}+) (?:was|were|is|are) $/iu.exec(text.slice(start, at))?.[1]
    const organization = whose
      ? entities.organizationOf(whose, sentence)
      : noun && entities.organizationByNoun(noun.toLowerCase(), sentence, at)
    if (!organization) continue
    const behind = at + found[0].length
    const clause = /;|\b(?:while|whereas|represented|signed|and the \p{Ll}+ (?:was|by))\b/u.exec(
      text.slice(behind, limit),
    )
    const until = clause ? behind + clause.index : limit
    for (const who of people) {
      if (who.start < at || who.end > until) continue
      const another = chunks.some(
        (chunk) => chunk.type === 'organization' && chunk.start > at && chunk.end <= who.start,
      )
      if (!another) list.add(entities.personOf(who), organization, 'represented')
    }
  }
}
