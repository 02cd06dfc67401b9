import {definePhrase} from '../../../text/phrase.ts'
import {speaking} from '../watching.ts'
import {behalfOf} from './behalfOf.ts'
import type {Scene} from './scene.ts'
import type {SignerList} from './signerList.ts'

const afterwards = definePhrase(
  /\b(?:after|before|upon|while|when|on|as (?:s?he|they)) (?:signing|signed)\b|^signing (?:the|this|it)\b/iu,
)
const allOfThem = definePhrase(/\bwere the (?:signatories|signers)\b/iu)
const opensList = definePhrase(
  /\b(?:signatories|signers|signees)(?: \p{L}+){0,3} (?:were|are|included)\b|^(?:the )?(?:signatories|signers) (?:for|from|on behalf of|on the part of|of|to)\b[^.;]{3,160}? (?:were|are|included)\b|\bamong (?:the|its|those) (?:signatories|signers)\b[^.;]{0,60}? (?:was|were|is|are)\b|^(?:signing|putting)\b[^.;]{3,110}? (?:were|was)\b|\b(?:bears?|bore|carr(?:y|ies|ied)) the signatures? of\b|\bsignatures? (?:was|were|is|are) (?:that|those) of\b|^representing\b[^;]*?\b(?:was|were)\b|^signing (?:for|on behalf of)\b/iu,
)

/** Where those begin who signed for another body: `, and on behalf of the centre John Roe`. */
const another = /;|\b(?:and|while) (?:on behalf of|for)\b/u

/** Adds the people whom a sentence calls the signatories, or who speak of their own signing. */
export function addNamed(scene: Scene, list: SignerList): void {
  const {sentence, entities, people, limit, parties} = scene
  // "said Jane Doe, rector of A, after signing", "After signing it, Jane Doe said"
  const found = afterwards.exec(sentence)
  if (found && speaking.test(sentence)) {
    const at = sentence.start + found.index
    const speaker =
      found.index < 3
        ? people.find((chunk) => chunk.start > at)
        : people.findLast((chunk) => chunk.end <= at)
    if (speaker?.type === 'person') list.add(entities.personOf(speaker))
  }
  if (allOfThem.test(sentence))
    for (const chunk of people) if (chunk.end <= limit) list.add(entities.personOf(chunk))
  // "The signatories were X and Y", "Signing the document were X and Y"
  const listed = opensList.exec(sentence)
  if (!listed) return
  // "Signing on behalf of A were X and Y"
  const from = sentence.start + listed.index
  // "For A, the signature was that of Jane Doe"
  const ahead = /^(?:for|on behalf of|on the part of) /iu.test(sentence.text) && listed.index > 0
  const body =
    listed[0].includes(' and ') && !ahead
      ? undefined
      : behalfOf(scene, ahead ? sentence.start : from, from + listed[0].length)
  const further = another.exec(sentence.text.slice(listed.index + listed[0].length))
  const stop = further ? from + listed[0].length + further.index : limit
  for (const chunk of people)
    if (chunk.start > from && chunk.end <= limit) {
      const own = body && parties.includes(body) && chunk.start < stop
      list.add(entities.personOf(chunk), own ? body : undefined)
    }
}
