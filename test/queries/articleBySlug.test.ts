import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {articleBySlug, runView} from '../../queries/index.ts'
import {expectNoLeak, type Newsroom, startNewsroom} from './support/startNewsroom.ts'

describe('an article by its address', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await startNewsroom()
  })
  afterAll(() => newsroom.close())

  test('comes with everything that its page shows, resolved', async () => {
    const article = await runView(newsroom.client, articleBySlug, {slug: 'story-1'})
    expect(article).toMatchObject({
      headline: 'Story number 1',
      dateline: {text: 'LISBON', place: {name: 'Lisbon'}},
      source: {name: 'Halden University'},
      section: {title: 'Culture', slug: 'culture'},
      topics: [{title: 'Arts', mediaTopicCode: 'medtop:01000000'}],
      mentions: [
        {_type: 'organization', slug: 'ichl'},
        {_type: 'person', name: 'Inês Carvalho'},
      ],
      leadFigure: {caption: 'The lead', asset: {width: 960, mimeType: 'image/jpeg'}},
      galleries: [{images: [{photographer: {name: 'Inês Carvalho'}}, {caption: 'Last boat'}]}],
      seo: {description: 'Of tiles'},
    })
    expect(
      article?.memoranda[0]?.parties.map(({organization}) => organization?.abbreviation),
    ).toEqual(['MCF', 'ICHL'])
  })

  test('has a text whose annotations and blocks are resolved, and says what is gone', async () => {
    const article = await runView(newsroom.client, articleBySlug, {slug: 'story-1'})
    const [first] = article?.body ?? []
    expect(first?._type === 'block' && first.markDefs).toEqual([
      {
        _key: 'm1',
        _type: 'entity',
        target: {
          _id: 'organization-council',
          _type: 'organization',
          name: 'International Council for Heritage and Learning',
          slug: 'ichl',
        },
      },
      {_key: 'm2', _type: 'link', href: 'https://example.com/', openInNewTab: null},
      {_key: 'm3', _type: 'entity', target: null},
    ])
    expect(article?.body.map(({_type}) => _type)).toEqual([
      'block',
      'block',
      'figure',
      'galleryEmbed',
      'pullQuote',
      'embed',
      'memorandumCard',
      'table',
      'codeBlock',
      'divider',
    ])
    const embedded = article?.body.find(({_type}) => _type === 'galleryEmbed')
    expect(embedded).toMatchObject({gallery: {title: 'An evening at the quay'}})
  })

  test('names related articles, those that share most first', async () => {
    const article = await runView(newsroom.client, articleBySlug, {slug: 'story-1'})
    expect(article?.related.map(({slug, shared}) => [slug, shared])).toEqual([
      ['story-2', 3],
      ['story-3', 1],
    ])
  })

  test('shows public corrections only', async () => {
    const article = await runView(newsroom.client, articleBySlug, {slug: 'story-1'})
    expect(article?.corrections.map(({text}) => text)).toEqual(['The year was wrong.'])
  })

  test('is null where there is none', async () => {
    expect(await runView(newsroom.client, articleBySlug, {slug: 'nowhere'})).toBeNull()
  })

  test.each([
    'story-1',
    'article-scheduled',
    'article-scheduled-west',
    'article-embargoed',
    'article-embargoed-west',
    'article-undated',
    'article-unreadable-date',
    'article-unreadable-embargo',
    'drafts-article-new',
    'versions-r1-article-new',
    'story-11',
  ])('shows nothing that readers may not have at %s', async (slug) => {
    await expectNoLeak(newsroom, articleBySlug, {slug})
  })

  test('is past its embargo from that instant on', async () => {
    const article = await runView(newsroom.client, articleBySlug, {slug: 'story-10'})
    expect(article?.headline).toBe('Story number 10')
  })
})
