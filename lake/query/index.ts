export {createQueryEngine, type LakeQueryOptions} from './engine.ts'
export {QueryError} from './errors.ts'
export {createIndexer} from './store/indexer.ts'
