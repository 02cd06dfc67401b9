/** What conversion can be told. */
export interface ConvertOptions {
  /** The article's address; relative links and images are resolved against it when given. */
  readonly baseUrl?: string
  /** Hosts whose iframes are kept as embeds of provider `iframe`. */
  readonly iframeHosts?: readonly string[]
}
