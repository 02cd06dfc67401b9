import {at, defineMigration, setIfMissing, unset} from 'sanity/migrate'

/** A renamed field: what was called `standfirst` is `subheadline`. One that is filled already wins. */
export default defineMigration({
  title: 'Rename standfirst to subheadline',
  documentTypes: ['article'],
  filter: 'defined(standfirst)',
  migrate: {
    document(article) {
      const {standfirst} = article as {standfirst?: unknown}
      // What is no text is for a person to look at.
      if (typeof standfirst !== 'string') return
      return [
        ...(standfirst.trim() === '' ? [] : [at('subheadline', setIfMissing(standfirst))]),
        at('standfirst', unset()),
      ]
    },
  },
})
