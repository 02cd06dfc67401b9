import {gapBetween, type Sentence} from '../../names/readDocument.ts'
import type {Role} from '../../names/roles.ts'
import {signingWords} from '../events/signingWords.ts'
import {chunkAfter} from './chunkAfter.ts'
import {heldBy} from './eachFrames.ts'
import type {FrameReader, PartyList} from './frames.ts'
import {readList, watched} from './readList.ts'
import {readSubject} from './readSubject.ts'

const passiveBefore =
  /(?:\bwas|\bwere|\bbeen|\bbe|\bbeing|\bis|\bare|\bdocument|\bagreement)\s+(?:\p{L}+ly\s+)?$/iu
const act =
  /^(?:sign|ink|pen|execut|concl|enter|seal|formal|initial|final|adopt|struck|reach|exchang|put|set|agreed|came|subscrib)/iu
const company = /\b(?:with|alongside)\b/gi
/** What is done `with` somebody is not always to sign. */
const otherwise =
  /[.;]|\b(?:said|added|noted|told|familiar|meeting|met|talks|discussed|line|accordance|dealt)\b\s*(?:with)?$/iu
const together =
  /\b(?:meeting|talks|ceremony|line|accordance|ties|relations|cooperate|cooperation|work|works|working|consultation|compliance)\s*$/iu

/** A partner told between a subject and its verb. */
const beside = /,? (?:together|along|jointly|alongside) with (?:the )?(?=[^,;:]{2,120},? ?$)/iu

/** What is done with no one: `with the aim of bringing`, `with those of the Union`. */
const noCompany =
  /^with (?:(?:an?|the|its|their) )?(?:those|that|aim|view|purpose|goal|objective|intention|intent|object|help|support|assistance|participation|focus|emphasis|hope|expectation|effect|funding|backing|mediation|blessing|approval|consent)\b/iu

const earlier =
  /^(?:following|after|since|besides|like|similar to|in addition to|building on|on top of)\b[^,]*$/iu

/** The parties around each verb of signing: its subject, with whom and by whom. */
export const verbFrames =
  (roles: readonly Role[]): FrameReader =>
  (sentence, entities) =>
    signingWords(sentence).flatMap((verb, at, verbs) => {
      const {start, end, text} = sentence
      // "Following agreements entered into with A, B has signed": what went before.
      if (at < verbs.length - 1 && earlier.test(text.slice(0, verb.start))) return []
      const lists: PartyList[] = []
      const passive = passiveBefore.test(text.slice(Math.max(0, verb.start - 14), verb.start))
      if (!passive && act.test(verb.text))
        lists.push({frame: 'subject', parties: readSubject(sentence, start + verb.start, entities)})
      // "A and B have, together with C, signed"
      const joint = passive ? null : beside.exec(text.slice(0, verb.start))
      const joined = joint ? chunkAfter(sentence, start + joint.index + joint[0].length) : undefined
      if (joined !== undefined)
        lists.push({
          frame: 'with',
          parties: readList(sentence, joined, start + verb.start, entities).parties,
        })
      // "The second, with A, was signed"
      const lead = passive
        ? /^(?:the|an?) \p{Ll}+,? (?:signed |concluded )?with (?:the )?/iu.exec(text)
        : null
      const led = lead ? chunkAfter(sentence, start + lead[0].length) : undefined
      if (led !== undefined)
        lists.push({
          frame: 'with',
          parties: readList(sentence, led, start + verb.start, entities).parties,
        })
      for (const at of companions(sentence, verb.end)) {
        const listed = readList(sentence, at, end, entities).parties
        const parties = listed.length > 0 ? listed : heldBy(sentence, at, roles)
        if (parties.length === 0) continue
        lists.push({frame: 'with', parties})
        break
      }
      const by = agentAfter(sentence, verb.end)
      if (by !== undefined) {
        const {parties, last} = readList(sentence, by, end, entities)
        const [first, next] = [
          sentence.chunks[last] ?? sentence.chunks[by],
          sentence.chunks[last + 1],
        ]
        const titled = first && next?.type === 'title' && gapBetween(sentence, first, next) === ''
        if (!titled) lists.push({frame: 'by', parties})
      }
      return lists
    })

/** The chunks that follow a `with` behind a verb of signing which means with whom it was done. */
function companions(sentence: Sentence, verbEnd: number): number[] {
  const rest = sentence.text.slice(verbEnd)
  const found: number[] = []
  company.lastIndex = 0
  for (let match = company.exec(rest); match; match = company.exec(rest)) {
    const at = chunkAfter(sentence, sentence.start + verbEnd + match.index + match[0].length)
    if (at === undefined) continue
    const between = rest.slice(0, match.index)
    if (otherwise.test(between)) continue
    if (noCompany.test(rest.slice(match.index))) continue
    const clause = between.slice(between.lastIndexOf(',') + 1)
    if (together.test(between) && !/memorand|agreement|mou/iu.test(clause)) continue
    // "with former captain Jane Doe looking on"
    if (watched.test(rest.slice(match.index))) continue
    found.push(at)
  }
  return found
}

/** The organization by which it was signed. */
function agentAfter(sentence: Sentence, verbEnd: number): number | undefined {
  const found = /^(?: \p{L}+){0,8}? by (?:the )?/iu.exec(sentence.text.slice(verbEnd))
  if (!found) return undefined
  const at = chunkAfter(sentence, sentence.start + verbEnd + found[0].length)
  const type = at === undefined ? undefined : sentence.chunks[at]?.type
  return type === 'organization' || type === 'name' ? at : undefined
}
