import {decodeHTML} from 'entities'
import {SaxesParser} from 'saxes'
import {ImportError} from '../../errors.ts'
import type {ImportIssue} from '../../model.ts'
import {BARE_SIGNS, escapeBareSigns} from './escapeBareSigns.ts'
import {canonicalName, namespacesOf} from './namespaces.ts'
import type {XmlNode} from './xmlNode.ts'

/** Elements of a record this deep, and more, are beyond any article's. */
const MAX_DEPTH = 20_000

/** What an element is to be, by its name, its parent's and how deep it stands (the root is 0). */
export type IsRecord = (name: string, parent: string, depth: number) => boolean

/** A record with the issues that the XML before its end gave. */
export interface XmlRecord {
  readonly node: XmlNode
  readonly issues: readonly ImportIssue[]
}

/**
 * Streams the elements that `isRecord` picks, each as a small tree of its own. Entities that a document
 * declares are never expanded and nothing is ever fetched. Faults are noted and reading goes on as far
 * as it can: a sign that was not escaped stands for itself, and a record that begins inside of one of
 * its own kind ends that one.
 *
 * @throws ImportError `TRUNCATED_XML`, `RECORD_TOO_LARGE`, `XML_TOO_DEEP`
 */
export async function* readXmlRecords(
  chunks: AsyncIterable<string>,
  isRecord: IsRecord,
  maxLength: number,
): AsyncGenerator<XmlRecord> {
  const done: XmlRecord[] = []
  let issues: ImportIssue[] = []
  const note = (code: string, message: string, kind: ImportIssue['kind']): void => {
    if (issues.length < 20 && !issues.some((known) => known.message === message)) {
      issues.push({code, message, kind})
    }
  }
  const prefixes = new Map<string, string>()
  const outside: string[] = []
  const open: XmlNode[] = []
  /** Elements that the parser holds open, of records that were ended here. */
  let adrift = 0
  let size = 0
  let fault: ImportError | undefined
  const parser = new SaxesParser({fragment: false, position: false})
  // Each bad character of a damaged file is a fault: an error's stack would cost more than all else.
  parser.makeError = (message) => ({name: 'Error', message})
  parser.ENTITIES = entities((sign) =>
    note(
      'bare-sign',
      `The XML is faulty: a "${sign}" was not escaped; it is read as itself.`,
      'repair',
    ),
  )
  parser.on('error', (error) => {
    const {message} = error
    if (/unclosed tag|unexpected end|unterminated/i.test(message)) return
    note('invalid-xml', `The XML is faulty: ${message.slice(0, 200)}`, 'note')
  })
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) {
      note(
        'entities-declared',
        'The file declares entities of its own; they are not expanded.',
        'repair',
      )
    }
  })
  const grow = (by: number): void => {
    size += by
    if (size > maxLength) {
      fault ??= new ImportError(`A record is larger than ${maxLength} characters.`, {
        code: 'RECORD_TOO_LARGE',
      })
    }
  }
  // The parser holds back text until its element goes on; this is what it holds.
  let held = 0
  const text = (value: string): void => {
    held = 0
    const top = open.at(-1)
    if (top === undefined) return
    grow(value.length)
    const last = top.children.length - 1
    if (typeof top.children[last] === 'string') top.children[last] += value
    else top.children.push(value)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  const endRecord = (): void => {
    const [node] = open
    if (node === undefined) return
    note('record-not-closed', 'The record has no end; the next one begins inside of it.', 'repair')
    done.push({node, issues})
    issues = []
    adrift += open.length
    open.length = 0
  }
  parser.on('opentag', (tag) => {
    held = 0
    const attributes = new Map<string, string>()
    for (const [key, value] of Object.entries(tag.attributes as Record<string, string>)) {
      if (key === 'xmlns' || key.startsWith('xmlns:')) namespacesOf(prefixes, key, value)
      else attributes.set(canonicalName(prefixes, key, true), value)
      grow(key.length + value.length)
    }
    const name = canonicalName(prefixes, tag.name, false)
    if (open.length + outside.length > MAX_DEPTH) {
      fault ??= new ImportError('The XML is nested deeper than any article.', {
        code: 'XML_TOO_DEEP',
      })
      return
    }
    if (name === open[0]?.name && isRecord(name, outside.at(-1) ?? '', outside.length)) endRecord()
    const node: XmlNode = {name, attributes, children: []}
    const parent = open.at(-1)
    if (parent !== undefined) {
      parent.children.push(node)
      open.push(node)
    } else if (isRecord(name, outside.at(-1) ?? '', outside.length)) {
      size = 0
      open.push(node)
    } else outside.push(name)
  })
  parser.on('closetag', () => {
    const node = open.pop()
    if (node === undefined) {
      if (adrift > 0) adrift--
      else outside.pop()
    } else if (open.length === 0 && fault === undefined) {
      done.push({node, issues})
      issues = []
    }
  })
  for await (const chunk of escapeBareSigns(chunks)) {
    held += chunk.length
    parser.write(chunk)
    if (held > maxLength) grow(held)
    yield* done.splice(0)
    if (fault !== undefined) throw fault
  }
  const unfinished = open.length + outside.length
  parser.close()
  yield* done.splice(0)
  if (unfinished > 0) {
    throw new ImportError('The XML ends before its last element: the file is truncated.', {
      code: 'TRUNCATED_XML',
      suggestions: ['Export the file again; what came before its end was read'],
    })
  }
}

/** Feeds write `&nbsp;` and `&eacute;` without declaring them; no other name means anything. */
function entities(bare: (sign: string) => void): Record<string, string> {
  return new Proxy<Record<string, string>>(
    {},
    {
      get(_, name) {
        if (typeof name !== 'string') return undefined
        const sign = Object.hasOwn(BARE_SIGNS, name) ? BARE_SIGNS[name] : undefined
        if (sign !== undefined) {
          bare(sign)
          return sign
        }
        const source = `&${name};`
        const text = decodeHTML(source)
        return text === source ? undefined : text
      },
    },
  )
}
