import {findFoldedPlace} from '../../gazetteer/places.ts'
import {fold} from '../../text/fold.ts'
import type {Token} from '../../text/tokens.ts'
import {WordSet} from '../../text/wordSet.ts'
import {matchTitle} from '../titles.ts'
import {isAgents} from './runs.ts'

const behindOwned =
  new WordSet(`on and in at this last by for to from during after before with when where while yesterday
   today late early`)

/** Those whose possessive stands in the names of bodies. */
const insideName =
  new WordSet(`children women people peoples king queen veteran veterans worker workers farmer farmers
   teacher teachers men lloyd mcdonald moody sotheby christie writer writers journalist
   journalists artist artists lawyer lawyers employer employers student students sailor
   sailors doctor doctors nurse nurses consumer consumers producer producers publisher
   publishers exporter exporters grower growers entrepreneur entrepreneurs engineer engineers
   bar player players physician physicians master masters pilot pilots veterinarian
   veterinarians trader traders builder builders composer composers architect architects
   prosecutor attorney auditor ombudsman governor president mayor bishop youth
   shepherd shepherds beekeeper beekeepers seafarer seafarers`)

/**
 * Where a name goes on behind a possessive that belongs to it: `Beekeepers' Union`, `Children's Fund`,
 * `Parish Sheriff's Office`. None where the owner is told, as in `Kenya's Ministry`.
 *
 * @param at - behind the possessive word
 */
export function possessiveOnward(
  text: string,
  tokens: readonly Token[],
  from: number,
  at: number,
  to: number,
  head: boolean,
): number | undefined {
  const owner = tokens[at - 1]
  const mark = tokens[at]
  if (!owner) return undefined
  const plural = mark !== undefined && /^['’]$/u.test(mark.text) && mark.start === owner.end
  const next = plural ? at + 1 : at
  const following = tokens[next]
  if (!following?.cap || next >= to) return undefined
  const whose = findFoldedPlace(fold(text.slice(tokens[from]?.start ?? 0, owner.end)))
  const heads = following.form.kind !== undefined || following.form.domain
  const titled = matchTitle(tokens, next, to) !== undefined
  // "Ministry of Agriculture and Farmers' Welfare", "Coastal Fishermen's Association"
  if (isAgents(owner) && heads && !titled && !whose) return next
  if (plural) return !whose && following.form.kind && !head ? next : undefined
  const saint = /^st$|^saint$/u.test(tokens[from]?.lower ?? '')
  if (!titled && (insideName.has(owner) || saint || (owner.form.title && following.form.head)))
    return next
  return !whose && at - 1 === from && namesTown(tokens, from, to) ? next : undefined
}

/** Whether two words behind `in` name one town, as in `Mohale's Hoek`: the first owns nothing else there. */
function namesTown(tokens: readonly Token[], from: number, to: number): boolean {
  const [owner, owned, behind] = [tokens[from], tokens[from + 1], tokens[from + 2]]
  return (
    tokens[from - 1]?.lower === 'in' &&
    owner?.shout === false &&
    from + 1 < to &&
    owned?.cap === true &&
    !owned.shout &&
    owned.form.kind === undefined &&
    !owned.form.domain &&
    !owned.form.calendar &&
    !owned.form.opensTitle &&
    owned.form.placeReach < 0 &&
    !(behind?.word && (behind.cap || !behindOwned.has(behind)))
  )
}
