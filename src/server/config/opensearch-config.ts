// Where the cluster is, for tenants who outgrow one machine.
import type { EnvironmentReader } from './read-environment.ts';

export interface OpenSearchConfig {
  readonly node: string;
  readonly username?: string;
  readonly password?: string;
  /** What the names of its indices start with. */
  readonly prefix: string;
}

const URL_OF = 'WAYFINDER_OPENSEARCH_URL';

/** Names what is missing among the reader's wrongs. */
export function readOpenSearchConfig({ text, matching, wrong }: EnvironmentReader): OpenSearchConfig {
  const node = text(URL_OF, '');
  const { protocol = '', username: inside = '' } = URL.parse(node) ?? {};
  if (!/^https?:$/.test(protocol) || inside !== '')
    wrong.push(
      `${URL_OF}="${inside === '' ? node : '…'}" must be the address of the cluster, like https://search.example:9200`,
    );
  const username = text('WAYFINDER_OPENSEARCH_USERNAME', '');
  const password = text('WAYFINDER_OPENSEARCH_PASSWORD', '');
  const prefix = matching(
    'WAYFINDER_OPENSEARCH_PREFIX',
    /^[a-z][a-z\d-]{0,40}$/,
    'lower-case letters, digits and "-", starting with a letter',
  );
  return { node, prefix: prefix || 'wayfinder', ...(username === '' ? {} : { username, password }) };
}
