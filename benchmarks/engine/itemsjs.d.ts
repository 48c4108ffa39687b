// itemsjs brings no types: what the benchmark uses of it.
declare module 'itemsjs' {
  interface Found {
    readonly pagination: { readonly total: number };
  }
  interface Engine {
    search(options: { query?: string; per_page: number; filters: Record<string, readonly string[]> }): Found;
  }
  export default function itemsjs(
    items: readonly object[],
    configuration: {
      searchableFields: readonly string[];
      aggregations: Record<string, { size: number; conjunction: boolean }>;
    },
  ): Engine;
}
