export {applyFix} from './engine/applyFix.ts'
export {type CheckContext, type Checker, checkDocument, createChecker} from './engine/checker.ts'
export {docsBase} from './engine/docsBase.ts'
export {
  buildDocumentIndex,
  type DocumentCard,
  type DocumentIndex,
  documentCard,
  type HeadlineUse,
  indexQuery,
  type OrganizationName,
} from './engine/documentIndex.ts'
export {pathToString, valueAt} from './engine/path.ts'
export {
  type Action,
  type AnyRule,
  type Category,
  categories,
  defineRule,
  type Example,
  type Problem,
  type Rule,
  type RuleContext,
} from './engine/rule.ts'
export {readStyleGuide, type StyleGuide} from './engine/styleGuide.ts'
export {readSubject, type Subject} from './engine/subject.ts'
export type {ReadText, TextField} from './engine/textFields.ts'
export {textHash} from './engine/textHash.ts'
export type {Finding, Fix, PathSegment, Severity, TextSpan} from './engine/types.ts'
export {applyWaivers, createWaiver, endedWaivers, type Waiver} from './engine/waivers.ts'
export {rules} from './rules/index.ts'
export {signs} from './text/charClass.ts'
export type {Words} from './text/words.ts'
