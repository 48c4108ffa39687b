// What the installation tells the app: public, and the same on the server and in the browser.

export interface RuntimeConfig {
  /** The name in the header. */
  readonly name: string;
  /** The tenant whose catalog this is; without one, all that the caller may see. */
  readonly tenant?: string;
  /** "" or "/prefix", without a slash at its end. */
  readonly basePath: string;
  /** A CSS colour. */
  readonly accent?: string;
  /** Changes with each build. */
  readonly buildId: string;
}
