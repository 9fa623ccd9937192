import { words } from '../../../../web/kit/words.ts'

export const say = words('cases-board', {
  board: 'Cases by how they stand',
  column: '{{state}}, {{n}}',
  none: 'None',
  move: 'Move case {{number}}',
  to: 'To “{{state}}”',
  toWith: 'To “{{state}}”: {{what}}',
  keys: 'Arrow keys go from case to case, Alt with ← or → moves one, Enter opens it.',
  noWay: 'A case cannot go from “{{from}}” to “{{to}}”: it has to be solved first.',
})
