export {createQueryEngine, type LakeQueryOptions} from './engine.ts'
export {createIndexer} from './store/indexer.ts'
