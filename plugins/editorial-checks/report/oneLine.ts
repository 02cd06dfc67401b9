import type {Finding} from '../engine/types.ts'

/** What a finding says, with the place that tells it from others like it: “Picture 2 of 5: The picture has no caption.” */
export function oneLine({place = '', message}: Pick<Finding, 'place' | 'message'>): string {
  return place === '' ? message : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${message}`
}
