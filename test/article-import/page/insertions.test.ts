import {describe, expect, it} from 'vitest'
import {extractPage} from '../../../plugins/article-import/sources/page/extractPage.ts'

const paragraphs = [
  'The ferry ran aground on the sandbank outside the harbour on Sunday evening, with forty people and a brass band on board.',
  'Nobody was hurt, the harbour master said, and the band played until the tide came back and lifted the ship off at midnight.',
  'An inquiry will look at the buoys, two of which had drifted since the storm in March and had been reported by fishermen.',
  'The company has put on a bus to the next crossing, which leaves on the hour from the old customs house by the quay.',
]

/** A page whose story has something set between its second and third paragraph. */
function bodyWith(insertion: string, at = 2): string {
  const parts = paragraphs.map((text) => `<p>${text}</p>`)
  parts.splice(at, 0, insertion)
  return extractPage(
    `<html><head><title>Ferry runs aground - Coast</title></head><body><nav><a href="/n">News</a></nav><main><h1>Ferry runs aground</h1><div class="x1">${parts.join('')}</div></main></body></html>`,
    {url: 'https://coast.example/ferry'},
  ).bodyText
}

describe('what a page sets into its story', () => {
  it.each([
    [
      'a part that the page offers to skip',
      '<section class="b-1"><strong>Podcasts</strong><a href="#end">Ignorer et continuer</a><p>Le journal du matin, chaque jour à six heures, avec nos correspondants.</p><p id="end">Fin</p></section>',
      ['Ignorer', 'journal', 'Fin'],
    ],
    [
      'a region with a spoken label, classes hashed',
      '<section class="css-1x" aria-label="Related stories"><p>Harbour dredged for the first time in ten years.</p></section>',
      ['dredged'],
    ],
    [
      'a region labelled by its title',
      '<section class="css-2x" aria-labelledby="recommendations-heading"><p>Harbour dredged for the first time in ten years.</p></section>',
      ['dredged'],
    ],
    [
      'a box with a link dressed as a button',
      '<div class="b"><h4>Need a hand?</h4><p>Our people answer questions about any crossing.</p><a class="site_button" href="/quote">Get a quote</a></div>',
      ['Need a hand', 'Our people'],
    ],
    [
      'what tells of paid links',
      '<p>Coast has affiliate partnerships. These do not influence editorial content, though we may earn commissions.</p>',
      ['affiliate'],
    ],
    [
      'links named by channels, whatever the language',
      '<p>Xəbərlərimizi izləyin: <a href="https://facebook.com/coast">Facebook</a> <a href="https://t.me/coast">Telegram</a></p>',
      ['Telegram'],
    ],
    ['where a picture was found', '<p>Len Draycott / Via flickr.com</p>', ['Draycott']],
    [
      'the rest of a pull quote that a paragraph has too',
      '<div class="feature"><h2 class="quote">“<span>Start Quote</span></h2><blockquote><p>the band played until the tide came back</p></blockquote><span>End Quote</span> <span>Ida Moe, harbour master</span></div>',
      ['Start Quote', 'End Quote', 'Ida Moe'],
    ],
    [
      'a list of links under a short title',
      '<ul><li><strong>Top Searches</strong></li><li><a href="/s/1">Tide tables</a></li><li><a href="/s/2">Boats</a></li><li><a href="/s/3">Buoys</a></li></ul>',
      ['Top Searches', 'Tide tables'],
    ],
    [
      'contents, some of whose links are spelt in another way',
      '<div class="t"><div><a href="#quay"><span>1</span> <span>The quay of old</span></a></div><div><a href="#bus"><span>2</span> <span>The bus</span></a></div><div><a href="#b-r">The band – rest</a></div></div><h2 id="quay">Quay</h2><h2 id="bus">Bus</h2>',
      ['The quay of old', 'The bus'],
    ],
    [
      'a call to log in for comments',
      '<p>For the best commenting experience, please <a href="/l">login or register</a>.</p>',
      ['commenting'],
    ],
    [
      'what a page tells search engines to pass over',
      '<div class="robots-nocontent"><p>The sea is deep, and those who swim in it should know how.</p></div>',
      ['deep'],
    ],
    [
      'nutritional values in a line',
      '<div>Calories: 341kcal | Carbohydrates: 42g | Protein: 4g | Fat: 18g</div>',
      ['341'],
    ],
  ])('leaves out %s', (_, insertion, texts) => {
    const body = bodyWith(insertion)
    for (const text of paragraphs) expect(body).toContain(text)
    for (const text of texts) expect(body).not.toContain(text)
  })

  it.each([
    [
      'who may use the text, and its rights',
      '<p><em>Gülnar Həsənova</em></p><p>Materialdan istifadə edərkən istinad vacibdir. © Sahil</p>',
    ],
    [
      'who wrote the text, under a name',
      '<h4>Ida Moe Senior Editor</h4><p>Ida Moe is the senior editor at Coast, where she develops the pages on ferries.</p>',
    ],
    ['who may use the text, in Russian', '<p>При использовании материалов ссылка обязательна.</p>'],
    [
      'how a programme was written down',
      '<p class="n">Transcripts are created on a rush deadline by a contractor. Accuracy may vary.</p>',
    ],
    [
      'who may read on',
      '<div class="y"><p>有料会員になると会員限定の有料記事もお読みいただけます。</p><a href="/j">今すぐ登録</a></div>',
    ],
  ])('ends before %s', (_, ending) => {
    expect(bodyWith(ending, paragraphs.length)).toBe(paragraphs.join('\n'))
  })

  it.each([
    ['who reported and edited', '<p>(Reporting by Len Draycott; Editing by Ida Moe)</p>'],
    ['who helped', '<p class="tagline">Len Draycott contributed reporting from Holm.</p>'],
    [
      'what a court said of rights',
      '<p>The court found that copyright in the songs had passed to the band.</p>',
    ],
    [
      'transcripts that a story tells of',
      '<p>The transcripts were read aloud in court on Monday, and nobody laughed.</p>',
    ],
    [
      'how many subscribe',
      '<p>Its paying members (有料会員) reached a million in May, the company said.</p>',
    ],
  ])('ends with %s', (_, ending) => {
    const text = ending.replace(/<[^>]*>/g, '')
    expect(bodyWith(ending, paragraphs.length)).toBe([...paragraphs, text].join('\n'))
  })

  it.each([
    ['a chapter named as boxes are', '<h2>Up next</h2><p>The inquiry opens on Monday at ten.</p>'],
    [
      'companies that link to pages about them',
      '<p><a href="/tag/facebook">Facebook</a> and <a href="/tag/twitter">Twitter</a> both carried the band live.</p>',
    ],
    [
      'a note that leads to its end',
      '<p>The sandbank is new.<a href="#n1">1</a> It grew by a metre a year.</p>',
    ],
    [
      'the place that a story was written at, set in an element of its own',
      '<p><span class="location">HOLM</span> (Agency) - The buoys came back on Monday.</p>',
    ],
    [
      'what a list names in elements of their own',
      '<ul><li><span class="quantity">two</span> <span class="label">green buoys with lamps</span></li></ul>',
    ],
    [
      'text around which a place for advertising was laid',
      '<div id="article-mpu-container"><div class="ad"></div><p>The line has run the crossing since the bridge fell in the great flood, and nobody has yet found the money for another one, says the harbour master, who has asked twice.</p></div>',
    ],
    [
      'a box of facts',
      '<div class="infobox"><p><b>The ferry</b> was built in 1961 at the yard in Holm, for the crossing to the islands.</p></div>',
    ],
    [
      'values that a story tells',
      '<p>The cook served 40 bowls of soup, 341 kcal each, and bread.</p>',
    ],
  ])('keeps %s', (_, insertion) => {
    const words = insertion
      .replace(/<[^>]*>/g, ' ')
      .split(/\s+/)
      .filter((word) => word.length > 3)
    const body = bodyWith(insertion)
    for (const word of words) expect(body).toContain(word)
  })

  it('leaves out an address that leads to more, and what is left of a list that went', () => {
    const body = bodyWith(
      '<p>More Coast ferries: https://coast.example/hub and https://coast.example/x</p><ul><li>All rights reserved</li><li>1276513 0 06/11 07:30</li></ul>',
      paragraphs.length,
    )
    expect(body).toBe(paragraphs.join('\n'))
  })
})
