import {canonicalUrl} from '../load/canonicalUrl.ts'
import {textHash} from '../load/hash.ts'
import {HashTable} from '../load/hashTable.ts'
import type {BodyBlock} from '../model.ts'

/** Knows which addresses are articles of this archive, and which articles link to which addresses. */
export class LinkBook {
  /** Addresses, each with its article's place in `#ids`. */
  readonly #articles = new HashTable()
  readonly #ids: string[] = []
  readonly #links: {
    readonly id: string
    readonly base: string | undefined
    readonly keys: number[]
  }[] = []

  /**
   * Takes an article in.
   *
   * @param id - the id under which it is stored
   * @param url - its old address
   * @param body - its blocks
   */
  add(id: string, url: string | undefined, body: readonly BodyBlock[]): void {
    const own = canonicalUrl(url)
    if (own !== undefined) this.#articles.set(textHash(own), this.#ids.push(id) - 1)
    const keys = body.flatMap((block) => linkKeys(block, url))
    if (keys.length > 0) this.#links.push({id, base: url, keys})
  }

  /** The articles that link to other articles of the archive. */
  *linking(): Generator<{readonly id: string; readonly base: string | undefined}> {
    for (const {id, base, keys} of this.#links) {
      if (keys.some((key) => (this.#articleOf(key) ?? id) !== id)) {
        yield {id, base}
      }
    }
  }

  /**
   * A body whose links to articles of the archive refer to them; the address stays beside the
   * reference, for readers that know no better. Undefined when nothing changes.
   */
  resolve(body: readonly BodyBlock[], base: string | undefined): BodyBlock[] | undefined {
    let changed = false
    const blocks = body.map((block) => {
      if (!Array.isArray(block.markDefs)) return block
      const markDefs = block.markDefs.map((definition: unknown) => {
        if (!isPlainLink(definition)) return definition
        const key = addressKey(definition.href, base)
        const target = key === undefined ? undefined : this.#articleOf(key)
        if (target === undefined) return definition
        changed = true
        return {
          ...definition,
          // Weak: the article that is meant may come later, and may go one day; the address remains.
          reference: {_type: 'reference', _ref: target.replace(/^drafts\./, ''), _weak: true},
        }
      })
      return {...block, markDefs}
    })
    return changed ? blocks : undefined
  }

  #articleOf(key: number): string | undefined {
    const at = this.#articles.get(key)
    return at === undefined ? undefined : this.#ids[at]
  }
}

function linkKeys(block: BodyBlock, base: string | undefined): number[] {
  if (!Array.isArray(block.markDefs)) return []
  return block.markDefs
    .filter(isPlainLink)
    .map(({href}) => addressKey(href, base))
    .filter((key) => key !== undefined)
}

function isPlainLink(value: unknown): value is {readonly _type: 'link'; readonly href: string} {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_type' in value &&
    value._type === 'link' &&
    'href' in value &&
    typeof value.href === 'string' &&
    !('reference' in value)
  )
}

function addressKey(href: string, base: string | undefined): number | undefined {
  if (!URL.canParse(href, base)) return undefined
  const url = canonicalUrl(new URL(href, base).href)
  return url === undefined ? undefined : textHash(url)
}
