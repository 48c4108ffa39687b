// English: the results.

export const catalog = {
  'kinds.label': 'Kinds',
  'kinds.all': 'All',

  'catalog.title': 'Catalog',
  'catalog.titleFor': '“{query}” in the catalog',
  'catalog.count': { one: '{count} result', other: '{count} results' },
  'catalog.countFor': { one: '{count} result for “{query}”', other: '{count} results for “{query}”' },
  'catalog.quoted': '“{query}”',
  'catalog.anyWord':
    'Few or no results have all of these words. Those come first; the rest have some, or say it otherwise.',
  'catalog.partial': {
    one: '{count} item could not be read and is not shown.',
    other: '{count} items could not be read and are not shown.',
  },
  'catalog.loading': 'Loading',
  'catalog.results': 'Results',
  'catalog.saveSearch': 'Save this search',
  'catalog.openFilters': 'Filters',
  'catalog.showResults': { one: 'Show {count} result', other: 'Show {count} results' },

  'live.page': '{results}, page {page} of {pages}',
  'live.none': 'No results',
  'live.failed': 'The results could not be loaded',

  'sort.label': 'Sort',
  'sort.best': 'Best match',
  'sort.newest': 'Newest',
  'sort.popular': 'Most popular',
  'sort.rating': 'Best rated',
  'sort.shortest': 'Shortest',
  'sort.cheapest': 'Cheapest',
  'sort.easiest': 'Easiest',
  'sort.name': 'A to Z',

  'pages.label': 'Pages',
  'pages.previous': 'Previous',
  'pages.next': 'Next',
  'pages.page': 'Page {page}',

  'none.title': 'Nothing has all of that.',
  'none.titleText': 'Nothing is called “{query}” here.',
  'none.help': 'Check the spelling, use fewer words, or take back a choice.',
  'none.clear': 'Clear all filters',
  'none.withoutBoth': 'without {first} and {second}',
  'none.meant': 'Did you mean “{query}”?',
  'none.without': 'without {choice}',

  'empty.title': 'The shelves are up. The books are on their way.',
  'empty.help':
    'Nothing has been published here yet. There is nothing wrong with your search. When the first courses arrive, they will be here.',
} as const;
