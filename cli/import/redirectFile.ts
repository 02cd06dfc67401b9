import {createHash} from 'node:crypto'
import {createWriteStream} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import {finished} from 'node:stream/promises'
import {
  newPath,
  type RedirectFormat,
  type RedirectFormatName,
  redirectFormats,
} from '../../plugins/article-import/load/redirects.ts'

/** What was written. */
export interface WrittenRedirects {
  readonly count: number
  /** How many old addresses were left out, since an earlier article has them. */
  readonly taken: number
  /** One of those. */
  readonly example?: string
}

/**
 * Opens a file of redirects.
 *
 * The first article keeps an old address that two have. Addresses of a second site are told from
 * those of the first where the format can say so.
 */
export async function openRedirectFile(
  {format, file}: {format: RedirectFormatName; file: string},
  pattern: string,
) {
  await mkdir(dirname(file), {recursive: true})
  const {open, key, line, close}: RedirectFormat = redirectFormats[format]
  const stream = createWriteStream(file)
  const ended = finished(stream)
  ended.catch(() => {})
  stream.write(open)
  const known = new Set<number>()
  let site: string | undefined
  let taken = 0
  let example: string | undefined
  return {
    add(from: string, slug: string, id: string): void {
      if (!URL.canParse(from)) return
      const {origin} = new URL(from)
      site ??= origin
      const redirect = {
        from,
        to: newPath(pattern, slug),
        id,
        ...(origin === site ? {} : {origin}),
      }
      const digest = digestOf(key(redirect))
      if (known.has(digest)) {
        taken++
        example ??= from
        return
      }
      stream.write(line(redirect, known.size === 0))
      known.add(digest)
    },
    async end(): Promise<WrittenRedirects> {
      stream.end(close)
      await ended
      return {count: known.size, taken, ...(example === undefined ? {} : {example})}
    },
  }
}

/** A number that stands for a text: archives have more addresses than memory should hold. */
function digestOf(text: string): number {
  return createHash('sha1').update(text).digest().readUIntBE(0, 6)
}
