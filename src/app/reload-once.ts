// After a deploy, a page from before asks for code that is gone. One reload a build brings the new page; a second
// failure is told instead, so that nothing reloads for ever.

const KEY = 'wf-reloaded';

/** Reloads when a chunk cannot be loaded, once for each `buildId`. */
export function reloadOnce(buildId: string): void {
  window.addEventListener('vite:preloadError', (event) => {
    try {
      if (sessionStorage.getItem(KEY) === buildId) return;
      sessionStorage.setItem(KEY, buildId);
    } catch {
      // Without a memory it might be the hundredth time.
      return;
    }
    event.preventDefault();
    window.location.reload();
  });
}
