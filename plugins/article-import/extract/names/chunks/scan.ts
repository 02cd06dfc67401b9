import type {Token} from '../../text/tokens.ts'
import {readBracket} from '../brackets.ts'
import type {Chunk, ChunkDetails, ChunkType} from '../chunk.ts'
import {type NameForm, nameForm} from '../nameForm.ts'

/** Names that the document itself teaches, by the lower-cased first word. */
export interface DocumentNames {
  readonly organizations: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Lower-cased surnames and full names of people found already. */
  readonly people: ReadonlySet<string>
  /** Words that the document also writes small. */
  readonly words?: {has(word: string): boolean}
}

/** Whether the apostrophe before a name belongs to it, as in `'Malineo`: one that no other closes. */
const opensWithApostrophe = (text: string, at: number) =>
  /(?:^|\s)['’ʼ‘]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  !/[\p{L}.,!?]['’](?![\p{L}])/u.test(text.slice(at, at + 240))

/** A sentence while it is being split, with the chunks found so far. */
export interface Scan {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly names: DocumentNames
  readonly chunks: Chunk[]
}

const noDetails: ChunkDetails = {}

/** Adds a chunk; returns where the sentence goes on. */
export function push(
  scan: Scan,
  type: ChunkType,
  first: number,
  last: number,
  details: ChunkDetails = noDetails,
  endAt?: number,
) {
  const {text, tokens, chunks} = scan
  const opening = tokens[first]?.start ?? 0
  const start = type === 'person' && opensWithApostrophe(text, opening) ? opening - 1 : opening
  const end = endAt ?? tokens[last - 1]?.end ?? start
  const bracket =
    type === 'organization' || type === 'name' ? readBracket(text, tokens, last) : undefined
  const form = nameForm(text, start, end)
  chunks.push({
    type,
    from: first,
    to: last,
    start,
    end,
    text: form.spelling,
    form,
    key: form.key,
    possessive: tokens[last - 1]?.possessive ?? false,
    after: bracket?.after ?? last,
    // All chunks have the same fields in the same order, which keeps reading them fast.
    kind: details.kind,
    known: details.known,
    place: details.place,
    country: details.country,
    abbreviation: bracket?.abbreviation,
    portfolio: details.portfolio,
    ownerNoun: details.ownerNoun,
    plural: details.plural,
  })
  return bracket?.after ?? last
}

export const isPersonWord = (token: Token | undefined) => token?.form.firstName === true

export function bare(scan: Scan, first: number, last: number): string {
  return formAt(scan, first, last).spelling
}

/** The form of the name that some tokens spell. */
export function formAt({text, tokens}: Scan, first: number, last: number): NameForm {
  return nameForm(text, tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)
}
