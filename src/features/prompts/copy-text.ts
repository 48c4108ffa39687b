// Puts a text on the clipboard.

/**
 * Copies `text`. Where the browser has no clipboard for us (a page without https) or refuses, it selects `shown`, which
 * shows the same text, and asks in the old way; where that fails too, the selection stays for the reader to copy.
 */
export async function copyText(text: string, shown: HTMLElement | null): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return copySelection(text, shown) ? 'copied' : 'selected';
  }
}

function copySelection(text: string, shown: HTMLElement | null): boolean {
  if (shown !== null) window.getSelection()?.selectAllChildren(shown);
  let isTaken = false;
  // Of a selection the browser makes a text of its own; this one is exact.
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', take, { once: true });
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way on pages without https
    return document.execCommand('copy') && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', take);
  }
}
