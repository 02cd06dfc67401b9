import {readFile} from 'node:fs/promises'
import {parse} from 'yaml'
import {z} from 'zod'
import {ImportError, messageOf} from '../../../errors.ts'
import {type SiteMapping, siteMappingsSchema} from './siteMappings.ts'

/**
 * Reads the mappings of known sites from a JSON or YAML file.
 *
 * @throws ImportError `SITES_UNREADABLE`, `SITES_INVALID`; the message names each wrong place
 */
export async function loadSiteMappings(file: string): Promise<readonly SiteMapping[]> {
  const content = await readSites(file)
  const checked = siteMappingsSchema.safeParse(content)
  if (checked.success) return checked.data.sites
  throw new ImportError(
    `${file} is not a file of site mappings:\n${z.prettifyError(checked.error)}`,
    {
      code: 'SITES_INVALID',
      suggestions: ['docs/sources/site-mapping.md lists what a mapping may hold'],
    },
  )
}

async function readSites(file: string): Promise<unknown> {
  try {
    const text = await readFile(file, 'utf8')
    return file.endsWith('.json') ? JSON.parse(text) : parse(text)
  } catch (cause: unknown) {
    throw new ImportError(`${file} cannot be read as JSON or YAML: ${messageOf(cause)}`, {
      code: 'SITES_UNREADABLE',
      cause,
    })
  }
}
