// Spanish: the results.
import type { PartOf } from '#text/messages.ts';

export const catalog = {
  'kinds.label': 'Tipos',
  'kinds.all': 'Todo',

  'catalog.title': 'Catálogo',
  'catalog.titleFor': '«{query}» en el catálogo',
  'catalog.count': { one: '{count} resultado', many: '{count} de resultados', other: '{count} resultados' },
  'catalog.countFor': {
    one: '{count} resultado para «{query}»',
    many: '{count} de resultados para «{query}»',
    other: '{count} resultados para «{query}»',
  },
  'catalog.quoted': '«{query}»',
  'catalog.anyWord':
    'Pocos o ningún resultado contienen todas estas palabras. Los que las contienen van primero; los demás contienen algunas o lo dicen de otro modo.',
  'catalog.partial': {
    one: 'No se pudo leer {count} elemento y no se muestra.',
    many: 'No se pudieron leer {count} de elementos y no se muestran.',
    other: 'No se pudieron leer {count} elementos y no se muestran.',
  },
  'catalog.loading': 'Cargando',
  'catalog.results': 'Resultados',
  'catalog.saveSearch': 'Guardar esta búsqueda',
  'catalog.openFilters': 'Filtros',
  'catalog.showResults': {
    one: 'Mostrar {count} resultado',
    many: 'Mostrar {count} de resultados',
    other: 'Mostrar {count} resultados',
  },

  'live.page': '{results}, página {page} de {pages}',
  'live.none': 'Sin resultados',
  'live.failed': 'No se pudieron cargar los resultados',

  'sort.label': 'Ordenar',
  'sort.best': 'Mejor coincidencia',
  'sort.newest': 'Más recientes',
  'sort.popular': 'Más populares',
  'sort.rating': 'Mejor valorados',
  'sort.shortest': 'Más cortos',
  'sort.cheapest': 'Más baratos',
  'sort.easiest': 'Más fáciles',
  'sort.name': 'De la A a la Z',

  'pages.label': 'Páginas',
  'pages.previous': 'Anterior',
  'pages.next': 'Siguiente',
  'pages.page': 'Página {page}',

  'none.title': 'Nada reúne todo eso.',
  'none.titleText': 'Aquí nada se llama «{query}».',
  'none.help': 'Revisa la ortografía, usa menos palabras o quita una elección.',
  'none.clear': 'Quitar todos los filtros',
  'none.withoutBoth': 'sin {first} ni {second}',
  'none.meant': '¿Querías decir «{query}»?',
  'none.without': 'sin {choice}',

  'empty.title': 'Los estantes ya están. Los libros vienen de camino.',
  'empty.help':
    'Aquí todavía no se ha publicado nada. Tu búsqueda no tiene ningún problema. Cuando lleguen los primeros cursos, estarán aquí.',
} as const satisfies PartOf<'one' | 'many' | 'other'>;
