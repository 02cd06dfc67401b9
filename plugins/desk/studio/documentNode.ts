import type {DefaultDocumentNodeResolver} from 'sanity/structure'
import {lazily} from '../../newsroom/studio/lazily.tsx'

const OrganizationProfile = lazily(
  async () => (await import('./OrganizationProfile.tsx')).OrganizationProfile,
)

/** Documents open in their form; an organization has its profile beside it. */
export const newsroomDocumentNode: DefaultDocumentNodeResolver = (S, {schemaType, i18n}) =>
  schemaType === 'organization'
    ? S.document().views([
        S.view.form(),
        S.view.component(OrganizationProfile).id('profile').title(i18n.t('newsroom:profile.title')),
      ])
    : S.document()
