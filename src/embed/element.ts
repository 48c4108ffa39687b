// <wayfinder-discovery>: the site of a tenant inside another page, in a frame that the page's styles and scripts do not
// reach, and that reaches nothing of the page but through a channel of a few known messages.
import { createHostBridge, type HostBridge } from './host-bridge.ts';
import { type FrameMessage, isPath } from './messages.ts';

const VIEWS = {
  catalog: '/catalog',
  mentors: '/mentors',
  prompts: '/prompts',
  'for-you': '/for-you',
  item: '',
} as const;
export type View = keyof typeof VIEWS;

const OBSERVED = [
  'tenant',
  'view',
  'item',
  'locale',
  'theme',
  'accent',
  'filters',
  'query',
  'sync',
  'label',
] as const;
type Attribute = (typeof OBSERVED)[number];
/** What is said to a frame that is there; anything else is another address. */
const LIVE: ReadonlySet<string> = new Set(['locale', 'theme', 'accent', 'sync', 'label']);
/** The name under which the page's own address carries where the embed is. */
const NAME = 'wayfinder';

/** What the events of the element tell. */
export interface DiscoveryEvents {
  navigate: { readonly path: string };
  open: { readonly path: string };
  save: { readonly reference: string; readonly kept: boolean };
  resize: { readonly height: number };
  error: { readonly status: number };
}

/** The address of the script, from which the site's follows. */
let script = '';

/** Defines the element, once a page. `address` is that of the script. */
export function defineDiscovery(address: string): void {
  script = address;
  if (customElements.get('wayfinder-discovery') === undefined)
    customElements.define('wayfinder-discovery', WayfinderDiscovery);
}

export class WayfinderDiscovery extends HTMLElement {
  static readonly observedAttributes = OBSERVED;
  /** Gives a token that the portal has signed for who is there. Asked at the start and when one has ended. */
  getToken: (() => Promise<string>) | undefined;
  #frame: HTMLIFrameElement | undefined;
  #bridge: HostBridge | undefined;
  #path = '';
  #isAsked = false;
  /** Who has left is not brought back by a token that was asked for before. */
  #turn = 0;
  /** Once a frame of the screen, however fast one scrolls. */
  #isLooking = false;
  readonly #look = () => {
    if (this.#isLooking) return;
    this.#isLooking = true;
    requestAnimationFrame(() => {
      this.#isLooking = false;
      this.#sendView();
    });
  };
  readonly #popped = () => {
    const path = this.#pathOfPage();
    if (path !== undefined && path !== this.#path) this.#bridge?.send({ type: 'go', path });
  };

