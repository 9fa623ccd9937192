import { words } from '../../../../web/kit/words.ts'

/** What the page of notifications says. */
export const say = words('outward-notifications', {
  title: 'Notifications',
  sub: 'What was handed to you, what waits for you, and what colleagues cheered',
  none: 'Nothing yet',
  noneWords:
    'When a case or a customer is given to you, when something is overdue or a colleague celebrates what you did, it stands here, and the bell counts it.',
  noneUnread: 'Everything is read',
  noneUnreadWords: 'What is new stands here, and the bell counts it.',
  showAll: 'Show what was read too',
  which: 'Which ones',
  unread: 'Unread',
  all: 'All',
  list: 'What you were told, newest first',
  isUnread: 'unread',
  markRead: 'Mark as read',
  markUnread: 'Keep as unread',
  readAll: 'Mark all as read',
  readAllDone: 'All of it is marked as read.',
  choices: 'By mail too',
  choicesWords: 'Everything stands on this page. Choose what comes by mail as well.',
  'at-once': 'At once',
  digest: 'Daily digest',
  never: 'Not by mail',
  way: 'By mail: {{what}}',
  hour: 'Digest at',
  hourWords: 'Only on days with something new.',
  zone: 'Time zone',
  ownZone: 'The organisation’s ({{zone}})',
  save: 'Save',
  saved: 'Saved. It holds from the next one on.',
})
