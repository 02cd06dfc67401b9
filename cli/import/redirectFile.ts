import {createWriteStream} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {dirname} from 'node:path'
import {finished} from 'node:stream/promises'
import {
  newPath,
  type RedirectFormatName,
  redirectFormats,
} from '../../plugins/article-import/load/redirects.ts'

/** Opens a file of redirects. */
export async function openRedirectFile(
  {format, file}: {format: RedirectFormatName; file: string},
  pattern: string,
) {
  await mkdir(dirname(file), {recursive: true})
  const {open, line, close} = redirectFormats[format]
  const stream = createWriteStream(file)
  const ended = finished(stream)
  ended.catch(() => {})
  stream.write(open)
  let count = 0
  return {
    add(from: string, slug: string, id: string): void {
      if (!URL.canParse(from)) return
      stream.write(line({from, to: newPath(pattern, slug), id}, count === 0))
      count++
    },
    async end(): Promise<number> {
      stream.end(close)
      await ended
      return count
    },
  }
}
