import {expect, it} from 'vitest'
import {convert} from '../../../plugins/article-import/convert/convert.ts'
import {readBytes} from './readSource.ts'

const text = (value: string) => ({processed: `<p>${value}</p>`})
const to = (type: string, id: string) => ({type: `paragraph--${type}`, id})

/** Files in which each text that a reader would see is a word beginning with `see`. */
const files: readonly (readonly [string, unknown])[] = [
  [
    'the paragraphs of a Drupal node, inner ones too, and one that the export lacks',
    {
      jsonapi: {version: '1.0'},
      data: [
        {
          type: 'node--article',
          id: 'n1',
          attributes: {title: 'seeTitle'},
          relationships: {
            field_parts: {
              data: [to('text', 'p1'), to('image', 'p2'), to('quote', 'p3'), to('box', 'p4')],
            },
            field_more: {data: to('text', 'seeMissing')},
          },
        },
      ],
      included: [
        {
          ...to('text', 'p1'),
          attributes: {field_heading: 'seeHeading', field_text: text('seeOne')},
        },
        {
          ...to('image', 'p2'),
          attributes: {field_caption: 'seeCaption'},
          relationships: {field_image: {data: {type: 'file--file', id: 'f1'}}},
        },
        {
          type: 'file--file',
          id: 'f1',
          attributes: {uri: {url: 'https://a.example/seePicture.jpg'}},
        },
        {...to('quote', 'p3'), attributes: {field_quote: 'seeQuote'}},
        {
          ...to('box', 'p4'),
          attributes: {},
          relationships: {field_items: {data: [to('text', 'p5')]}},
        },
        {...to('text', 'p5'), attributes: {field_body: text('seeInner')}},
      ],
    },
  ],
  [
    'content elements of ANS, known and unknown',
    [
      {
        type: 'story',
        version: '0.10.7',
        headlines: {basic: 'seeTitle'},
        content_elements: [
          {
            type: 'link_list',
            title: 'seeList',
            items: [{url: 'https://a.example', content: 'seeLink'}],
          },
          {type: 'endorsement', endorsement: {type: 'text', content: 'seeEndorsed'}},
          {type: 'element_group', content_elements: [{type: 'text', content: 'seeGroup'}]},
          {type: 'story', headlines: {basic: 'seeStory'}},
          {type: 'gallery', headlines: {basic: 'seeGallery'}, content_elements: []},
          {type: 'video', headlines: {basic: 'seeVideo'}},
          {type: 'custom_embed', embed: {config: {text: 'seeEmbed'}}},
        ],
      },
    ],
  ],
  [
    'bylines and the main body of ninjs 3',
    {
      uri: 'urn:1',
      type: 'text',
      standard: {name: 'ninjs', version: '3.0'},
      headlines: [{role: 'main', value: 'seeTitle'}],
      bylines: [{role: 'main', value: 'seeByline'}],
      bodies: [
        {role: 'teaser', contentType: 'text/html', value: '<p>short</p>'},
        {role: 'main', contentType: 'text/html', value: '<p>seeBody</p>'},
      ],
    },
  ],
]

it.each(files)('keeps or reports %s', async (_name, file) => {
  const written = JSON.stringify(file)
  const {articles, failures} = await readBytes(written)
  expect(articles).toHaveLength(1)
  const kept = articles.map((article) => {
    const {blocks, issues} = convert(article.body)
    return JSON.stringify([article.headline, article.bylines, blocks, article.issues, issues])
  })
  const all = kept.join() + JSON.stringify(failures)
  const words = [...new Set(written.match(/see[A-Z]\w+/g))]
  expect(words.length).toBeGreaterThan(2)
  expect(words.filter((word) => !all.includes(word))).toEqual([])
})

it('tells what of a WordPress post and a NITF text stands outside of the body', async () => {
  const wxr = await readBytes(
    '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>T</title><wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><content:encoded><![CDATA[<p>x</p>]]></content:encoded><wp:comment><wp:comment_id>1</wp:comment_id></wp:comment></item></channel></rss>',
  )
  expect(wxr.articles[0]?.issues).toMatchObject([{code: 'comments-left-out', kind: 'note'}])
  const nitf = await readBytes(
    '<nitf><head><title>T</title></head><body><body.content><p>x</p></body.content><body.end><tagline>seen there</tagline></body.end></body></nitf>',
  )
  expect(nitf.articles[0]?.body.content).toContain('<p>seen there</p>')
})

it('resolves an Atom entry by the bases of feed and entry', async () => {
  const {articles} = await readBytes(
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><title>F</title><entry xml:base="y/"><id>1</id><title>T</title><link href="z"/><content>text</content></entry></feed>',
  )
  expect(articles[0]?.url).toBe('https://a.example/x/y/z')
})
