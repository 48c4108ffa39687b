// The search box of other lists than the catalog, as a part of its own.
import { later } from '#ui/content/later.tsx';

export const placeSearch = later(() => import('./place-search.tsx'), 'PlaceSearch');
