import type {SigningWord} from '../../events/signingWords.ts'
import {behalfOf} from './behalfOf.ts'
import {type Scene, untilNext} from './scene.ts'
import type {SignerList} from './signerList.ts'

/** Adds those who are told behind the first signer: `X signed for A, Y for B and Z on behalf of C`. */
export function addFurther(scene: Scene, words: readonly SigningWord[], list: SignerList): void {
  const {sentence, entities, people, limit} = scene
  const {text} = sentence.paragraph
  const active = words.find((word) =>
    /^(?:(?:co-)?sign(?:ed|s)$|put |set |affix|append)/iu.test(word.text),
  )
  if (!active) return
  // "The rector signed for A, and the dean, Jane Doe, for B": the first may be told by his office alone.
  const alone = list.signers.length === 0
  const from = sentence.start + active.end
  const opensFor = /^(?:for|on behalf of|on the part of) /iu.test(sentence.text)
  for (const chunk of people) {
    if (chunk.start < from || chunk.end > limit) continue
    // "for the trust, Jane Doe, its director, did so"
    const likewise = /^,(?: [^,;.]{2,60},)? did (?:so|the same|likewise)\b/u.test(
      text.slice(chunk.end, chunk.end + 90),
    )
    // "X signed as president of A, Y as director of B"
    const asOffice =
      /^ as /u.test(text.slice(from, from + 4)) &&
      /^ as /u.test(text.slice(chunk.end, chunk.end + 4))
    // "and Y, its director, for the institute"
    const apposed = /^, [^,;.]{2,60}, (?:for|on behalf of) /u.test(
      text.slice(chunk.end, chunk.end + 80),
    )
    // "For A X signed, and for B its dean, Y"
    const begin = Math.max(from, people.findLast(({end}) => end <= chunk.start)?.end ?? 0)
    const parallel =
      opensFor && /^[;,]? and (?:for|on behalf of) /u.test(text.slice(begin, chunk.start))
    if (
      !likewise &&
      !asOffice &&
      !parallel &&
      !apposed &&
      !/^,? (?:for |on behalf of |did (?:so|the same) |in \p{Lu})/u.test(
        text.slice(chunk.end, chunk.end + 18),
      )
    )
      continue
    const clause = text.lastIndexOf(';', chunk.start)
    const ahead = parallel
      ? behalfOf(scene, begin, chunk.start)
      : likewise && clause > from
        ? behalfOf(scene, clause, chunk.start)
        : undefined
    const body = ahead ?? behalfOf(scene, chunk.end, untilNext(scene, chunk, limit))
    if (!alone || body) list.add(entities.personOf(chunk), body)
  }
}
