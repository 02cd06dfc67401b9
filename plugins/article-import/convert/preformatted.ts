import {decodeHTML} from 'entities'
import {countVisible} from './countVisible.ts'

/** Preformatted text that is being read. */
export class Preformatted {
  code = ''
  language = ''

  /** Adds source text; gives how many visible characters it has. */
  add(source: string): number {
    const decoded = (source.includes('&') ? decodeHTML(source) : source)
      .replace(/\r\n?/g, '\n')
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '')
    // The first line end after `<pre>` belongs to the markup.
    this.code += this.code === '' && decoded.startsWith('\n') ? decoded.slice(1) : decoded
    return countVisible(decoded)
  }

  /** A block-level element begins inside. */
  newLine(): number {
    if (this.code !== '' && !this.code.endsWith('\n')) this.code += '\n'
    return 0
  }

  /** Takes the language from a class such as `language-js`. */
  name(className: string): void {
    const language = /(?:^|\s)(?:lang|language)-([\w+#-]{1,30})/.exec(className)?.[1]
    if (language !== undefined) this.language = language
  }
}
