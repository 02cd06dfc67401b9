export {findBoilerplate} from './furniture/boilerplate.ts'
export {findBylines} from './furniture/byline.ts'
export {findDateline} from './furniture/dateline.ts'
export {readHeadline} from './furniture/headlineMarker.ts'
export {
  type BoilerplateLearner,
  createBoilerplateLearner,
  type LearnOptions,
  learnBoilerplate,
} from './furniture/learnBoilerplate.ts'
export {findSource} from './furniture/sourceLine.ts'
export type * from './registry/types.ts'
export {type DateMention, parseDates} from './text/dates.ts'
export type * from './types.ts'
