import type {Choice} from './choice.ts'

/** What sort of body an organization is. */
export type OrganizationKind =
  | 'intergovernmental'
  | 'government'
  | 'ministry'
  | 'foundation'
  | 'company'
  | 'university'
  | 'media'
  | 'ngo'
  | 'cultural'
  | 'other'

/** Kinds of organizations, from intergovernmental bodies to companies. */
export const organizationKinds: readonly Choice<OrganizationKind>[] = [
  {value: 'intergovernmental', title: 'Intergovernmental organization'},
  {value: 'government', title: 'Government body'},
  {value: 'ministry', title: 'Ministry'},
  {value: 'foundation', title: 'Foundation'},
  {value: 'company', title: 'Company'},
  {value: 'university', title: 'University or school'},
  {value: 'media', title: 'News agency or publication'},
  {value: 'ngo', title: 'Non-governmental organization'},
  {value: 'cultural', title: 'Museum, theatre or other cultural body'},
  {value: 'other', title: 'Other'},
]
