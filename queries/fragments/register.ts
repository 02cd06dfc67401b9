import {z} from 'zod'
import {memorandumFields} from './memorandum.ts'
import {memorandumStatusSchema} from './named.ts'
import {isPublic} from './public.ts'

/** True for memoranda that the filters of the register leave; an empty one leaves all. */
export const registerFilters = `($party == "" || $party in parties[].organization._ref) && ($status == "" || status == $status) && ($year == "" || string::startsWith(signedOn, $year)) && ($area == "" || count(areas[lower(@) == lower($area)]) > 0) && ($text == "" || title match $text || summary match $text || areas[] match $text || signedOnText match $text)`

/** Memoranda that the filters leave, those signed last first, behind a cursor. */
export const registerByDate = `[
  ...*[_type == "memorandum" && signedOn <= $beforeDate && (signedOn < $beforeDate || _id > $beforeId) && ${isPublic} && ${registerFilters}] | order(signedOn desc, _id asc)[0...$limit]{${memorandumFields}},
  ...*[_type == "memorandum" && !defined(signedOn) && ($beforeDate != "" || _id > $beforeId) && ${isPublic} && ${registerFilters}] | order(_id asc)[0...$limit]{${memorandumFields}}
][0...$limit]`

/** How many memoranda the filters leave. */
export const registerCount = `count(*[_type == "memorandum" && ${isPublic} && ${registerFilters}])`

/** The filters of the register. */
export const filterParams = {
  party: z.string().default(''),
  status: z.union([memorandumStatusSchema, z.literal('')]).default(''),
  year: z
    .string()
    .regex(/^(\d{4})?$/, 'a year has four digits')
    .default(''),
  area: z.string().default(''),
  text: z.string().default(''),
}

/** How many memoranda a page of the register holds. */
export const registerLimit = z.int().min(1).max(1000).default(20)

/** Where a page of the register by date begins, and how long it is. */
export const registerCursor = {
  beforeDate: z.string().default('9999-12-31'),
  beforeId: z.string().default(''),
  limit: registerLimit,
}
