/** Where the rules' pages of the published package are read. */
export const docsBase = 'https://unpkg.com/sanity-plugin-newsroom/docs/rules/'
