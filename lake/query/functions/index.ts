import {geoFunctions} from '../geo/functions.ts'
import {textFunctions} from '../text/functions.ts'
import {arrayFunctions} from './array.ts'
import {dateTimeFunctions} from './dateTime.ts'
import {diffFunctions} from './diff.ts'
import {globalFunctions} from './global.ts'
import {mathFunctions} from './math.ts'
import {portableTextFunctions} from './portableText.ts'
import {sanityFunctions} from './sanity.ts'
import {stringFunctions} from './string.ts'
import type {MakeFunction} from './types.ts'

/** Every function by its name, with its namespace unless that is `global`. */
export const functions: ReadonlyMap<string, MakeFunction> = new Map(
  [
    globalFunctions,
    dateTimeFunctions,
    stringFunctions,
    arrayFunctions,
    mathFunctions,
    portableTextFunctions,
    sanityFunctions,
    diffFunctions,
    textFunctions,
    geoFunctions,
  ].flatMap((table) => Object.entries(table)),
)
