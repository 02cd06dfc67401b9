import {createContext, useContext} from 'react'
import type {AnyRule} from '../engine/rule.ts'
import {rules as allRules} from '../rules/index.ts'

/** What the host of the plugin decided about the checks. */
export interface ChecksOptions {
  readonly rules: readonly AnyRule[]
  /** Names of roles that may publish in spite of error-level findings. */
  readonly overrideRoles: readonly string[]
}

/** The options when the host says nothing. */
export const defaultChecksOptions: ChecksOptions = {
  rules: allRules,
  overrideRoles: ['administrator'],
}

/** Carries the plugin's options to inspectors, badges, actions and inputs. */
export const ChecksOptionsContext = createContext<ChecksOptions>(defaultChecksOptions)

/** The checks' options of the workspace that is open. */
export const useChecksOptions = (): ChecksOptions => useContext(ChecksOptionsContext)
