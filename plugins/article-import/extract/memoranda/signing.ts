import {adjectiveCountry} from '../gazetteer/places.ts'
import type {Chunk} from '../names/chunk.ts'
import type {Entities, OrganizationEntity, PersonEntity} from '../names/entities.ts'
import {gapBetween, type Sentence} from '../names/readDocument.ts'
import type {Role} from '../names/roles.ts'
import {type DateMention, parseDates} from '../text/dates.ts'
import {traits} from '../text/traits.ts'
import {signingWords} from './events.ts'

const ceremony =
  /\b(?:ceremony|signing|signature|event|forum|conference|summit|meeting|visit|took place|was held)\b/iu
const elsewhere =
  /(?:until|since|(?<!\bdat(?:es|ed|ing) )from|by|before|through|till|for|of|founded|established|born|opened|launched|between|starting|beginning|effective|valid|runs?|expires?|next)\s+(?:on\s+)?$/iu
const vague =
  /\b(?:last|earlier this|this|the past|previous) (?:week|month|weekend)\b|\bearlier this week\b|\brecently\b|\ba week ago\b/iu

/** A date of signing with its distance to the verb; the smaller the better. */
export interface DatedCandidate {
  readonly date: DateMention
  readonly cost: number
  readonly sentence: Sentence
}

/** The dates of a sentence about signing, the likeliest first. */
export function readSigningDates(
  sentence: Sentence,
  published: string | undefined,
  verb?: RegExp,
): DatedCandidate[] {
  if ((sentence.traits & traits.date) === 0) return []
  const dates = parseDates(sentence.text, published)
  if (dates.length === 0) return []
  const words = signingWords(sentence)
  const others = verb
    ? [...sentence.text.matchAll(verb)].map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
      }))
    : []
  const places = [...words, ...others]
  const candidates: DatedCandidate[] = []
  for (const date of dates) {
    if (date.precision === 'year') continue
    const before = sentence.text.slice(Math.max(0, date.start - 24), date.start)
    if (elsewhere.test(before) && !/\bas of\s+$/iu.test(before)) continue
    if (/\b(?:at|a|the) (?:news |press )?(?:conference|briefing) (?:on )?$/iu.test(before)) continue
    const distance =
      places.length === 0
        ? 200
        : Math.min(
            ...places.map(({start, end}) =>
              date.start >= end ? date.start - end : start - date.end,
            ),
          )
    // "said on Friday": the date of the telling.
    const told =
      /\b(?:said|told|announced|reported|confirmed|added|statement|wrote|denied|says|welcomed|voted)(?: \S+){0,3}? (?:on |late |early )?$/iu.test(
        before.trimStart(),
      ) && !/\bsign/iu.test(before)
    const toldAfter = /^,? (?:the |a |an )?(?:\S+ ){0,4}(?:said|announced|reported)\b/iu.test(
      sentence.text.slice(date.end, date.end + 40),
    )
    if (told) continue
    candidates.push({
      date,
      sentence,
      cost: distance + (date.precision === 'day' ? 0 : 60) + (toldAfter && distance > 60 ? 40 : 0),
    })
  }
  return candidates.sort((a, b) => a.cost - b.cost)
}

/** Whether a sentence only dates the signing to a week or a month. */
export function isVaguelyDated(sentence: Sentence): boolean {
  return (sentence.traits & traits.vague) !== 0 && vague.test(sentence.text)
}

const video =
  /\b(?:by|via|over|through|on) (?:a )?(?:video|zoom|webex|teams|skype|teleconference)|\bvideo[- ]?(?:link|conference|conferencing|call|meeting)|\bvirtually\b(?! (?:all|any|every|no|the (?:same|entire|whole)|unchanged))|\bvirtual (?:\p{L}+ )?(?:ceremony|signing|meeting|event|format|session|conference|summit|forum)\b|\bremotely\b|\bonline (?:ceremony|signing|format|meeting|event)|\bin (?:an )?online\b|\bsigned (?:\p{L}+ ){0,9}online(?=[.,;]| (?:on|in|at|by|from|this|last|today|yesterday|during|and)\b)|\bup to (?:\p{L}+ )?(?:cameras?|webcams?|screens?)\b|\belectronically\b|\belectronic (?:sign\p{L}*|ceremony|format)\b|\be-sign|\bdigitally signed|\bby (?:correspondence|courier|post|e-?mail)|\bexchang(?:e of|ed|ing) (?:the )?(?:signed )?(?:copies|letters|scans)\b|\bby (?:fax|mail)\b/iu

