import {describe, expect, it} from 'vitest'
import {isRequest} from '../../../plugins/article-import/sources/page/content/requests.ts'

describe('a request to readers', () => {
  it.each([
    ['Have you got a story? Email news@example.com or call the newsdesk.', true],
    ['Haben Sie Hinweise? Schreiben Sie an redaktion@example.com.', true],
    ['¿Tienes una historia? Escríbenos a redaccion@example.com.', true],
    ['Found a mistake? Tell us', true],
    ['Нашли ошибку? Выделите текст и нажмите Ctrl+Enter', true],
    ['Clique e siga o canal no WhatsApp', true],
    ['हमारे व्हाट्सएप चैनल से जुड़ने के लिए यहां क्लिक करें', true],
    ['When you buy through our links we may earn a commission.', true],
    ['Was this page helpful?', true],
  ])('is %j', (text, is) => {
    expect(isRequest(text, true)).toBe(is)
  })

  it.each([
    'Residents can follow the level of the river on Telegram.',
    'The auditors found an error in the books, and nobody could explain it.',
    'Следователи нашли ошибку в расчётах, сообщили в комиссии.',
    'He used to call the newsroom at night to hear the scores.',
    'She had to submit a letter to the court before noon.',
    'Users can download the app from Monday, the ministry said.',
    'I have a question: why did nobody close the gate?',
    'Ele tem história no clube?',
  ])('is not %j', (text) => {
    expect(isRequest(text, true)).toBe(false)
  })
})
