// English: prompts, their pages and forms.

export const prompts = {
  'search.placeholder.prompts': 'Search prompts',
  'facet.style': 'Style',
  'facet.tone': 'Tone',
  'facet.mentor': 'Mentor',
} as const;
