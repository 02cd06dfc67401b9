import iconv from 'iconv-lite'
import {describe, expect, it} from 'vitest'
import {repairMojibake} from '../../../plugins/article-import/sources/text/repairMojibake.ts'
import {readBytes} from '../sources/readSource.ts'

const AZ = 'Şuşada mədəniyyət günləri keçirildi'
const RU =
  'В Шуше прошли дни культуры, сообщает редакция. Гости осмотрели исторические памятники города.'
const JA = '政府は本日、教育分野における協力に関する覚書に署名しました。'
const ZH = '政府今天签署了一份关于教育和文化合作的谅解备忘录。'
const KO = '정부는 오늘 교육과 문화 협력에 관한 양해각서에 서명했다.'
const FR = 'L’été dernier, le musée a reçu « beaucoup » de visiteurs'

function feed(title: string, declared: string): string {
  return `<?xml version="1.0" encoding="${declared}"?><rss version="2.0"><channel><title>x</title><item><title>${title}</title></item></channel></rss>`
}

describe('charsets', () => {
  it.each(['utf-8', 'windows-1251', 'koi8-r', 'iso-8859-5', 'utf-16le', 'utf-16be'])(
    'a declared or marked %s is read',
    async (charset) => {
      const {articles} = await readBytes(
        iconv.encode(feed(RU, charset), charset, {addBOM: charset.startsWith('utf-16')}),
      )
      expect(articles[0]?.headline).toBe(RU)
    },
  )

  it.each([
    ['windows-1251', RU],
    ['utf-8', AZ],
    ['windows-1252', FR],
    ['utf-16le', AZ],
    ['shift_jis', JA],
    ['euc-jp', JA],
    ['gb18030', ZH],
    ['euc-kr', KO],
  ])('%s that says nothing is read by its letters', async (charset, text) => {
    const {articles} = await readBytes(iconv.encode(`${text}\n\n${text}\n`, charset))
    expect(articles[0]?.headline).toBe(text)
  })

  it('a declaration that the bytes prove wrong is overruled, and that is reported', async () => {
    const {articles} = await readBytes(iconv.encode(feed(AZ, 'windows-1251'), 'utf-8'))
    expect(articles[0]).toMatchObject({
      headline: AZ,
      issues: [{code: 'charset-contradicted', kind: 'repair'}],
    })
    const wrong = await readBytes(iconv.encode(feed(RU, 'utf-8'), 'windows-1251'))
    expect(wrong.articles[0]).toMatchObject({
      headline: RU,
      issues: [{code: 'charset-contradicted'}],
    })
  })

  it('a charset that the user names overrules all', async () => {
    const {articles} = await readBytes(iconv.encode('Straße\n\nx', 'cp850'), {charset: 'cp850'})
    expect(articles[0]?.headline).toBe('Straße')
    const {failures} = await readBytes('x', {charset: 'no-such'})
    expect(failures).toMatchObject([{code: 'unknown-charset', kind: 'failed'}])
  })

  it('letters that come first after 64 KB of ASCII still decide', async () => {
    const rows = '{"title":"plain"}\n'.repeat(8000)
    const {articles} = await readBytes(iconv.encode(`${rows}{"title":"${RU}"}\n`, 'windows-1251'))
    expect(articles.at(-1)?.headline).toBe(RU)
  })

  it('characters that chunks cut in two are whole again', async () => {
    for (const size of [1, 2, 3, 5])
      expect((await readBytes(`${AZ} 🎉\n\nx`, {size})).articles[0]?.headline).toBe(`${AZ} 🎉`)
  })

  it('null bytes and lone surrogates are taken out and reported', async () => {
    const {articles} = await readBytes('{"title":"a\\u0000b \\ud800c","body":"x\\udc00"}\n')
    expect(articles[0]).toMatchObject({headline: 'ab \ufffdc', body: {content: 'x\ufffd'}})
    expect(articles[0]?.issues.map(({code}) => code)).toEqual([
      'control-characters',
      'lone-surrogates',
      'lone-surrogates',
    ])
  })
})

describe('mojibake', () => {
  it.each([
    ['itâ€™s â€œgoodâ€\u009d', 'it’s “good”'],
    ['cafÃ© dÃ©jÃ\u00a0 vu', 'café déjà vu'],
    ['20Â°C and 3Â°C', '20°C and 3°C'],
  ])('%j is repaired', (text, repaired) => {
    expect(repairMojibake(text)?.text).toBe(repaired)
  })

  it.each([
    'CAFÉ» «VOILÀ»',
    'Ã is a letter',
    'naïve “quoted” text…',
    'chanté…” disait-il',
    'ESPAÑA» y «NIÑO»',
    AZ,
    RU,
    FR,
    'São Paulo, AÇÃO®',
  ])('%j is left alone', (text) => {
    expect(repairMojibake(text)).toBeUndefined()
  })

  it('is repaired in an article and reported with an example', async () => {
    const {articles} = await readBytes('{"title":"itâ€™s","body":"<p>â€œxâ€\u009d</p>"}\n')
    expect(articles[0]).toMatchObject({headline: 'it’s', body: {content: '<p>“x”</p>'}})
    expect(articles[0]?.issues.map(({code, text}) => [code, text])).toEqual([
      ['mojibake-repaired', 'â€™ → ’'],
      ['mojibake-repaired', 'â€œ → “'],
    ])
  })
})
