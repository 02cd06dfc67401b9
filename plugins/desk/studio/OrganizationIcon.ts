export {CaseIcon as OrganizationIcon} from '@sanity/icons/Case'
