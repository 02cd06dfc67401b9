import {describe, expect, it} from 'vitest'
import {extractPage} from '../../../plugins/article-import/sources/page/extractPage.ts'

const url = 'https://www.post.example/news/pier'
const paragraphs = [
  'The pier was closed for two winters, and many thought that it would never open again.',
  'On Tuesday it did, with a band, a queue and a very short speech by the mayor.',
  'Repairs had cost less than feared, the council said, since most of the oak was sound.',
]
const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n')

function page(head: string, content = body, heading = 'The pier reopens'): string {
  return `<!doctype html><html lang="en_GB"><head><title>The pier reopens | Harbour Post</title>${head}</head><body><h1>${heading}</h1><div class="text">${content}</div></body></html>`
}

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('a field of a page', () => {
  it('comes from JSON-LD first, through graphs, lists and references', () => {
    const {article} = extractPage(
      page(
        `${ld({
          '@context': 'https://schema.org',
          '@graph': [
            {'@type': 'WebPage', name: 'no'},
            {
              '@type': ['NewsArticle'],
              headline: 'The pier reopens &amp; shines',
              alternativeHeadline: 'After two winters',
              author: [{'@id': '#ann'}, 'By Bo Chen', {'@type': 'Person', name: ['Cy Dunn']}],
              datePublished: '2024-05-03T10:12:00+04:00',
              dateModified: '2024-05-03T08:00:00Z',
              articleSection: ['Coast', 'Towns'],
              keywords: 'piers, tides,Piers',
              inLanguage: {'@type': 'Language', alternateName: 'en'},
              image: [
                {
                  '@type': 'ImageObject',
                  url: '/pier.jpg',
                  caption: 'The pier',
                  width: '800',
                  height: 600,
                },
              ],
              publisher: {'@type': 'Organization', name: 'Harbour Post'},
              mainEntityOfPage: {'@type': 'WebPage', '@id': `${url}-canonical`},
              copyrightNotice: '© Harbour Post',
            },
            {'@type': 'Person', '@id': '#ann', name: 'Ann Lee'},
          ],
        })}<meta property="og:title" content="Social title">`,
      ),
      {url},
    )
    expect(article).toMatchObject({
      headline: 'The pier reopens & shines',
      subheadline: 'After two winters',
      bylines: ['Ann Lee', 'Bo Chen', 'Cy Dunn'],
      publishedAt: '2024-05-03T06:12:00.000Z',
      updatedAt: '2024-05-03T08:00:00.000Z',
      section: 'Coast',
      tags: ['piers', 'tides'],
      language: 'en',
      leadImage: {
        url: 'https://www.post.example/pier.jpg',
        caption: 'The pier',
        width: 800,
        height: 600,
      },
      sourceName: 'Harbour Post',
      url: `${url}-canonical`,
      rights: {copyrightNotice: '© Harbour Post'},
    })
    expect(article.fieldSources).toMatchObject({
      headline: 'jsonLd',
      bylines: 'jsonLd',
      body: 'content',
    })
  })

  it('comes from microdata with nested items', () => {
    const {article} = extractPage(
      `<body><div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">The pier reopens</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ann Lee</b></span><time itemprop="datePublished" datetime="2024-05-03T10:12:00Z">May</time><div itemprop="publisher" itemscope><meta itemprop="name" content="Harbour Post"></div><div itemprop="articleBody">${body}</div></div>`,
    )
    expect(article).toMatchObject({
      headline: 'The pier reopens',
      bylines: ['Ann Lee'],
      sourceName: 'Harbour Post',
    })
    expect(article.fieldSources).toMatchObject({headline: 'microdata', publishedAt: 'microdata'})
  })

  it('comes from RDFa and rNews', () => {
    const {article} = extractPage(
      `<body><div typeof="rnews:NewsItem"><h1 property="rnews:headline">The pier reopens</h1><span property="rnews:datePublished" content="2024-05-03T10:12:00Z"></span>${body}</div>`,
    )
    expect(article.fieldSources).toMatchObject({headline: 'rdfa', publishedAt: 'rdfa'})
  })

  it('comes from OpenGraph, then from other metadata', () => {
    const {article} = extractPage(
      page(
        `<meta property="og:title" content="The pier reopens"><meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2024-05-03T10:12:00+00:00"><meta property="article:author" content="https://social.example/ann"><meta name="author" content="Ann Lee and Bo Chen"><meta property="article:tag" content="piers"><meta property="article:tag" content="tides"><meta name="DC.rights" content="All ours"><meta property="og:image" content="/p.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`,
      ),
      {url},
    )
    expect(article).toMatchObject({
      bylines: ['Ann Lee', 'Bo Chen'],
      tags: ['piers', 'tides'],
      leadImage: {url: 'https://www.post.example/p.jpg', width: 1200, height: 630},
      rights: {copyrightNotice: 'All ours'},
      language: 'en-GB',
    })
    expect(article.fieldSources).toMatchObject({
      headline: 'openGraph',
      bylines: 'meta',
      language: 'html',
    })
  })

  it('comes from what the page shows when nothing tells it', () => {
    const {article} = extractPage(
      `<html lang="az"><head><title>Körpü açıldı - Xəbər</title></head><body><h1>Körpü açıldı</h1><p class="subtitle">İki qışdan sonra</p><div class="byline">By Ann Lee</div><time datetime="2024-05-03T10:12:00+04:00">3 may</time><a rel="category" href="/c">Şəhər</a><div class="article-body">${body}</div><a rel="tag" href="/t">körpü</a></body>`,
    )
    expect(article).toMatchObject({
      headline: 'Körpü açıldı',
      subheadline: 'İki qışdan sonra',
      bylines: ['Ann Lee'],
      publishedAt: '2024-05-03T06:12:00.000Z',
      section: 'Şəhər',
      language: 'az',
    })
    expect(article.fieldSources?.headline).toBe('content')
  })

  it.each([
    ['{"@type":"NewsArticle","headline":"The pier\nreopens today",}'],
    ['<!-- {"@type":"NewsArticle","headline":"The pier reopens today"} -->'],
    ['//<![CDATA[\n{"@type":"NewsArticle","headline":"The pier reopens today"};\n//]]>'],
    ['{"@type":"WebSite"}{"@type":"NewsArticle","headline":"The pier reopens today"}'],
  ])('survives broken JSON-LD: %j', (data) => {
    const {article} = extractPage(page(`<script type="application/ld+json">${data}</script>`))
    expect(article.headline).toBe('The pier reopens today')
  })

  it.each([
    ['The pier reopens | Harbour Post', 'The pier reopens'],
    ['The pier reopens - www.post.example', 'The pier reopens'],
    ['Harbour Post: The pier reopens', 'Harbour Post: The pier reopens'],
    ['Harbour Post » The pier reopens', 'The pier reopens'],
    ['Twenty-one - a number', 'Twenty-one - a number'],
  ])('is a headline without the name of the site: %s', (title, headline) => {
    const {article} = extractPage(
      `<title>${title}</title><meta property="og:site_name" content="Harbour Post"><body>${body}`,
      {url},
    )
    expect(article.headline).toBe(headline)
  })

  it('is left out with an issue when it is a date that cannot be read', () => {
    const {article} = extractPage(page('<meta name="date" content="the other day">'))
    expect(article.publishedAt).toBeUndefined()
    expect(article.issues).toContainEqual(
      expect.objectContaining({code: 'unreadable-date', text: 'the other day'}),
    )
  })
})

