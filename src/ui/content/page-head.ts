// What a page says about itself outside its own markup: title, description, status. The server collects it while it
// renders; in the browser only the title follows the page.
import { createContext, use, useEffect } from 'react';

export interface PageHead {
  readonly title: string;
  readonly description?: string;
  /** HTTP status that the page deserves. Default 200. */
  readonly status?: number;
  /** Linked data about what the page shows. */
  readonly linkedData?: object | undefined;
}

/** Takes what pages say while they are rendered on the server; the last word counts. */
export const PageHeadCollector = createContext<((head: PageHead) => void) | undefined>(undefined);

/** Says `head` for the page that calls it. */
export function usePageHead(head: PageHead): void {
  use(PageHeadCollector)?.(head);
  useEffect(() => {
    document.title = head.title;
  }, [head.title]);
}
