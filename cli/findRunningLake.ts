import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'

const announcement = z.object({url: z.url(), projectId: z.string()})

/** Where a running lake listens. */
export type RunningLake = z.infer<typeof announcement>

/** Finds the lake that runs on a data folder, by the file that it leaves there and a ping. */
export async function findRunningLake(data: string): Promise<RunningLake | undefined> {
  try {
    const lake = announcement.parse(JSON.parse(await readFile(join(data, 'lake.json'), 'utf8')))
    const response = await fetch(`${lake.url}/v1/ping`, {signal: AbortSignal.timeout(2000)})
    return response.ok ? lake : undefined
  } catch {
    // No file, an unreadable one, or a lake that was killed and left it behind: none runs.
    return undefined
  }
}
