import {createChecker} from '../../editorial-checks/engine/checker.ts'
import {convert} from '../convert/convert.ts'
import {extractFacts} from '../extract/extractFacts.ts'
import type {Store} from '../load/store.ts'
import type {Stages} from './types.ts'

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
  const check = createChecker({...(styleGuide != null && {styleGuide}), ...(now && {now})})
  return {
    convert: (body, {url}) => convert(body, url === undefined ? {} : {baseUrl: url}),
    extract: extractFacts,
    registry: {
      resolve: () => ({
        documents: [],
        article: {},
        annotations: [],
        suggestions: [],
        issues: [],
      }),
      result: () => ({documents: [], merges: []}),
    },
    check,
  }
}