/** Whether the signing had no place because it was done at a distance. */
export function isRemote(sentence: Sentence): boolean {
  return (sentence.traits & traits.distance) !== 0 && video.test(sentence.text)
}

/** A place of signing with its standing; the higher the better. */
export interface PlacedCandidate {
  readonly name: string
  readonly score: number
  readonly sentence: Sentence
  readonly chunk?: Chunk
  /** Whether the text only says `here`, and the dateline says where. */
  readonly here?: boolean
}

const notThere =
  /\b(?:website|based|headquartered|located|situated|born|(?<!\bat (?:\p{L}+ ){0,3})offices?|branch(?:es)?|campuses|operations|projects?|schools|residents?|live[sd]?|studied|plant|factory|embassy|ambassador|near|outside|(?<!(?:memorandum|protocol|declaration|agreement|statement|accord|pact) (?:of|on) )cooperation|interest(?:ed)?|invest\p{L}*|presence|market|peace|situation|stability|growth|tourism|developments?|opportunities|businesses|companies|farmers|universities|students|people|hub|joint venture|next|later|be held|open(?:ed)?) in\s+(?:the\s+)?$/iu

/** The places that a sentence about signing offers, the likeliest first. */
export function readSigningPlaces(
  sentence: Sentence,
  datelinePlace: string | undefined,
): PlacedCandidate[] {
  const {paragraph, start, chunks} = sentence
  const {text} = paragraph
  const words = signingWords(sentence)
  const found: PlacedCandidate[] = []
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.type !== 'place' && chunk.type !== 'name') continue
    if (chunk.possessive) continue
    const before = text.slice(Math.max(start, chunk.start - 60), chunk.start)
    const after = text.slice(chunk.end, chunk.end + 24)
    if (/^-based/u.test(after)) continue
    const prepositions =
      /\b(in|at|to)\s+(?:(?:the|downtown|central|the city of|the (?:ancient|old|historic|historical|port|resort|capital|coastal) (?:city|town) of|(?:the )?capital,?|nearby|neighbouring)\s+)*$/iu.exec(
        before,
      )
    // "in Rabat, Morocco" and "in Türkiye's Ankara": the city is the place.
    const viaOwner =
      !prepositions &&
      chunks[at - 1]?.type === 'place' &&
      chunks[at - 1]?.possessive &&
      /\bin\s+$/iu.test(
        text.slice(Math.max(start, (chunks[at - 1]?.start ?? 0) - 4), chunks[at - 1]?.start),
      )
    const comma =
      !prepositions &&
      /\b(?:in|at) (?:the )?(?:[\p{Lu}\d][^,.]{2,50}), $/u.test(before) &&
      chunk.type === 'place' &&
      chunk.place?.kind === 'city'
    // "in the reading room of the Lviv archive"
    const inside =
      !prepositions &&
      chunk.type === 'place' &&
      /\b(?:in|at) the (?:\p{Ll}+ ){1,4}of the $/u.test(before) &&
      /^ \p{Ll}/u.test(after)
    if (!prepositions && !viaOwner && !comma && !inside) continue
    const preposition = prepositions?.[1]?.toLowerCase() ?? 'in'
    if (chunk.type === 'name') {
      if (
        (preposition === 'at' && (chunk.text.includes(' ') || !/\bat $/u.test(before))) ||
        /\bin the $/u.test(before) ||
        !/^\p{Lu}/u.test(chunk.text) ||
        chunk.abbreviation ||
        /^[\p{Lu}\d]{2,}$/u.test(chunk.text)
      )
        continue
    }
    if (
      notThere.test(before) &&
      !/(?:ceremony|signing|event|meeting|forum|summit|conference|talks)(?: \p{L}+){0,4} (?:held|hosted) in\s+(?:the\s+)?$/iu.test(
        before,
      )
    )
      continue
    let score = chunk.type === 'place' ? (chunk.place?.kind === 'country' ? -3 : 2) : 0
    const fromSentence = chunk.start - start
    const near = words.filter(({end}) => end <= fromSentence).at(-1)
    const gap = near ? sentence.text.slice(near.end, fromSentence) : ''
    if (preposition === 'to') {
      if (
        !/\b(?:visit|trip|travel\p{L}*|working visit|official visit)(?: \p{L}+){0,2} to\s+(?:the\s+)?$/iu.test(
          before,
        ) ||
        chunk.place?.kind === 'country'
      )
        continue
      score -= 2
    } else if (preposition === 'at') {
      if (chunk.place?.kind === 'country') continue
      score -= 1
    }
    if (
      near &&
      /^(?:\s+(?:here|today|yesterday|on \p{L}+|in|at|\p{Lu}\p{L}+day))*\s*(?:in|at)?\s*(?:the\s+)?$/iu.test(
        gap,
      )
    )
      score += 5
    else if (near && gap.length < 40) score += 2
    else if (near) score += 1
    if (
      /(?:ceremony|signing|signature|event|meeting|forum|summit|conference|headquarters|talks|exhibition|congress|fair|gala)(?: (?:was|were|is|took|held|organi[sz]ed|hosted|place|yesterday|today|on \S+ \S+|\p{L}+day))* (?:in|at)\s+(?:the\s+)?$/iu.test(
        before,
      )
    )
      score += 3
    if (fromSentence < 16 && preposition === 'in') score += 3
    const previous = chunks[at - 1]
    // "with the Institute of X in Milan" may only say where the institute is.
    if (
      previous &&
      previous.type === 'organization' &&
      /^in(?: the)?$/iu.test(gapBetween(sentence, previous, chunk)) &&
      /\b(?:with|and|between|,)\s+(?:the\s+)?$/iu.test(
        text.slice(Math.max(start, previous.start - 14), previous.start),
      )
    )
      score -= 2
    found.push({name: chunk.text, score, sentence, chunk})
  }
  if (
    datelinePlace &&
    /\b(?:signed|inked|concluded|held|renewed|extended|met|gathered|sealed)\b[^.]{0,60}?(?<!\p{L})here(?!\p{L})|\b(?:here (?:on|today|yesterday|\p{Lu}\p{L}+day))/u.test(
      sentence.text,
    )
  ) {
    found.push({name: datelinePlace, score: 6, sentence, here: true})
  }
  return found.sort((a, b) => b.score - a.score)
}

