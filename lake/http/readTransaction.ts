import {parseObject} from './readBody.ts'

/** A request's transaction, read. */
export interface TransactionBody {
  readonly body: Record<string, unknown>
  /** The JSON of each mutation's document, as it was sent; empty where the request was read whole. */
  readonly texts: readonly string[]
}

const beginning = /^\{(?:"transactionId":"([\w.-]*)",)?"mutations":\[/
const openings = ['{"createOrReplace":', '{"createIfNotExists":', '{"create":'] as const
/** Between two mutations that create: an unescaped quotation mark, so never within a string. */
const between = '}},{"create'
const end = '}}]'
/** What may follow the mutations; anything else is read as JSON. */
const ending = /^\](?:,"transactionId":"([\w.-]*)")?\}$/

/**
 * Reads the body of a request to mutate.
 *
 * A load sends nothing but documents, written close together. Such a text is read document by
 * document, so that what was sent can be stored as it is, and need not be written anew. Any other is
 * read whole.
 *
 * @throws {@link ApiError} with status 400 where it is no JSON object
 */
export function readTransaction(text: string): TransactionBody {
  return readCreations(text) ?? {body: parseObject(text), texts: []}
}

/**
 * Each part is parsed on its own, and what stands around them is known to the letter: where all are
 * JSON, so is the whole, and means the same. Undefined where they are not.
 */
function readCreations(text: string): TransactionBody | undefined {
  const head = beginning.exec(text)
  if (!head) return undefined
  const last = text.lastIndexOf(end)
  if (last < 0) return undefined
  const rest = ending.exec(text.slice(last + end.length - 1))
  if (!rest) return undefined
  const mutations: Record<string, unknown>[] = []
  const texts: string[] = []
  for (let position = head[0].length; position < last; ) {
    const start = position
    const opening = openings.find((one) => text.startsWith(one, start))
    if (opening === undefined) return undefined
    const next = text.indexOf(between, start)
    const stop = next < 0 ? last : next
    const json = text.slice(start + opening.length, stop + 1)
    const document = parseOrNothing(json)
    if (document === undefined) return undefined
    mutations.push({[opening.slice(2, -2)]: document})
    texts.push(json)
    position = stop + '}},'.length
  }
  const transactionId = rest[1] ?? head[1]
  return {body: {mutations, transactionId}, texts}
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