describe('the body of a page', () => {
  const textOf = (content: string, head = '') => extractPage(page(head, content), {url}).bodyText

  it('reads as a person would copy it', () => {
    expect(
      textOf(
        `${body}<h2>After<b>noon</b></h2><ul><li>tea</li><li>a <i>walk</i></li></ul><table><tr><td>2023</td><td>41</td></tr></table><p>Line one<br>line two, which ends here.</p><pre>a\n  b</pre>${body.replaceAll('pier', 'quay')}`,
      ),
    ).toContain('Afternoon\ntea\na walk\n2023\t41\nLine one\nline two, which ends here.\na\n  b\n')
  })

  it.each([
    ['<p><b>Read more:</b> <a href="/x">Something else that happened</a></p>'],
    ['<p><a href="/x">Something else that happened in the town</a></p>'],
    ['<p>ADVERTISEMENT</p>'],
    [
      '<div class="newsletter-signup"><p>Get the best of the coast in your inbox, every morning, for free.</p></div>',
    ],
    ['<aside><p>Get the best of the coast in your inbox, every morning, for free.</p></aside>'],
    [
      '<div style="display:none"><p>Something that no reader of the page has ever seen, by design.</p></div>',
    ],
    [
      '<figure><img src="/a.jpg"><figcaption>The pier at dawn, before the crowd came.</figcaption></figure>',
    ],
    ['<div><img src="/a.jpg"><span>The pier at dawn, before the crowd came.</span></div>'],
    ['<blockquote class="pullquote">a band, a queue and a very short speech</blockquote>'],
    ['<p>Читайте также: <a href="/x">Другая новость дня</a></p>'],
    ['<p>相关阅读：<a href="/x">另一条新闻</a></p>'],
    ['<p>Photo: Ann Lee / Harbour Post</p>'],
  ])('leaves out %s', (piece) => {
    expect(
      textOf(`${body}${piece}<p>At dusk the lamps were lit, one by one, to loud applause.</p>`),
    ).toBe(`${paragraphs.join('\n')}\nAt dusk the lamps were lit, one by one, to loud applause.`)
  })

  it.each([
    ['<h2><a href="#lamps">The lamps of the pier</a></h2>', 'The lamps of the pier'],
    ['<p>“We waited,” he said.</p>', '“We waited,” he said.'],
    [
      '<blockquote><p>An unusual day, by any measure, for all of us.</p></blockquote>',
      'An unusual day, by any measure, for all of us.',
    ],
    [
      '<p class="has-newsletter">More: that was what the crowd wanted, and the band obliged twice.</p>',
      'More: that was what the crowd wanted, and the band obliged twice.',
    ],
    [
      '<p>Copyright law was on nobody’s mind that day, as far as we know.</p>',
      'Copyright law was on nobody’s mind that day, as far as we know.',
    ],
    ['<figure><table><tr><td>2023</td></tr></table></figure>', '2023'],
  ])('keeps %s', (piece, text) => {
    expect(
      textOf(`${body}${piece}<p>At dusk the lamps were lit, one by one, to loud applause.</p>`),
    ).toContain(`\n${text}\n`)
  })

  it('is joined from the parts of a divided page', () => {
    const part = (text: string) =>
      `<div class="cell"><div class="part"><p>${text} ${text.replace('pier', 'jetty')}</p></div></div><div class="ad-slot">Advertisement</div>`
    expect(textOf(paragraphs.map(part).join(''))).toBe(
      paragraphs.map((text) => `${text} ${text.replace('pier', 'jetty')}`).join('\n'),
    )
  })

  it('is led by a plain body in JSON-LD where the page has strangers in it', () => {
    const stranger =
      '<p><i>Our members pay for this work, and it takes only two minutes of your time.</i></p>'
    const long = paragraphs.concat(paragraphs.map((text) => text.replace(/pier|it|oak/, 'quay')))
    const html = page(
      ld({'@type': 'NewsArticle', headline: 'The pier reopens', articleBody: long.join(' ')}),
      long.map((text, at) => `<p>${text}</p>${at === 2 ? stranger : ''}`).join(''),
    )
    expect(extractPage(html).bodyText).toBe(long.join('\n'))
  })

  it('goes on where a plain body in JSON-LD is only an excerpt', () => {
    const long = [0, 1, 2, 3].flatMap((round) =>
      paragraphs.map((text) => `${text} Round ${round}.`),
    )
    const html = page(
      ld({'@type': 'NewsArticle', articleBody: long.slice(0, 3).join(' ')}),
      long.map((text) => `<p>${text}</p>`).join(''),
    )
    expect(extractPage(html).bodyText).toBe(long.join('\n'))
  })

  it('is the plain body of JSON-LD, or the state of a script, when the page has no text', () => {
    const told = ld({'@type': 'NewsArticle', articleBody: `<p>${paragraphs.join('</p><p>')}</p>`})
    const fromLd = extractPage(page(told, '<p>Loading</p>'))
    expect(fromLd.bodyText).toBe(paragraphs.join('\n'))
    expect(fromLd.article).toMatchObject({body: {format: 'text'}, fieldSources: {body: 'jsonLd'}})
    const state = {
      props: {article: {blocks: paragraphs.map((text) => ({text}))}, teasers: [{text: 'Other'}]},
    }
    const fromState = extractPage(
      page(
        `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state)}</script>`,
        '<p>Loading</p>',
      ),
    )
    expect(fromState.bodyText).toBe(paragraphs.join('\n'))
    expect(fromState.article.fieldSources?.body).toBe('state')
  })

  it('stops before the next story of an endless page', () => {
    const story = (title: string, text: string) =>
      `<div class="story"><h1 class="t">${title}</h1><div class="b">${text}</div></div>`
    const other = paragraphs.map((text) => `<p>${text.replaceAll('e', 'a')}</p>`).join('')
    const html = `<title>The pier reopens</title><body>${story('The pier reopens', body)}${story('Another', other + other.replaceAll('a', 'o'))}`
    expect(extractPage(html).bodyText).toBe(paragraphs.join('\n'))
  })
})

