import type {Organization} from '../../../../queries/index.ts'

/** The kinds of organizations in words. */
export const kindNames: Readonly<Record<NonNullable<Organization['kind']>, string>> = {
  intergovernmental: 'Intergovernmental organization',
  government: 'Government body',
  ministry: 'Ministry',
  foundation: 'Foundation',
  company: 'Company',
  university: 'University',
  media: 'Media',
  ngo: 'Non-governmental organization',
  cultural: 'Cultural institution',
  other: 'Organization',
}

const countries = new Intl.DisplayNames('en', {type: 'region', fallback: 'code'})

/** A country's name, from its ISO 3166-1 code. */
export function countryName(code: string): string {
  return countries.of(code) ?? code
}
