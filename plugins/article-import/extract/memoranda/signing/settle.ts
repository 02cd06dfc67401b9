import type {OrganizationEntity} from '../../names/entities.ts'
import type {OrganizationKind} from '../../types.ts'
import type {Signer} from '../signatories.ts'

/** Gives signatories without an organization the parties that nobody signed for, in order. */
export function settle(told: readonly Signer[], parties: readonly OrganizationEntity[]): Signer[] {
  const signers = withoutDoubles(
    told.filter(
      ({represented, organization}) =>
        !represented || !organization || parties.length < 2 || parties.includes(organization),
    ),
    parties,
  )
  const free = parties.filter((party) => !signers.some(({organization}) => organization === party))
  const open = signers.filter(({organization}) => !organization)
  const given = open.length <= free.length ? byOffice(open, free) : new Map<string, never>()
  return signers.map(({name, title, organization: told}) => {
    const organization = told ?? given.get(name)
    return {
      name,
      ...(title ? {title: organization ? withoutTown(title, organization) : title} : {}),
      ...(organization ? {organization} : {}),
    }
  })
}

/** Offices that only some kinds of bodies have. */
const offices: readonly (readonly [RegExp, OrganizationKind])[] = [
  [
    /\b(?:headteacher|headmaster|headmistress|rector|vice-chancellor|dean|provost)\b/iu,
    'university',
  ],
  [/\bminister\b/iu, 'ministry'],
]

/** Gives signers the parties that nobody signed for: by their office where only one fits, and in order. */
function byOffice(
  signers: readonly Signer[],
  parties: readonly OrganizationEntity[],
): ReadonlyMap<string, OrganizationEntity> {
  const given = new Map<string, OrganizationEntity>()
  const left = new Set(parties)
  for (const {name, title = ''} of signers) {
    const kind = offices.find(([office]) => office.test(title))?.[1]
    const fitting = [...left].filter((party) => party.kind === kind)
    const [only] = fitting
    if (!kind || !only || fitting.length > 1) continue
    given.set(name, only)
    left.delete(only)
  }
  for (const {name} of signers) {
    const [next] = left
    if (given.has(name) || !next) continue
    given.set(name, next)
    left.delete(next)
  }
  return given
}

const ofPlace =
  /^((?:(?:deputy|vice|acting|lord|first)[ -])?(?:mayor|governor|prefect|akim|hokim|burgomaster)) of (?:the )?(\p{Lu}[\p{L} '’-]+)$/iu

/** An office without the town that its body names already: `Mayor of Rauma`, of the City of Rauma. */
function withoutTown(title: string, {name}: OrganizationEntity): string {
  const found = ofPlace.exec(title)
  return found?.[1] && ` ${name} `.includes(` ${found[2]} `) ? found[1] : title
}

/** Takes back a party from whom only a noun gives it while it has another signer and another party has none. */
function withoutDoubles(
  signers: readonly Signer[],
  parties: readonly OrganizationEntity[],
): readonly Signer[] {
  const bare = parties.some((party) => !signers.some(({organization}) => organization === party))
  if (!bare) return signers
  return signers.map((signer) =>
    signer.vague &&
    signers.some(
      (other) => other !== signer && !other.vague && other.organization === signer.organization,
    )
      ? {name: signer.name, ...(signer.title ? {title: signer.title} : {})}
      : signer,
  )
}
