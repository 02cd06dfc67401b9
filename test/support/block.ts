/** A paragraph of Portable Text. */
export function block(key: string, text: string) {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: 's', marks: [], text}],
  }
}
