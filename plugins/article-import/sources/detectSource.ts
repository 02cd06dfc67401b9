import type {DetectHints, Sample, Source} from './defineSource.ts'

/** The least confidence that counts as recognised. */
const THRESHOLD = 0.2

/** A source and how sure it is. */
export interface Detection {
  readonly source: Source
  readonly confidence: number
}

/** The source that is surest of a sample; undefined when none recognises it. */
export function detectSource(
  sample: Sample,
  hints: DetectHints,
  sources: readonly Source[],
): Detection | undefined {
  let best: Detection | undefined
  for (const source of sources) {
    const confidence = source.detect(sample, hints)
    if (confidence >= THRESHOLD && (best === undefined || confidence > best.confidence)) {
      best = {source, confidence}
    }
  }
  return best
}
