import {openDataset} from '../openDataset.ts'

const {engine} = openDataset([
  {
    _id: 'a',
    _type: 'post',
    n: 1,
    tags: ['x', 'y'],
    author: {_ref: 'p'},
    parts: [{m: [1, 2]}, {m: [3]}],
  },
  {_id: 'b', _type: 'post', n: 2, tags: [], author: {_ref: 'gone'}, parts: null},
  {_id: 'p', _type: 'person', name: 'Ada', friends: [{_ref: 'q'}, {_ref: 'gone'}]},
  {_id: 'q', _type: 'person', name: 'Ben', friends: 'none'},
])

const params = {
  long: [...Array(40).keys(), null],
  one: 1,
  list: [1, 2],
  name: 'n',
  object: {a: {b: [5, 6]}},
}
/** What a query answers over four documents of two types, with parameters of each kind. */
export const ask = (query: string) => engine.run({query, params})
