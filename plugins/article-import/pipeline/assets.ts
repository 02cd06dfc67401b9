/** Why a picture could not be had; the article goes in without it. */
export interface AssetFailure {
  /** Kebab-case, such as `asset-not-found` or `asset-address-refused`. */
  readonly code: string
  readonly message: string
}

/** Turns a picture's address into an asset of the store. */
export interface AssetResolver {
  /**
   * The name under which a picture is known to the store: its address, or its path in the archive.
   * Undefined for what can never be one.
   */
  sourceOf(url: string, locator: string): string | undefined
  /**
   * The asset's id. Never throws but for a store that cannot be written.
   *
   * @param url - an http(s) address, or a path relative to the article's file
   * @param locator - where the article stood
   * @param base - the article's own address: a picture below it that lies in the archive is taken there
   */
  resolve(url: string, locator: string, base?: string): Promise<string | AssetFailure>
}
