import type {Choice} from './choice.ts'

/** Where an embed comes from. */
export type EmbedProvider =
  | 'x'
  | 'youtube'
  | 'vimeo'
  | 'facebook'
  | 'instagram'
  | 'tiktok'
  | 'telegram'
  | 'iframe'

/** Sites whose posts and players may stand in an article. */
export const embedProviders: readonly Choice<EmbedProvider>[] = [
  {value: 'x', title: 'X (Twitter)'},
  {value: 'youtube', title: 'YouTube'},
  {value: 'vimeo', title: 'Vimeo'},
  {value: 'facebook', title: 'Facebook'},
  {value: 'instagram', title: 'Instagram'},
  {value: 'tiktok', title: 'TikTok'},
  {value: 'telegram', title: 'Telegram'},
  {value: 'iframe', title: 'Another site, in a frame'},
]
