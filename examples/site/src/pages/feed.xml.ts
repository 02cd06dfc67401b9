import type {APIRoute} from 'astro'
import {rss} from '../../../../queries/feeds/index.ts'
import {feedOf} from '../lib/feedOf.ts'

/** The newest articles, whole. */
export const GET: APIRoute = () => feedOf(rss, '/feed.xml')
