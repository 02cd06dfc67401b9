import node from '@astrojs/node'
import {defineConfig} from 'astro/config'

export default defineConfig({
  output: 'server',
  adapter: node({mode: 'standalone'}),
  server: {host: 'localhost', port: 4321},
  devToolbar: {enabled: false},
  vite: {
    build: {
      rollupOptions: {
        onwarn(warning, next) {
          // Marks of React's server components, which mean nothing to a bundler.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') next(warning)
        },
      },
    },
  },
  site: process.env.SITE_URL ?? 'http://localhost:4321',
})
