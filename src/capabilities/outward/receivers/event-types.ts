/** What other systems can be told of, in the words of the page where one chooses. */
export const eventTypes = {
  'response.submitted': 'Somebody answered a survey',
  'survey.published': 'A survey was published, or a new version of it',
  'survey.closed': 'A survey was closed',
  'send.finished': 'A sending of a survey has gone out to everybody',
  'invitation.bounced': 'An invitation came back',
  'customer.unsubscribed': 'Somebody does not want to be asked any more',
  'idea.answered': 'An idea was decided or answered',
  'receiver.test': 'A test that was asked for by hand',
} as const

export type EventType = keyof typeof eventTypes
