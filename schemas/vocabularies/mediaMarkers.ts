import type {Choice} from './choice.ts'

/** What a headline promised besides text. */
export type MediaMarker = 'photos' | 'video' | 'audio' | 'gallery'

/** Markers such as [PHOTOS] that publications put after a headline. */
export const mediaMarkers: readonly Choice<MediaMarker>[] = [
  {value: 'photos', title: 'Photos'},
  {value: 'video', title: 'Video'},
  {value: 'audio', title: 'Audio'},
  {value: 'gallery', title: 'Gallery'},
]