/** Whether a sentence tells of the signing without naming the memorandum. */
export function tellsOfCeremony(sentence: Sentence): boolean {
  return ceremony.test(sentence.text)
}

/** A person said to sign, with the organization for which. */
export interface SignerMention {
  readonly person: PersonEntity
  readonly organization?: OrganizationEntity
  /** How surely it is theirs: told `behind` the name, taken from the words `ahead`, or said to be represented. */
  readonly told?: 'ahead' | 'represented'
}

const watching =
  /\b(?:in the presence of|in (?:his|her|their) presence|attended by|witness(?:ed|es|ing)?|watched|looked on|presided|oversaw|hosted|moderated|chaired|supervised|blessed|was present|were present|present at|guests?|joined by|under the patronage|applauded|opened by)\b/iu
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

/** Words that tell of signing as an act of people. */
const act =
  /\b(?:sign(?:ed|s|ing|ature|atures|atories)|inked|initialled|put|affixed|appended|pens?|honou?rs)\b/iu

/**
 * The holders of offices whom a sentence of signing names, watchers and speakers left out: who signs is
 * often told in words that no grammar foresees. Two at least, because one alone may be anybody.
 */
export function readLikelySigners(sentence: Sentence, roles: readonly Role[]): readonly Role[] {
  if (!act.test(sentence.text)) return []
  const watchAt = watching.exec(sentence.text)
  const limit = watchAt ? sentence.start + watchAt.index : sentence.end
  // "A and B witnessed the signing": those before the verb watched.
  if (watchAt && !act.test(sentence.text.slice(0, watchAt.index))) return []
  const {text} = sentence.paragraph
  const likely = roles.filter(({personChunk, titleChunk}) => {
    if (personChunk.end > limit) return false
    const before = text.slice(
      Math.max(sentence.start, Math.min(personChunk.start, titleChunk.start) - 12),
      Math.min(personChunk.start, titleChunk.start),
    )
    const after = text.slice(
      Math.max(personChunk.end, titleChunk.end),
      Math.max(personChunk.end, titleChunk.end) + 14,
    )
    return (
      !/\b(?:said|told|added|says)\s+(?:the\s+)?$/iu.test(before) &&
      !/^,?\s+(?:said|told|added|says)\b/iu.test(after)
    )
  })
  return new Set(likely.map(({person}) => person)).size >= 2 ? likely : []
}
