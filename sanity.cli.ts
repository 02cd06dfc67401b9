import {defineCliConfig} from 'sanity/cli'

const projectId = process.env.SANITY_STUDIO_PROJECT_ID || 'local'
const dataset = process.env.SANITY_STUDIO_DATASET || 'production'

export default defineCliConfig({
  api: {projectId, dataset},
  deployment: {autoUpdates: false},
  typegen: {
    path: './queries/**/*.ts',
    schema: 'queries/schema.gen.json',
    generates: './queries/sanity.types.gen.ts',
    overloadClientMethods: true,
    formatGeneratedCode: false,
  },
})
