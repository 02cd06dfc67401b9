import {canonicalUrl} from '../load/canonicalUrl.ts'
import {textHash} from '../load/hash.ts'
import {HashTable} from '../load/hashTable.ts'
import {NumberColumn} from '../load/numberColumn.ts'
import type {BodyBlock} from '../model.ts'

/** Knows which addresses are articles of this archive, and which articles link to which addresses. */
export class LinkBook {
  /** Addresses, each with its article's place in `#ids`. */
  readonly #articles = new HashTable()
  readonly #ids: string[] = []
  /** Addresses that articles link to and that were none of the archive's when they came. */
  readonly #targets = new NumberColumn()
  /** Of each target, the place in `#ids` of the article that links to it. */
  readonly #linking = new NumberColumn()

  /**
   * Takes an article in.
   *
   * @param id - the id under which it is stored
   * @param url - its old address
   * @param body - its blocks
   */
  add(id: string, url: string | undefined, body: readonly BodyBlock[]): void {
    const own = canonicalUrl(url)
    const targets = body.flatMap((block) => linkKeys(block, url))
    if (own === undefined && targets.length === 0) return
    const at = this.#ids.push(id) - 1
    if (own !== undefined) this.#articles.set(textHash(own), at)
    for (const target of targets) {
      this.#targets.push(target)
      this.#linking.push(at)
    }
  }

  /** The ids of articles that link to articles of the archive which came after them. */
  linking(): ReadonlySet<string> {
    const ids = new Set<string>()
    for (let index = 0; index < this.#targets.length; index++) {
      const id = this.#ids[this.#linking.at(index)]
      const target = this.#articleOf(this.#targets.at(index))
      if (id !== undefined && target !== undefined && target !== id) ids.add(id)
    }
    return ids
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
