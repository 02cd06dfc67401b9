import type {WantedPath} from '../store/pathDemand.ts'
import {type SoughtText, keyOf as textKey} from '../store/unreadSearch.ts'

/** What one run misses: indexes that are not there, and text that no index has read yet. */
export class Wants {
  /** Every path that an index would have helped with. */
  readonly paths = new Map<string, WantedPath>()
  /** Those without which many documents would be read. */
  readonly urgent = new Map<string, WantedPath>()
  /** Words to look for in documents whose text is not read, or to read all of it for. */
  readonly texts = new Map<string, SoughtText>()
  readonly #isPatient: boolean
  readonly #noted: (WantedPath | SoughtText)[] = []

  /** @param isPatient - whether the run's answer can wait for what is missing */
  constructor(isPatient: boolean) {
    this.#isPatient = isPatient
  }

  /** Whether the run went without documents that it could not find quickly: its answer is none. */
  get isShort(): boolean {
    return this.isTextUrgent || this.urgent.size > 0
  }

  /** Whether many documents wait for their text to be read. */
  get isTextUrgent(): boolean {
    return this.texts.size > 0
  }

  /** Where the notes are that follow, for {@link press}. */
  get position(): number {
    return this.#noted.length
  }

  /** Notes a path that a filter or an order needs and no index has. */
  notePath(path: string, type: string | undefined): void {
    const wanted = {path, type: type ?? ''}
    this.paths.set(keyOf(wanted), wanted)
    this.#noted.push(wanted)
  }

  /** Notes that full text is far behind, and who may have some words is not known. */
  noteText(sought: SoughtText): void {
    this.#noted.push(sought)
  }

  /** Whether full text was found to be far behind since a position. */
  lacksText(position: number): boolean {
    return this.#noted.slice(position).some((wanted) => 'terms' in wanted)
  }

  /**
   * Makes urgent what was noted since a position, where many documents would be read without.
   *
   * @returns whether the run should rather find nothing, and be run again when all of that is there
   */
  press(position: number, isMany: () => boolean): boolean {
    const isMissing = this.isShort || this.#noted.length > position
    if (!this.#isPatient || !isMissing || !isMany()) return false
    for (const wanted of this.#noted.splice(position)) {
      if ('terms' in wanted) this.texts.set(textKey(wanted), wanted)
      else this.urgent.set(keyOf(wanted), wanted)
    }
    return this.isShort
  }
}

function keyOf({path, type}: WantedPath): string {
  return `${type} ${path}`
}
