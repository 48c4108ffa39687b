// Types of <wayfinder-discovery>, for TypeScript and JSX: /// <reference path="./embed.d.ts" />

export interface WayfinderDiscoveryAttributes {
  /** The tenant's key. */
  tenant: string;
  /** Default `catalog`. */
  view?: 'catalog' | 'mentors' | 'prompts' | 'for-you' | 'item';
  /** The path of a thing, for the view `item`: "/courses/COM-101". */
  item?: string;
  locale?: 'en' | 'es' | 'ar';
  /** Default `system`. */
  theme?: 'system' | 'light' | 'dark';
  /** A CSS colour. */
  accent?: string;
  /** Parameters of the view: "level=Beginner&query=data". */
  filters?: string;
  /** A text to search for. */
  query?: string;
  /** Whether the page's own address says where the embed is. Default `none`. */
  sync?: 'hash' | 'query' | 'none';
  /** What the frame is called for who cannot see it. */
  label?: string;
  /** Where the site is, if not where the script is. */
  src?: string;
}

export interface WayfinderDiscoveryEvents {
  navigate: CustomEvent<{ readonly path: string }>;
  open: CustomEvent<{ readonly path: string }>;
  save: CustomEvent<{ readonly reference: string; readonly kept: boolean }>;
  resize: CustomEvent<{ readonly height: number }>;
  error: CustomEvent<{ readonly status: number }>;
}

export interface WayfinderDiscovery extends HTMLElement, Required<Omit<WayfinderDiscoveryAttributes, 'src'>> {
  /** Gives a token that the portal has signed for who is there, for five minutes at most and used once. */
  getToken: (() => Promise<string>) | undefined;
  /** Goes to a path within the embed. */
  go(path: string): void;
  /** Asks `getToken` anew. */
  signIn(): void;
  signOut(): void;
  addEventListener<N extends keyof WayfinderDiscoveryEvents>(
    type: N,
    listener: (event: WayfinderDiscoveryEvents[N]) => void,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'wayfinder-discovery': WayfinderDiscovery;
  }
  namespace JSX {
    interface IntrinsicElements {
      'wayfinder-discovery': WayfinderDiscoveryAttributes & { id?: string; class?: string; key?: string };
    }
  }
  namespace React.JSX {
    interface IntrinsicElements {
      'wayfinder-discovery': WayfinderDiscoveryAttributes & { id?: string; className?: string; key?: string };
    }
  }
}
