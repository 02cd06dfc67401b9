/** Two posts, one of them by an author. */
export const posts = [
  {_id: 'author', _type: 'author', name: 'Ada'},
  {
    _id: 'a',
    _type: 'post',
    title: 'First',
    rating: 1,
    author: {_type: 'reference', _ref: 'author'},
  },
  {_id: 'b', _type: 'post', title: 'Second', rating: 2},
]

/** Posts that are published, drafted or both. */
export const drafted = [
  {_id: 'author', _type: 'author', name: 'Ada'},
  {_id: 'a', _type: 'post', title: 'Published', _createdAt: '2020-01-01T00:00:00Z'},
  {_id: 'b', _type: 'post', title: 'With a draft'},
  {_id: 'drafts.b', _type: 'post', title: 'The draft'},
  {_id: 'drafts.new', _type: 'post', title: 'Never published'},
]
