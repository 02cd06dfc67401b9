import type {ImportIssue, RawImage} from '../model.ts'
import {Attributes} from './attributes.ts'
import {BlockWriter} from './blockWriter.ts'
import type {DropZone} from './dropZone.ts'
import {type ElementInfo, elementOf} from './elements.ts'
import type {Capture, Entry} from './entry.ts'
import {InlineStack} from './inlineStack.ts'
import type {ConvertOptions} from './options.ts'
import type {Preformatted} from './preformatted.ts'
import type {TableFrame} from './tables.ts'

/** What is open and what came out while HTML is converted, shared by the layers of the converter. */
export class ConversionState {
  readonly writer = new BlockWriter()
  readonly issues: ImportIssue[] = []
  readonly images = new Map<string, RawImage>()
  readonly galleries: {title?: string; blockKeys: readonly string[]}[] = []
  /** Visible characters that were read and put nowhere, each in an issue. */
  dropped = 0
  /** Visible characters of preformatted text. */
  preformatted = 0
  protected readonly html: string
  protected readonly options: ConvertOptions
  protected readonly attributes = new Attributes()
  protected readonly inline = new InlineStack()
  protected readonly stack: Entry[] = []
  protected readonly addresses = new Set<string>()
  protected info: ElementInfo = elementOf('span')
  protected start = 0
  protected at = 0
  protected scope = new Map<string, number>()
  protected drop: DropZone | undefined
  protected pre: Preformatted | undefined
  protected table: TableFrame | undefined
  protected figure: Capture | undefined
  protected captures = 0
  protected placeholder: ImportIssue | undefined
  protected noted = new Set<string>()
  /** Visible characters of embeds' titles that came from attributes, not from text. */
  titles = 0

  constructor(html: string, options: ConvertOptions) {
    this.html = html
    this.options = options
  }

  protected syncMarks(): void {
    this.writer.mask = this.inline.mask
    this.writer.link = this.inline.link
  }

  protected once(code: string, message: string): void {
    if (this.noted.has(code)) return
    this.noted.add(code)
    this.issue(code, 'repair', message, '')
  }

  protected issue(code: string, kind: ImportIssue['kind'], message: string, text: string): void {
    this.issueAt(this.start, code, kind, message, text)
  }

  protected issueAt(
    start: number,
    code: string,
    kind: ImportIssue['kind'],
    message: string,
    text: string,
  ): void {
    const span = {start: Math.max(0, start), end: Math.max(start, this.at)}
    const cut = text.slice(0, 200).toWellFormed()
    this.issues.push(
      cut === '' ? {code, message, kind, span} : {code, message, kind, text: cut, span},
    )
  }
}
