import {describe, expect, it} from 'vitest'
import {readBytes, readPath, samplePath, textOf} from './readSource.ts'

function wxr(...items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Courier</title><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[ines]]></wp:author_login><wp:author_display_name><![CDATA[Ines Holt]]></wp:author_display_name></wp:author>
${items.map((item) => `<item>${item}</item>`).join('\n')}
</channel></rss>`
}

function post(content: string, more = ''): string {
  return `<title>T</title><dc:creator>ines</dc:creator><wp:post_id>7</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${content}]]></content:encoded>${more}`
}

function picture(id: number, more = ''): string {
  return `<title>P${id}</title><wp:post_id>${id}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:post_parent>7</wp:post_parent><wp:attachment_url>https://c.example/${id}.jpg</wp:attachment_url><excerpt:encoded><![CDATA[Caption ${id}]]></excerpt:encoded>${more}`
}

describe('wxr', () => {
  it('reads a post with everything that belongs to it', async () => {
    const {detected, articles, failures} = await readPath(samplePath('wordpress/courier.wxr.xml'))
    expect(detected).toEqual(['wxr'])
    expect(articles.length).toBeGreaterThan(0)
    expect(articles[0]).toMatchObject({
      externalId: '412',
      slug: 'harbour-bell',
      sourceName: 'The Marlow Courier',
      status: 'published',
    })
    expect(
      failures.every(
        ({kind, code}) =>
          kind === 'skipped' && (code === 'not-an-article' || code === 'media-file'),
      ),
    ).toBe(true)
  })

  it('reads several authors, and guests among them, as the plugins for that write them', async () => {
    const terms =
      '<category domain="author" nicename="cap-ines"><![CDATA[ines]]></category><category domain="author" nicename="cap-tomas"><![CDATA[tomas]]></category><category domain="author" nicename="lena-holm"><![CDATA[Lena Holm]]></category>'
    const guest =
      '<title>Tomas</title><wp:post_id>3</wp:post_id><wp:post_type>guest-author</wp:post_type><wp:post_name>cap-tomas</wp:post_name><wp:postmeta><wp:meta_key>cap-display_name</wp:meta_key><wp:meta_value>Tomas Eriksen</wp:meta_value></wp:postmeta>'
    const {articles} = await readBytes(wxr(post('x', terms), guest))
    expect(articles).toMatchObject([{bylines: ['Ines Holt', 'Tomas Eriksen', 'Lena Holm']}])
  })

  it.each([
    ['{', ['unreadable-own-fields']],
    ['[]', ['unreadable-own-fields']],
    ['7', ['unreadable-own-fields']],
    ['{"galleries": 7, "corrections": {"a": [null]}, "bylines": {}}', []],
    ['{"embargoUntil": "soon"}', ['invalid-date']],
  ])(
    'reads a post whose field for what WordPress has no place for holds %s, and tells of what is lost',
    async (value, codes) => {
      const meta = `<wp:postmeta><wp:meta_key>_newsroom</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`
      const {articles} = await readBytes(wxr(post('x', meta)))
      expect(articles).toMatchObject([{headline: 'T', bylines: ['Ines Holt']}])
      expect(articles[0]?.issues.map(({code}) => code)).toEqual(codes)
    },
  )

  it('finds authors, terms, the featured image and custom fields, which may stand behind the post', async () => {
    const meta =
      '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta><wp:postmeta><wp:meta_key>deck</wp:meta_key><wp:meta_value>The deck</wp:meta_value></wp:postmeta>'
    const terms =
      '<category domain="category" nicename="sea"><![CDATA[Sea]]></category><category domain="post_tag" nicename="fog"><![CDATA[fog]]></category>'
    const dates =
      '<wp:post_date>2026-01-02 12:00:00</wp:post_date><wp:post_date_gmt>2026-01-02 08:00:00</wp:post_date_gmt>'
    const alt =
      '<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Alt</wp:meta_value></wp:postmeta>'
    const {articles} = await readBytes(wxr(post('x', meta + terms + dates), picture(9, alt)), {
      fields: {deck: 'subheadline'},
    })
    expect(articles).toMatchObject([
      {
        bylines: ['Ines Holt'],
        section: 'Sea',
        tags: ['fog'],
        subheadline: 'The deck',
        publishedAt: '2026-01-02T08:00:00.000Z',
        leadImage: {url: 'https://c.example/9.jpg', alt: 'Alt', caption: 'Caption 9'},
        language: 'en-GB',
      },
    ])
  })

  it('makes paragraphs, captions, galleries and embeds of classic text', async () => {
    const content =
      'First line\nsecond line\n\n[caption id="a" width="3"]<img src="https://c.example/1.jpg" alt="A"> The caption[/caption]\n\n[gallery ids="9,8,404"]\n\nhttps://www.youtube.com/watch?v=abcdefghijk\n\n[su_box title="x"]Inside[/su_box] [PHOTOS] [sic]'
    const {articles} = await readBytes(wxr(post(content), picture(8), picture(9)))
    expect(textOf(articles[0])).toBe(
      'First line\nsecond line\n[figure]\n[figure]\n[figure]\n[embed]\n[su_box title="x"]Inside[/su_box] [PHOTOS] [sic]',
    )
    expect(articles[0]?.issues.map(({code, text}) => [code, text])).toEqual([
      ['unresolved-image', '404'],
      ['unknown-shortcode', '[su_box title="x"]'],
    ])
  })

  it('reads block-editor text, puts reusable blocks in place and reports those that a site fills', async () => {
    const content =
      '<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:block {"ref":33} /-->\n\n<!-- wp:latest-posts {"n":3} /-->'
    const block =
      '<wp:post_id>33</wp:post_id><wp:post_type>wp_block</wp:post_type><content:encoded><![CDATA[<p>Reused</p>]]></content:encoded>'
    const {articles, failures} = await readBytes(wxr(post(content), block))
    expect(textOf(articles[0])).toBe('One\nReused')
    expect(articles[0]?.issues).toMatchObject([{code: 'dynamic-block', kind: 'loss'}])
    expect(failures).toMatchObject([{code: 'not-an-article', kind: 'skipped'}])
  })

  it('tells pages, drafts and trash apart', async () => {
    const item = post('x').replace('>post<', '>page<').replace('>publish<', '>trash<')
    expect((await readBytes(wxr(item))).articles).toMatchObject([
      {postType: 'page', status: 'trashed'},
    ])
  })
})
