import type {OrganizationEntity} from '../names/entities.ts'
import type {MemorandaInput} from './findMemoranda.ts'
import {isAside} from './parties/isAside.ts'
import {likelyParties} from './parties/likelyParties.ts'
import {partyOf, readList} from './parties/readList.ts'
import type {Signer} from './signatories.ts'
import type {Draft} from './told.ts'

/** Parties that only show through the people who signed for them. */
export function fillParties(
  draft: Draft,
  signers: readonly Signer[],
  input: MemorandaInput,
  count: number,
): OrganizationEntity[] {
  const parties = [...draft.parties]
  // Those of the sentences that tell of the signing before those of others, where guests are represented too.
  const telling = new Set(
    draft.told
      .filter(({event, anchors}) => event || anchors.length > 0)
      .map(({sentence}) => sentence),
  )
  for (const inside of [true, false]) {
    if (parties.length >= 2) break
    for (const {organization} of signers)
      if (
        organization &&
        !parties.includes(organization) &&
        !isOpener(organization) &&
        (!inside || organization.mentions.some(({sentence}) => telling.has(sentence)))
      )
        parties.push(organization)
  }
  if (count === 1) completeCount(draft, parties, input)
  if (parties.length < 2 && count === 1) {
    // Lower-case references: "the museum and the foundation signed".
    const sentence = draft.told.find(({event}) => event)?.sentence
    for (const found of sentence?.text.matchAll(/\bthe (\p{Ll}+)\b/gu) ?? []) {
      const entity = sentence
        ? input.entities.organizationByNoun(found[1] ?? '', sentence, sentence.start + found.index)
        : undefined
      if (
        entity?.certain &&
        entity.nouns.has(found[1] ?? '') &&
        !parties.includes(entity) &&
        parties.length < 2
      )
        parties.push(entity)
    }
    const strong = draft.told.some(({anchors}) => anchors.some((anchor) => anchor.strong))
    const over = draft.status !== 'signed' && draft.status !== 'planned'
    const paired = draft.told.some(
      ({event, sentence: {text}}) =>
        event &&
        /\b(?:the two|both) (?:ministries|universities|institut\p{L}+|agencies|organi[sz]ations|companies|banks|bodies|authorities|countries’ ministries|academies|museums|chambers|ports|cities)\b/u.test(
          text,
        ),
    )
    if (parties.length < 2 && (strong || over || paired)) {
      leadParties(draft, parties, input)
      if (parties.length < 2) {
        const signed = new Set(signers.flatMap(({organization}) => organization ?? []))
        parties.push(...likelyParties(parties, {...input, draft, signed}))
      }
    }
  }
  return parties
}

const counts = new Map([
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
])

/** Adds those missing of as many bodies as the telling says, where one sentence names just so many: `signed by the three parties`. */
function completeCount(draft: Draft, parties: OrganizationEntity[], input: MemorandaInput): void {
  for (const {sentence, event} of draft.told) {
    const word = event
      ? /\b(?:the|by) (three|four|five|six) (?:parties|sides|partners|bodies|institutions|organi[sz]ations|agencies|companies|universities|ministries|signatories)\b/iu.exec(
          sentence.text,
        )?.[1]
      : undefined
    const count = counts.get(word?.toLowerCase() ?? '')
    if (count === undefined || parties.length >= count) continue
    for (const other of input.sentences) {
      if (other.index > sentence.index) break
      const named = new Set<OrganizationEntity>()
      for (const chunk of other.chunks) {
        const entity = partyOf(chunk, other, input.entities, true)
        if (entity && entity.kind !== 'media' && !isAside({sentence: other, chunk}))
          named.add(entity)
      }
      if (named.size !== count || !parties.every((party) => named.has(party))) continue
      for (const entity of named) if (!parties.includes(entity)) parties.push(entity)
      return
    }
  }
}

/** Whether a word is only taken for a name because it opens a sentence: `Portfolio Minister Jane Doe`. */
const isOpener = ({certain, name, mentions}: OrganizationEntity): boolean =>
  !certain &&
  /^\p{Lu}\p{Ll}+$/u.test(name) &&
  mentions.every(({chunk, sentence}) => chunk.from === sentence.from)

/**
 * Parties named before the sentence that tells of the signing: `A and B became sister libraries`, or the
 * only two organizations of which the text spoke until then.
 */
function leadParties(draft: Draft, parties: OrganizationEntity[], input: MemorandaInput): void {
  const told = draft.told.find(({event}) => event)?.sentence
  if (!told) return
  const before = input.sentences.filter(({index}) => index <= told.index)
  for (const sentence of before) {
    for (const [at, chunk] of sentence.chunks.entries()) {
      if (chunk.type !== 'organization') continue
      const list = readList(sentence, at, sentence.end, input.entities)
      const named = list.parties.map(({entity}) => entity).filter(({kind}) => kind !== 'media')
      if (named.length < 2 || !parties.every((party) => named.includes(party))) continue
      for (const entity of named) if (!parties.includes(entity)) parties.push(entity)
      return
    }
  }
  const spoken = new Set<OrganizationEntity>()
  for (const sentence of before) {
    for (const chunk of sentence.chunks) {
      if (chunk.type !== 'organization') continue
      const entity = input.entities.organizationOf(chunk, sentence)
      if (entity?.certain && entity.kind !== 'media' && !isAside({sentence, chunk}))
        spoken.add(entity)
    }
  }
  for (const party of parties) spoken.add(party)
  if (spoken.size !== 2 && draft.status !== 'signed' && draft.status !== 'planned') {
    // The body that ends a memorandum may be described at first, and named only further on.
    spoken.clear()
    for (const entity of input.entities.organizations)
      if (entity.certain && entity.kind !== 'media') spoken.add(entity)
    for (const party of parties) spoken.add(party)
  }
  if (spoken.size !== 2) return
  for (const entity of spoken) if (!parties.includes(entity)) parties.push(entity)
}
