import { words } from '../../../../web/kit/words.ts'

/** What the card about the calendar says. */
export const say = words('people-calendar', {
  title: 'Follow-ups in your calendar',
  what: 'Subscribe with a secret link in Google Calendar, Outlook, Apple Calendar or any other. It tells the number of the case and when, never the customer.',
  now_one: '{{count}} follow-up stands in it now.',
  now_other: '{{count}} follow-ups stand in it now.',
  make: 'Make a link',
  link: 'Link to your follow-ups',
  since: 'There is a link since {{day}}.',
  read: 'A calendar last read it on {{when}}.',
  unread: 'No calendar has read it yet.',
  again: 'Make a new link',
  end: 'End the link',
  endTitle: 'End the link?',
  endWords: 'Calendars that read it keep what they have and get nothing new. You can make another one.',
  ended: 'The link has ended.',
})
