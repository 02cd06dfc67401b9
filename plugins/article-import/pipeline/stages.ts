import {createChecker} from '../../editorial-checks/engine/checker.ts'
import {convert} from '../convert/convert.ts'
import {extractFacts} from '../extract/extractFacts.ts'
import {createRegistry} from '../extract/registry/createRegistry.ts'
import type {Store} from '../load/store.ts'
import type {NewsDocument} from '../model.ts'
import type {Recipe, Stages} from './types.ts'

/** Whom and what the dataset knows already. */
const existingQuery = `*[_type in ["organization", "person", "place", "memorandum"]
  && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(_id)`

/** What the stages may ask. */
export interface StageOptions {
  /** The dataset whose style guide counts. */
  readonly store?: Store
  /** ISO 8601; the machine's clock when absent. */
  readonly now?: string
}

/** The package's own stages: conversion, extraction, the registry of who is who, and the checks. */
export async function createStages({store, now}: StageOptions = {}): Promise<Stages> {
  const styleGuide = store?.remembers
    ? await store.query<unknown>('*[_id == "styleGuide"][0]')
    : undefined
  const recipe: Recipe = {...(styleGuide != null && {styleGuide}), ...(now && {now})}
  const existing = store?.remembers ? await store.query<NewsDocument[]>(existingQuery) : []
  const registry = createRegistry(existing)
  const stages: Stages = {
    ...pureStages(recipe),
    registry: {
      resolve: (extraction, context) => registry.resolve(extraction, context),
      result: () => registry.finish(),
    },
  }
  recipes.set(stages, recipe)
  return stages
}

/** Kept beside the stages, so that a caller's altered copy is never taken for the package's own. */
const recipes = new WeakMap<Stages, Recipe>()

/** What the same pure stages are made from in another thread; undefined for a caller's own stages. */
export function recipeOf(stages: Stages): Recipe | undefined {
  return recipes.get(stages)
}

/** The stages that depend on nothing but the article. */
export function pureStages(recipe: Recipe): Pick<Stages, 'convert' | 'extract' | 'check'> {
  return {
    convert: (body, {url}) => convert(body, url === undefined ? {} : {baseUrl: url}),
    extract: extractFacts,
    check: createChecker(recipe),
  }
}
