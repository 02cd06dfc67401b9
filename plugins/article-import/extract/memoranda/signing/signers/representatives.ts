import type {OrganizationEntity} from '../../../names/entities.ts'
import {definePhrase} from '../../../text/phrase.ts'
import {bodyOf} from './behalfOf.ts'
import type {Scene} from './scene.ts'
import type {SignerList} from './signerList.ts'

const represented = definePhrase(/\brepresented (?:at the (?:ceremony|signing|event) )?by\b/iu)
const noun = /\bthe (\p{Ll}+) (?:(?:was|were|is|are) )?$/iu
/** A further body that leaves the verb out: `, the archive by its keeper`, `and Valdria by its minister`. */
const further = /(?:,|\band)(?: and)? (?:the )?(?:[\p{Lu}\p{Ll}][\p{L}’'-]* ){1,7}by\b/gu

/** Adds those by whom a body is represented: `A was represented by its founder, Jane Doe, and B by John Roe`. */
export function addRepresentatives(scene: Scene, list: SignerList): void {
  const {sentence, entities, people, limit} = scene
  const {chunks, start} = sentence
  const {text} = sentence.paragraph
  for (const found of represented.all(sentence)) {
    const first = {at: start + found.index, behind: start + found.index + found[0].length}
    const clause = /;|\b(?:while|whereas|represented|signed)\b/u.exec(
      text.slice(first.behind, limit),
    )
    const end = clause ? first.behind + clause.index : limit
    const bodies = [first]
    for (const {0: words, index} of text.slice(first.behind, end).matchAll(further)) {
      const behind = first.behind + index + words.length
      bodies.push({at: behind - 2, behind})
    }
    for (const [index, {at}] of bodies.entries()) {
      const organization = bodyBefore(scene, at)
      if (!organization) continue
      const until = bodies[index + 1]?.at ?? end
      for (const who of people) {
        if (who.start < at || who.end > until) continue
        const another = chunks.some(
          (chunk) => chunk.type === 'organization' && chunk.start > at && chunk.end <= who.start,
        )
        if (!another) list.add(entities.personOf(who), organization, 'represented')
      }
    }
  }
}

/** The body that is told right before a point of the paragraph, by its name or its noun. */
function bodyBefore(scene: Scene, at: number): OrganizationEntity | undefined {
  const {sentence, entities} = scene
  const {text} = sentence.paragraph
  const said = noun.exec(text.slice(sentence.start, at))?.[1]?.toLowerCase()
  const byNoun = said ? entities.organizationByNoun(said, sentence, at) : undefined
  if (byNoun) return byNoun
  const whose = sentence.chunks.findLast(
    ({end, type}) =>
      end <= at && (type === 'organization' || type === 'generic' || type === 'name'),
  )
  const meant = whose && bodyOf(whose, scene)
  return meant === 'noun' ? undefined : meant
}
