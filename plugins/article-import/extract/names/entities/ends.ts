export const firstWord = (key: string) => {
  const at = key.indexOf(' ')
  return at < 0 ? key : key.slice(0, at)
}

export const lastWord = (key: string) => key.slice(key.lastIndexOf(' ') + 1)
