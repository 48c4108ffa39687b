// Mentors and their documents as the app reads them, whatever form they arrived in.
import type { Ranges } from './result-page.ts';

export interface Mentor {
  /** Its UUID, as its page's address carries it. */
  readonly id: string;
  readonly name: string;
  /** '' where it is not known. */
  readonly tenant: string;
  readonly description?: string | undefined;
  /** How it opens. */
  readonly greeting?: string | undefined;
  readonly image?: string | undefined;
  readonly audience?: string | undefined;
  readonly model?: string | undefined;
  readonly categories: readonly string[];
  readonly types: readonly string[];
  readonly subjects: readonly string[];
  readonly tags: readonly string[];
  /** What it suggests to ask. */
  readonly suggestions: readonly string[];
  readonly isFeatured: boolean;
  readonly createdBy?: string | undefined;
  /** ISO dates or times. */
  readonly createdAt?: string | undefined;
  readonly updatedAt?: string | undefined;
  /** Where the text matched. */
  readonly highlights: { readonly name: Ranges };
  /** The document that makes it match a text, and where that matched. */
  readonly evidence?: { readonly name: string; readonly ranges: Ranges } | undefined;
}

export interface MentorDocument {
  readonly id: string;
  readonly name: string;
  /** pdf, video, … */
  readonly type?: string | undefined;
  /** Who may see it: public, tenant, … */
  readonly access?: string | undefined;
  /** trained, pending, … */
  readonly training?: string | undefined;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly createdAt?: string | undefined;
  readonly updatedAt?: string | undefined;
  readonly highlights: { readonly name: Ranges; readonly description: Ranges };
}
