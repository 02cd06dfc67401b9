import {readFile, writeFile} from 'node:fs/promises'
import {ChecksError} from './errors.ts'
import type {CheckedDocument} from './types.ts'

/** Findings that are known already, by fingerprint; the same one may be there several times. */
export type Baseline = ReadonlyMap<string, number>

/** Goes up when fingerprints are made in another way. */
const version = 2

/**
 * Reads a baseline file.
 *
 * @throws {@link ChecksError} when it is missing or none
 */
export async function readBaseline(path: string): Promise<Baseline> {
  try {
    const value = JSON.parse(await readFile(path, 'utf8')) as {
      version?: unknown
      findings?: Record<string, number>
    }
    if (value.version !== version || typeof value.findings !== 'object')
      throw new Error(`no baseline of version ${version}`)
    return new Map(Object.entries(value.findings))
  } catch (error: unknown) {
    throw new ChecksError(`Cannot read the baseline ${path}`, {
      code: 'BASELINE_UNREADABLE',
      cause: error,
      suggestions: ['Write it anew with --write-baseline <file>.'],
    })
  }
}

/** Writes a baseline of what a run found, sorted, so that it diffs well under version control. */
export async function writeBaseline(
  path: string,
  fingerprints: ReadonlyMap<string, number>,
): Promise<void> {
  const findings = Object.fromEntries([...fingerprints].sort(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(path, `${JSON.stringify({version, findings}, undefined, 1)}\n`)
}

/** Marks the findings of a document that the baseline knows. */
export function markKnown(document: CheckedDocument, left: Map<string, number>): CheckedDocument {
  if (left.size === 0) return document
  return {
    ...document,
    findings: document.findings.map((finding) => {
      const count = left.get(finding.fingerprint) ?? 0
      if (count === 0) return finding
      left.set(finding.fingerprint, count - 1)
      return {...finding, known: true}
    }),
  }
}