  connectedCallback(): void {
    const site = this.#site();
    const frame = document.createElement('iframe');
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
    );
    frame.setAttribute('allow', 'clipboard-write');
    frame.referrerPolicy = 'strict-origin';
    frame.title = this.label || 'Wayfinder';
    frame.style.cssText = 'display:block;border:0;inline-size:100%;block-size:480px;color-scheme:auto';
    this.style.display ||= 'block';
    this.#bridge = createHostBridge({
      window,
      frame: () => frame.contentWindow,
      origin: new URL(site).origin,
      onMessage: (message) => this.#hear(message),
      onOpen: () => this.#opened(),
    });
    frame.src = this.#address(site);
    this.append(frame);
    this.#frame = frame;
    addEventListener('scroll', this.#look, { passive: true, capture: true });
    addEventListener('resize', this.#look, { passive: true });
    addEventListener('popstate', this.#popped);
    addEventListener('hashchange', this.#popped);
  }

  disconnectedCallback(): void {
    this.#bridge?.close();
    this.#frame?.remove();
    removeEventListener('scroll', this.#look, { capture: true });
    removeEventListener('resize', this.#look);
    removeEventListener('popstate', this.#popped);
    removeEventListener('hashchange', this.#popped);
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#frame === undefined || before === after) return;
    if (name === 'label') this.#frame.title = this.label || 'Wayfinder';
    if (name === 'locale' && after !== null) this.#bridge?.send({ type: 'locale', locale: after });
    if (name === 'theme' || name === 'accent') this.#sendTheme();
    if (!LIVE.has(name)) this.#frame.src = this.#address(this.#site());
  }

  /** Goes to a path within the embed, like "/courses/COM-101". */
  go(path: string): void {
    if (!isPath(path))
      throw new TypeError(`Wayfinder: go("${path}") needs a path that starts with one slash.`);
    this.#bridge?.send({ type: 'go', path });
  }

  /** Who was there has left: the embed is a visitor's again. */
  signOut(): void {
    this.#turn += 1;
    this.#bridge?.send({ type: 'leave' });
  }

  /** Asks the portal anew who is there. */
  signIn(): void {
    void this.#giveToken();
  }

  #opened(): void {
    this.#sendTheme();
    this.#sendView();
    const { locale } = this;
    if (locale !== '') this.#bridge?.send({ type: 'locale', locale });
    void this.#giveToken();
  }

  #hear(message: FrameMessage): void {
    switch (message.type) {
      case 'resize':
        if (this.#frame !== undefined) this.#frame.style.blockSize = `${message.height}px`;
        this.#sendView();
        this.#tell('resize', { height: message.height });
        break;
      case 'navigate':
        this.#path = message.path;
        this.#writePage(message.path);
        this.#tell('navigate', { path: message.path });
        break;
      case 'open':
        this.#tell('open', { path: message.path });
        break;
      case 'save':
        this.#tell('save', { reference: message.reference, kept: message.kept });
        break;
      case 'error':
        this.#tell('error', { status: message.status });
        break;
      case 'token':
        void this.#giveToken();
        break;
      case 'ready':
        break;
    }
  }

  #tell<N extends keyof DiscoveryEvents>(name: N, detail: DiscoveryEvents[N]): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** One question at a time; a portal that does not answer leaves a visitor. */
  async #giveToken(): Promise<void> {
    if (this.getToken === undefined || this.#isAsked) return;
    this.#isAsked = true;
    const turn = this.#turn;
    try {
      const token = await this.getToken();
      if (turn === this.#turn && typeof token === 'string' && token !== '')
        this.#bridge?.send({ type: 'token', token });
    } catch {
      this.#tell('error', { status: 401 });
    } finally {
      this.#isAsked = false;
    }
  }

  #sendTheme(): void {
    const { theme, accent } = this;
    this.#bridge?.send({
      type: 'theme',
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      ...(accent === '' ? {} : { accent }),
    });
  }

  /** Which part of the frame is in view: a dialog opens there. */
  #sendView(): void {
    const frame = this.#frame?.getBoundingClientRect();
    if (frame === undefined) return;
    const top = Math.max(0, -frame.top);
    const bottom = Math.min(frame.height, innerHeight - frame.top);
    this.#bridge?.send({ type: 'view', top, height: Math.max(0, bottom - top) });
  }

  #site(): string {
    return this.getAttribute('src') ?? new URL('.', script).href;
  }

  #address(site: string): string {
    const { tenant, view, item, filters, query, locale, theme } = this;
    if (!/^[\w.-]+$/.test(tenant))
      throw new TypeError(
        `Wayfinder: tenant="${tenant}" must be a tenant key: letters, digits, "_", "." and "-".`,
      );
    const start = view === 'item' ? (isPath(item) ? item : '/catalog') : VIEWS[view];
    const [path = '', search = ''] = (this.#pathOfPage() ?? `${start}?${filters.replace(/^\?/, '')}`).split(
      '?',
    );
    const asked = new URLSearchParams(search);
    if (query !== '' && !asked.has('query')) asked.set('query', query);
    if (locale !== '') asked.set('wf-locale', locale);
    if (theme !== '') asked.set('wf-theme', theme);
    const written = asked.size === 0 ? '' : `?${asked}`;
    return `${site.replace(/\/$/, '')}/embed/${tenant}${path}${written}`;
  }

  /** Where the page's own address says that the embed is. */
  #pathOfPage(): string | undefined {
    const { hash, search } = location;
    const said =
      this.sync === 'hash'
        ? new URLSearchParams(hash.slice(1)).get(this.#name)
        : this.sync === 'query'
          ? new URLSearchParams(search).get(this.#name)
          : null;
    return said !== null && isPath(said) ? said : undefined;
  }

  /** In the place of what it said before: the frame's own steps are steps of the page's history already. */
  #writePage(path: string): void {
    if (this.sync === 'none') return;
    const url = new URL(location.href);
    const all = this.sync === 'hash' ? new URLSearchParams(url.hash.slice(1)) : url.searchParams;
    all.set(this.#name, path);
    if (this.sync === 'hash') url.hash = all.toString();
    if (url.href !== location.href) history.replaceState(history.state, '', url);
  }

  get #name(): string {
    return this.id === '' ? NAME : this.id;
  }

  #read(name: Attribute): string {
    return this.getAttribute(name) ?? '';
  }

  #write(name: Attribute, value: string): void {
    this.setAttribute(name, value);
  }

  get tenant(): string {
    return this.#read('tenant');
  }
  set tenant(value: string) {
    this.#write('tenant', value);
  }
  /** Default `catalog`. */
  get view(): View {
    const said = this.#read('view');
    return Object.hasOwn(VIEWS, said) ? (said as View) : 'catalog';
  }
  set view(value: View) {
    this.#write('view', value);
  }
  /** The path of a thing, for the view `item`: "/courses/COM-101". */
  get item(): string {
    return this.#read('item');
  }
  set item(value: string) {
    this.#write('item', value);
  }
  get locale(): string {
    return this.#read('locale');
  }
  set locale(value: string) {
    this.#write('locale', value);
  }
  /** `system`, `light` or `dark`. Default `system`. */
  get theme(): string {
    return this.#read('theme');
  }
  set theme(value: string) {
    this.#write('theme', value);
  }
  /** A CSS colour. */
  get accent(): string {
    return this.#read('accent');
  }
  set accent(value: string) {
    this.#write('accent', value);
  }
  /** Parameters of the view, as its address has them: "level=Beginner&query=data". */
  get filters(): string {
    return this.#read('filters');
  }
  set filters(value: string) {
    this.#write('filters', value);
  }
  /** A text to search for. */
  get query(): string {
    return this.#read('query');
  }
  set query(value: string) {
    this.#write('query', value);
  }
  /** Whether the page's own address says where the embed is: `hash`, `query` or `none`. Default `none`. */
  get sync(): 'hash' | 'query' | 'none' {
    const said = this.#read('sync');
    return said === 'hash' || said === 'query' ? said : 'none';
  }
  set sync(value: 'hash' | 'query' | 'none') {
    this.#write('sync', value);
  }
  /** What the frame is called for who cannot see it. */
  get label(): string {
    return this.#read('label');
  }
  set label(value: string) {
    this.#write('label', value);
  }
}
