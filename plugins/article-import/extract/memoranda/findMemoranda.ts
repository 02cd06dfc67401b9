import type {Entities} from '../names/entities.ts'
import type {Introduction, Sentence} from '../names/readDocument.ts'
import type {Role} from '../names/roles.ts'
import {toReadable} from '../text/readable.ts'
import type {DatelineFact, ExtractIssue, MemorandumFact} from '../types.ts'
import {
  type Anchor,
  denies,
  findAnchors,
  ofAnotherKind,
  ofCourt,
  ofPlea,
  oneOf,
  pretended,
} from './anchors.ts'
import {decide} from './decideStatus.ts'
import {describe} from './describe.ts'
import {readEvent} from './events/readEvent.ts'
import {cluster} from './gatherDrafts.ts'
import {anaphora, cataphora, opensWithIt, otherPaper, several, type Told} from './told.ts'

/** What {@link findMemoranda} reads. */
export interface MemorandaInput {
  readonly headline?: string
  readonly sentences: readonly Sentence[]
  readonly entities: Entities
  readonly roles: ReadonlyMap<Sentence, readonly Role[]>
  readonly introductions: readonly Introduction[]
  readonly dateline?: DatelineFact
  readonly publishedAt?: string
}

/** Whether a paper is told as one beside another: `its second memorandum this year`. */
const isFurther = (text: string, start: number) =>
  /\b(?:second|third|fourth|fifth|another) $/iu.test(text.slice(0, start))

/** The memoranda that an article reports; none for near misses. */
export function findMemoranda(input: MemorandaInput): {
  memoranda: MemorandumFact[]
  issues: ExtractIssue[]
} {
  const anchors = input.sentences.map(findAnchors)
  if (anchors.every(({length}) => length === 0)) return {memoranda: [], issues: []}
  const {publishedAt} = input
  const context = publishedAt ? {year: Number(publishedAt.slice(0, 4)), published: publishedAt} : {}
  const headline = input.headline ? toReadable(input.headline) : undefined
  const headlineAnchors = headline ? findAnchors(headline) : []
  // "an information memorandum", and from then on "the memorandum".
  const first = input.sentences.find(
    (sentence, at) => anchors[at]?.length || ofAnotherKind.test(sentence),
  )
  if (
    first &&
    ofAnotherKind.test(first) &&
    ![...anchors.flat(), ...headlineAnchors].some(({strong}) => strong)
  )
    return {memoranda: [], issues: []}
  const headlineEvent =
    headline && headlineAnchors.length > 0
      ? readEvent(headline, {anchors: headlineAnchors, headline: true, ...context})
      : undefined
  const told: Told[] = []
  let seen = headlineAnchors.length > 0
  let parted: Anchor | undefined
  for (const [at, sentence] of input.sentences.entries()) {
    const spelled = anchors[at] ?? []
    parted = spelled.find(({plural, start}) => plural || isFurther(sentence.text, start)) ?? parted
    const own = spelled.length === 0 && parted ? oneOf(parted, sentence) : spelled
    // "have entered into a partnership. The memorandum …": the text goes on to say what it was.
    const coming =
      own.length === 0 &&
      !seen &&
      [at + 1, at + 2].some((next) => (anchors[next] ?? []).length > 0) &&
      cataphora.test(sentence)
    if (own.length > 0) seen = true
    const anaphoric =
      coming ||
      (own.length === 0 &&
        (seen ? anaphora.test(sentence) || opensWithIt(sentence) : several.test(sentence)))
    if (own.length === 0 && (!anaphoric || otherPaper.test(sentence))) continue
    const read = readEvent(sentence, {anchors: own, headline: false, ...context})
    const next = input.sentences[at + 1]
    const event =
      read?.kind === 'signed' && next && denies.test(next)
        ? {...read, kind: 'rejected' as const}
        : read
    told.push({sentence, anchors: own, anaphoric, ...(event ? {event} : {})})
  }
  const acted = told.find(({event}) => event)?.sentence
  if (
    acted &&
    input.sentences
      .slice(Math.max(0, acted.index - 2), acted.index + 1)
      .some((sentence) => pretended.test(sentence))
  )
    return {memoranda: [], issues: []}
  if (headlineAnchors.length === 0 && input.sentences.some((sentence) => ofCourt.test(sentence)))
    return {memoranda: [], issues: []}
  if (
    [...anchors.flat(), ...headlineAnchors].every(({kind}) => kind === 'cooperationAgreement') &&
    told.some(({sentence}) => ofPlea.test(sentence))
  )
    return {memoranda: [], issues: []}
  const verdict = decide(told, headlineEvent)
  if (!verdict) return {memoranda: [], issues: []}
  const drafts = cluster(told, verdict, input, context)
  const issues: ExtractIssue[] = []
  const memoranda: MemorandumFact[] = []
  for (const [at, draft] of drafts.entries()) {
    const fact = describe(draft, at, drafts, input, headlineAnchors)
    if (fact) memoranda.push(fact)
  }
  for (const fact of memoranda) {
    if (fact.signedOnPrecision === 'dayWithoutYear') {
      issues.push({
        code: 'signing-year-unknown',
        message: `The day of signing is given as "${fact.signedOnText ?? ''}" with no year, and the article has no publication date to complete it.`,
        evidence: fact.evidence,
      })
    }
  }
  return {memoranda, issues}
}
