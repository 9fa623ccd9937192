/** What other systems can be told of, in the words of the page where one chooses. */
export const eventTypes = {
  'response.submitted': 'Somebody answered a survey',
  'survey.published': 'A survey was published, or a new version of it',
  'survey.closed': 'A survey was closed',
  'send.finished': 'A sending of a survey has gone out to everybody',
  'invitation.bounced': 'An invitation came back',
  'customer.unsubscribed': 'Somebody does not want to be asked any more',
  'idea.answered': 'An idea was decided or answered',
  'attention.listed': 'A customer needs somebody now, or is ready for more',
  'case.opened': 'A case was opened',
  'case.resolved': 'A case was resolved',
  'case.overdue': 'A case is overdue, and somebody else was told',
  'receiver.test': 'A test that was asked for by hand',
} as const

export type EventType = keyof typeof eventTypes
