import {getHeapSpaceStatistics, setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** Bytes for young objects: two halves of 8 MB, which a chunk of articles fits into. */
const YOUNG = 16 * 1024 * 1024
/** Rounds of making garbage after which the space counts as big enough. */
const ROUNDS = 200
/** How often the space's size is looked at, in milliseconds. */
const EVERY = 250

/**
 * Keeps the memory of the whole process near what is in use: an import leaves much garbage and keeps
 * little, and V8's defaults would let it fill hundreds of megabytes. For programs that do nothing
 * else, such as the command line; to be called when their modules are loaded.
 *
 * @see `node --v8-options`, `--heap-growing-percent`, `--semi-space-growth-factor`
 */
export function growHeapSlowly(): void {
  setFlagsFromString('--heap-growing-percent=20')
  // A thread that begins later starts with room for a batch: with less, all that lives for the
  // length of one batch is taken for long-lived.
  setFlagsFromString('--min-semi-space-size=8')
  // Loading modules has left a young generation of tens of megabytes. Only this shrinks it.
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') {
    collect({type: 'major', execution: 'sync', flavor: 'last-resort'})
    growYoung()
  }
  letYoungGrow()
  // While little happens, as on a busy machine, V8 shrinks the young generation, to a megabyte.
  setInterval(letYoungGrow, EVERY).unref()
}

/** Lets the young generation grow to the size that is wanted, and not beyond. */
function letYoungGrow(): void {
  setFlagsFromString(`--semi-space-growth-factor=${youngBytes() < YOUNG ? 2 : 1}`)
}

/** Makes garbage until the young generation has grown: no option sets its size any more. */
function growYoung(): void {
  for (let round = 0; round < ROUNDS && youngBytes() < YOUNG; round++) {
    let survivors: unknown[] = []
    for (let count = 0; count < 20_000; count++) survivors.push({count})
    survivors = []
  }
}

function youngBytes(): number {
  const young = getHeapSpaceStatistics().find(({space_name: name}) => name === 'new_space')
  return young?.space_size ?? YOUNG
}
