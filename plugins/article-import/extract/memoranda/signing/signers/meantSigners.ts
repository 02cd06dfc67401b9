import type {Chunk} from '../../../names/chunk.ts'
import type {Entities, OrganizationEntity, PersonEntity} from '../../../names/entities.ts'
import {gapBetween, type Sentence} from '../../../names/readDocument.ts'
import type {Role} from '../../../names/roles.ts'
import {singular} from '../../../text/words.ts'
import {signingWords} from '../../events/signingWords.ts'
import type {MemorandaInput} from '../../findMemoranda.ts'
import {readList} from '../../parties/readList.ts'
import {speaking, watching} from '../watching.ts'

/** Somebody who is named in another sentence than the one that tells of signing. */
export interface MeantSigner {
  readonly person: PersonEntity
  readonly title?: string
  readonly organization?: OrganizationEntity
  /** The sentence that names the person. */
  readonly named: Sentence
}

/** Sentences before one of signing in which its signers are looked for. */
const farthest = 6
const clause = '(?:^|[;,:] ?(?:and |while |but )?|\\b(?:and|while|then|afterwards|later) )'
const pronoun = new RegExp(
  `${clause}s?he (?:also |then |later |\\p{Ll}+ly |had |has |just )*$`,
  'iu',
)
const group = new RegExp(
  `${clause}(?:both|they|the (?:two|three|four|pair)|both (?:men|women|of them)|the (?:two|three) (?:men|women|leaders|officials|sides))(?: (?:of them|also|then|later|again|\\p{Ll}+ly|have|had))*,? $`,
  'iu',
)
const acting = /^(?:co-)?(?:sign(?:ed|s)?$|ink|penn|put|affix|append|set|initial|exchang)/iu
const amount: Readonly<Record<string, number>> = {
  two: 2,
  both: 2,
  pair: 2,
  three: 3,
  four: 4,
  five: 5,
}

/**
 * Those whom a sentence of signing means without naming them: `the two ministers signed`, `she signed`,
 * `the museum's director signed`, `signed by the heads of the two bodies`.
 */
export function meantSigners(sentence: Sentence, input: MemorandaInput): readonly MeantSigner[] {
  const {text, start, chunks} = sentence
  const persons = chunks.filter(({type}) => type === 'person')
  // "Her counterpart, Jane Doe, signed for A": she of whom the sentence before tells signed too.
  if (/^(?:His|Her|Their) (?:\p{L}+ )?counterpart\b/u.test(text)) return firstNamed(sentence, input)
  // "The director, Jane Doe, flew to Bern for the signing. For the institute, John Roe signed."
  const before = input.sentences[sentence.index - 1]
  if (/^For \p{L}/u.test(text) && before && cameToSign.test(before.text))
    return firstNamed(sentence, input)
  for (const word of signingWords(sentence)) {
    const before = text.slice(0, word.start)
    const active = acting.test(word.text)
    if (active && !persons.some(({end}) => end <= start + word.start)) {
      if (pronoun.test(before)) return lastNamed(sentence, input)
      if (group.test(before)) return together(sentence, input, countIn(before) ?? 2, undefined)
    }
    const title = active
      ? chunks.findLast(({type, end}) => type === 'title' && end <= start + word.start)
      : undefined
    const by = /^[^;]{0,80}?\bby (?:the|both|their|its|two|three) /iu.exec(text.slice(word.end))
    const agent =
      by &&
      chunks.find(
        ({type, start: at}) => type === 'title' && at >= start + word.end + by[0].length - 1,
      )
    const subject = agent ?? title
    if (!subject || watching.execIn(text.slice(0, subject.start - start))) continue
    // Who is named beside the title in the same sentence is read there.
    if (persons.some(({end, start: at}) => (agent ? at > agent.start : end <= start + word.start)))
      continue
    if (subject.plural)
      return together(
        sentence,
        input,
        countIn(text.slice(Math.max(0, subject.start - start - 24), subject.start - start)) ?? 2,
        subject,
      )
    if (!agent) return holderOf(subject, sentence, input)
  }
  return []
}

