/** How far an archive may unfold. */
export interface ArchiveLimits {
  /** Archives within archives. */
  readonly depth: number
  /** Bytes of one entry, unpacked. */
  readonly entryBytes: number
  /** Bytes of all that one input unpacks to. */
  readonly totalBytes: number
  readonly entries: number
  /** Unpacked bytes for each packed one, once more than `ratioFrom` bytes came out. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Entries up to this size stay in memory; larger ones go to a temporary file. */
  readonly spoolInMemory: number
}

const GIB = 1024 ** 3

/** Roomy for real archives, narrow for bombs. */
export const DEFAULT_LIMITS: ArchiveLimits = {
  depth: 4,
  entryBytes: 64 * GIB,
  totalBytes: 256 * GIB,
  entries: 5_000_000,
  ratio: 250,
  ratioFrom: 16 * 1024 * 1024,
  spoolInMemory: 4 * 1024 * 1024,
}
