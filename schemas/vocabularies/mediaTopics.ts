import type {Choice} from './choice.ts'

/** The top level of IPTC Media Topics; https://www.iptc.org/std/NewsCodes/treeview/mediatopic/. */
export const mediaTopics: readonly Choice[] = [
  {value: 'medtop:01000000', title: 'Arts, culture, entertainment and media'},
  {value: 'medtop:02000000', title: 'Crime, law and justice'},
  {value: 'medtop:03000000', title: 'Disaster, accident and emergency incident'},
  {value: 'medtop:04000000', title: 'Economy, business and finance'},
  {value: 'medtop:05000000', title: 'Education'},
  {value: 'medtop:06000000', title: 'Environment'},
  {value: 'medtop:07000000', title: 'Health'},
  {value: 'medtop:08000000', title: 'Human interest'},
  {value: 'medtop:09000000', title: 'Labour'},
  {value: 'medtop:10000000', title: 'Lifestyle and leisure'},
  {value: 'medtop:11000000', title: 'Politics and government'},
  {value: 'medtop:12000000', title: 'Religion'},
  {value: 'medtop:13000000', title: 'Science and technology'},
  {value: 'medtop:14000000', title: 'Society'},
  {value: 'medtop:15000000', title: 'Sport'},
  {value: 'medtop:16000000', title: 'Conflict, war and peace'},
  {value: 'medtop:17000000', title: 'Weather'},
]

/** The form of a Media Topics code: `medtop:` and eight digits. */
export const mediaTopicPattern = /^medtop:\d{8}$/