const cameToSign =
  /\b(?:travelled|traveled|came|flew|went|had come|had travelled|journeyed) (?:to \p{Lu}[\p{L}’' -]* )?for the (?:signing|ceremony)\b/u

const countIn = (words: string) => {
  const found =
    /\b(two|both|pair|three|four|five)\b(?!.*\b(?:two|both|pair|three|four|five)\b)/iu.exec(words)
  return found?.[1] ? amount[found[1].toLowerCase()] : undefined
}

/** `She signed`: who speaks or is named first in the last sentence that names a person. */
function lastNamed(sentence: Sentence, {sentences, entities}: MemorandaInput): MeantSigner[] {
  for (const named of sentences
    .slice(Math.max(0, sentence.index - farthest), sentence.index)
    .reverse()) {
    const people = named.chunks.filter((chunk) => chunk.type === 'person' || chunk.type === 'name')
    const speaker = people.find(
      (chunk) =>
        entities.personOf(chunk) &&
        (speaking.execIn(
          named.paragraph.text.slice(Math.max(named.start, chunk.start - 12), chunk.start),
        ) ||
          chunk.type === 'person'),
    )
    const person = speaker && entities.personOf(speaker)
    if (person) return [{person, named}]
  }
  return []
}

/** Who holds an office and is named first in the sentence before. */
function firstNamed(sentence: Sentence, {sentences, roles}: MemorandaInput): MeantSigner[] {
  const named = sentences[sentence.index - 1]
  const [role] = (named && roles.get(named)) ?? []
  return named && role ? [{person: role.person, named}] : []
}

/** `The two ministers signed`: those who are named together, before the sentence or right behind it. */
function together(
  sentence: Sentence,
  {sentences, entities, roles}: MemorandaInput,
  count: number,
  title: Chunk | undefined,
): MeantSigner[] {
  const noun = title ? singular(title.text.toLowerCase().split(' ').at(-1) ?? '') : ''
  const fitting = (named: Sentence): MeantSigner[] => {
    const told = roles.get(named) ?? []
    const watchAt = watching.exec(named)?.index ?? Number.POSITIVE_INFINITY
    const found: MeantSigner[] = []
    for (const chunk of named.chunks) {
      const person = chunk.type === 'person' ? entities.personOf(chunk) : undefined
      if (!person || found.some((other) => other.person === person)) continue
      if (chunk.start - named.start > watchAt) continue
      const own = told.filter((role) => role.person === person)
      if (
        title &&
        own.length > 0 &&
        !/^(?:leader|official|head|side|representative|chief)$/u.test(noun)
      ) {
        const match = own.find((role) => role.title.toLowerCase().includes(noun))
        if (!match) continue
      }
      found.push({person, named})
    }
    return found
  }
  const before = sentences.slice(Math.max(0, sentence.index - farthest), sentence.index).reverse()
  for (const named of before) {
    const found = fitting(named)
    if (found.length === count) return found
  }
  const gathered: MeantSigner[] = []
  for (const named of before)
    for (const signer of fitting(named))
      if (
        (roles.get(named) ?? []).some(({person}) => person === signer.person) &&
        !gathered.some(({person}) => person === signer.person)
      )
        gathered.push(signer)
  if (gathered.length === count) return gathered
  const headed = title ? headedBy(title, sentence, {entities}) : []
  const apart = oneByOne(sentences.slice(sentence.index + 1, sentence.index + 4), entities)
  if (apart.length === count) return apart
  for (const named of sentences.slice(sentence.index + 1, sentence.index + 3)) {
    const found = fitting(named)
    if (found.length !== count) continue
    // "The heads of A and B signed. Jane Doe and John Roe said …"
    return found.map((signer, at) => {
      const organization = headed.length === count ? headed[at] : undefined
      return {
        ...signer,
        ...(title && !(roles.get(named) ?? []).some(({person}) => person === signer.person)
          ? {title: singularTitle(title.text)}
          : {}),
        ...(organization ? {organization} : {}),
      }
    })
  }
  return []
}

/** `One was Jane Doe, its director. The other had come from Ghent: John Roe.` */
function oneByOne(sentences: readonly Sentence[], {personOf}: Entities): MeantSigner[] {
  if (!/^One (?:was|is)\b/u.test(sentences[0]?.text ?? '')) return []
  return sentences
    .filter(({text}) => /^(?:One|The (?:first|other|second|third))\b/u.test(text))
    .flatMap((named) => {
      const chunk = named.chunks.find(({type}) => type === 'person')
      const person = chunk && personOf(chunk)
      return person ? [{person, named}] : []
    })
}

const singularTitle = (title: string) => title.replace(/(?<=[^s])s$/u, '')

/** The bodies behind a plural title: `the heads of A and B`. */
function headedBy(
  title: Chunk,
  sentence: Sentence,
  {entities}: Pick<MemorandaInput, 'entities'>,
): readonly OrganizationEntity[] {
  const at = sentence.chunks.indexOf(title)
  const next = sentence.chunks[at + 1]
  if (!next || !/^(?:of|from)(?: the)?$/u.test(gapBetween(sentence, title, next))) return []
  return readList(sentence, at + 1, sentence.end, entities).parties.map(({entity}) => entity)
}

/** `The museum's director signed`: who holds the office elsewhere, or the one person of the sentence before. */
function holderOf(title: Chunk, sentence: Sentence, input: MemorandaInput): MeantSigner[] {
  const at = sentence.chunks.indexOf(title)
  const next = sentence.chunks[at + 1]
  const of =
    next?.type === 'organization' && /^(?:of|at)(?: the)?$/u.test(gapBetween(sentence, title, next))
      ? input.entities.organizationOf(next, sentence)
      : undefined
  const wanted = title.text.toLowerCase()
  const told: {role: Role; named: Sentence}[] = []
  for (const [named, list] of input.roles)
    for (const role of list)
      if (
        role.title.toLowerCase() === wanted &&
        (!of || !role.organization || role.organization === of) &&
        !told.some(({role: other}) => other.person === role.person)
      )
        told.push({role, named})
  const [only] = told
  if (only && told.length === 1) return [{person: only.role.person, named: only.named}]
  if (told.length > 0 || !of) return []
  const named = input.sentences[sentence.index - 1]
  const people = named?.chunks.filter(({type}) => type === 'person') ?? []
  const person = people[0] && people.length === 1 ? input.entities.personOf(people[0]) : undefined
  if (!named || !person || [...input.roles.values()].flat().some((role) => role.person === person))
    return []
  return [{person, title: title.text, organization: of, named}]
}
