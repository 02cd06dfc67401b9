import type {SigningWord} from '../../events/signingWords.ts'
import {behalfOf} from './behalfOf.ts'
import {bodiesInOrder} from './inOrder.ts'
import {type Scene, untilNext} from './scene.ts'
import type {SignerList} from './signerList.ts'

const agent =
  /^[^;]{0,160}?\bby\b(?=(?: the| its| both| their| \(?\p{Ll}+\)?){0,4} \p{Lu}| (?:the|its|both|their) )/u
const act = /^(?:sign|ink|pen|execut|concl|seal|initial|formal|final|exchang)/iu
/** What somebody says of it behind those who signed: `signed by A and B would help, said C`. */
const speaks = /(?<!\bwho )(?<!\bwho also )\b(?:said|says|told|added|announced|noted|stressed)\b/u

/** Whether a verb of signing is passive. */
export function isPassive({sentence}: Scene, {start, end}: SigningWord): boolean {
  const {text} = sentence
  return (
    /\b(?:was|were|been|be|being|is|are)\s+(?:\p{L}+ly\s+)?$/iu.test(
      text.slice(Math.max(0, start - 30), start),
    ) || /^[^;]{0,40}?\bby\b/iu.test(text.slice(end))
  )
}

/** Adds those by whom it was signed: `by X for A and by Y for B`, `for A by X`. */
export function addSignedBy(scene: Scene, word: SigningWord, list: SignerList): void {
  const {sentence, entities, people, limit} = scene
  const {chunks, start} = sentence
  const {text} = sentence.paragraph
  const to = start + word.end
  // "was represented at the signing by": who is told there does not sign by that.
  if (/\brepresented (?:at|during) the $/u.test(sentence.text.slice(0, word.start))) return
  const found = act.test(word.text) ? agent.exec(text.slice(to, sentence.end)) : null
  if (!found) return
  const open = to + found[0].length
  const clause = /;|\bwhile\b|\bwhereas\b/u.exec(text.slice(open, limit))
  // A semicolon goes on listing when another title follows.
  const spoken = speaks.exec(text.slice(open, limit))
  const until = Math.min(
    clause && clause[0] !== ';' ? open + clause.index : limit,
    spoken ? open + spoken.index : limit,
  )
  const opensFor = /^\s*(?:for|from|on behalf of|on the part of|on the side of)\b/iu.test(
    sentence.text,
  )
  // "was signed in Lagos on Monday on behalf of A by X and on behalf of B by Y"
  const forFirst = opensFor || behalfOf(scene, to, open) !== undefined
  const signing = people.filter((chunk) => chunk.start >= open && chunk.end <= until)
  const bodies = bodiesInOrder(scene, signing.at(-1)?.end ?? until, until, signing.length)
  for (const [index, chunk] of signing.entries()) {
    if (bodies[index]) {
      list.add(entities.personOf(chunk), bodies[index])
      continue
    }
    const earlier = chunks.findLast(({end, type}) => end <= chunk.start && type === 'person')
    const scope = Math.max(open - 100, earlier ? earlier.end : start)
    const after = behalfOf(scene, chunk.end, untilNext(scene, chunk, until))
    const ahead = behalfOf(scene, Math.max(start, scope), chunk.start)
    // "for the Icelandic side by X, and for the Latvian side by Y": Y's side is not X's.
    if (forFirst) list.add(entities.personOf(chunk), ahead ?? (opensFor ? undefined : after))
    else list.add(entities.personOf(chunk), after ?? ahead, after ? undefined : 'ahead')
  }
}
