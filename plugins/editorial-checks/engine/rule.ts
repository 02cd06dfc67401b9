import type {z} from 'zod'
import type {DocumentCard, DocumentIndex} from './documentIndex.ts'
import type {StyleGuide} from './styleGuide.ts'
import type {Subject} from './subject.ts'
import type {Fix, PathSegment, Severity, TextSpan} from './types.ts'
import type {Fields} from './values.ts'

/** What the editor is about to do with the document. */
export type Action = 'publish' | 'update' | 'correct' | 'unpublish'

/** The areas that rules are grouped by. */
export const categories = [
  'headline',
  'body',
  'names',
  'attribution',
  'dates',
  'figures',
  'links',
  'memoranda',
  'gallery',
  'seo',
  'language',
  'safety',
  'house',
] as const

/** One of {@link categories}. */
export type Category = (typeof categories)[number]

/** What a rule reports; the engine adds the rule's id, the severity and the document. */
export interface Problem {
  /** The document as a whole when absent. */
  readonly path?: readonly PathSegment[]
  readonly span?: TextSpan
  readonly message: string
  readonly help?: string
  readonly fix?: Fix
}

/** What a rule may know besides the document. */
export interface RuleContext<Options> {
  /** The reference time in ms. */
  readonly now: number
  readonly action: Action
  readonly options: Options
  readonly styleGuide: StyleGuide
  /** The document that a reference names, or what is known of it. */
  reference(id: string): DocumentCard | undefined
  /** Undefined where a document is checked by itself: rules that need it then say nothing. */
  readonly index: DocumentIndex | undefined
}

/** A document that shows what a rule says of it; its test, and part of its page. */
export interface Example {
  /** What the example shows, in a few words. */
  readonly note: string
  readonly document: Fields
  /** Other documents of the dataset. */
  readonly others?: readonly Fields[]
  readonly styleGuide?: Fields
  readonly now?: string
  readonly action?: Action
}

/** One editorial check. */
export interface Rule<Options = unknown> {
  /** Kebab-case; also the name of its file and of its page. */
  readonly id: string
  readonly title: string
  readonly category: Category
  /** The severity that the style guide may change. */
  readonly severity: Severity
  /** Document types that it looks at; `*` for every type. */
  readonly types: readonly string[]
  /** The actions that an error of it stops; publishing and updating when absent. */
  readonly guards?: readonly Action[]
  /** What it finds, in an editor's words. */
  readonly what: string
  readonly why: string
  /** Options with their defaults; the style guide sets others. */
  readonly options?: z.ZodType<Options>
  /** Options that the style guide's own fields give, such as its limits. */
  fromStyleGuide?(guide: StyleGuide): {readonly [Name in keyof Options]?: Options[Name] | undefined}
  /** Bits of `signs` and `parts`: a document that has none of them is passed over. */
  readonly needs?: number
  /** A field: a document without it is passed over. */
  readonly onlyWith?: string
  /** Whether there is nothing to look for under a context, whatever the document. */
  rests?(context: RuleContext<Options>): boolean
  check(subject: Subject, context: RuleContext<Options>): Iterable<Problem>
  readonly examples: {readonly good: readonly Example[]; readonly bad: readonly Example[]}
}

/** Defines a rule; a typed pass-through that infers the options from their schema. */
export function defineRule<Options = Record<string, never>>(rule: Rule<Options>): Rule<Options> {
  return rule
}

/** A rule whose options' type does not matter, as lists of rules hold it. */
// biome-ignore lint/suspicious/noExplicitAny: options are parsed by the rule's own schema
export type AnyRule = Rule<any>
