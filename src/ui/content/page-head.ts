// What a page says about itself outside its own markup: title, description, status. The server collects it while it
// renders; in the browser only the title follows the page.
import { createContext, use, useEffect } from 'react';

export interface PageHead {
  /** Of the page; the site's name is put behind it. */
  readonly title: string;
  readonly description?: string;
  /** HTTP status that the page deserves. Default 200. */
  readonly status?: number;
  /** Whole address of a picture of what the page shows. */
  readonly image?: string | undefined;
  /** What the page is to who shares it. Default `website`. */
  readonly kind?: 'website' | 'article';
  /** Linked data about what the page shows. */
  readonly linkedData?: object | undefined;
}

/** The site's name, which ends every title. */
export const SiteName = createContext('');

/** Takes what pages say while they are rendered on the server; the last word counts. */
export const PageHeadCollector = createContext<((head: PageHead) => void) | undefined>(undefined);

/** Says `head` for the page that calls it. */
export function usePageHead(head: PageHead): void {
  const title = `${head.title} · ${use(SiteName)}`;
  use(PageHeadCollector)?.({ ...head, title });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
