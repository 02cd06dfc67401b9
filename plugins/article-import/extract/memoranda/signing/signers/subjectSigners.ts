import type {Chunk} from '../../../names/chunk.ts'
import type {SigningWord} from '../../events/signingWords.ts'
import {speaking, watching} from '../watching.ts'
import {readBehalf} from './behalfOf.ts'
import {bodiesInOrder} from './inOrder.ts'
import {type Scene, untilNext} from './scene.ts'
import type {SignerList} from './signerList.ts'

const act =
  /^(?:co-)?(?:sign(?:ed|s)?$|ink|penn|took|held|concl|put|affix|append|set|seal|initial|exchang|formal)/iu
const beside =
  /\b(?:alongside|together with|along with|and his counterpart|with his counterpart|with her counterpart)\b/iu

const forOwn = /^,? (?:for|on behalf of|representing) /u
/** Who signs as a witness is no party's signatory. */
const asWitness = /^ (?:\p{Ll}+ ){0,3}?as (?:an? |the )?(?:\p{Ll}+ )?witness/u

/** Adds the people who are the subject of an active verb of signing, and who signed beside them. */
export function addSubjects(scene: Scene, word: SigningWord, list: SignerList): void {
  if (!act.test(word.text)) return
  const {sentence, entities, people, limit} = scene
  const {text} = sentence.paragraph
  const from = sentence.start + word.start
  const to = sentence.start + word.end
  if (asWitness.test(text.slice(to, to + 40))) return
  const next = beside.exec(text.slice(to, sentence.end))
  const other = next && people.find(({start, end}) => start > to + next.index && end <= limit)
  if (other) list.add(entities.personOf(other))
  const partner = partnerOf(scene, to)
  const own = people.filter(({end}) => end <= from)
  if (
    partner &&
    (own.length > 0 || /\bs?he (?:\p{L}+ )?$/iu.test(text.slice(sentence.start, from)))
  )
    list.add(entities.personOf(partner))
  const last = own.at(-1)
  if (!last || !reachesVerb(text.slice(last.end, from))) return
  const subjects = coordinated(own, text)
  if (subjects.length > 1) {
    const bodies = bodiesInOrder(scene, to, limit, subjects.length)
    for (const [index, chunk] of subjects.entries()) {
      // "X, for A, and Y, for B, signed"
      const end = untilNext(scene, chunk, from)
      const own = forOwn.test(text.slice(chunk.end, end))
        ? readBehalf(scene, chunk.end, end).organization
        : bodies[index]
      list.add(entities.personOf(chunk), own)
    }
    return
  }
  const clause = text.indexOf(';', to)
  const until = clause < 0 ? limit : Math.min(limit, clause)
  const behind = readBehalf(scene, to, untilNext(scene, last, until))
  const ahead = readBehalf(scene, sentence.start, own[0]?.start ?? from)
  // "For A its rector, X, signed, and for B its dean, Y": what opens the sentence is X's.
  const opens = /^(?:for|on behalf of|on the part of|on the side of) /iu.test(sentence.text)
  const told = behind.organization && !(opens && ahead.organization) ? behind : ahead
  list.add(entities.personOf(last), told.organization, told.vague ? 'vague' : undefined)
}

/** With whom a person signed: `signed it with the college's principal, Jane Doe`. */
function partnerOf({sentence, people, limit}: Scene, to: number): Chunk | undefined {
  const {text} = sentence.paragraph
  const found = /^[^;]{0,60}? with /u.exec(text.slice(to, sentence.end))
  if (!found) return undefined
  const behind = to + found[0].length
  const person = people.find(({start}) => start >= behind)
  const title = sentence.chunks.find(({type, start}) => type === 'title' && start >= behind)
  if (!person || !title || person.end > limit || title.start > person.start) return undefined
  return /^(?:the |its |his |her |their )?[\p{L}'’\- ]{0,60}$/u.test(
    text.slice(behind, title.start),
  ) && reaches(text.slice(title.end, person.start))
    ? person
    : undefined
}

/** Whether a title's phrase goes on to its holder: ` of the prison service, `. */
const reaches = (between: string) => between.length < 70 && !/[.;:]|\band\b|, .*,/u.test(between)

/** Whether the words between a person and the verb keep them together. */
function reachesVerb(between: string): boolean {
  const plain = between.replace(/\([^)]*\)/gu, '').replace(/\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|St)\./gu, '')
  const clean =
    /^(?:, (?:(?:the|its|their) )?\p{Ll}[^,;]{2,60})?,? who (?:\p{L}+ ){0,2}$|^, who [^,;.]{2,60} and (?:\p{L}+ )?$|(?:[;,]|\band) s?he (?:\p{L}+ )?$/iu.test(
      plain,
    ) ||
    (!speaking.execIn(plain) &&
      !/\b(?:that|who|whom|which|it|they|was|were)\b(?!.*\bwho\b)/iu.test(
        plain.replace(/, who[^,]*,/iu, ''),
      ))
  return (
    clean &&
    plain.split(/\s+/u).length <= 24 &&
    (!/;|(?<!\p{Lu})\.(?=\s|$)/u.test(plain) || /[;,] s?he (?:\p{L}+ )?$/u.test(plain))
  )
}

/** The last of the people and those before him who are named with him in one list. */
function coordinated(people: readonly Chunk[], text: string): readonly Chunk[] {
  let first = people.length - 1
  for (; first > 0; first -= 1) {
    // Within a sentence, a full stop only cuts a word short.
    const gap = text.slice(people[first - 1]?.end, people[first]?.start)
    if (
      speaking.execIn(gap) ||
      watching.execIn(gap) ||
      /;|\bsign|\b(?:met|told|with|while|whereas|but|when)\b/iu.test(gap) ||
      !/,|\band\b|&/iu.test(gap)
    )
      break
  }
  return people.slice(first)
}
