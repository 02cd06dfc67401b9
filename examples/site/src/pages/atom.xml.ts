import type {APIRoute} from 'astro'
import {atom} from '../../../../queries/feeds/index.ts'
import {feedOf} from '../lib/feedOf.ts'

/** The newest articles, whole. */
export const GET: APIRoute = () => feedOf(atom, '/atom.xml')
