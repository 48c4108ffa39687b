// English: prompts, their pages and forms.

export const prompts = {
  'search.placeholder.prompts': 'Search prompts',
  'facet.style': 'Style',
  'facet.tone': 'Tone',
  'facet.mentor': 'Mentor',

  'prompt.listHelp':
    'Prompts that have worked for others: fill in the blanks, see what will be sent, copy it or run it.',
  'prompt.none': 'There are no prompts here yet.',
  'prompt.noneHelp': 'When the first ones arrive, they will be here.',
  'prompt.fill': 'Fill in the blanks',
  'prompt.optional': 'optional',
  'prompt.choose': 'Choose',
  'prompt.yes': 'Yes',
  'prompt.no': 'No',
  'prompt.link': 'Keep my answers in the link of this page',
  'prompt.tooLong': 'The answers are too long for a link, so it does not carry them.',
  'prompt.reset': 'Back to how it was',
  'prompt.sent': 'What will be sent',
  'prompt.size': {
    one: '{count} character, {bytes} bytes',
    other: '{count} characters, {bytes} bytes',
  },
  'prompt.open': {
    one: '{count} blank is still open:',
    other: '{count} blanks are still open:',
  },
  'prompt.copy': 'Copy',
  'prompt.copied': 'Copied.',
  'prompt.selected': 'This browser does not let us copy. The text is selected: copy it yourself.',
  'prompt.for': 'Made for',
  'prompt.noChat': 'Chats are not set up on this site. Copy the text and take it where you like.',
  'prompt.runIn': 'Mentor to run it in',
  'prompt.run': 'Run it',
} as const;
