// Cookies of preferences. A browser that keeps none keeps no preferences: nothing else breaks.

const YEAR = 31_536_000;

/** Gives a function that sets a cookie for the whole site under `basePath`. */
export function rememberInCookies(basePath: string): (name: string, value: string) => void {
  return (name, value) => {
    try {
      // The Cookie Store API would be asynchronous and is not everywhere.
      // eslint-disable-next-line unicorn/no-document-cookie
      document.cookie = `${name}=${value}; Path=${basePath}/; Max-Age=${YEAR}; SameSite=Lax`;
    } catch {
      // A sandboxed frame refuses cookies.
    }
  };
}
