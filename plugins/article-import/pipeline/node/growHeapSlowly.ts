import {setFlagsFromString} from 'node:v8'

/**
 * Tells V8 to collect garbage before the heap has grown much beyond what is in use, for the whole
 * process: an import leaves much garbage and keeps little, and the default would let it fill
 * hundreds of megabytes. For programs that do nothing else, such as the command line.
 *
 * @see `node --v8-options`, `--heap-growing-percent`
 */
export function growHeapSlowly(): void {
  setFlagsFromString('--heap-growing-percent=20')
  setFlagsFromString('--semi-space-growth-factor=1')
  // A thread that begins later starts with room for a batch: with less, all that lives for the
  // length of one batch is taken for long-lived.
  setFlagsFromString('--min-semi-space-size=8')
}
