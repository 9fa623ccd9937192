import { words } from '../../../../web/kit/words.ts'

/** What notes say. */
export const say = words('notes', {
  add: 'Add note',
  note: 'Note',
  noteHint: 'Colleagues see it on this customer. @ names one of them, Ctrl-Enter saves.',
  mention: 'Whom to name',
  tag: 'note',
  pin: 'Keep it on top',
  pinIt: 'Pin',
  unpin: 'Unpin',
  edit: 'Edit',
  save: 'Save',
  saved: 'The note is saved.',
  cancel: 'Cancel',
  delete: 'Delete',
  deleted: 'The note is deleted.',
  deleteTitle: 'Delete this note?',
  deleteWords: 'It goes for everybody and cannot be brought back.',
  edited: 'edited',
  pinned: 'pinned',
  pinnedNotes: 'Pinned notes',
  byOn: '{{name}}, {{day}}',
})