describe('the markup of a body', () => {
  const markupOf = (content: string) =>
    String(
      extractPage(page('', body + content + body.replaceAll('pier', 'quay')), {url}).article.body
        .content,
    )

  it('keeps captions with their pictures and gives lazy pictures their address', () => {
    expect(
      markupOf(
        '<div class="wp-caption"><img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="Pier"><p class="wp-caption-text">At <b>dawn</b></p></div>',
      ),
    ).toContain(
      '<figure><img src="https://www.post.example/a.jpg" alt="Pier"><figcaption>At <b>dawn</b></figcaption></figure>',
    )
  })

  it('gives a caption that follows its picture to that picture', () => {
    expect(markupOf('<img src="/a.jpg"><p class="caption">At dawn, alone</p>')).toContain(
      '<figure><img src="https://www.post.example/a.jpg" alt=""><figcaption>At dawn, alone</figcaption></figure>',
    )
  })

  it('keeps embeds, those of AMP as frames', () => {
    const markup = markupOf(
      '<iframe src="//player.example/1" width="10"></iframe><amp-youtube data-videoid="abc_1-2"></amp-youtube><blockquote class="twitter-tweet"><a href="https://twitter.com/a/status/1">x</a></blockquote>',
    )
    expect(markup).toContain('<iframe src="https://player.example/1" width="10"></iframe>')
    expect(markup).toContain('<iframe src="https://www.youtube.com/embed/abc_1-2"></iframe>')
    expect(markup).toContain('class="twitter-tweet"')
  })

  it('has no trace of what was left out', () => {
    const markup = markupOf(
      '<div class="related"><a href="/x">Something else</a></div><p>Read more: <a href="/x">Something else</a></p>',
    )
    expect(markup).not.toContain('Something else')
  })

  it('leaves galleries beside the body to the article', () => {
    const slides = [1, 2, 3].map(
      (at) => `<div class="slide"><img src="/g${at}.jpg" alt="g"><p>Slide ${at}</p></div>`,
    )
    const html = page('').replace(
      '<div class="text">',
      `<div class="photo-gallery">${slides.join('')}</div><div class="article-text">`,
    )
    expect(extractPage(html, {url}).article.galleries).toEqual([
      {
        images: [1, 2, 3].map((at) => ({
          url: `https://www.post.example/g${at}.jpg`,
          alt: 'g',
          caption: `Slide ${at}`,
        })),
      },
    ])
  })
})

describe('a site that sets its name in a first heading', () => {
  it.each(['Harbourgazette.com', 'The Harbour Gazette'])(
    '%s is no title of its stories',
    (site) => {
      const {article} = extractPage(
        `<html><head><title>HOLM: Ida Moe: Ferry aground on a sandbank that is new | News of ferries | ${site}</title><meta property="og:site_name" content="The Harbour Gazette"></head><body><div><h1>${site}</h1></div><div class="story"><h1>Ferry aground on a sandbank that is new</h1><p>The ferry ran aground on the sandbank outside the harbour on Sunday evening, with forty people on board.</p><p>Nobody was hurt, the harbour master said, and the band played until the tide came back and lifted it.</p></div></body></html>`,
        {url: 'https://www.gazette.example/1'},
      )
      expect(article.headline).not.toContain(site)
    },
  )
})
