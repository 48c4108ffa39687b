// Where the cluster is, for tenants who outgrow one machine.
import type { EnvironmentReader } from './read-environment.ts';

export interface OpenSearchConfig {
  /** Addresses of one cluster, at least one: what one of them does not answer, another is asked. */
  readonly nodes: readonly string[];
  readonly username?: string;
  readonly password?: string;
  /** What the names of its indices start with. */
  readonly prefix: string;
}

const URL_OF = 'WAYFINDER_OPENSEARCH_URL';

/** Names what is missing among the reader's wrongs. */
export function readOpenSearchConfig({ text, matching, wrong }: EnvironmentReader): OpenSearchConfig {
  const written = text(URL_OF, '').split(',');
  const addresses = written.map((one) => one.trim()).filter((one, i) => one !== '' || i === 0);
  wrong.push(...addresses.flatMap(complaint));
  const nodes = new Set(addresses.map((one) => URL.parse(one)?.href ?? one));
  const username = text('WAYFINDER_OPENSEARCH_USERNAME', '');
  const password = text('WAYFINDER_OPENSEARCH_PASSWORD', '');
  const prefix = matching(
    'WAYFINDER_OPENSEARCH_PREFIX',
    /^[a-z][a-z\d-]{0,40}$/,
    'lower-case letters, digits and "-", starting with a letter',
  );
  return {
    nodes: [...nodes],
    prefix: prefix || 'wayfinder',
    ...(username === '' ? {} : { username, password }),
  };
}

/** What is wrong with an address and what to write instead; a password in it is not repeated. */
function complaint(address: string): string[] {
  if (address.includes('@'))
    return [
      `${URL_OF}="…" must name no user: set WAYFINDER_OPENSEARCH_USERNAME and WAYFINDER_OPENSEARCH_PASSWORD instead`,
    ];
  if (/^https?:$/.test(URL.parse(address)?.protocol ?? '')) return [];
  return [
    `${URL_OF}="${address}" must be the address of the cluster, like https://search.example:9200, or several with commas between`,
  ];
}
