import type {Entities, OrganizationEntity} from '../../../names/entities.ts'
import {gapBetween, type Sentence} from '../../../names/readDocument.ts'
import {signingWords} from '../../events/signingWords.ts'
import {addFurther} from './furtherSigners.ts'
import {addNamed} from './namedSigners.ts'
import {addRepresentatives} from './representatives.ts'
import {type Scene, toScene} from './scene.ts'
import {addSignedBy, isPassive} from './signedBy.ts'
import {createSignerList, type SignerMention} from './signerList.ts'
import {addSubjects} from './subjectSigners.ts'

/** The people whom a sentence says to sign. */
export function readSigners(
  sentence: Sentence,
  entities: Entities,
  parties: readonly OrganizationEntity[],
): SignerMention[] {
  const scene = toScene(sentence, entities, parties)
  if (scene.people.length === 0) return []
  const list = createSignerList()
  const words = signingWords(sentence)
  for (const word of words) {
    if (!isPassive(scene, word)) addSubjects(scene, word, list)
    else addSignedBy(scene, word, list)
  }
  addFurther(scene, words, list)
  addNamed(scene, list)
  addRepresentatives(scene, list)
  return list.signers.map((signer) => withOwn(signer, scene))
}

const heading =
  /^, who (?:heads|leads|directs|runs|chairs|manages|founded) (?:the |its )?((?:\p{Ll}+ ){0,2}\p{Ll}+)?/u

/** "her colleague Jane Doe of the Institute": whose she is stands right behind her. */
function withOwn(signer: SignerMention, {sentence, entities, parties}: Scene): SignerMention {
  if (signer.organization) return signer
  const {chunks, paragraph} = sentence
  for (const [at, chunk] of chunks.entries()) {
    // "Jane Doe, who heads the Institute", "who runs the archive"
    const led =
      entities.personOf(chunk) === signer.person
        ? heading.exec(paragraph.text.slice(chunk.end, chunk.end + 60))
        : null
    if (led) {
      const end = chunk.end + led[0].length
      const body = chunks.find(({start}) => start >= end - (led[1]?.length ?? 0) && start <= end)
      const headed = body
        ? entities.organizationOf(body, sentence)
        : led[1] &&
          describedBy(led[1].split(' '), parties, (noun) =>
            entities.organizationByNoun(noun, sentence, chunk.end),
          )
      if (headed) return {...signer, organization: headed}
    }
    const next = chunks[at + 1]
    if (
      entities.personOf(chunk) !== signer.person ||
      (next?.type !== 'organization' && next?.type !== 'name') ||
      !/^(?:(?:of|from|at)(?: the)?|\()$/u.test(gapBetween(sentence, chunk, next))
    )
      continue
    const organization = entities.organizationOf(next, sentence)
    if (organization) return {...signer, organization}
  }
  return signer
}

/** The body that small words mean: `the chess body` is the one party whose name tells of chess. */
function describedBy(
  words: readonly string[],
  parties: readonly OrganizationEntity[],
  byNoun: (noun: string) => OrganizationEntity | undefined,
): OrganizationEntity | undefined {
  const [subject, noun] = words
  if (subject !== undefined && noun !== undefined) {
    const telling = parties.filter(({name}) => ` ${name.toLowerCase()} `.includes(` ${subject} `))
    if (telling.length === 1) return telling[0]
  }
  for (const word of words) {
    const meant = byNoun(word)
    if (meant) return meant
  }
  return undefined
}
