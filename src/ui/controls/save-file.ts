// Gives the reader a file that was made in the page.

export function saveFile(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href, download: name });
  link.click();
  // A browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
