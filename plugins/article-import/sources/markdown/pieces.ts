/** A text is parsed in pieces of about this length, since a parser's time grows faster than the text. */
const PIECE = 200_000

/** What every piece is told of links that are defined elsewhere, at most. */
const DEFINITIONS = 50_000

const definition = /^ {0,3}\[(?!\^)[^\]\n]{1,300}\]:[ \t]*\S[^\n]*$/gm
const fence = /^ {0,3}(`{3,}|~{3,})/

/** What begins a block of its own: no list goes on with it, no quotation, no indented code. */
const beginning = /^[\p{L}\p{N}#*_"'“«(](?![.)\s])/u

/**
 * A long text in pieces that each parse as they would within the whole: cut between blocks, outside of
 * code and comments, with the definitions of all links. Notes stay as text where they are.
 */
export function piecesOf(markdown: string): string[] {
  if (markdown.length <= 2 * PIECE) return [markdown]
  const known = definitionsOf(markdown)
  return cut(markdown.replace(/^( {0,3})(?=\[\^)/gm, '$1\\')).map((piece) => piece + known)
}

function definitionsOf(markdown: string): string {
  let known = ''
  for (const [line] of markdown.matchAll(definition)) {
    if (known.length + line.length > DEFINITIONS) break
    known += `\n${line}`
  }
  return known === '' ? '' : `\n${known}\n`
}

function cut(markdown: string): string[] {
  const pieces: string[] = []
  let start = 0
  let at = 0
  let open: string | undefined
  let isBlank = false
  const isClosed = closedUpTo(markdown)
  while (at < markdown.length) {
    const next = markdown.indexOf('\n', at)
    const end = next < 0 ? markdown.length : next
    const line = markdown.slice(at, Math.min(end, at + 100))
    if (
      at - start >= PIECE &&
      open === undefined &&
      isBlank &&
      beginning.test(line) &&
      isClosed(at)
    ) {
      pieces.push(markdown.slice(start, at))
      start = at
    }
    const marks = fence.exec(line)?.[1]
    if (open === undefined) open = marks
    else if (marks?.startsWith(open)) open = undefined
    isBlank = end <= at + line.length && line.trim() === ''
    at = end + 1
  }
  pieces.push(markdown.slice(start))
  return pieces
}

/** Tells of growing lengths of a text whether no comment or raw element is open there. */
function closedUpTo(markdown: string): (length: number) => boolean {
  const marks = [
    ['<!--', '-->'],
    ['<pre', '</pre'],
    ['<script', '</script'],
    ['<style', '</style'],
  ].map(([begin = '', end = '']) => ({begin, end, begun: -1, ended: -1}))
  let read = 0
  return (length) => {
    const part = markdown.slice(read, length)
    for (const mark of marks) {
      const [begun, ended] = [part.lastIndexOf(mark.begin), part.lastIndexOf(mark.end)]
      if (begun >= 0) mark.begun = read + begun
      if (ended >= 0) mark.ended = read + ended
    }
    read = length
    return marks.every(({begun, ended}) => begun <= ended)
  }
}
