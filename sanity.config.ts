import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {newsroom} from './plugins/index.ts'

const projectId = process.env.SANITY_STUDIO_PROJECT_ID || 'local'
const apiHost =
  process.env.SANITY_STUDIO_API_HOST ||
  (projectId === 'local' ? 'http://localhost:3434' : undefined)

/** The example site, for Presentation: `npm run site` serves it at http://localhost:4321. */
const previewUrl = process.env.SANITY_STUDIO_PREVIEW_URL

const off = {enabled: false}

export default defineConfig({
  title: 'Newsroom',
  projectId,
  dataset: process.env.SANITY_STUDIO_DATASET || 'production',
  ...(apiHost ? {apiHost} : {}),
  plugins: [newsroom({...(previewUrl && {previewUrl})}), visionTool()],
  // The embedded lake has no service behind these.
  ...(apiHost
    ? {
        releases: off,
        scheduledPublishing: off,
        scheduledDrafts: off,
        tasks: off,
        announcements: off,
        mediaLibrary: off,
        document: {comments: off, askToEdit: off},
        apps: {canvas: off},
      }
    : {}),
})
