// What the address of the catalog says: derived from the contract's parameters, nothing of its own.
import { CATALOG_PARAMETERS } from '#contract/catalog-parameters.ts';
import type { ParametersOf, ParameterTable } from '#contract/parameters.ts';

const {
  query,
  subject,
  topics,
  tags,
  level,
  self_paced,
  promotion,
  language,
  certificate,
  program_type,
  duration,
  price,
  resource_type,
  skills,
  tenant,
  order_by,
  order_ascending,
  offset,
} = CATALOG_PARAMETERS;

/**
 * The parameters that an address of the catalog may carry. `content` is empty for "all six types";
 * the API's own default (four of them) is for callers who do not say.
 */
export const CATALOG_STATE = {
  query,
  content: { kind: 'list', about: 'Content types; none means all' },
  subject,
  topics,
  tags,
  level,
  self_paced,
  promotion,
  language,
  certificate,
  program_type,
  duration,
  price,
  resource_type,
  skills,
  tenant,
  order_by,
  order_ascending,
  offset,
} as const satisfies ParameterTable;

export type CatalogState = ParametersOf<typeof CATALOG_STATE>;

/** Results a page of the catalog. */
export const PAGE_SIZE = 24;
