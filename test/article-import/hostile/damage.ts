import {readdirSync} from 'node:fs'
import {samplePath} from '../sources/readSource.ts'

/** Chooses: a whole number below a limit, the same ones for the same seed. */
export type Choose = (limit: number) => number

/** A repeatable source of numbers (mulberry32). */
export function chooser(seed: number): Choose {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/** The repository's samples of formats that are a file of text each. */
export const sampleNames: readonly string[] = readdirSync(samplePath(''), {recursive: true})
  .map(String)
  .filter((name) => /\.[a-z0-9]+$/.test(name) && !/\.(?:zip|jpe?g|png)$/.test(name))
  .sort()

/** What damaged files and their attackers put where something else should be. */
const pieces: readonly string[] = [
  '\0',
  '<',
  '>',
  '&',
  '"',
  '\\',
  '\n',
  '<script>alert(1)</script>',
  '<a href="javascript:x">',
  '<img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>x</script>">',
  '<svg onload=x>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?php echo 1 ?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '{',
  '}',
  '[',
  ']',
  '"__proto__":',
  '"constructor":{"prototype":1},',
  '\ud800',
  '\\ud800',
  '&#xD800;',
  '&#0;',
  '0000-00-00',
  '0000-00-00T00:00:00Z',
  '9999999999999999',
  '\xff\xfe',
  '\ufeff',
  '\u202e',
  '[gallery ids="1"]',
  '[caption]',
  '[/caption]',
  '---\n',
  '...\n',
  '\x01\x02\x03',
  '\x03\x04',
  'null,',
  '-1e999',
  '\r\nContent-Length: 99999999\r\n\r\n',
  '<p>'.repeat(300),
  '<div><ul><li>'.repeat(200),
  'x'.repeat(70_000),
]

function oneOf<T>(values: readonly T[], choose: Choose): T | undefined {
  return values[choose(values.length)]
}

/** Damages bytes as disks, transfers and attackers do. */
export function damageBytes(bytes: Uint8Array, choose: Choose): Buffer {
  let result = Buffer.from(bytes)
  for (let count = 1 + choose(5); count > 0; count--) {
    const at = choose(result.length + 1)
    const before = result.subarray(0, at)
    const after = result.subarray(at)
    const kind = choose(6)
    if (kind === 0) {
      const flipped = Buffer.from([(after[0] ?? 0) ^ (1 << choose(8))])
      result = Buffer.concat([before, flipped, after.subarray(1)])
    } else if (kind === 1) result = Buffer.concat([before, after.subarray(1 + choose(80))])
    else if (kind === 2) result = Buffer.concat([before, after.subarray(0, 1 + choose(400)), after])
    else if (kind === 3 && at > result.length / 2) result = Buffer.from(before)
    else {
      const piece = oneOf(pieces, choose) ?? ''
      result = Buffer.concat([before, Buffer.from(piece, choose(2) ? 'utf8' : 'latin1'), after])
    }
  }
  return result
}

/** Moves, repeats, nests and removes tags, quoted strings, lines and what stands between. */
export function damageStructure(text: string, choose: Choose): string {
  const tokens = text.split(/(<[^<>]{1,300}>|"(?:[^"\\\n]|\\.){0,300}"|\r?\n|[{}[\],:])/)
  for (let count = 1 + choose(4); count > 0; count--) {
    const at = choose(tokens.length)
    const other = choose(tokens.length)
    const token = tokens[at] ?? ''
    const kind = choose(7)
    if (kind === 0) tokens.splice(at, 1 + choose(6))
    else if (kind === 1) tokens.splice(at, 0, ...tokens.slice(other, other + 1 + choose(30)))
    else if (kind === 2) tokens[at] = token.repeat(1 + choose(token.length < 40 ? 3000 : 20))
    else if (kind === 3) [tokens[at], tokens[other]] = [tokens[other] ?? '', token]
    else if (kind === 4) tokens[at] = oneOf(pieces, choose) ?? ''
    else if (kind === 5) tokens.splice(at, 0, oneOf(pieces, choose) ?? '')
    else tokens[at] = token.replace(/[\w-]+/, () => oneOf(names, choose) ?? '')
  }
  return tokens.join('')
}

const names = ['__proto__', 'constructor', 'toString', 'script', 'id', 'body', 'content', '']

/** JSON text for what should be something else. */
const values: readonly ((choose: Choose) => string)[] = [
  () => 'null',
  () => '-1',
  () => '1e999',
  () => 'true',
  () => '[]',
  () => '{}',
  () => '""',
  () => '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  () => `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  () => `"${'x'.repeat(1_000_000)}"`,
  () => `"${'<p>word '.repeat(10_000)}"`,
  (choose) => JSON.stringify(oneOf(pieces, choose)),
  (choose) => `[${JSON.stringify(oneOf(pieces, choose))},{"a":null}]`,
  (choose) => `{"_type":"block","children":${JSON.stringify(oneOf(pieces, choose))}}`,
]

/** Replaces, removes, renames and repeats members of a JSON text; undefined where it is none. */
export function damageJson(text: string, choose: Choose): string | undefined {
  let tree: unknown
  try {
    tree = JSON.parse(text)
  } catch {
    return undefined
  }
  const marks: string[] = []
  for (let count = 1 + choose(3); count > 0; count--) {
    const places: {holder: Record<string, unknown> | unknown[]; key: string}[] = []
    const pending: unknown[] = [tree]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (typeof next !== 'object' || next === null) continue
      for (const [key, child] of Object.entries(next)) {
        places.push({holder: next as Record<string, unknown>, key})
        pending.push(child)
      }
    }
    const place = oneOf(places, choose)
    if (!place) break
    const {holder, key} = place
    const members = holder as Record<string, unknown>
    const kind = choose(5)
    if (kind === 0) delete members[key]
    else if (kind === 1 && Array.isArray(holder)) holder.push(members[key])
    else if (kind === 2) members[oneOf(names, choose) ?? ''] = members[key]
    else {
      const mark = `@@${marks.length}@@`
      marks.push((oneOf(values, choose) ?? (() => 'null'))(choose))
      members[key] = mark
    }
  }
  return marks.reduce(
    (json, value, index) => json.replace(`"@@${index}@@"`, () => value),
    JSON.stringify(tree),
  )
}

/** A damaged copy of a file. */
export function damaged(bytes: Uint8Array, choose: Choose): Buffer {
  const kind = choose(3)
  if (kind === 0) return damageBytes(bytes, choose)
  const text = Buffer.from(bytes).toString('utf8')
  if (kind === 1) return Buffer.from(damageStructure(text, choose))
  const whole = damageJson(text, choose)
  if (whole !== undefined) return Buffer.from(whole)
  const lines = text.split('\n')
  const at = choose(lines.length)
  const line = damageJson(lines[at] ?? '', choose)
  if (line === undefined) return Buffer.from(damageStructure(text, choose))
  return Buffer.from(lines.with(at, line).join('\n'))
}
