import {expect, it} from 'vitest'
import {
  exampleArticle,
  examplePortableText,
} from '../../plugins/editorial-checks/engine/examples.ts'
import {createChecker} from '../../plugins/editorial-checks/index.ts'

const check = createChecker({only: ['inconsistent-name-variant']})
const found = (one: string, two: string) =>
  check(exampleArticle({subheadline: '', body: examplePortableText(one, two)})).length

it.each([
  [
    'The Lagoon Conservation Trust (LCT) counted the sharks.',
    'Volunteers may apply to the Lagoon Conservancy Trust, which pays for the air.',
  ],
  [
    'The Harbour City Transport Authority (HCTA) replaced the cable.',
    'Fines are paid at the Harbour City Transit Authority on Dock Street, which opens at nine.',
  ],
  [
    'The Institute for Coastal Studies published the map.',
    'According to the Institute for Coastal Research, the cliff loses a metre a year.',
  ],
  [
    'The National Archives of Moravia lent the letters.',
    'The National Archive of Moravia wants them back.',
  ],
  [
    'The European Tree Council gave the award.',
    'The European Trees Council gave it first in 1990.',
  ],
  ['The Nansen Refugee Council opened an office.', 'The Nansen Refugees Council has eleven staff.'],
  ['The Oakfield Youth Theatre won.', 'The Oakfield Young Theatre beat eleven groups.'],
  [
    'The Alpine Rescue Association trains 300 volunteers.',
    'Anyone may join the Alpine Rescue Organisation, which meets on Thursdays.',
  ],
  [
    'The Society for the Protection of Birds counted the gulls.',
    'The Society for the Preservation of Birds has ringed forty.',
  ],
  ['The Kestrel Mountain Club owns four huts.', 'The Kestral Mountain Club will repair two.'],
])('takes two spellings for one organization: %s %s', (one, two) => {
  expect(found(one, two)).toBe(1)
})

it.each([
  ['The Aldgate Rowing Club won.', 'The Aldgate Sailing Club came third.'],
  ['The Lakes Choral Society sang.', 'The Lakes Historical Society listened.'],
  ['Harrow Town Council agreed.', 'Barrow Town Council refused.'],
  ['Manchester City Council agreed.', 'Manchester City Library refused.'],
  ['The Mill Lane Allotment Association won.', 'The Hill Lane Allotment Association lost.'],
  ['The Harbour Workers Union struck.', 'The Harbour Pilots Union worked.'],
  ['The Delm Women’s Institute baked.', 'The Delm Men’s Institute ate.'],
  ['The Senate Finance Committee met.', 'The Senate Ethics Committee met as well.'],
  ['The Nordic Wildlife Trust paid.', 'The Nordic Wildlife Fund, a charity from Oslo, paid too.'],
  [
    'The Delta Water Board was founded in 1950.',
    'The Delta Water Council, which was set up in 1990, is smaller.',
  ],
])('takes two organizations for two: %s %s', (one, two) => {
  expect(found(one, two)).toBe(0)
})
