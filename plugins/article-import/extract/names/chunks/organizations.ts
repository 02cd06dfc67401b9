import {findFoldedOrganization} from '../../gazetteer/organizations.ts'
import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import type {OrganizationKind} from '../../types.ts'
import type {Scan} from './scan.ts'

const ofOrFor = new WordSet('of for')

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

export const kindOf = (tokens: readonly Token[], from: number, to: number): OrganizationKind => {
  let kind: OrganizationKind | undefined
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    if (!token?.word) continue
    if (token.form.legal && index > from && token.lower !== 'group') return 'company'
    if (kind && ofOrFor.has(token)) return kind
    const own = token.form.kind
    if (own && !token.form.domain) kind = own === 'other' && kind ? kind : own
  }
  return kind ?? 'other'
}

export function organizationAt(
  scan: Scan,
  index: number,
): {id: string; kind: OrganizationKind; last: number} | undefined {
  const {tokens, to} = scan
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
          ((unlikelyOrganizations.has(key) && !isSpelledOut(scan, index)) ||
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

/** Whether capitals are a name's own, and not those of a whole line: `the WHO envoy`. */
const isSpelledOut = ({tokens, from}: Scan, at: number): boolean =>
  /^(?:WHO|ECO)$/u.test(tokens[at]?.text ?? '') &&
  at > from &&
  !tokens[at - 1]?.shout &&
  tokens[at + 1]?.shout !== true

export function taughtAt(scan: Scan, index: number): number | undefined {
  const {tokens, to, names} = scan
  if (names.organizations.size === 0) return undefined
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
