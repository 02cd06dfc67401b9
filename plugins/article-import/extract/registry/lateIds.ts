import type {OrganizationRecord} from './organizationDocument.ts'
import type {Registries} from './registries.ts'

// What is asked late is made here: made where an article is read, each would keep that article.
/** The id under which an organization stands in the end. */
export const lateId =
  ({organizations}: Registries, made: OrganizationRecord) =>
  () =>
    organizations.final(made).id

/** The name by which it is shown then. */
export const lateName =
  ({organizations}: Registries, made: OrganizationRecord) =>
  () => {
    const {abbreviation, name} = organizations.document(organizations.final(made))
    return String(abbreviation ?? name)
  }

/** The id of the memorandum of which an article tells, whatever it comes to. */
export const lateMemorandumId =
  ({memoranda}: Registries, key: string, id: string) =>
  () =>
    memoranda.documentOf(key)?._id ?? id
