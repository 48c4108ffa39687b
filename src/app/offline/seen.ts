// What a browser has kept of the pages and answers that were seen. The worker gives them these names.
export const SEEN = ['wf-pages', 'wf-answers'];

/** Lets go of caches; a browser without any has nothing in them. */
export async function forget(names: readonly string[]): Promise<void> {
  try {
    await Promise.all(names.map((name) => caches.delete(name)));
  } catch {
    // There are no caches here, or we may not touch them.
  }
}
