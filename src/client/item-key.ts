// Which item is meant, among those of one type and tenant.
import type { Item } from './result-page.ts';

/** An item's own id, as its page's address carries it. */
export function keyOf(item: Item): string {
  switch (item.type) {
    case 'course':
      return item.course_id;
    case 'program':
      return item.program_id;
    case 'pathway':
      return item.pathway_id;
    case 'skill':
      return item.skill_id;
    case 'role':
      return item.role_id;
    case 'resource':
      return item.resource_id;
  }
}
