import {doubtfulHonorifics, honorifics, laterHonorifics} from '../gazetteer/honorifics.ts'
import {
  commonStarters,
  domainWords,
  headKind,
  headlineWords,
  legalForms,
  nameParticles,
  occupations,
  titleWords,
} from '../gazetteer/lexicon.ts'
import {findFoldedOrganization, findOrganization} from '../gazetteer/organizations.ts'
import {findFoldedPlace, type KnownPlace} from '../gazetteer/places.ts'
import type {SentenceRange} from '../text/sentences.ts'
import type {Token} from '../text/tokens.ts'
import type {OrganizationKind} from '../types.ts'
import {readBracket} from './brackets.ts'
import {type Chunk, type ChunkType, nameKey} from './chunk.ts'
import {adjectiveCountry, isCalendar, isGeneric, onlyWeakHeads, readSpan} from './span.ts'
import {matchTitle} from './titles.ts'

/** Names that the document itself teaches, by the lower-cased first word. */
export interface DocumentNames {
  readonly organizations: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Lower-cased surnames and full names of people found already. */
  readonly people: ReadonlySet<string>
  /** Words that the document also writes small. */
  readonly words?: ReadonlySet<string>
}

const stopsTitle = new Set([
  'at',
  'of',
  'in',
  'and',
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'both',
  'this',
  'that',
])
const noNames: DocumentNames = {organizations: new Map(), people: new Set()}
const ambiguousPlaces = new Set(
  'nice bath split hull bled nis cork gori poti mali chad victoria florence lima perth orlando sucre salvador santiago rosario mendoza porto faro kars samara sousse toledo phoenix portland york goa osh brest male delft valencia santa lagos bari pilsen jordan georgia turkey guinea cuba mobile reading'.split(
    ' ',
  ),
)
const unlikelyOrganizations = new Set([
  'report',
  'trend',
  'turan',
  'uza',
  'eco',
  'who',
  'guam',
  'apa',
  'efe',
  'aa',
  'wb',
  'ec',
])
/** Capitalised words that are no names: days' feasts, peoples and beliefs are handled by `adjective`. */
const commonNouns = new Set(
  `mou mous moc mocs loi memorandum memoranda understanding agreement protocol declaration internet islamic muslim muslims christian western eastern northern southern european asian african
   arab turkic latin english twitter facebook instagram youtube telegram linkedin whatsapp google covid covid-19 article ceo phd ai it ict gdp ok tv
   earth god north south east west middle first second third century world islam quran bible olympic olympics parliament state government republic
   kingdom constitution treaty act law convention accord charter summit week day year days award prize cup championship conference festival`.split(
    /\s+/u,
  ),
)

const kindOf = (tokens: readonly Token[], from: number, to: number): OrganizationKind => {
  let kind: OrganizationKind | undefined
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    if (!token?.word) continue
    if (token.form.legal && index > from && token.lower !== 'group') return 'company'
    if (kind && /^(?:of|for)$/u.test(token.lower)) return kind
    const own = token.form.kind
    if (own && !token.form.domain) kind = own === 'other' && kind ? kind : own
  }
  return kind ?? 'other'
}

