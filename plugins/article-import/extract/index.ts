export {extractFacts} from './extractFacts.ts'
export {readHeadline} from './furniture/headlineMarker.ts'
export {
  type BoilerplateLearner,
  createBoilerplateLearner,
  type LearnOptions,
  learnBoilerplate,
} from './furniture/learnBoilerplate.ts'
export {
  type DetectedGallery,
  detectGalleries,
  type GalleryOptions,
  type GalleryResult,
} from './galleries/detectGalleries.ts'
export {type FigureMetadata, figureMetadata} from './galleries/figureMetadata.ts'
export {annotateBlocks, plainTextOf} from './registry/annotateBlocks.ts'
export {createRegistry, type Registry} from './registry/createRegistry.ts'
export {type MergePatch, type MergePlan, mergeDocuments} from './registry/mergeDocuments.ts'
export type * from './registry/types.ts'
export type * from './types.ts'
