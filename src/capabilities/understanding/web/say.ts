import { words } from '../../../web/kit/words.ts'
import type { EmotionName, FeelingName, SignalName } from './address.ts'

/** What the pages about customers' words say. */
export const say = words('voice', {
  tabs: 'What customers say',
  commentsTab: 'Comments',
  topicsTab: 'Topics',
  themesTab: 'Themes',
  questionsTab: 'Questions',
  signalsTab: 'Signals',

  voice: 'Voice',
  voiceSub: 'What customers say in their own words, and how it feels',

  reading: 'Reading what was written before',
  readingWords: '{{done}} of {{total}} comments are read. Figures grow until all of them are.',
  notReadYet_one: 'One comment waits to be read.',
  notReadYet_other: '{{n}} comments wait to be read; they have no feeling yet.',

  noneTitle: 'Nobody wrote anything here',
  noneWords:
    'Comments come from answers to surveys, reviews, messages, calls and tickets. Import a file that has a column with texts, or connect a source; everything is read by itself within minutes.',
  noneNarrowed: 'No comment is like this',
  noneNarrowedWords: 'No comment in this period meets all that is chosen.',
  showAll: 'Show all comments',
  importFile: 'Import a file',

  net: 'Net sentiment',
  netWords: 'Share of positive comments minus share of negative ones',
  overTime: 'Net sentiment over time',
  feelings: 'Feelings',
  emotions: 'Emotions',
  topics: 'Topics',
  themes: 'Themes',
  signals: 'What they do',
  languages: 'Languages',
  unsure: 'Not sure',
  unsureWords: 'Under three words, or a language that is hardly known',
  noTopics: 'No topics yet. Make some from the starter list, or from your own examples.',
  more: 'Show all {{n}}',
  fewer: 'Show fewer',
  ofAll: '{{share}} of the comments ({{low}} to {{high}})',
  partLabel: '{{name}}: {{n}} comments, {{share}} (95 % interval {{low}} to {{high}})',

  search: 'Search in their words',
  searchGo: 'Search',
  clearSearch: 'Clear the search',
  order: 'Order',
  newest: 'Newest first',
  worst: 'Worst first',
  best: 'Best first',
  leastSure: 'Least certain first',
  comments_one: 'One comment',
  comments_other: '{{n}} comments',
  shownAll: 'All',
  removeChoice: 'Remove: {{what}}',
  score: 'Score',
  allScores: 'All scores',
  detractors: 'Detractors (0 to 6)',
  promoters: 'Promoters (9 and 10)',
  fewStars: '1 and 2 stars',
  manyStars: '4 and 5 stars',

  thisComment: 'This comment',
  chooseOne: 'Choose a comment to see what was understood of it, sentence by sentence.',
  openCustomer: 'Customer',
  openConversation: 'Conversation',
  feeling: 'Feeling',
  emotion: 'Emotions',
  topic: 'Topics',
  theme: 'Theme',
  does: 'What they do',
  howSure: 'How sure',
  sure: 'high',
  notSure: 'low: under three words, or a language that is hardly known',
  because: '“{{words}}”',
  none: 'none',
  supportWords_full: 'Feeling, emotions, signals, topics and masking work in full',
  supportWords_partial:
    'Masking and own words work; feeling, emotions and topics are guesses from a few words',
  supportWords_none: 'Recognised and masked by patterns only; do not rely on its feeling',
  support_full: 'fully supported',
  support_partial: 'partly supported',
  support_none: 'not supported',
  correctedBy: 'Corrected by {{by}} on {{at}}',
  withdraw: 'Let the reading stand',
  correct: 'Correct',
  done: 'Done',
  correctWords:
    'What you say holds at once, also when everything is read again, and the topics learn from it.',
  saved: 'Kept.',
  withdrawn: 'The reading stands again.',

  label: 'Label',
  stopLabelling: 'Stop labelling',
  labelled: '{{n}} of {{of}} labelled',
  labelHelp:
    'Feeling <1> <2> <3> · emotions and topics by their letter · next <j> · back <k> · skip <x> · undo <u>',
  keysHelp: 'Next <j> · back <k> · correct <c> · open customer <o> · label <l>',
  undone: 'Taken back.',
  nothingToUndo: 'Nothing to take back.',

  summary: 'In a few sentences',
  summarise: 'Summarise what is shown',
  madeOf: 'Made of {{n}} of these comments by a language model; check it against the words.',
  modelUsed: 'Masked words go to {{host}}. So far: {{calls}} questions, {{in}} tokens there, {{out}} back.',
  refused_off: 'No language model is set up.',
  refused_away: 'The language model did not answer. Everything else works without it.',
  refused_unreadable: 'The language model answered something that could not be used.',

  views: 'Views',
  saveView: 'Save this view',
  viewName: 'Name',
  forEverybody: 'For everybody',
  keep: 'Save',
  removeView: 'Remove the view “{{name}}”',
  viewBy: '{{name}} · {{by}}',
  viewSaved: 'The view “{{name}}” is saved.',
  noViews: 'No saved views yet.',
  export: 'Export',
  exportCsv: 'As a table (CSV)',
  exportJsonl: 'As JSON lines',
  exporting: 'Fetching comments',
  exported: 'Exported {{n}} comments.',
  exportMost: 'Exported the first {{n}} comments; narrow them down for the others.',

  inTheirWords: 'In their words',
  allComments: 'All comments',
  mostSaid: 'Said most',
  goodWords: 'Good',
  badWords: 'Bad',
  nobodyWrote: 'Nobody wrote anything in this period.',
  netOf: 'net {{net}}',
  n: 'n {{n}}',
})

const feelingWords = { negative: 'negative', neutral: 'neutral', positive: 'positive' }
const emotionWords = {
  anger: 'anger',
  frustration: 'frustration',
  sadness: 'disappointment',
  fear: 'worry',
  joy: 'joy',
  surprise: 'wondering',
  neutral: 'calm',
}
const signalWords = {
  question: 'asks',
  request: 'requests',
  complaint: 'complains',
  praise: 'praises',
  suggestion: 'suggests',
  urgency: 'is in a hurry',
  churn: 'may leave',
  escalation: 'wants somebody else',
  effort: 'had much effort',
}
const sayFeeling = words('feeling', feelingWords)
const sayEmotion = words('emotion', emotionWords)
const saySignal = words('signal-of-words', signalWords)

export function feelingName(name: string): string {
  return Object.hasOwn(feelingWords, name) ? sayFeeling(name as FeelingName) : name
}

export function emotionName(name: string): string {
  return Object.hasOwn(emotionWords, name) ? sayEmotion(name as EmotionName) : name
}

export function signalName(name: string): string {
  return Object.hasOwn(signalWords, name) ? saySignal(name as SignalName) : name
}

/** `German` for `de`. */
export function languageName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code) ?? code
}
