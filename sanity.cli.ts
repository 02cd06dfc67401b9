import {defineCliConfig} from 'sanity/cli'

const projectId = process.env.SANITY_STUDIO_PROJECT_ID || 'local'
const dataset = process.env.SANITY_STUDIO_DATASET || 'production'

export default defineCliConfig({
  api: {projectId, dataset},
  deployment: {autoUpdates: false},
  // Vite scans these before the first page, so that opening a tool or starting the import's worker
  // discovers nothing that would reload Studio.
  vite: (config) => ({
    ...config,
    optimizeDeps: {
      ...config.optimizeDeps,
      entries: [
        '.sanity/runtime/app.js',
        'plugins/index.ts',
        'plugins/article-import/studio/importWorker.ts',
      ],
    },
  }),
  typegen: {
    path: './queries/**/*.ts',
    schema: 'queries/schema.gen.json',
    generates: './queries/sanity.types.gen.ts',
    overloadClientMethods: true,
    formatGeneratedCode: false,
  },
})
