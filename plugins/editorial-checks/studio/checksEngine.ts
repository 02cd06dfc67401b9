export {createChecker} from '../engine/checker.ts'
export {buildDocumentIndex} from '../engine/documentIndex.ts'
export {rules} from '../rules/index.ts'
