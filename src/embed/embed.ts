// What a page loads to hold an embed: <script src="https://learn.example.org/embed.js" async></script>
import { defineDiscovery } from './element.ts';

const { currentScript } = document;
defineDiscovery(currentScript instanceof HTMLScriptElement ? currentScript.src : location.href);
