/** The labels of the evaluation's vocabulary, each with the rule that raises it. */
export const ruleOfLabel: Readonly<Record<string, string>> = {
  'headline-too-long': 'headline-too-long',
  'headline-all-caps': 'headline-all-caps',
  'headline-media-marker': 'media-marker-without-gallery',
  'headline-trailing-period': 'headline-trailing-period',
  'missing-lead': 'missing-lead',
  'missing-byline-or-source': 'missing-byline-or-source',
  'date-without-year': 'date-without-year',
  'future-published': 'future-published',
  'updated-before-published': 'updated-before-published',
  'inconsistent-name-variant': 'inconsistent-name-variant',
  'abbreviation-not-introduced': 'abbreviation-not-introduced',
  'boilerplate-left': 'boilerplate-left',
  mojibake: 'mojibake',
  'html-entity-left': 'html-entity-left',
  'double-space': 'double-space',
  'empty-paragraph': 'empty-paragraph',
  'alt-missing': 'alt-missing',
  'alt-equals-filename': 'alt-equals-filename',
  'caption-missing': 'caption-missing',
  'credit-missing': 'credit-missing',
  'image-too-small': 'image-too-small',
  'raw-url-in-text': 'raw-url-in-text',
  'unsafe-link': 'unsafe-link',
  'slug-invalid': 'slug-invalid',
  'seo-description-missing': 'seo-description-missing',
  'seo-description-too-long': 'seo-description-too-long',
  'duplicate-paragraph': 'duplicate-paragraph',
  'unclosed-quote': 'unclosed-quote',
  'loaded-language': 'term-to-avoid',
  'wrong-language': 'wrong-language',
}

const loadedWords = [
  'so-called',
  'regime',
  'vandalism',
  'barbaric',
  'heroic',
  'shameful',
  'notorious',
  'fanatic',
  'cronies',
  'slammed',
]

const knownAbbreviations =
  'UN EU US U.S. UK NATO UNESCO UNICEF WHO IMF NASA FIFA UEFA BBC DNA HIV COVID GDP CEO PDF GPS AI TV PhD UTC GMT AIDS HTML ISO'.split(
    ' ',
  )

/** The vocabulary's house style as a style guide document. */
export const vocabularyStyleGuide = {
  _id: 'styleGuide',
  _type: 'styleGuide',
  limits: {
    headlineMaxLength: 110,
    seoDescriptionMaxLength: 160,
    galleryMinImages: 2,
    imageMinWidth: 600,
    imageMinHeight: 400,
  },
  rules: [
    {_type: 'ruleSetting', rule: 'headline-all-caps', options: '{"minWords": 4}'},
    {_type: 'ruleSetting', rule: 'missing-lead', options: '{"minLength": 40}'},
    {_type: 'ruleSetting', rule: 'date-without-year', options: '{"maxDays": 60}'},
    {_type: 'ruleSetting', rule: 'slug-invalid', options: '{"max": 96}'},
    {_type: 'ruleSetting', rule: 'alt-equals-filename', options: '{"guess": false}'},
    {_type: 'ruleSetting', rule: 'duplicate-paragraph', options: '{"minLength": 40}'},
  ].map((setting) => ({...setting, severity: 'warning'})),
  terms: loadedWords.map((avoid) => ({_type: 'styleTerm', avoid})),
  knownAbbreviations,
}
