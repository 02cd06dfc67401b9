import {adjectiveCountry} from '../../gazetteer/places.ts'
import type {Chunk} from '../../names/chunk.ts'
import type {Entities, OrganizationEntity, PersonEntity} from '../../names/entities.ts'
import {gapBetween, type Sentence} from '../../names/readDocument.ts'
import {signingWords} from '../events/signingWords.ts'
import {watching} from './likelySigners.ts'

/** A person said to sign, with the organization for which. */
export interface SignerMention {
  readonly person: PersonEntity
  readonly organization?: OrganizationEntity
  /** How surely it is theirs: told `behind` the name, taken from the words `ahead`, or said to be represented. */
  readonly told?: 'ahead' | 'represented'
}

const speaking =
  /\b(?:said|says|told|added|noted|stressed|emphasi[sz]ed|stated|expressed|thanked|explained|called|described|welcomed|hailed|praised|visited|recalled|informed|spoke)\b/iu

/** The people whom a sentence says to sign. */
export function readSigners(sentence: Sentence, entities: Entities): SignerMention[] {
  const {chunks, paragraph, start, end} = sentence
  const {text} = paragraph
  const signers: SignerMention[] = []
  const add = (
    person: PersonEntity | undefined,
    organization?: OrganizationEntity,
    told?: SignerMention['told'],
  ) => {
    if (!person) return
    const at = signers.findIndex((other) => other.person === person)
    const how = told ? {told} : {}
    if (at < 0) signers.push({person, ...(organization ? {organization} : {}), ...how})
    else if (organization && !signers[at]?.organization) signers[at] = {person, organization}
  }
  const people = chunks
    .filter(({type}) => type === 'person' || type === 'name')
    .filter((chunk) => entities.personOf(chunk))
  const watchAt = watching.exec(sentence.text)
  const limit = watchAt ? start + watchAt.index : end
  const words = signingWords(sentence)
  const behalfOf = (from: number, until: number): OrganizationEntity | undefined => {
    const stretch = text.slice(from, until)
    const found =
      /\b(?:on behalf of|representing|for|on the part of|on the side of|from)\s+(?:the\s+)?(\p{Ll}+)?/iu.exec(
        stretch,
      )
    if (!found) return undefined
    const offset = from + found.index + found[0].length - (found[1]?.length ?? 0)
    const chunk = chunks.find(
      (candidate) =>
        candidate.start >= offset - 4 &&
        candidate.start <= offset + 6 &&
        candidate.end <= until + 1,
    )
    // "for the Chileans", "for the Faroese side": a people, whose one body it is.
    const people =
      chunk?.type === 'name' && !chunk.text.includes(' ')
        ? adjectiveCountry(chunk.text.replace(/s$/u, ''))
        : undefined
    if (people) {
      const theirs = entities.organizations.filter(
        ({certain, country}) => certain && country === people,
      )
      return theirs.length === 1 ? theirs[0] : undefined
    }
    if (
      chunk?.type === 'name' &&
      /^ (?:side|party|delegation)\b/u.test(text.slice(chunk.end, chunk.end + 12)) &&
      entities.organizationOf(chunk, sentence)?.certain !== true
    )
      return undefined
    if (
      chunk &&
      (chunk.type === 'organization' || chunk.type === 'name' || chunk.type === 'generic')
    )
      return entities.organizationOf(chunk, sentence)
    if (
      chunk?.type === 'place' &&
      !/^ (?:side|party|part|delegation)\b/u.test(text.slice(chunk.end, chunk.end + 12))
    )
      return entities.stateOf(chunk, sentence)
    // "from the Uzbek side": the one body of that country.
    if (
      (chunk?.type === 'adjective' || chunk?.type === 'place') &&
      /^ (?:side|party|part|delegation)\b/u.test(text.slice(chunk.end, chunk.end + 12))
    ) {
      const theirs = entities.organizations.filter(
        ({certain, country}) => certain && country === chunk.country,
      )
      return theirs.length === 1 ? theirs[0] : undefined
    }
    return found[1]
      ? entities.organizationByNoun(found[1].toLowerCase(), sentence, offset)
      : undefined
  }
  for (const word of words) {
    const from = start + word.start
    const to = start + word.end
    const rest = text.slice(to, end)
    const byAt =
      /^[^.;]{0,160}?\bby\b(?=(?: the| its| both| their| \p{Ll}+){0,4} \p{Lu}| (?:the|its|both|their) )/u.exec(
        rest,
      )
    const before = text.slice(Math.max(start, from - 30), from)
    const passive =
      /\b(?:was|were|been|be|being|is|are)\s+(?:\p{L}+ly\s+)?$/iu.test(before) ||
      /^[^.;]{0,40}?\bby\b/iu.test(rest)
    if (
      byAt &&
      passive &&
      /^(?:sign|ink|pen|execut|concl|seal|initial|formal|final|exchang)/iu.test(word.text)
    ) {
      const open = to + byAt[0].length
      const clause = /;|\bwhile\b|\bwhereas\b/u.exec(text.slice(open, limit))
      // A semicolon goes on listing when another title follows.
      const until = clause && clause[0] !== ';' ? open + clause.index : limit
      for (const chunk of people) {
        if (chunk.start < open || chunk.end > until) continue
        const earlier = chunks
          .filter((other) => other.end <= chunk.start && other.type === 'person')
          .at(-1)
        const scope = Math.max(open - 100, earlier ? earlier.end : start)
        // "by X for A and by Y for B", "for A by X"
        const after = behalfOf(chunk.end, Math.min(until, nextPerson(chunk)?.start ?? until))
        const ahead = behalfOf(Math.max(start, scope), chunk.start)
        const forFirst =
          /^\s*(?:for|from|on behalf of|on the part of|on the side of)\b/iu.test(sentence.text) ||
          /^ (?:for|on behalf of|on the part of) /u.test(byAt[0])
        if (forFirst) add(entities.personOf(chunk), ahead ?? after)
        else add(entities.personOf(chunk), after ?? ahead, after ? undefined : 'ahead')
      }
      if (signers.length > 0) continue
    }
    if (
      !passive &&
      /^(?:co-)?(?:sign(?:ed|s)?$|ink|penn|took|concl|put|affix|append|set|seal|initial|exchang|formal)/iu.test(
        word.text,
      )
    ) {
      const beside =
        /\b(?:alongside|together with|along with|and his counterpart|with his counterpart|with her counterpart)\b/iu.exec(
          rest,
        )
      if (beside) {
        const other = people.find((chunk) => chunk.start > to + beside.index && chunk.end <= limit)
        if (other) add(entities.personOf(other))
      }
      const own = people.filter((chunk) => chunk.end <= from)
      const last = own.at(-1)
      if (last) {
        const between = text.slice(last.end, from)
        const plain = between.replace(/\([^)]*\)/gu, '')
        const clean =
          /^,? who (?:\p{L}+ ){0,2}$|(?:[;,]|\band) s?he (?:\p{L}+ )?$/iu.test(plain) ||
          (!speaking.test(plain) &&
            !/\b(?:that|who|whom|which|it|they|was|were)\b(?!.*\bwho\b)/iu.test(
              plain.replace(/, who[^,]*,/iu, ''),
            ))
        const near =
          plain.split(/\s+/u).length <= 24 &&
          (!/;|(?<!\p{Lu})\.(?=\s|$)/u.test(plain) || /[;,] s?he (?:\p{L}+ )?$/u.test(plain))
        if (clean && near) {
          const subjects = [last]
          for (let at = own.length - 2; at >= 0; at -= 1) {
            const earlier = own[at]
            const later = subjects[0]
            if (!earlier || !later) break
            const gap = text.slice(earlier.end, later.start)
            if (
              speaking.test(gap) ||
              watching.test(gap) ||
              /[.;]|\bsign|\b(?:met|told|with)\b/iu.test(gap)
            )
              break
            if (!/,|\band\b|&/iu.test(gap)) break
            subjects.unshift(earlier)
          }
          const openOn = behalfOf(start, own[0]?.start ?? from)
          for (const chunk of subjects) {
            const clause = text.indexOf(';', to)
            const until = clause < 0 ? limit : Math.min(limit, clause)
            const organization = behalfOf(to, Math.min(until, nextPerson(last)?.start ?? until))
            add(
              entities.personOf(chunk),
              subjects.length === 1 ? (organization ?? openOn) : undefined,
            )
          }
        }
      }
    }
  }
  // "X signed for A, Y for B and Z on behalf of C"
  const active = words.find(({text: word}) =>
    /^(?:(?:co-)?sign(?:ed|s)$|put |set |affix|append)/iu.test(word),
  )
  if (active && signers.length > 0) {
    for (const chunk of people) {
      if (chunk.start < start + active.end || chunk.end > limit) continue
      // "for the trust, Jane Doe, its director, did so"
      const likewise = /^,(?: [^,;.]{2,60},)? did (?:so|the same|likewise)\b/u.test(
        text.slice(chunk.end, chunk.end + 90),
      )
      if (
        !likewise &&
        !/^,? (?:for |on behalf of |did (?:so|the same) |in \p{Lu})/u.test(
          text.slice(chunk.end, chunk.end + 18),
        )
      )
        continue
      const clause = text.lastIndexOf(';', chunk.start)
      const ahead =
        likewise && clause > start + active.end ? behalfOf(clause, chunk.start) : undefined
      add(
        entities.personOf(chunk),
        ahead ?? behalfOf(chunk.end, Math.min(limit, nextPerson(chunk)?.start ?? limit)),
      )
    }
  }
  // "said Jane Doe, rector of A, after signing", "After signing it, Jane Doe said"
  const afterwards =
    /\b(?:after|before|upon|while|when|on|as (?:s?he|they)) (?:signing|signed)\b/iu.exec(
      sentence.text,
    )
  if (afterwards && speaking.test(sentence.text)) {
    const at = start + afterwards.index
    const speaker =
      afterwards.index < 3
        ? people.find((chunk) => chunk.start > at)
        : people.filter((chunk) => chunk.end <= at).at(-1)
    if (speaker?.type === 'person') add(entities.personOf(speaker))
  }
  if (/\bwere the (?:signatories|signers)\b/iu.test(sentence.text))
    for (const chunk of people) if (chunk.end <= limit) add(entities.personOf(chunk))
  // "The signatories were X and Y", "Signing the document were X and Y"
  const listed =
    /\b(?:signatories|signers|signees)(?: \p{L}+){0,3} (?:were|are|included)\b|^(?:signing|putting)\b[^.;]{3,110}? (?:were|was)\b|\b(?:bears?|bore|carr(?:y|ies|ied)) the signatures? of\b|\bsignatures? (?:was|were|is|are) (?:that|those) of\b|^representing\b[^;]*?\b(?:was|were)\b|^signing (?:for|on behalf of)\b/iu.exec(
      sentence.text,
    )
  if (listed)
    for (const chunk of people)
      if (chunk.start > start + listed.index && chunk.end <= limit) add(entities.personOf(chunk))
  // "A was represented by its founder, Jane Doe"
  for (const represented of sentence.text.matchAll(
    /\brepresented (?:at the (?:ceremony|signing|event) )?by\b/giu,
  )) {
    const at = start + represented.index
    const whose = chunks
      .filter((chunk) => chunk.end <= at && /^(?:organization|generic|name)$/u.test(chunk.type))
      .at(-1)
    const noun = /\bthe (\p{Ll}+) (?:was|were|is|are) $/iu.exec(text.slice(start, at))?.[1]
    const organization = whose
      ? entities.organizationOf(whose, sentence)
      : noun && entities.organizationByNoun(noun.toLowerCase(), sentence, at)
    const clause = /;|\b(?:while|whereas|represented|signed|and the \p{Ll}+ (?:was|by))\b/u.exec(
      text.slice(at + represented[0].length, limit),
    )
    const until = clause ? at + represented[0].length + clause.index : limit
    for (const who of people) {
      if (who.start < at || who.end > until || !organization) continue
      const bodies = chunks.some(
        (chunk) => chunk.type === 'organization' && chunk.start > at && chunk.end <= who.start,
      )
      if (!bodies) add(entities.personOf(who), organization, 'represented')
    }
  }
  return signers.map(withOwn)

  /** "her colleague Jane Doe of the Institute": whose she is stands right behind her. */
  function withOwn(signer: SignerMention): SignerMention {
    if (signer.organization) return signer
    for (const [at, chunk] of chunks.entries()) {
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

  function nextPerson(chunk: Chunk): Chunk | undefined {
    return people.find((other) => other.start > chunk.end)
  }
}