/** Words that end a name with whose child one is. */
const patronymic = /^(?:oglu|oğlu|ogly|o[gʻ‘’']+li|uulu|uly|ugli|qizi|qızı|gizi|kyzy|kizi|zoda)$/u

/** Whether the apostrophe before a name belongs to it, as in `'Malineo`: one that no other closes. */
const opensWithApostrophe = (text: string, at: number) =>
  /(?:^|\s)['’ʼ‘]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  !/[\p{L}.,!?]['’](?![\p{L}])/u.test(text.slice(at, at + 240))

/** Splits a sentence into what it names, in order. */
export function chunkSentence(
  text: string,
  tokens: readonly Token[],
  {from, to}: SentenceRange,
  names: DocumentNames = noNames,
): Chunk[] {
  const chunks: Chunk[] = []
  const push = (
    type: ChunkType,
    first: number,
    last: number,
    extra: Partial<Chunk> = {},
    endAt?: number,
  ) => {
    const opening = tokens[first]?.start ?? 0
    const start = type === 'person' && opensWithApostrophe(text, opening) ? opening - 1 : opening
    const end = endAt ?? tokens[last - 1]?.end ?? start
    const bracket =
      type === 'organization' || type === 'name' ? readBracket(text, tokens, last) : undefined
    const shown = text.slice(start, end)
    chunks.push({
      type,
      from: first,
      to: last,
      start,
      end,
      text: shown,
      key: nameKey(shown),
      possessive: tokens[last - 1]?.possessive ?? false,
      after: bracket?.after ?? last,
      ...(bracket ? {abbreviation: bracket.abbreviation} : {}),
      ...extra,
    })
    return bracket?.after ?? last
  }

  const placeAt = (index: number): {place: KnownPlace; last: number} | undefined => {
    const first = tokens[index]
    if (!first) return undefined
    const most = first.form.placeReach
    if (most < 0) return undefined
    let found: {place: KnownPlace; last: number} | undefined
    let key = ''
    for (let last = index; last < to && last <= index + most; last += 1) {
      const token = tokens[last]
      if (!token?.word) {
        if (token?.text === '.' && last > index) continue
        break
      }
      if (!token.cap && !/^(?:and|of|the|i|de|del|es|upon|on|al)$/u.test(token.lower)) break
      key = key === '' ? token.form.folded : `${key} ${token.form.folded}`
      const place = findFoldedPlace(key)
      if (
        place &&
        token.cap &&
        (key.length > 2 || token.shout || token.text.includes('.')) &&
        (key !== 'uae' || token.shout)
      )
        found = {place, last: last + 1}
      if (token.possessive) break
    }
    return found
  }

  const organizationAt = (
    index: number,
  ): {id: string; kind: OrganizationKind; last: number} | undefined => {
    const first = tokens[index]
    if (!first) return undefined
    const most = first.form.organizationReach
    if (most < 0) return undefined
    let found: {id: string; kind: OrganizationKind; last: number} | undefined
    let key = ''
    let words = 0
    for (let last = index; last < to && words <= most; last += 1) {
      const token = tokens[last]
      if (!token) break
      if (!token.word) {
        if (last > index && (token.text === ',' || token.text === '.')) continue
        break
      }
      key = key === '' ? token.form.folded : `${key} ${token.form.folded}`
      words += 1
      if (token.cap || words > 1) {
        const known = findFoldedOrganization(key)
        const single = words === 1
        if (
          known &&
          token.cap &&
          !(
            single &&
            (unlikelyOrganizations.has(key) ||
              (!first.shout &&
                key.length < 5 &&
                !/\p{Lu}.*\p{Lu}/u.test(first.text) &&
                key !== 'tass'))
          )
        ) {
          found = {id: known.organization.id, kind: known.organization.kind, last: last + 1}
        }
      }
      if (token.possessive && words > 1) break
    }
    return found
  }

  const taughtAt = (index: number): number | undefined => {
    const candidates = names.organizations.get(tokens[index]?.lower ?? '')
    if (!candidates) return undefined
    let best: number | undefined
    for (const words of candidates) {
      if (
        words.every((word, offset) => tokens[index + offset]?.lower === word && index + offset < to)
      ) {
        const last = index + words.length
        if (best === undefined || last > best) best = last
      }
    }
    return best
  }

  const isPersonWord = (token: Token | undefined) => token?.form.firstName === true
  const bare = (first: number, last: number) =>
    text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)
  /** A title after `, ` or `, the `: what stands before it is a person. */
  const titleFollows = (index: number): boolean => {
    if (tokens[index]?.text !== ',' && tokens[index]?.text !== '(') return false
    let next = index + 1
    while (
      next < index + 5 &&
      /^(?:the|its|their|a|an|who|is|currently|then|former|also|as)$/u.test(
        tokens[next]?.lower ?? '',
      )
    )
      next += 1
    // "the museum's director": a noun of an organization may come before.
    for (let look = next; look < next + 5 && look < to; look += 1) {
      const token = tokens[look]
      if (!token?.word) return false
      if (matchTitle(tokens, look, to) !== undefined) return true
      if (!token.cap && !token.form.kind && !token.form.domain) return false
    }
    return false
  }

  let index = from
  while (index < to) {
    const token = tokens[index]
    if (!token?.word) {
      index += 1
      continue
    }
    const taught = taughtAt(index)
    if (taught !== undefined && (token.cap || taught - index > 1)) {
      const known = findOrganization(bare(index, taught))
      const dot =
        tokens[taught]?.text === '.' &&
        tokens[taught]?.start === tokens[taught - 1]?.end &&
        /^(?:inc|ltd|co|corp|pte|bhd)$/u.test(tokens[taught - 1]?.lower ?? '')
      index = push(
        'organization',
        index,
        taught,
        {
          kind: known?.organization.kind ?? kindOf(tokens, index, taught),
          ...(known ? {known: known.organization.id} : {}),
        },
        dot ? tokens[taught]?.end : undefined,
      )
      continue
    }
    const knownOrganization = token.cap ? organizationAt(index) : undefined
    if (knownOrganization) {
      const following = tokens[knownOrganization.last]
      const goesOn =
        following?.cap === true &&
        following.word &&
        tokens[knownOrganization.last - 1]?.possessive !== true &&
        matchTitle(tokens, knownOrganization.last, to) === undefined &&
        !following.form.calendar &&
        !isPersonWord(following) &&
        readSpan(text, tokens, index, to).head
      if (!goesOn) {
        index = push('organization', index, knownOrganization.last, {
          kind: knownOrganization.kind,
          known: knownOrganization.id,
        })
        continue
      }
    }
    const titleEnd = matchTitle(tokens, index, to)
    if (titleEnd !== undefined) {
      // "King Fahd University" and "President Hotel" are names, not titles.
      const span = token.cap ? readSpan(text, tokens, index, to) : undefined
      const royal =
        /^(?:king|queen|prince|princess|sheikh|sultan|imam|lady|emir|president|bishop|judge)$/u.test(
          token.lower,
        )
      const named =
        span?.head &&
        royal &&
        titleEnd === index + 1 &&
        tokens[index + 1]?.cap &&
        tokens[titleEnd]?.lower !== 'of' &&
        !onlyWeakHeads(tokens, index, span.to)
      // "Governor's Office" is whose name the office bears.
      const office =
        token.cap && token.possessive && titleEnd === index + 1 && tokens[titleEnd]?.cap
          ? tokens[titleEnd]?.form.head === true
          : false
      if (!named && !office) {
        index = readTitle(index, titleEnd)
        continue
      }
    }
    if (!token.cap || isCalendar(tokens, index)) {
      index += 1
      continue
    }
    const opens = index === from || /^["“«‘'(:]$/u.test(tokens[index - 1]?.text ?? '')
    const place = placeAt(index)
    if (
      token.form.starter &&
      (opens || /^(?:the|a|an|i)$/u.test(token.lower)) &&
      !(place && place.last > index + 1)
    ) {
      index += 1
      continue
    }
    const honorific =
      honorifics.has(token.lower.replaceAll('.', '')) &&
      token.text.length <= 12 &&
      tokens[index + 1] &&
      (tokens[index + 1]?.text === '.' || tokens[index + 1]?.cap) &&
      !/^(?:state|don|lady|lord|tan|his|her|sri)$/u.test(token.lower)
    if ((honorific && token.lower !== 'st') || addresses(index)) {
      index = readPerson(index)
      continue
    }
    if (
      occupations.has(token.lower) &&
      (opens || !tokens[index - 1]?.cap) &&
      tokens[index + 1]?.cap
    ) {
      index += 1
      continue
    }
    const span = readSpan(text, tokens, index, to)
    if (opens && !place && opensAsWord(index, span)) {
      index += 1
      continue
    }
    if (place) {
      const following = tokens[place.last]
      const ambiguous = place.last === index + 1 && ambiguousPlaces.has(token.lower)
      const person =
        place.last === index + 1 &&
        following?.cap &&
        following.word &&
        (isPersonWord(token) || (span.to - index <= 4 && titleFollows(span.to))) &&
        !span.head &&
        !matchTitle(tokens, place.last, to) &&
        !following.form.calendar
      // "Baku State University": the place only opens a longer name.
      const longer =
        span.to > place.last && (span.head || span.legal) && !isGenericTail(place.last, span.to)
      // "San José de Ocoa" is another place than San José.
      const further =
        /^(?:de|del|do|da|dos|di|du|sur|am|upon)$/u.test(following?.lower ?? '') &&
        following?.cap === false &&
        tokens[place.last + 1]?.cap === true
      const peopleAdjective =
        following?.cap && adjectiveCountry(bare(index, place.last + 1)) !== undefined
      if (
        !longer &&
        !further &&
        !person &&
        !peopleAdjective &&
        !(
          ambiguous &&
          opens &&
          !following?.cap &&
          tokens[index + 1]?.word &&
          !/^(?:in|is|was|and|has|will)$/u.test(tokens[index + 1]?.lower ?? '')
        )
      ) {
        index = push('place', index, place.last, {place: place.place, country: place.place.country})
        continue
      }
    }
    index = readName(index, span)
  }
  return chunks.map(besidePerson)

  /** "Erhan Afyoncu and Elshan Hashimov": who is named beside a person is one. */
  function besidePerson(chunk: Chunk, at: number): Chunk {
    if (chunk.type !== 'name' || chunk.abbreviation || chunk.possessive) return chunk
    if (!/^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}\p{Lu}'’-]+){1,3}$/u.test(chunk.text)) return chunk
    const beside = (first: Chunk | undefined, second: Chunk | undefined) =>
      first !== undefined &&
      second !== undefined &&
      /^(?:and|,|, and)$/u.test(text.slice(first.end, second.start).trim())
    const before = chunks[at - 1]
    const after = chunks[at + 1]
    // "A and Daewon Logistics president B": a title right after makes it a body.
    if (after?.type === 'title' && text.slice(chunk.end, after.start).trim() === '') return chunk
    // "director of A and Jane Doe": what somebody is of is no person.
    if (
      /\b(?:of|at|from|for|with)(?: the)? $/u.test(
        text.slice(Math.max(0, chunk.start - 9), chunk.start),
      )
    )
      return chunk
    const joined =
      (before?.type === 'person' && beside(before, chunk)) ||
      (after?.type === 'person' && beside(chunk, after))
    return joined ? {...chunk, type: 'person'} : chunk
  }

  /** Whether a sentence's first word is a common word whose capital means nothing: `Ferry operator X`. */
  function opensAsWord(at: number, span: ReturnType<typeof readSpan>): boolean {
    const token = tokens[at]
    const next = tokens[at + 1]
    if (
      !token ||
      span.to - at > 1 ||
      span.head ||
      span.legal ||
      token.shout ||
      token.possessive ||
      !next?.word ||
      next.cap
    )
      return false
    const {lower} = token
    if (
      names.words?.has(lower) ||
      domainWords.has(lower) ||
      titleWords.has(lower) ||
      headlineWords.has(lower)
    )
      return true
    if (
      /^(?:operator|maker|producer|giant|developer|manufacturer|exporter|importer|provider|supplier|owner|retailer|lender|insurer|builder|carrier|firm|company|group|start-up|startup|bank|agency|officials?|bodies|leaders|experts|workers|ministers)$/u.test(
        next.lower,
      )
    )
      return true
    return /(?:ing|ed|ly|ers|ists|ions|ment)$/u.test(lower) && lower.length > 5
  }

  function isGenericTail(first: number, last: number): boolean {
    return tokens[first - 1]?.possessive === true && isGeneric(tokens, first, last)
  }

  /** Reads a title with what it is of when that is a subject: `Minister of Science and Education`. */
  function readTitle(first: number, titleEnd: number): number {
    let last = titleEnd
    let portfolio: string | undefined
    const of = /^(?:of|for)$/u.test(tokens[last]?.lower ?? '')
    if (of && !tokens[last - 1]?.possessive) {
      const begin = last + (tokens[last + 1]?.lower === 'the' ? 2 : 1)
      const opener = tokens[begin]
      if (opener?.cap && domainWords.has(opener.lower) && !organizationAt(begin)) {
        const span = readSpan(text, tokens, begin, to)
        let stop = begin
        while (stop < to) {
          const token = tokens[stop]
          if (
            token?.word &&
            token.cap &&
            (domainWords.has(token.lower) ||
              (stop > begin && subjectAt(stop)) ||
              /^(?:green|common|general|western|european|public|higher|strategic|economic|islamic)$/u.test(
                token.lower,
              ))
          )
            stop += 1
          else if (
            (token?.lower === 'and' || token?.text === ',' || token?.text === '&') &&
            domainWords.has(tokens[stop + 1]?.lower ?? '') &&
            tokens[stop + 1]?.cap
          )
            stop += 1
          else if (
            token?.text === ',' &&
            tokens[stop + 1]?.lower === 'and' &&
            domainWords.has(tokens[stop + 2]?.lower ?? '') &&
            tokens[stop + 2]?.cap
          )
            stop += 2
          else break
        }
        if (
          stop > begin &&
          !(span.head && span.to >= stop && !onlyWeakHeads(tokens, begin, span.to))
        ) {
          portfolio = bare(begin, stop)
          last = stop
          // "Minister of State for Foreign Affairs"
          while (
            tokens[last]?.lower === 'for' &&
            tokens[last + 1]?.cap &&
            tokens[last + 1]?.form.domain
          ) {
            last += 1
            while (tokens[last]?.cap && tokens[last]?.form.domain) last += 1
          }
        }
      } else if (
        opener &&
        !opener.cap &&
        domainWords.has(opener.lower) &&
        tokens[last]?.lower === 'of'
      ) {
        // "minister of energy", "director of marketing"
        let stop = begin
        while (
          stop < to &&
          tokens[stop]?.word &&
          !tokens[stop]?.cap &&
          (domainWords.has(tokens[stop]?.lower ?? '') ||
            (tokens[stop]?.lower === 'and' && domainWords.has(tokens[stop + 1]?.lower ?? '')))
        )
          stop += 1
        portfolio = bare(begin, stop)
        last = stop
      }
      if (last === titleEnd && tokens[last]?.lower === 'for' && opener?.cap) {
        // "Director General for Marine Surveillance Jane Doe": subjects belong to the title, a name does not.
        let stop = begin
        while (stop < to && subjectAt(stop)) stop += tokens[stop]?.cap ? 1 : 2
        if (
          stop > begin &&
          !readSpan(text, tokens, begin, to).legal &&
          !tokens[stop - 1]?.form.head
        )
          last = stop
      }
      if (last === titleEnd && tokens[last]?.lower === 'for' && opener && !opener.cap) {
        // "vice president for biotech at A"
        let stop = begin
        while (
          stop < to &&
          stop < begin + 3 &&
          tokens[stop]?.word &&
          !tokens[stop]?.cap &&
          !stopsTitle.has(tokens[stop]?.lower ?? '')
        )
          stop += 1
        if (
          stop > begin &&
          begin === last + 1 &&
          (stop === to ||
            /^(?:at|of|,|in|\.)$/u.test(tokens[stop]?.lower ?? '') ||
            tokens[stop]?.cap)
        )
          last = stop
      }
    } else if (tokens[last]?.lower === 'to' && tokens[last + 1]?.lower === 'the') {
      // "Assistant to the President"
      const inner = matchTitle(tokens, last + 2, to)
      if (inner !== undefined) last = inner
    }
    // "CEO (in-charge)", "rector (acting)"
    if (
      tokens[last]?.text === '(' &&
      /^(?:in-charge|acting|interim|ad-interim|designate|elect|retired|officiating|i\/c)$/u.test(
        tokens[last + 1]?.lower ?? '',
      ) &&
      tokens[last + 2]?.text === ')'
    )
      last += 3
    const head = tokens[titleEnd - 1]
    const before = chunks.at(-1)
    let ownerNoun: string | undefined
    const lead = tokens[first]
    if (
      titleEnd - first > 1 &&
      lead &&
      !lead.cap &&
      /^(?:service|institute|bank|university|museum|company|foundation|fund|agency|federation|council|ministry|society|association|centre|center|union|club|school|academy|library|hospital|college|chamber|authority|bureau|commission|committee)$/u.test(
        lead.lower,
      )
    ) {
      ownerNoun = lead.lower
      first += 1
    }
    const owner = ownerNoun ? undefined : tokens[first - 1]
    if (owner?.word && !owner.cap && headKind(owner.lower) && !(before && before.to > first - 1))
      ownerNoun = owner.lower
    const inner = tokens
      .slice(first, titleEnd)
      .find((word) =>
        /^(?:energy|foreign|health|education|culture|finance|transport|trade|economy|defence|defense|agriculture|tourism|environment|justice|interior|labour|science|sports?|infrastructure|communications?|industry)$/u.test(
          word.lower,
        ),
      )
    return push('title', first, last, {
      plural:
        head !== undefined &&
        /^(?:ministers|presidents|directors|rectors|heads|chairmen|leaders|secretaries|governors|mayors|chiefs|deputies|executives|chairs|deans|officers|secretaries-general|managers|principals|ambassadors|librarians|curators|founders|chancellors|vice-chancellors|vice-presidents|vice-rectors|commissioners|representatives|partners|directors-general)$/u.test(
          head.lower,
        ),
      ...(portfolio
        ? {portfolio}
        : inner && /minister|secretary/u.test(head?.lower ?? '')
          ? {portfolio: inner.text}
          : {}),
      ...(ownerNoun ? {ownerNoun} : {}),
    })
  }

  /** Whether a word of a title's `for …` is a subject, or an `and` between two of them. */
  function subjectAt(at: number): boolean {
    const token = tokens[at]
    if (!token?.word) return false
    if (token.lower === 'and' || token.text === '&')
      return tokens[at + 1]?.cap === true && subjectAt(at + 1)
    return (
      token.cap &&
      !isPersonWord(token) &&
      (domainWords.has(token.lower) ||
        /(?:tion|sion|ment|ance|ence|ship|graphy|ing|ics|ture|ness|ology|onomy|ections|ations|ities)$/u.test(
          token.lower,
        ) ||
        (at + 1 < to &&
          tokens[at + 1]?.cap === true &&
          domainWords.has(tokens[at + 1]?.lower ?? '')))
    )
  }

  function readPerson(first: number): number {
    let start = first
    while (
      start < to &&
      (honorifics.has(tokens[start]?.lower.replaceAll('.', '') ?? '') ||
        (start > first && laterHonorifics.has(tokens[start]?.lower ?? '')) ||
        addresses(start) ||
        tokens[start]?.text === '.' ||
        matchTitle(tokens, start, start + 1) !== undefined)
    )
      start += 1
    const last = personEnd(start)
    if (last === start) return first + 1
    return push('person', start, last)
  }

  /** Whether a word that may be a name addresses the two names behind it: `U Aung Min`. */
  function addresses(at: number): boolean {
    const token = tokens[at]
    if (!token?.cap || !doubtfulHonorifics.has(token.lower)) return false
    const behind = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
    if (!tokens[behind]?.cap || !tokens[behind + 1]?.cap) return false
    const span = readSpan(text, tokens, behind, to)
    return !span.head && !span.legal && span.to - behind <= 4
  }

  /** The end of a person's name: capitals, initials and particles. */
  function personEnd(first: number): number {
    let last = first
    while (last < to && last < first + 7) {
      const token = tokens[last]
      const next = tokens[last + 1]
      if (
        token?.word &&
        token.cap &&
        !isCalendar(tokens, last) &&
        (last === first || matchTitle(tokens, last, to) === undefined) &&
        !(last > first && token.form.starter && next?.text !== '.')
      ) {
        last += 1
        if (token.possessive) break
      } else if (
        last > first &&
        token?.text === '.' &&
        (tokens[last - 1]?.text.length === 1 ||
          /^(?:st|jr|sr)$/u.test(tokens[last - 1]?.lower ?? '')) &&
        next?.cap
      )
        last += 1
      else if (
        last > first &&
        token?.word &&
        nameParticles.has(token.lower) &&
        (next?.cap || nameParticles.has(next?.lower ?? ''))
      )
        last += 1
      else if (last > first && patronymic.test(token?.lower ?? '')) last += 1
      else break
    }
    return last
  }

  function readName(first: number, span: ReturnType<typeof readSpan>): number {
    const last = span.to
    const words = tokens.slice(first, last).filter(({word}) => word)
    const shown = text.slice(tokens[first]?.start ?? 0, span.end)
    const previous = chunks.at(-1)
    const gapBefore = previous
      ? text.slice(tokens[previous.after - 1]?.end ?? 0, tokens[first]?.start ?? 0).trim()
      : ''
    const afterTitle = previous?.type === 'title' && gapBefore === '' && !previous.possessive
    const afterTitleComma =
      previous &&
      (previous.type === 'title' ||
        previous.type === 'organization' ||
        previous.type === 'place') &&
      /^,$/u.test(gapBefore)
    const beforePrevious = chunks.at(-2)
    // "the president of the Union, Jane Doe": the office is told before its holder.
    const heldTitle =
      /^,?$/u.test(gapBefore) &&
      (previous?.type === 'organization' || previous?.type === 'generic') &&
      beforePrevious?.type === 'title' &&
      /^(?:of|for|at)(?: the)?$/u.test(text.slice(beforePrevious.end, previous.start).trim())
    const occupied =
      tokens[first - 1]?.cap === false && occupations.has(tokens[first - 1]?.lower ?? '')
    // "signed by Jane Doe on behalf of A", "for A by Jane Doe"
    const behalf =
      words.length >= 2 &&
      words.length <= 4 &&
      ((tokens[last]?.lower === 'on' && tokens[last + 1]?.lower === 'behalf') ||
        (tokens[last]?.text === ',' &&
          /^(?:representing|acting)$/u.test(tokens[last + 1]?.lower ?? '')))
    // "the heads of the three bodies: A, B and C"
    const behind = previous?.type === 'adjective' ? beforePrevious : previous
    const gapBehind = behind ? text.slice(behind.end, tokens[first]?.start ?? 0).trim() : ''
    const listed =
      behind?.type === 'title' &&
      words.length >= 2 &&
      words.length <= 5 &&
      (behind.plural === true
        ? /^(?:of|from|at) (?:\p{Ll}+ ?){1,6}[:,]$/u
        : /^(?:of|from|at) (?:the|this|that|its|their) (?:\p{L}+ ){0,2}\p{Ll}+,$/u
      ).test(gapBehind)
    const ofTitle = previous?.type === 'title' && /^(?:of|for|at)(?: the)?$/u.test(gapBefore)
    const signing =
      words.length >= 2 &&
      /^(?:signed|inked)$/u.test(tokens[last]?.lower ?? '') &&
      /^(?:for|on|first|off|it)$/u.test(tokens[last + 1]?.lower ?? '')
    const speaking =
      words.length >= 2 && /^(?:said|says|added|told)$/u.test(tokens[first - 1]?.lower ?? '')
    const coordinated =
      previous?.type === 'person' &&
      /^(?:and|,|, and)$/u.test(gapBefore) &&
      words.length >= 2 &&
      words.length <= 4 &&
      matchTitle(tokens, last, to) === undefined
    if (span.legal) return push('organization', first, last, {kind: 'company'}, span.end)
    // "Park Min-seo", "John Banks": a surname that also heads names.
    const surname =
      span.head &&
      words.length <= 3 &&
      onlyWeakHeads(tokens, first, last) &&
      isPersonWord(tokens[first]) &&
      words.length >= 2 &&
      (afterTitle ||
        titleFollows(last) ||
        /^(?:park|house|banks|mills|cross|law|port|guard)$/u.test(words.at(-1)?.lower ?? ''))
    // "Port Harcourt", "Fort Worth": a noun of places before a single name heads no body.
    const toponym =
      span.head &&
      words.length === 2 &&
      /^(?:port|fort|mount|lake|cape|park|house|market)$/u.test(words[0]?.lower ?? '') &&
      words[1]?.form.kind === undefined &&
      tokens[last]?.text !== '('
    if (span.head && !surname && !toponym) {
      if (isGeneric(tokens, first, last)) {
        return push('generic', first, last, {kind: headKind(tokens[first]?.lower ?? '') ?? 'other'})
      }
      // "Park Ji-woo" opens with a head that is a surname here.
      if (tokens[first]?.lower === 'park' && afterTitle)
        return push('person', first, personEnd(first))
      // "Rector of Baku State University Elchin Babayev": a person follows the name.
      const cut = personCut(first, last, ofTitle === true)
      const end = cut ?? last
      const kind = kindOf(tokens, first, end)
      const known = findOrganization(bare(first, end))
      if (cut !== undefined && isGeneric(tokens, first, cut))
        return push('generic', first, cut, {kind: tokens[first]?.form.kind ?? 'other'})
      const taken = push(
        'organization',
        first,
        end,
        {kind: known?.organization.kind ?? kind, ...(known ? {known: known.organization.id} : {})},
        cut ? undefined : span.end,
      )
      return cut ? cut : taken
    }
    const adjective = adjectiveCountry(words.length === 1 ? (words[0]?.text ?? '') : shown)
    if (adjective) {
      const unit = words.length === 1 ? 1 : last - first
      return push('adjective', first, first + unit, {country: adjective})
    }
    if (words.length > 1) {
      const lead = adjectiveCountry(words[0]?.text ?? '')
      // "Italian Prime", "Turkish Petroleum": keep the name, note the country.
      if (lead && words.length === 2 && commonNouns.has(words[1]?.lower ?? ''))
        return push('adjective', first, first + 1, {country: lead})
    }
    if (
      words.length === 1 &&
      (commonNouns.has(words[0]?.lower ?? '') ||
        (domainWords.has(words[0]?.lower ?? '') && !words[0]?.shout))
    )
      return last
    const onlyCommon = words.every(({lower}) => commonNouns.has(lower) || commonStarters.has(lower))
    if (onlyCommon) return last
    if (ofTitle && words.length >= 3) {
      const cut = personCut(first, last, true)
      if (cut) {
        push('name', first, cut)
        return cut
      }
    }
    // "SOCAR Trading", "Director of AZERAGRO Ramin Quliyev": capitals end where small letters begin.
    if (words.length >= 3 && words[0]?.shout && !words[1]?.shout && isPersonWord(words[1]))
      return push('name', first, first + 1)
    const capitals = words.filter(({cap}) => cap).length
    const plain =
      capitals >= 2 &&
      capitals <= 5 &&
      words.length <= 8 &&
      words.every(
        (word) =>
          /^\p{L}[\p{L}\p{M}.'’ʻʼ\-‑]*$/u.test(word.text) &&
          !(word.shout && word.text.length > 3 && !words.every(({shout}) => shout)),
      )
    const known = names.people.has(shown.toLowerCase())
    const initial = words.length >= 2 && words.slice(0, -1).some((word) => word.text.length === 1)
    const person =
      known ||
      (plain &&
        (!span.head || surname) &&
        (isPersonWord(words[0]) ||
          behalf ||
          listed ||
          signing ||
          speaking ||
          coordinated ||
          afterTitle ||
          initial ||
          titleFollows(last) ||
          (afterTitleComma && previous?.type === 'title') ||
          heldTitle ||
          occupied ||
          patronymic.test(tokens[last]?.lower ?? '') ||
          words.some(
            (word) =>
              nameParticles.has(word.lower) &&
              /^(?:bin|ibn|bint|oglu|oğlu|qizi|qızı|kyzy)$/u.test(word.lower),
          ))) ||
      (words.length === 1 && afterTitle && !words[0]?.shout && !headKind(words[0]?.lower ?? ''))
    if (person) {
      const end = personEnd(first)
      return push('person', first, Math.max(end, first + 1))
    }
    const lastWord = words.at(-1)
    if (
      words.length >= 2 &&
      lastWord &&
      headKind(lastWord.lower) &&
      !domainWords.has(words[0]?.lower ?? '')
    ) {
      return push(
        'organization',
        first,
        last,
        {kind: headKind(lastWord.lower) ?? 'other'},
        span.end,
      )
    }
    return push('name', first, last, {}, span.end)
  }

  /** Where a person's name begins inside a run that opens with an organization. */
  function personCut(first: number, last: number, expected: boolean): number | undefined {
    let lastHead = -1
    for (let look = first; look < last; look += 1) {
      const word = tokens[look]
      if (
        word?.word &&
        (headKind(word.lower) ||
          domainWords.has(word.lower) ||
          /^(?:of|for|and|the)$/u.test(word.lower) ||
          placeAt(look) ||
          legalForms.has(word.lower))
      )
        lastHead = look
    }
    // "of KazUran Geo Yerzhan Bolatovich Tulegenov": a patronymic stands behind the first name.
    for (let look = first + 2; expected && look < last; look += 1)
      if (/\p{Ll}(?:[oe]vich|[oe]vna|inichna|[oe]vych|[iї]vna)$/u.test(tokens[look]?.text ?? ''))
        return look - 1
    for (let look = Math.max(first + 1, lastHead + 1); look <= last - 2; look += 1) {
      const word = tokens[look]
      if (!word?.word || !word.cap) continue
      if (
        isPersonWord(word) &&
        tokens[look + 1]?.cap &&
        (expected || lastHead >= 0) &&
        (expected || lastHead === look - 1)
      )
        return look
    }
    if (
      expected &&
      lastHead > first - 1 &&
      last - lastHead - 1 >= 2 &&
      lastHead + 1 < last &&
      tokens[lastHead + 1]?.cap
    )
      return lastHead + 1
    return undefined
  }
}
