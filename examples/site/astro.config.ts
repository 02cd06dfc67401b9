import node from '@astrojs/node'
import {defineConfig} from 'astro/config'

export default defineConfig({
  output: 'server',
  adapter: node({mode: 'standalone'}),
  server: {host: 'localhost', port: 4321},
  devToolbar: {enabled: false},
  site: process.env.SITE_URL ?? 'http://localhost:4321',
})
