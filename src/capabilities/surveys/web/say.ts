import { words } from '../../../web/kit/words.ts'

/** What several pages about surveys say; each part has words of its own beside its pages. */
export const say = words('surveys', {
  tabs: 'Surveys',
  allTab: 'All surveys',
  protectionTab: 'Who may be asked',
  interviewsTab: 'Interviews and groups',
  ownTabs: 'This survey',
  buildTab: 'Build',
  waysTab: 'Ways to ask',
  sendTab: 'Send',
  resultsTab: 'Results',
  responsesTab: 'Responses',
  survey: 'Survey',
  draft: 'Draft',
  open: 'Open',
  closed: 'Closed',
})
