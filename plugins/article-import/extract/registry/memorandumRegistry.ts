import type {NewsDocument} from '../../model.ts'
import type {MemorandumKind} from '../types.ts'
import {membersOf, referenceOf, textOf} from './builtDocument.ts'
import {memorandumDocument} from './memorandumDocument.ts'
import {
  groupTellings,
  type MemorandumGroup,
  type MemorandumObservation,
  memorandumFamilies,
  memorandumIdOf,
} from './memorandumGroups.ts'

/**
 * Memoranda over the whole archive: tellings belong together when the parties and the kind's family agree,
 * and {@link groupTellings} puts their days together.
 *
 * @param current - the present id of an organization, whose document may have gone into another
 */
export function createMemorandumRegistry(
  existing: readonly NewsDocument[],
  current: (id: string) => string = (id) => id,
) {
  const observations = new Map<string, MemorandumObservation>()
  /** Tellings by family and parties, so that a new one is held against its own kind only. */
  const buckets = new Map<string, Set<string>>()
  const bucketOf = new Map<string, string>()
  const groups = new Map<string, readonly MemorandumGroup[]>()
  const documents = existing
    .filter(({_type}) => _type === 'memorandum')
    .sort((a, b) => (a._id < b._id ? -1 : 1))
  let documentsIn = new Map<string, NewsDocument[]>()

  const familyOf = (document: NewsDocument) =>
    memorandumFamilies[(textOf(document.kind) ?? 'memorandumOfUnderstanding') as MemorandumKind]
  const partiesOf = (document: NewsDocument) =>
    [
      ...new Set(
        membersOf(document.parties)
          .flatMap((party) => referenceOf(party.organization) ?? [])
          .map(current),
      ),
    ]
      .sort()
      .join(' ')
  const bucketFor = ({fact, parties}: MemorandumObservation) =>
    `${memorandumFamilies[fact.kind]}\n${[...new Set(parties.map((party) => party()))].sort().join(' ')}`

  function put(key: string, observation: MemorandumObservation): void {
    const bucket = bucketFor(observation)
    const before = bucketOf.get(key)
    if (before !== undefined && before !== bucket) {
      buckets.get(before)?.delete(key)
      groups.delete(before)
    }
    bucketOf.set(key, bucket)
    const keys = buckets.get(bucket) ?? new Set()
    keys.add(key)
    buckets.set(bucket, keys)
    groups.delete(bucket)
  }

  /** Sorts everything anew: the ids of parties may have changed since a telling was put away. */
  function settle(): void {
    for (const [key, observation] of observations)
      if (bucketOf.get(key) !== bucketFor(observation)) put(key, observation)
    const sorted = new Map<string, NewsDocument[]>()
    for (const document of documents) {
      const bucket = `${familyOf(document)}\n${partiesOf(document)}`
      sorted.set(bucket, [...(sorted.get(bucket) ?? []), document])
    }
    documentsIn = sorted
    groups.clear()
  }
  settle()

  function groupsIn(bucket: string): readonly MemorandumGroup[] {
    const known = groups.get(bucket)
    if (known) return known
    const [family = '', parties = ''] = bucket.split('\n')
    const members = [...(buckets.get(bucket) ?? [])]
      .sort()
      .flatMap((key): [string, MemorandumObservation][] => {
        const observation = observations.get(key)
        return observation ? [[key, observation]] : []
      })
    const made = groupTellings({family, parties}, members, documentsIn.get(bucket) ?? [])
    groups.set(bucket, made)
    return made
  }

  const allGroups = () => {
    settle()
    return [...new Set([...buckets.keys(), ...documentsIn.keys()])].sort().flatMap(groupsIn)
  }

  return {
    observe(key: string, observation: MemorandumObservation): void {
      observations.set(key, observation)
      put(key, observation)
    },
    /** The document to which an observation belongs. */
    documentOf(key: string): NewsDocument | undefined {
      const observation = observations.get(key)
      if (!observation) return undefined
      if (bucketOf.get(key) !== bucketFor(observation)) settle()
      const made = groupsIn(bucketFor(observation)).find(({members}) =>
        members.some(([member]) => member === key),
      )
      return made ? memorandumDocument(made) : undefined
    },
    documents: (): NewsDocument[] => allGroups().map(memorandumDocument),
    /** Ids in the dataset that went into another document. */
    replaced(): [string, () => string][] {
      return allGroups().flatMap((made): [string, () => string][] => {
        const id = memorandumIdOf(made)
        const gone = [...(made.existing ? [made.existing] : []), ...(made.absorbed ?? [])]
        return gone.filter(({_id}) => _id !== id).map(({_id}) => [_id, () => id])
      })
    },
  }
}
