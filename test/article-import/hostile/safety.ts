import {expect} from 'vitest'
import type {ConvertedBody} from '../../../plugins/article-import/model.ts'

const ADDRESSES = new Set(['href', 'url', 'sourceUrl', 'src'])

const SCHEMES = new Set(['', 'http', 'https', 'mailto', 'tel'])

/** How a browser reads the scheme of an address. */
function schemeOf(address: string): string {
  const bare = address.replace(/[\0-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff]/g, '')
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase() ?? ''
}

/** Every address and string of a document, with the name of its member. */
function* members(value: unknown, name = ''): Generator<readonly [string, string]> {
  const pending: (readonly [string, unknown])[] = [[name, value]]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [key, entry] = next
    if (typeof entry === 'string') yield [key, entry]
    else if (typeof entry === 'object' && entry !== null) {
      for (const [inner, child] of Object.entries(entry))
        pending.push([Array.isArray(entry) ? key : inner, child])
    }
  }
}

/** Addresses that run code, raw HTML and broken characters in what goes into a document. */
export function unsafeMembers(value: unknown): string[] {
  const faults: string[] = []
  for (const [name, text] of members(value)) {
    const broken = !text.isWellFormed() || /[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text)
    const unsafe = name === 'html' || (ADDRESSES.has(name) && !SCHEMES.has(schemeOf(text)))
    if (broken || unsafe) faults.push(`${name}: ${text.slice(0, 100)}`)
  }
  return faults
}

/** What is wrong with a body: what is unsafe in it, and text that is unaccounted for. */
export function faultsOf({blocks, images, account, issues}: ConvertedBody): string[] {
  const {read, kept, reported} = account
  return [
    ...unsafeMembers([blocks, images]),
    ...(kept + reported === read ? [] : [`read ${read}, kept ${kept}, reported ${reported}`]),
    ...issues.flatMap(({code, message}) => (code === 'unaccounted-text' ? [message] : [])),
  ]
}

/** No code, no unsafe address, no raw HTML, no broken character in what goes into a document. */
export function expectSafe(converted: ConvertedBody): void {
  expect(faultsOf(converted)).toEqual([])
}
